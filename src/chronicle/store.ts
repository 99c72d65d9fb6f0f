import { sql } from 'kysely'
import type { Queries } from '../database/connect.ts'
import { canonicalJson, type JsonValue } from '../kit/canonical-json.ts'
import type { FileId } from '../vault/file-id.ts'
import { MembershipStatement } from '../vault/membership-statement.ts'
import { type OuterKey, uncoverWrap, coverWrap } from '../vault/outer-key.ts'
import type { VerifyKey } from '../vault/signature.ts'
import type { Wrap } from '../vault/wraps.ts'
import type { Head, Heads, Lane, PublishedEntry, StoredEntry } from './entry.ts'
import type { CaseFile } from './file.ts'

export async function insertFile(queries: Queries, file: CaseFile, outerKey: OuterKey): Promise<void> {
  await queries
    .insertInto('file')
    .values({ ...file, erased: null })
    .execute()
  await queries
    .insertInto('apart.outer_key')
    .values({ file: file.id, key: Buffer.from(outerKey) })
    .execute()
}

export async function findFile(queries: Queries, id: FileId): Promise<(CaseFile & { erased: boolean }) | undefined> {
  const row = await queries.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...row, erased: row.erased !== null }
}

/** The files of a case, the first of them first. */
export async function filesOfCase(queries: Queries, root: FileId): Promise<readonly CaseFile[]> {
  return await queries
    .selectFrom('file')
    .select(['id', 'root', 'compartment', 'organisation', 'founded'])
    .where('root', '=', root)
    .where('erased', 'is', null)
    .orderBy('founded')
    .orderBy('id')
    .execute()
}

/** Makes writers of a file take turns until the transaction ends; absent when there is no such file. */
export async function lockFile(queries: Queries, id: FileId): Promise<boolean> {
  const row = await queries
    .selectFrom('file')
    .select('id')
    .where('id', '=', id)
    .where('erased', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function findStatements(queries: Queries, file: FileId): Promise<unknown[]> {
  const rows = await queries
    .selectFrom('membership_statement')
    .select('statement')
    .where('file', '=', file)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => row.statement)
}

export async function countStatements(queries: Queries, file: FileId): Promise<number> {
  const { count } = await queries
    .selectFrom('membership_statement')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('file', '=', file)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertStatement(queries: Queries, statement: MembershipStatement): Promise<void> {
  const { file, sequence } = MembershipStatement.parse(statement)
  await queries
    .insertInto('membership_statement')
    .values({ file, sequence, statement: canonicalJson(statement) })
    .execute()
}

export async function findOuterKey(queries: Queries, file: FileId): Promise<OuterKey | undefined> {
  const row = await queries.selectFrom('apart.outer_key').select('key').where('file', '=', file).executeTakeFirst()
  return row?.key
}

/** The wraps of a member, out of their cover. */
export async function findWraps(
  queries: Queries,
  file: FileId,
  member: VerifyKey,
): Promise<readonly { readonly epoch: number; readonly wrap: Wrap }[]> {
  const outerKey = await findOuterKey(queries, file)
  const rows = await queries
    .selectFrom('wrap')
    .select(['epoch', 'covered'])
    .where('file', '=', file)
    .where('member', '=', member)
    .orderBy('epoch')
    .execute()
  return rows.map(({ epoch, covered }) => ({
    epoch,
    wrap: uncoverWrap(outerKey, { file, epoch, member }, covered),
  }))
}

/** Where a wrap is kept. */
export type MemberWrap = { readonly epoch: number; readonly member: VerifyKey; readonly wrap: Wrap }

export async function insertWraps(
  queries: Queries,
  file: FileId,
  outerKey: OuterKey,
  wraps: readonly MemberWrap[],
): Promise<void> {
  const rows = wraps.map(({ epoch, member, wrap }) => ({
    file,
    epoch,
    member,
    covered: Buffer.from(coverWrap(outerKey, { file, epoch, member }, wrap)),
  }))
  if (rows.length > 0) await queries.insertInto('wrap').values(rows).execute()
}

export async function deleteWraps(queries: Queries, file: FileId, member: VerifyKey): Promise<void> {
  await queries.deleteFrom('wrap').where('file', '=', file).where('member', '=', member).execute()
}

/** The files of which this key is a member, as far as wraps tell. */
export async function filesWithWrapsFor(queries: Queries, member: VerifyKey): Promise<readonly CaseFile[]> {
  return await queries
    .selectFrom('wrap')
    .innerJoin('file', 'file.id', 'wrap.file')
    .select(['file.id', 'file.root', 'file.compartment', 'file.organisation', 'file.founded'])
    .distinct()
    .where('wrap.member', '=', member)
    .where('file.erased', 'is', null)
    .orderBy('file.founded')
    .execute()
}

/** The last entry of every lane. */
export async function findHeads(queries: Queries, file: FileId): Promise<Heads> {
  const rows = await queries
    .selectFrom('entry')
    .select(['lane', 'position', 'hash'])
    .distinctOn('lane')
    .where('file', '=', file)
    .orderBy('lane')
    .orderBy('position', 'desc')
    .execute()
  return Object.fromEntries(
    rows.map(({ lane, position, hash }): [Lane, Head] => [lane, { position, hash: hash.toString('base64url') }]),
  )
}

export async function insertEntries(queries: Queries, entries: readonly StoredEntry[]): Promise<void> {
  await queries
    .insertInto('entry')
    .values(
      entries.map((entry) => ({
        file: entry.file,
        lane: entry.lane,
        position: entry.position,
        id: entry.entry,
        epoch: entry.epoch,
        kind: entry.kind,
        version: entry.version,
        at: new Date(entry.at),
        seen: canonicalJson(entry.seen),
        statements: entry.membership.statements,
        statement_digest: entry.membership.digest,
        previous: entry.previous === null ? null : bytes(entry.previous),
        commitment: bytes(entry.commitment),
        sealed_digest: bytes(entry.sealedDigest),
        hash: bytes(entry.hash),
        open: entry.open === undefined ? null : canonicalJson(entry.open),
        nonce: entry.nonce === undefined ? null : Buffer.from(entry.nonce),
        sealed: entry.sealed === undefined ? null : Buffer.from(entry.sealed),
      })),
    )
    .execute()
}

/** All entries of a file in its lanes of acts, or in its lanes of views, in order of lane and position. */
export async function findEntries(
  queries: Queries,
  file: FileId,
  lanes: 'acts' | 'views',
): Promise<readonly StoredEntry[]> {
  const rows = await queries
    .selectFrom('entry')
    .selectAll()
    .where('file', '=', file)
    .where('lane', lanes === 'views' ? 'like' : 'not like', '%/views')
    .orderBy('lane')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    file: row.file,
    lane: row.lane,
    position: row.position,
    entry: row.id,
    epoch: row.epoch,
    kind: row.kind,
    version: row.version,
    at: row.at.toISOString(),
    seen: row.seen as Heads,
    membership: { statements: row.statements, digest: row.statement_digest },
    previous: row.previous?.toString('base64url') ?? null,
    commitment: row.commitment.toString('base64url'),
    sealedDigest: row.sealed_digest.toString('base64url'),
    hash: row.hash.toString('base64url'),
    open: row.nonce === null ? undefined : asJson(row.open),
    nonce: row.nonce ?? undefined,
    sealed: row.sealed ?? undefined,
  }))
}

/** What is open of the entries of a file, with what decides their order. */
export async function findPublished(
  queries: Queries,
  file: FileId,
): Promise<readonly (PublishedEntry & { readonly seen: Heads })[]> {
  const rows = await queries
    .selectFrom('entry')
    .select(['file', 'lane', 'position', 'id', 'kind', 'version', 'at', 'seen', 'open'])
    .where('file', '=', file)
    .where('lane', 'not like', '%/views')
    .where('nonce', 'is not', null)
    .execute()
  return rows.map((row) => ({
    file: row.file,
    lane: row.lane,
    position: row.position,
    entry: row.id,
    kind: row.kind,
    version: row.version,
    at: row.at.toISOString(),
    seen: row.seen as Heads,
    open: asJson(row.open),
  }))
}

/**
 * The next files, case after case, the first file of each before its others: what is made from the others, such as a line
 * of a worklist, may need what was made from the first.
 */
export async function filesAfter(
  queries: Queries,
  last: Pick<CaseFile, 'root' | 'id'>,
  count: number,
): Promise<readonly Pick<CaseFile, 'root' | 'id'>[]> {
  const isLater = sql<boolean>`(root, id <> root, id) > (${last.root}::uuid, ${last.id !== last.root}, ${last.id}::uuid)`
  return await queries
    .selectFrom('file')
    .select(['root', 'id'])
    .where(isLater)
    .where('erased', 'is', null)
    // Without its outer key it was erased, even where an old backup brought its rows back.
    .where('id', 'in', (keys) => keys.selectFrom('apart.outer_key').select('file'))
    .orderBy('root')
    .orderBy(sql`id <> root`)
    .orderBy('id')
    .limit(count)
    .execute()
}

export async function saveMark(
  queries: Queries,
  mark: {
    readonly file: FileId
    readonly member: VerifyKey
    readonly lane: Lane
    readonly position: number
    readonly mark: Uint8Array
  },
): Promise<void> {
  const row = { ...mark, mark: Buffer.from(mark.mark) }
  await queries
    .insertInto('reading_mark')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['file', 'member', 'lane']).doUpdateSet({ position: row.position, mark: row.mark }),
    )
    .execute()
}

export async function findMarks(
  queries: Queries,
  file: FileId,
  member: VerifyKey,
): Promise<readonly { readonly lane: Lane; readonly position: number; readonly mark: Uint8Array }[]> {
  return await queries
    .selectFrom('reading_mark')
    .select(['lane', 'position', 'mark'])
    .where('file', '=', file)
    .where('member', '=', member)
    .execute()
}

/** Destroys keys, open fields, nonces and sealed bytes of a file; what is left is a chain that still verifies. */
export async function emptyFile(queries: Queries, file: FileId, at: Date): Promise<void> {
  await queries.deleteFrom('apart.outer_key').where('file', '=', file).execute()
  await queries.deleteFrom('wrap').where('file', '=', file).execute()
  await queries.deleteFrom('reading_mark').where('file', '=', file).execute()
  await queries.updateTable('entry').set({ open: null, nonce: null, sealed: null }).where('file', '=', file).execute()
  await queries.updateTable('file').set({ erased: at }).where('id', '=', file).execute()
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}

// What PostgreSQL returns for jsonb is JSON; the chain says whether it is what was written.
function asJson(value: unknown): JsonValue {
  return value as JsonValue
}
