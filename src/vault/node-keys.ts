import { createHmac, type KeyObject } from 'node:crypto'
import { seal, unseal } from './aead.ts'
import { deriveBytes, deriveKey } from './derive-key.ts'
import type { Identity } from './identity.ts'
import type { Suite } from './reading-key.ts'
import { refuse } from './refusals.ts'

/**
 * What this node itself has: an identity that signs what no person signs (a clock ran out), and a secret from a file that
 * is in no database and no backup of one. A stolen database is not told who works here, nor by which name they sign in.
 * It protects no content: that only members of a file can read.
 */
export type NodeKeys = {
  readonly suite: Suite
  readonly identity: Identity
  /** Blinds what must be found again: the same words give the same 32 bytes, which tell nothing of them. */
  readonly blind: (what: 'sign-in-name' | 'invitation' | 'recovery' | 'device' | 'passkey', words: string) => Uint8Array
  /** Covers small things about the work of the node: names of staff, second factors. `place` is whose it is. */
  readonly cover: (words: Uint8Array, place: string) => Uint8Array
  /** Uncovers them. Refuses `covered-words-altered`. */
  readonly uncover: (covered: Uint8Array, place: string) => Uint8Array
}

/** The keys of a node, from its secret of 32 random bytes and its identity. */
export function nodeKeys(secret: Uint8Array, identity: Identity, suite: Suite): NodeKeys {
  const blinding = deriveBytes(secret, 'node-blind')
  const covering: KeyObject = deriveKey(secret, 'node-cover')
  const bound = (place: string) => Buffer.from(`amparo/node-cover/v1\0${place}`)
  return {
    suite,
    identity,
    blind: (what, words) => createHmac('sha256', blinding).update(`${what}\0${words}`).digest(),
    cover: (words, place) => seal(covering, words, bound(place)),
    uncover: (covered, place) => unseal(covering, covered, bound(place)) ?? refuse('covered-words-altered'),
  }
}
