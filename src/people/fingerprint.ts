import { createHash } from 'node:crypto'
import type { PublicIdentity } from '../vault/identity.ts'

const groups = 6

/**
 * Six groups of four digits (80 bits) that two people compare, over the telephone or side by side, to be sure that both
 * have the same public identity before them. Both keys count: an exchanged reading key would let a stranger read.
 */
export function fingerprintOf(identity: PublicIdentity): readonly string[] {
  const digest = createHash('sha256')
    .update(`amparo/fingerprint/v1\0${identity.recipient}\0${identity.verifyKey}`)
    .digest()
  return Array.from({ length: groups }, (_, at) => String(digest.readUInt32BE(at * 4) % 10_000).padStart(4, '0'))
}
