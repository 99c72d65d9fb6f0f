import { canonicalJson } from '../kit/canonical-json.ts'
import type { Epoch } from './epoch-keys.ts'

/** Where in a file an entry stands. What is sealed there opens nowhere else. */
export type Place = Epoch & {
  /** Which node's or writer's sequence the entry is in. */
  readonly lane: string
  /** Its number in the lane, from 0. */
  readonly position: number
  /** The entry's own id. */
  readonly entry: string
}

/** The place as bytes, the same for the same place and for no other. */
export function placeBytes({ file, epoch, lane, position, entry }: Place): Uint8Array {
  return Buffer.from(canonicalJson([file, epoch, lane, position, entry]))
}
