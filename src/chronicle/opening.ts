import { z } from 'zod'
import type { JsonValue } from '../kit/canonical-json.ts'
import { authorsOf, type Authors, type UnverifiedBody, unsealBody, verifyBody } from '../vault/sealed-body.ts'
import type { VerifyKey } from '../vault/signature.ts'
import { isCoreOf, type Lane, type StoredEntry } from './entry.ts'
import type { OpenFile } from './file.ts'
import { refuse } from './refusals.ts'

/** An entry as a member reads it. */
export type ReadEntry = {
  readonly entry: StoredEntry
  readonly open: JsonValue
  readonly sealed: JsonValue
  /** What was signed, by whom, and the signature. */
  readonly signed: UnverifiedBody
}

const Content = z.strictObject({ core: z.string(), said: z.json() })

/** Up to which position of each lane this member has checked the signatures before. */
export type CheckedTo = (lane: Lane) => number

/**
 * Opens entries whose chain was verified. Left out are those of epochs that were not granted to this member, and what
 * was erased. A signature that this member checked before is not checked again: that the entry is the same one, the
 * chain says.
 *
 * Refuses, as tampering: `sealed-body-…` of the vault, and `entry-not-as-signed` when open fields, kind or order are not
 * those the author signed.
 */
export async function openEntries(
  file: OpenFile,
  entries: readonly StoredEntry[],
  writers: readonly VerifyKey[],
  checkedTo: CheckedTo,
): Promise<readonly ReadEntry[]> {
  const authors = new Map<number, Authors>()
  const authorsIn = (epoch: number): Authors => {
    const members = file.membership.epochs[epoch - 1]?.members.map((member) => member.verifyKey) ?? []
    const known = authors.get(epoch) ?? authorsOf([...members, ...writers])
    authors.set(epoch, known)
    return known
  }
  const read: ReadEntry[] = []
  for (const entry of entries) {
    const keys = file.keys.get(entry.epoch)
    if (!keys || !entry.sealed || entry.open === undefined) continue
    const body = await unsealBody(entry.sealed, placeOf(entry), keys)
    const content = entry.position <= checkedTo(entry.lane) ? body.content : verifyBody(body, authorsIn(entry.epoch))
    read.push({ entry, open: entry.open, sealed: saidIn(content, entry), signed: body })
  }
  return read
}

function placeOf({ file, epoch, lane, position, entry }: StoredEntry) {
  return { file, epoch, lane, position, entry }
}

/** What was said, if it was said in this entry: its kind, its place, its open fields and what came before. */
export function saidIn(content: Uint8Array, entry: StoredEntry): JsonValue {
  const { data } = Content.safeParse(JSON.parse(Buffer.from(content).toString()))
  if (!data || !isCoreOf(data.core, entry)) refuse('entry-not-as-signed')
  return data.said
}
