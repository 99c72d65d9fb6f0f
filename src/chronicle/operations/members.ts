import type { Queries } from '../../database/connect.ts'
import { createEpochKeys, type EpochKeys, startOf } from '../../vault/epoch-keys.ts'
import type { FileId } from '../../vault/file-id.ts'
import type { Identity, PublicIdentity } from '../../vault/identity.ts'
import { type Member, type Membership, verifyChain as verifyMembership } from '../../vault/membership.ts'
import {
  type MembershipAct,
  MembershipStatement,
  signStatement,
  statementDigest,
} from '../../vault/membership-statement.ts'
import type { VerifyKey } from '../../vault/signature.ts'
import { wrapEpoch } from '../../vault/wraps.ts'
import type { Chronicle } from './chronicle.ts'
import { currentEpoch, type OpenFile } from '../file.ts'
import { refuse } from '../refusals.ts'
import {
  countStatements,
  deleteWraps,
  filesWithWrapsFor,
  findFile,
  findOuterKey,
  findStatements,
  insertStatement,
  insertWraps,
  lockFile,
  type MemberWrap,
} from '../store.ts'

/** Lets someone read the file, from that epoch on. In the caller's transaction, as everything here. */
export async function addMember(
  queries: Queries,
  chronicle: Chronicle,
  file: OpenFile,
  member: PublicIdentity,
  since = 1,
): Promise<OpenFile> {
  const granted = [...file.keys.values()].filter(({ epoch }) => epoch >= since)
  const wraps = await Promise.all(granted.map(async (keys) => await wrapFor(keys, member)))
  return await continued(queries, chronicle, file, { act: 'added', member, since }, wraps)
}

/**
 * Lets someone read no further: a new epoch begins, whose keys only those who stay receive. Whoever removes himself makes
 * no keys, and the next member to come by does.
 */
export async function removeMember(
  queries: Queries,
  chronicle: Chronicle,
  file: OpenFile,
  leaving: VerifyKey,
): Promise<OpenFile> {
  const staying = file.membership.members.filter((member) => member.verifyKey !== leaving)
  await deleteWraps(queries, file.id, leaving)
  if (leaving === file.identity.public.verifyKey) {
    return await continued(queries, chronicle, file, { act: 'removed', member: leaving }, [])
  }
  const { keys, wraps } = await nextEpoch(chronicle, file, staying)
  const start = await startOf(keys)
  return await continued(queries, chronicle, file, { act: 'removed', member: leaving, start }, wraps, keys)
}

/** Makes the keys that are due since someone was removed without any. */
export async function rekey(queries: Queries, chronicle: Chronicle, file: OpenFile): Promise<OpenFile> {
  const { keys, wraps } = await nextEpoch(chronicle, file, file.membership.members)
  return await continued(queries, chronicle, file, { act: 'rekeyed', start: await startOf(keys) }, wraps, keys)
}

/**
 * Removes someone as an administrator, who reads nothing and brings no keys: writing waits until a member has made new
 * ones. Refuses, as the vault does, whoever does not administer the organisation, and to leave a file without anyone.
 */
export async function removeAsAdministrator(
  queries: Queries,
  chronicle: Chronicle,
  id: FileId,
  leaving: VerifyKey,
  administrator: Identity,
): Promise<void> {
  if (!(await lockFile(queries, id))) refuse('file-not-found')
  const { organisation } = (await findFile(queries, id)) ?? refuse('file-not-found')
  const administrators = await chronicle.administratorsOf(queries, organisation)
  const stored = await findStatements(queries, id)
  const { end } = verifyMembership(stored, id, administrators)
  const statement = signStatement({ act: 'removed', member: leaving }, end, administrator)
  verifyMembership([...stored, statement], id, administrators)
  await insertStatement(queries, statement)
  await deleteWraps(queries, id, leaving)
}

/**
 * Removes someone who has left from every file of the organisation, as {@link removeAsAdministrator}. A file of which
 * nobody else is a member is left as it is: there would be nobody to make new keys.
 */
export async function removeFromAllFiles(
  queries: Queries,
  chronicle: Chronicle,
  administrator: Identity,
  { organisation, leaving }: { readonly organisation: string; readonly leaving: VerifyKey },
): Promise<void> {
  for (const file of await filesWithWrapsFor(queries, leaving)) {
    if (file.organisation !== organisation) continue
    const members = await getMembers(queries, chronicle, file.id)
    if (members.length > 1) await removeAsAdministrator(queries, chronicle, file.id, leaving, administrator)
  }
}

/** Who may read a file now, from its verified membership. Needs no key, and so tells nothing of what is in it. */
export async function getMembers(
  queries: Queries,
  chronicle: Chronicle,
  id: FileId,
): Promise<readonly PublicIdentity[]> {
  const { organisation } = (await findFile(queries, id)) ?? refuse('file-not-found')
  const stored = await findStatements(queries, id)
  const { members } = verifyMembership(stored, id, await chronicle.administratorsOf(queries, organisation))
  return members.map(({ recipient, verifyKey }) => ({ recipient, verifyKey }))
}

async function nextEpoch(
  { node }: Chronicle,
  file: OpenFile,
  members: readonly Member[],
): Promise<{ readonly keys: EpochKeys; readonly wraps: readonly MemberWrap[] }> {
  const keys = await createEpochKeys({ file: file.id, epoch: currentEpoch(file) + 1 }, node.suite)
  return { keys, wraps: await Promise.all(members.map(async (member) => await wrapFor(keys, member))) }
}

async function wrapFor(keys: EpochKeys, { recipient, verifyKey }: PublicIdentity): Promise<MemberWrap> {
  return { epoch: keys.epoch, member: verifyKey, wrap: await wrapEpoch(keys, recipient) }
}

/** Signs, verifies and stores the next statement, if nobody else was faster. */
async function continued(
  queries: Queries,
  chronicle: Chronicle,
  file: OpenFile,
  act: MembershipAct,
  wraps: readonly MemberWrap[],
  keys?: EpochKeys,
): Promise<OpenFile> {
  if (!(await lockFile(queries, file.id))) refuse('file-not-found')
  if ((await countStatements(queries, file.id)) !== file.statements.length) refuse('chronicle-moved-on')
  const stored = await findStatements(queries, file.id)
  const statement = signStatement(act, file.membership.end, file.identity)
  const membership = await verified(queries, chronicle, file, [...stored, statement])
  await insertStatement(queries, statement)
  const outerKey = (await findOuterKey(queries, file.id)) ?? refuse('file-erased')
  await insertWraps(queries, file.id, outerKey, wraps)
  return {
    ...file,
    membership,
    statements: [...file.statements, statementDigest(MembershipStatement.parse(statement))],
    keys: keys ? new Map([...file.keys, [keys.epoch, keys]]) : file.keys,
  }
}

async function verified(
  queries: Queries,
  { administratorsOf }: Chronicle,
  { id, organisation }: OpenFile,
  statements: readonly unknown[],
): Promise<Membership> {
  return verifyMembership(statements, id, await administratorsOf(queries, organisation))
}
