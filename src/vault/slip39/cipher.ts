import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import type { ShareSet } from './share.ts'

const derive = promisify(pbkdf2)
const rounds = [0, 1, 2, 3]

/** Encrypts the secret with the passphrase before it is shared (SLIP-0039, "Encryption of the master secret"). */
export async function encryptSecret(secret: Uint8Array, passphrase: string, set: ShareSet): Promise<Uint8Array> {
  return await feistel(secret, passphrase, set, rounds)
}

/** Undoes it. Another passphrase gives another secret and no warning: that is how SLIP-0039 means it. */
export async function decryptSecret(encrypted: Uint8Array, passphrase: string, set: ShareSet): Promise<Uint8Array> {
  return await feistel(encrypted, passphrase, set, rounds.toReversed())
}

async function feistel(input: Uint8Array, passphrase: string, set: ShareSet, order: readonly number[]) {
  const half = input.length / 2
  let left = input.slice(0, half)
  let right = input.slice(half)
  for (const round of order) {
    const password = Buffer.concat([Buffer.of(round), Buffer.from(passphrase)])
    const salt = Buffer.concat([saltOf(set), right])
    const stream = await derive(password, salt, 2500 << set.iterationExponent, half, 'sha256')
    const mixed = left.map((byte, at) => byte ^ (stream[at] ?? 0))
    left = right
    right = mixed
  }
  return Uint8Array.from([...right, ...left])
}

function saltOf({ identifier, extendable }: ShareSet): Uint8Array {
  return extendable ? Buffer.of() : Buffer.concat([Buffer.from('shamir'), Buffer.of(identifier >> 8, identifier & 255)])
}
