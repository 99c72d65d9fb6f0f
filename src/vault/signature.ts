import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** An Ed25519 public key (RFC 8032) as text: 32 bytes in base64url. A key has exactly one such text. */
export const VerifyKey = z
  .string()
  .regex(/^[\w-]{43}$/)
  .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text, { message: 'verify-key' })
export type VerifyKey = z.infer<typeof VerifyKey>

/** What is signed, so that a signature made for one end is worth nothing for another. */
export type SigningContext =
  'sealed-body' | 'membership-statement' | 'staff-statement' | 'recovery-statement' | 'backup-manifest'

/** A new Ed25519 key. It stays inside OpenSSL, which clears it when it is let go. */
export function createSigningKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey
}

/** The 32 secret bytes of a key. Whoever receives them overwrites them after use. */
export function seedOf(signingKey: KeyObject): Uint8Array {
  const der = signingKey.export({ format: 'der', type: 'pkcs8' })
  const seed = Uint8Array.from(der.subarray(pkcs8Prefix.length))
  der.fill(0)
  return seed
}

/** The key with these 32 secret bytes. */
export function signingKeyFrom(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([pkcs8Prefix, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  return key
}

/** The public half of a signing key. */
export function verifyKeyOf(signingKey: KeyObject): VerifyKey {
  const der = createPublicKey(signingKey).export({ format: 'der', type: 'spki' })
  return der.subarray(spkiPrefix.length).toString('base64url')
}

/** The public key ready for use. Making it ready takes about a fifth of a verification: keep it when verifying often. */
export function readyToVerify(key: VerifyKey): KeyObject {
  const der = Buffer.concat([spkiPrefix, Buffer.from(key, 'base64url')])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

/** A 64-byte Ed25519 signature over the context and the message. */
export function signMessage(signingKey: KeyObject, context: SigningContext, message: Uint8Array): Uint8Array {
  return sign(null, inContext(context, message), signingKey)
}

/** Whether the signature was made with that key for that context over that message. */
export function signatureHolds(
  key: KeyObject,
  context: SigningContext,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verify(null, inContext(context, message), key, signature)
}

function inContext(context: SigningContext, message: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`amparo/${context}/v1\0`), message])
}
