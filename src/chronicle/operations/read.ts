import { z } from 'zod'
import type { Database, Queries } from '../../database/connect.ts'
import { MembershipStatement } from '../../vault/membership-statement.ts'
import { verifyChain } from '../chain.ts'
import type { Chronicle } from './chronicle.ts'
import { actsLane, viewsLane } from '../lanes.ts'
import type { Heads, StoredEntry } from '../entry.ts'
import { exportFile, type FileExport } from '../export.ts'
import type { OpenFile } from '../file.ts'
import { contentOf, draft, type EntryKind } from '../kind.ts'
import { type CheckedTo, openEntries, type ReadEntry } from '../opening.ts'
import { inCausalOrder } from '../order.ts'
import { isReadingMark, readingMark } from '../reading-marks.ts'
import { refuse } from '../refusals.ts'
import { sealEntries } from '../sealing.ts'
import { findEntries, findHeads, findMarks, findStatements, insertEntries, lockFile, saveMark } from '../store.ts'

/** Who looks: an opaque id, and in which role. */
export const Viewer = z.strictObject({ who: z.string(), role: z.string() })
export type Viewer = z.infer<typeof Viewer>

const viewed: EntryKind<Record<string, never>, Viewer> = {
  kind: 'viewed',
  version: 1,
  open: z.strictObject({}),
  sealed: Viewer,
}

/** That someone opened the file, and when. */
export type View = Viewer & { readonly at: string }

/**
 * Reads the acts of an open file, in an order that every reader gets. The view is recorded, and its record committed,
 * before anything is opened: so it takes the database and not a transaction, which could still be rolled back.
 */
export async function readFile(
  database: Pick<Database, 'queries'>,
  chronicle: Chronicle,
  file: OpenFile,
  viewer: Viewer,
  at: Date,
): Promise<readonly ReadEntry[]> {
  await recordView(database, chronicle, file, viewer, at)
  return await readRecorded(database, chronicle, file)
}

/** Who has opened the file, the latest last. Looking this up is no view of the file's content. */
export async function readViews(
  database: Pick<Database, 'queries'>,
  chronicle: Chronicle,
  file: OpenFile,
): Promise<readonly View[]> {
  const entries = await findEntries(database.queries, file.id, 'views')
  const read = await opened(database, chronicle, file, entries)
  return read.map((each) => ({ ...contentOf(viewed, { ...each.entry, ...each }).sealed, at: each.entry.at }))
}

async function recordView(
  { queries }: Pick<Database, 'queries'>,
  chronicle: Chronicle,
  file: OpenFile,
  viewer: Viewer,
  at: Date,
): Promise<void> {
  if (queries.isTransaction) throw new Error('A view is committed before anything is read: give the database itself')
  await queries.transaction().execute(async (transaction) => {
    if (!(await lockFile(transaction, file.id))) refuse('file-not-found')
    const heads = await findHeads(transaction, file.id)
    const writing = { ...file, lane: viewsLane(chronicle), heads, at }
    await insertEntries(transaction, await sealEntries(file, writing, [draft(viewed, { open: {}, sealed: viewer })]))
  })
}

/**
 * Reads the acts of a file so that they can be copied to another in the same transaction. Nobody is shown anything, and
 * the act that copies is itself in the record, so no view is written.
 */
export async function readForCopy(
  queries: Queries,
  chronicle: Chronicle,
  file: OpenFile,
): Promise<readonly ReadEntry[]> {
  return await readRecorded({ queries }, chronicle, file)
}

async function readRecorded(
  database: Pick<Database, 'queries'>,
  chronicle: Chronicle,
  file: OpenFile,
): Promise<readonly ReadEntry[]> {
  const entries = await findEntries(database.queries, file.id, 'acts')
  const read = await opened(database, chronicle, file, entries)
  const order = inCausalOrder(read.map(({ entry }) => entry))
  const places = new Map(read.map((each) => [each.entry.entry, each]))
  return order.flatMap(({ entry }) => places.get(entry) ?? [])
}

/** Verifies the chain, opens what can be opened, and leaves a mark so that signatures are checked once. */
async function opened(
  { queries }: Pick<Database, 'queries'>,
  chronicle: Chronicle,
  file: OpenFile,
  entries: readonly StoredEntry[],
): Promise<readonly ReadEntry[]> {
  const heads = verifyChain(entries, file.statements)
  const checkedTo = await checkedBefore({ queries }, file, entries)
  const read = await openEntries(file, entries, [actsLane(chronicle)], checkedTo)
  await mark({ queries }, file, heads, checkedTo)
  return read
}

async function checkedBefore(
  { queries }: Pick<Database, 'queries'>,
  file: OpenFile,
  entries: readonly StoredEntry[],
): Promise<CheckedTo> {
  const marks = await findMarks(queries, file.id, file.identity.public.verifyKey)
  const checked = new Map<string, number>()
  for (const { lane, position, mark: made } of marks) {
    const entry = entries.find((each) => each.lane === lane && each.position === position)
    const holds = entry && isReadingMark(made, file, lane, { position, hash: entry.hash })
    if (holds) checked.set(lane, position)
  }
  return (lane) => checked.get(lane) ?? -1
}

async function mark(
  { queries }: Pick<Database, 'queries'>,
  file: OpenFile,
  heads: Heads,
  checkedTo: CheckedTo,
): Promise<void> {
  const member = file.identity.public.verifyKey
  for (const [lane, head] of Object.entries(heads)) {
    if (head.position <= checkedTo(lane)) continue
    const made = readingMark(file, lane, head)
    await saveMark(queries, { file: file.id, member, lane, position: head.position, mark: made })
  }
}

/** The file as an export that anyone can check; taking it is a view of everything, and recorded as one. */
export async function takeExport(
  database: Pick<Database, 'queries'>,
  chronicle: Chronicle,
  file: OpenFile,
  viewer: Viewer,
  at: Date,
): Promise<FileExport> {
  await recordView(database, chronicle, file, viewer, at)
  const [acts, views] = [
    await findEntries(database.queries, file.id, 'acts'),
    await findEntries(database.queries, file.id, 'views'),
  ]
  const read = await opened(database, chronicle, file, acts)
  const statements = (await findStatements(database.queries, file.id)).map((each) => MembershipStatement.parse(each))
  const administrators = [...(await chronicle.administratorsOf(database.queries, file.organisation))]
  const nodes = [actsLane(chronicle)]
  return exportFile(file, { statements, entries: [...acts, ...views] }, read, { administrators, nodes })
}
