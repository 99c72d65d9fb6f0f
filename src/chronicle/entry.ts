import { hash } from 'node:crypto'
import { canonicalJson, type JsonValue } from '../kit/canonical-json.ts'
import type { Place } from '../vault/place.ts'

/**
 * Who writes a sequence of entries in a file. A node writes acts in one lane and, so that reading never holds up writing,
 * views in another.
 */
export type Lane = string

/** The last entry of each lane that a writer had seen: its position and hash. */
export type Heads = Readonly<Record<Lane, Head>>
export type Head = { readonly position: number; readonly hash: string }

/** What is said of an entry before it is sealed. Hashes and digests are base64url. */
export type EntryCore = Place & {
  readonly kind: string
  readonly version: number
  /** When it was recorded, as its writer says; ISO instant. */
  readonly at: string
  readonly seen: Heads
  /** How many statements of membership the writer had seen, and the digest of the last. */
  readonly membership: { readonly statements: number; readonly digest: string }
  /** The hash of the entry before it in its lane. */
  readonly previous: string | null
  /** Stands for the open fields. */
  readonly commitment: string
}

/** An entry as its chain knows it: without what was sealed and without the open fields. */
export type EntryHeader = EntryCore & { readonly sealedDigest: string; readonly hash: string }

/** An entry as it is stored. What erasure empties is absent. */
export type StoredEntry = EntryHeader & {
  readonly open: JsonValue | undefined
  readonly nonce: Uint8Array | undefined
  readonly sealed: Uint8Array | undefined
}

/** An entry as reactions see it: what is declared open, and nothing else. */
export type PublishedEntry = Pick<EntryHeader, 'file' | 'lane' | 'position' | 'entry' | 'kind' | 'version' | 'at'> & {
  readonly open: JsonValue
}

/** What is open of an entry, with what its writer had seen. */
export type OpenAct = PublishedEntry & { readonly seen: Heads }

/**
 * What the author signs along with the content, so that neither can be given to another entry. Hashed as a list in this
 * order: a file of ten thousand entries is hashed each time it is opened, and sorting names would be half of the work.
 */
export function coreDigest(core: EntryCore): string {
  const { statements, digest: last } = core.membership
  const place = [core.file, core.lane, core.position, core.entry, core.epoch]
  const what = [core.kind, core.version, core.at, core.commitment]
  return digest('amparo/entry-core/v1', canonicalJson([place, what, core.seen, [statements, last], core.previous]))
}

/** The hash that the next entry of the lane names. */
export function entryHash(core: EntryCore, sealedDigest: string): string {
  return hashOver(coreDigest(core), sealedDigest)
}

/** Whether a digest is the one of this entry's core, told from the hash alone; the chain must have been verified. */
export function isCoreOf(core: string, entry: Pick<EntryHeader, 'sealedDigest' | 'hash'>): boolean {
  return hashOver(core, entry.sealedDigest) === entry.hash
}

function hashOver(core: string, sealedDigest: string): string {
  return digest('amparo/entry/v1', `${core} ${sealedDigest}`)
}

/** SHA-256 of the bytes as they are stored. */
export function sealedDigestOf(sealed: Uint8Array): string {
  return hash('sha256', sealed, 'base64url')
}

function digest(context: string, text: string): string {
  return hash('sha256', `${context}\0${text}`, 'base64url')
}
