import type { Queries } from '../../database/connect.ts'
import type { EpochKeys } from '../../vault/epoch-keys.ts'
import type { FileId } from '../../vault/file-id.ts'
import type { Identity } from '../../vault/identity.ts'
import { type Membership, verifyChain as verifyMembership } from '../../vault/membership.ts'
import { MembershipStatement, statementDigest } from '../../vault/membership-statement.ts'
import type { VerifyKey } from '../../vault/signature.ts'
import { openWrap } from '../../vault/wraps.ts'
import type { Chronicle } from './chronicle.ts'
import type { CaseFile, OpenFile } from '../file.ts'
import { refuse } from '../refusals.ts'
import { findFile, findHeads, findStatements, findWraps } from '../store.ts'
import { rekey } from './members.ts'

/**
 * Opens a file as one of its members: verifies who may read it and gets the keys. It reads no entry. Where someone was
 * removed without new keys, this member makes them first.
 *
 * Refuses `file-not-found`, `file-erased`, `not-a-member`, and as tampering `file-misplaced` and whatever the vault finds
 * wrong with the membership or a wrap.
 */
export async function openFile(
  queries: Queries,
  chronicle: Chronicle,
  id: FileId,
  identity: Identity,
): Promise<OpenFile> {
  const found = (await findFile(queries, id)) ?? refuse('file-not-found')
  if (found.erased) refuse('file-erased')
  const { erased: _erased, ...file } = found
  const stored = await findStatements(queries, id)
  const administrators = await chronicle.administratorsOf(queries, file.organisation)
  const membership = verifyMembership(stored, id, administrators)
  await requireOwnPlace(queries, chronicle, file, membership, administrators)
  if (!isMember(membership, identity)) refuse('not-a-member')
  const open: OpenFile = {
    ...file,
    membership,
    statements: stored.map((each) => statementDigest(MembershipStatement.parse(each))),
    keys: await keysOf(queries, membership, identity),
    identity,
    heads: await findHeads(queries, id),
  }
  return membership.rekeyDue ? await rekey(queries, chronicle, open) : open
}

/**
 * Refuses a file that stands elsewhere than where its founder put it, or that somebody who never had to do with the case
 * put there: what is written into it would be read by a stranger, and what is read in it would be his.
 */
async function requireOwnPlace(
  queries: Queries,
  { foundersOf }: Chronicle,
  { id, root, compartment, organisation }: CaseFile,
  { founder, part }: Membership,
  administrators: ReadonlySet<VerifyKey>,
): Promise<void> {
  const isWhereFounded =
    (part.root ?? id) === root && part.compartment === compartment && part.organisation === organisation
  if (!isWhereFounded) refuse('file-misplaced')
  if (root === id) return
  const { epochs } = verifyMembership(await findStatements(queries, root), root, administrators)
  if (epochs.some(({ members }) => members.some(({ verifyKey }) => verifyKey === founder))) return
  if (!(await foundersOf(queries, organisation, compartment)).has(founder)) refuse('file-misplaced')
}

/** Whether the holder of this identity may read the file now. */
function isMember({ members }: Membership, { public: { verifyKey } }: Identity): boolean {
  return members.some((member) => member.verifyKey === verifyKey)
}

async function keysOf(
  queries: Queries,
  { file, epochs }: Membership,
  { readingKey, public: { verifyKey } }: Identity,
): Promise<ReadonlyMap<number, EpochKeys>> {
  const wraps = await findWraps(queries, file, verifyKey)
  const keys = await Promise.all(
    wraps.map(async ({ epoch, wrap }): Promise<[number, EpochKeys]> => {
      const record = epochs[epoch - 1] ?? refuse('chronicle-broken')
      return [epoch, await openWrap(wrap, readingKey, { file, epoch }, record.start)]
    }),
  )
  return new Map(keys)
}
