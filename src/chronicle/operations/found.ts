import type { Queries } from '../../database/connect.ts'
import { createEpochKeys, startOf } from '../../vault/epoch-keys.ts'
import { createFileId, type FileId } from '../../vault/file-id.ts'
import type { Identity, PublicIdentity } from '../../vault/identity.ts'
import { verifyChain } from '../../vault/membership.ts'
import { type MembershipStatement, signStatement, statementDigest } from '../../vault/membership-statement.ts'
import { createOuterKey, type OuterKey } from '../../vault/outer-key.ts'
import { wrapEpoch } from '../../vault/wraps.ts'
import type { Chronicle } from './chronicle.ts'
import type { OpenFile } from '../file.ts'
import { insertFile, insertStatement, insertWraps, type MemberWrap } from '../store.ts'

/** What a new file is to be. */
export type Founding = {
  /** Who founds it, signs its first membership, and is a member. */
  readonly founder: Identity
  /** Everyone else who may read it. */
  readonly others: readonly PublicIdentity[]
  readonly compartment: string
  readonly organisation: string
  /** The first file of the case; absent for the first file itself. */
  readonly root?: FileId
  readonly at: Date
}

/** A file whose keys are made and whose first membership is signed, but which is not stored yet. */
export type FoundedFile = {
  readonly file: OpenFile
  readonly statement: MembershipStatement
  readonly wraps: readonly MemberWrap[]
  readonly outerKey: OuterKey
}

/** Makes the keys of a new file and wraps them to its first members: the slow part, done before any transaction. */
export async function foundFile({ node }: Pick<Chronicle, 'node'>, founding: Founding): Promise<FoundedFile> {
  const { founder, others, compartment, organisation, at } = founding
  const { file: id, nonce } = createFileId(founder.public.verifyKey)
  const keys = await createEpochKeys({ file: id, epoch: 1 }, node.suite)
  const members = [founder.public, ...others]
  const start = await startOf(keys)
  const statement = signStatement(
    { act: 'founded', nonce, part: { root: founding.root ?? null, compartment, organisation }, members, start },
    { file: id, sequence: 0, previous: null },
    founder,
  )
  const wraps = await Promise.all(
    members.map(async ({ recipient, verifyKey }) => ({
      epoch: 1,
      member: verifyKey,
      wrap: await wrapEpoch(keys, recipient),
    })),
  )
  const file: OpenFile = {
    id,
    root: founding.root ?? id,
    compartment,
    organisation,
    founded: at,
    membership: verifyChain([statement], id, new Set()),
    statements: [statementDigest(statement)],
    keys: new Map([[1, keys]]),
    identity: founder,
    heads: {},
  }
  return { file, statement, wraps, outerKey: createOuterKey() }
}

/** Stores a new file, in the caller's transaction. */
export async function storeFile(queries: Queries, { file, statement, wraps, outerKey }: FoundedFile): Promise<void> {
  const { id, root, compartment, organisation, founded } = file
  await insertFile(queries, { id, root, compartment, organisation, founded }, outerKey)
  await insertStatement(queries, statement)
  await insertWraps(queries, id, outerKey, wraps)
}
