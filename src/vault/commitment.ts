import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { canonicalJson, type JsonValue } from '../kit/canonical-json.ts'

/**
 * Stands for open fields in an entry's hash. Whoever has fields and nonce can check it; once both are destroyed it tells
 * nothing, not even to someone who guesses the fields, and the chain still verifies.
 */
export type Commitment = { readonly digest: Uint8Array; readonly nonce: Uint8Array }

/** Commits to the fields with a fresh 32-byte nonce. */
export function commitTo(fields: JsonValue): Commitment {
  const nonce = randomBytes(32)
  return { digest: digestOf(fields, nonce), nonce }
}

/** Whether the commitment was made to exactly these fields. */
export function isCommitmentTo(commitment: Commitment, fields: JsonValue): boolean {
  const expected = digestOf(fields, commitment.nonce)
  return commitment.digest.length === expected.length && timingSafeEqual(commitment.digest, expected)
}

function digestOf(fields: JsonValue, nonce: Uint8Array): Uint8Array {
  return createHash('sha256').update('amparo/open-fields/v1\0').update(nonce).update(canonicalJson(fields)).digest()
}
