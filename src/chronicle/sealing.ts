import { randomUUID } from 'node:crypto'
import { canonicalJson, type JsonValue } from '../kit/canonical-json.ts'
import { commitTo } from '../vault/commitment.ts'
import type { Identity } from '../vault/identity.ts'
import type { Membership } from '../vault/membership.ts'
import { sealBody, type SealedBody, sealToInbox } from '../vault/sealed-body.ts'
import {
  coreDigest,
  type EntryCore,
  entryHash,
  type Heads,
  type Lane,
  sealedDigestOf,
  type StoredEntry,
} from './entry.ts'
import { isViewsLane } from './lanes.ts'
import { currentEpoch, type OpenFile } from './file.ts'
import type { Draft } from './kind.ts'
import { refuse } from './refusals.ts'

/** No entry is larger than this before sealing; what is larger is evidence, not an entry. */
const mostBytes = 512 * 1024

/** Where the next entries go: a lane, after these heads, with this much of the membership seen. */
export type Writing = {
  readonly lane: Lane
  readonly heads: Heads
  readonly membership: Membership
  readonly statements: readonly string[]
  readonly at: Date
}

/**
 * Seals and signs drafts as the next entries of a lane. Nothing is stored yet. Refuses `file-needs-new-keys` while someone
 * was removed without new keys, and `entry-too-large`.
 */
export async function sealEntries(file: OpenFile, writing: Writing, drafts: readonly Draft[]): Promise<StoredEntry[]> {
  const keys = file.keys.get(currentEpoch(writing))
  if (writing.membership.rekeyDue || !keys) refuse('file-needs-new-keys')
  return await chained(writing, drafts, async (core, content) => sealBody(content, core, keys, file.identity))
}

/** The same for who may write without reading: each entry is sealed to the epoch's inbox. */
export async function sealEntriesUnread(
  author: Identity,
  writing: Writing,
  drafts: readonly Draft[],
): Promise<StoredEntry[]> {
  const inbox = writing.membership.epochs.at(-1)?.start.inbox ?? refuse('chronicle-broken')
  return await chained(writing, drafts, async (core, content) => await sealToInbox(content, core, inbox, author))
}

type Seal = (core: EntryCore, content: Uint8Array) => Promise<SealedBody>

async function chained(writing: Writing, drafts: readonly Draft[], seal: Seal): Promise<StoredEntry[]> {
  const { [writing.lane]: own, ...seen } = writing.heads
  const entries: StoredEntry[] = []
  let { position, hash } = own ?? { position: -1, hash: null }
  for (const draft of drafts) {
    position += 1
    const entry = await sealed({ ...draftCore(writing, draft, seen), position, previous: hash }, draft, seal)
    hash = entry.hash
    entries.push(entry)
  }
  return entries
}

type Unplaced = Omit<EntryCore, 'position' | 'previous' | 'commitment'>

function draftCore({ lane, membership, statements, at }: Writing, { kind, version }: Draft, seen: Heads): Unplaced {
  const digest = statements.at(-1) ?? refuse('chronicle-broken')
  return {
    file: membership.file,
    epoch: membership.epochs.length,
    lane,
    entry: randomUUID(),
    kind,
    version,
    at: at.toISOString(),
    seen: acts(seen),
    membership: { statements: statements.length, digest },
  }
}

/** Views are seen by nobody's acts: reading never stands between two writers. */
function acts(heads: Heads): Heads {
  return Object.fromEntries(Object.entries(heads).filter(([lane]) => !isViewsLane(lane)))
}

async function sealed(core: Omit<EntryCore, 'commitment'>, draft: Draft, seal: Seal): Promise<StoredEntry> {
  const { digest, nonce } = commitTo(draft.open)
  const whole = { ...core, commitment: Buffer.from(digest).toString('base64url') }
  const content = Buffer.from(canonicalJson({ core: coreDigest(whole), said: draft.sealed } satisfies JsonValue))
  if (content.length > mostBytes) refuse('entry-too-large')
  const body = await seal(whole, content)
  content.fill(0)
  const sealedDigest = sealedDigestOf(body)
  return { ...whole, sealedDigest, hash: entryHash(whole, sealedDigest), open: draft.open, nonce, sealed: body }
}
