import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../kit/canonical-json.ts'
import { deriveBytes } from '../vault/derive-key.ts'
import type { Head, Lane } from './entry.ts'
import type { OpenFile } from './file.ts'

/** A member with a file open. */
type Reader = Pick<OpenFile, 'id' | 'identity' | 'keys'>

/**
 * Proves to one member, and to nobody else, that she checked every signature of a lane up to this head, in the epochs
 * that were granted to her. Ten thousand signatures take seconds; the hashes that lead to the head take a fraction of one.
 */
export function readingMark({ identity, id, keys }: Reader, lane: Lane, { position, hash }: Head): Uint8Array {
  const key = deriveBytes(Buffer.from(identity.readingKey), 'reading-mark', id)
  const epochs = [...keys.keys()].toSorted((a, b) => a - b)
  const mark = createHmac('sha256', key)
    .update(canonicalJson([lane, position, hash, epochs]))
    .digest()
  key.fill(0)
  return mark
}

/** Whether this member made the mark for this head. */
export function isReadingMark(mark: Uint8Array, reader: Reader, lane: Lane, head: Head): boolean {
  const own = readingMark(reader, lane, head)
  return own.length === mark.length && timingSafeEqual(own, mark)
}
