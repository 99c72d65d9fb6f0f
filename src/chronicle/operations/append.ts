import type { Queries } from '../../database/connect.ts'
import type { FileId } from '../../vault/file-id.ts'
import { verifyChain as verifyMembership } from '../../vault/membership.ts'
import { MembershipStatement, statementDigest } from '../../vault/membership-statement.ts'
import type { Chronicle } from './chronicle.ts'
import { actsLane, isViewsLane } from '../lanes.ts'
import type { Heads, PublishedEntry, StoredEntry } from '../entry.ts'
import type { OpenFile } from '../file.ts'
import type { Draft } from '../kind.ts'
import { runReactions } from '../reactions.ts'
import { refuse } from '../refusals.ts'
import { sealEntries, sealEntriesUnread } from '../sealing.ts'
import { countStatements, findFile, findHeads, findStatements, insertEntries, lockFile } from '../store.ts'

/**
 * What to do when someone else has written since the file was opened. `refuse`: the act was decided on what was then
 * known, so its writer is told (`chronicle-moved-on`) and decides again. `stand`: the entry holds whatever came between,
 * as a message does.
 */
export type Crossing = 'refuse' | 'stand'

/**
 * Appends entries as a member, in the caller's transaction, and lets every reaction run in it. Returns the file with its
 * new heads. Of two writers at once one wins. Refuses `chronicle-moved-on`, `file-needs-new-keys`, `file-not-found`.
 */
export async function append(
  queries: Queries,
  chronicle: Chronicle,
  file: OpenFile,
  drafts: readonly Draft[],
  { at, crossing }: { readonly at: Date; readonly crossing: Crossing },
): Promise<OpenFile> {
  if (!(await lockFile(queries, file.id))) refuse('file-not-found')
  if ((await countStatements(queries, file.id)) !== file.statements.length) refuse('chronicle-moved-on')
  const lane = actsLane(chronicle)
  const heads = await findHeads(queries, file.id)
  if (crossing === 'refuse' && hasMovedOn(heads, file.heads)) refuse('chronicle-moved-on')
  const entries = await sealEntries(file, { ...file, lane, heads, at }, drafts)
  await store(queries, chronicle, entries)
  return { ...file, heads: headsAfter(heads, entries) }
}

/**
 * Appends what the node itself records, such as a clock that ran out: it holds no key to the file and seals to its inbox.
 * In the caller's transaction. The drafts are made from the open entries, under the lock that makes writers take turns.
 */
export async function appendAsNode(
  queries: Queries,
  chronicle: Chronicle,
  id: FileId,
  drafts: readonly Draft[],
  at: Date,
): Promise<void> {
  if (!(await lockFile(queries, id))) refuse('file-not-found')
  const file = (await findFile(queries, id)) ?? refuse('file-not-found')
  const stored = await findStatements(queries, id)
  const membership = verifyMembership(stored, id, await chronicle.administratorsOf(queries, file.organisation))
  const statements = stored.map((each) => statementDigest(MembershipStatement.parse(each)))
  const heads = await findHeads(queries, id)
  const writing = { lane: actsLane(chronicle), heads, membership, statements, at }
  await store(queries, chronicle, await sealEntriesUnread(chronicle.node.identity, writing, drafts))
}

async function store(queries: Queries, { reactions }: Chronicle, entries: readonly StoredEntry[]): Promise<void> {
  await insertEntries(queries, entries)
  await runReactions(queries, reactions, entries.map(published))
}

/** Whether anyone has acted since. Views do not count: looking changes nothing. */
function hasMovedOn(now: Heads, then: Heads): boolean {
  return Object.entries(now).some(([lane, head]) => !isViewsLane(lane) && then[lane]?.hash !== head.hash)
}

/** The heads once these entries stand. */
export function headsAfter(heads: Heads, entries: readonly StoredEntry[]): Heads {
  const last = entries.at(-1)
  return last ? { ...heads, [last.lane]: { position: last.position, hash: last.hash } } : heads
}

function published({ file, lane, position, entry, kind, version, at, open }: StoredEntry): PublishedEntry {
  return { file, lane, position, entry, kind, version, at, open: open ?? null }
}
