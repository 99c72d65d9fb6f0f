import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { joinParts, splitParts } from './framing.ts'
import { createReadingKey, type ReadingKey, Recipient, recipientOf, type Suite } from './reading-key.ts'
import { createSigningKey, seedOf, signingKeyFrom, VerifyKey, verifyKeyOf } from './signature.ts'

/** The half of an identity that everyone may know: where to seal, and whose signatures to believe. */
export const PublicIdentity = z.strictObject({ recipient: Recipient, verifyKey: VerifyKey })
export type PublicIdentity = z.infer<typeof PublicIdentity>

/**
 * Who can read and sign: an account, a receipt, an organisation's intake, a node. Held in memory only while its owner is
 * signed in; stored only locked. The reading key is a string, which JavaScript cannot overwrite: it goes when it is collected.
 */
export type Identity = {
  readonly readingKey: ReadingKey
  readonly signingKey: KeyObject
  readonly public: PublicIdentity
}

/** A new random identity of the node's suite. */
export async function createIdentity(suite: Suite): Promise<Identity> {
  return await identityOf(await createReadingKey(suite), createSigningKey())
}

/** Both private halves as bytes, to be locked at once and then overwritten. */
export function serialiseIdentity(identity: Identity): Uint8Array {
  const seed = seedOf(identity.signingKey)
  const bytes = joinParts([Buffer.from(identity.readingKey), seed])
  seed.fill(0)
  return bytes
}

/** The identity again; absent when the bytes are none. */
export async function parseIdentity(bytes: Uint8Array): Promise<Identity | undefined> {
  const [readingKey, seed] = splitParts(bytes, 2) ?? []
  if (!readingKey || seed?.length !== 32) return undefined
  return await identityOf(Buffer.from(readingKey).toString(), signingKeyFrom(seed))
}

/** Whether both halves are the same two keys. */
export function samePublicIdentity(a: PublicIdentity, b: PublicIdentity): boolean {
  return a.recipient === b.recipient && a.verifyKey === b.verifyKey
}

async function identityOf(readingKey: ReadingKey, signingKey: KeyObject): Promise<Identity> {
  const recipient = await recipientOf(readingKey)
  return { readingKey, signingKey, public: { recipient, verifyKey: verifyKeyOf(signingKey) } }
}
