import { argon2 } from 'node:crypto'
import { promisify } from 'node:util'
import { fairQueue, type QueueSize } from './fair-queue.ts'

// The second recommendation of RFC 9106, section 4 (64 MiB, three passes), with one lane: a hash keeps one core busy.
const cost = { memory: 64 * 1024, passes: 3, parallelism: 1, tagLength: 32 }

/** How long a salt must be: 16 bytes, random, never used for a second record. */
export const saltLength = 16

/**
 * Makes a 32-byte key from something a person can remember or copy. `line` says on whose account the work is done: lines
 * take turns. Refuses (`too-many-waiting`) as {@link fairQueue} does.
 *
 * Whoever looks up a record by a locator that does not exist spends a hash all the same, with a random salt, and then
 * refuses as for a wrong secret: else time tells which records exist.
 */
export type SlowHash = (line: string, secret: Uint8Array, salt: Uint8Array) => Promise<Uint8Array>

// Whoever files is served first: she may not come a second time. The others still get a turn in each round.
const turns = { filing: 9 }

/** Hashes by Argon2id on Node's own threads, at most `atOnce` at a time, each with 64 MiB of memory. One per process. */
export function slowHash(size: Omit<QueueSize, 'turns'>): SlowHash {
  const queue = fairQueue({ ...size, turns })
  return async (line, secret, salt) => await queue(line, async () => await argon2id(secret, salt))
}

const hash = promisify(argon2)

/** The key itself, without waiting for a turn. */
export async function argon2id(secret: Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
  return await hash('argon2id', { ...cost, message: secret, nonce: salt })
}
