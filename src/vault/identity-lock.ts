import { randomBytes } from 'node:crypto'
import { seal, type SealingKey, unseal } from './aead.ts'
import { deriveKey, type KeyPurpose } from './derive-key.ts'
import { type Identity, parseIdentity, type PublicIdentity, samePublicIdentity, serialiseIdentity } from './identity.ts'
import { refuse } from './refusals.ts'
import { type SlowHash, saltLength } from './slow-hash.ts'

/**
 * The private halves of an identity, locked: what is stored. An identity can have several locks, each opened by another
 * secret; a new lock changes nothing that was sealed to the identity.
 */
export type IdentityLock = Uint8Array

/** Hashes slowly on someone's account: `line` is whose, see {@link SlowHash}. */
export type Hashing = { readonly hash: SlowHash; readonly line: string }

/**
 * A passphrase as bytes: the same whichever keyboard composed its letters (NFC) and whichever space was typed, as
 * OpaqueString of RFC 8265 has it. Overwrite the bytes after use.
 */
export function passphraseBytes(passphrase: string): Uint8Array {
  return Buffer.from(passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC'))
}

/** Locks by something a person remembers or copies: a passphrase, or the secret of a receipt code. Salted afresh. */
export async function lockByMemory(identity: Identity, secret: Uint8Array, by: Hashing): Promise<IdentityLock> {
  const salt = randomBytes(saltLength)
  const key = await by.hash(by.line, secret, salt)
  const lock = Buffer.concat([salt, lockWith(key, identity, 'memory')])
  key.fill(0)
  return lock
}

/**
 * Opens what {@link lockByMemory} locked. Refuses `secret-wrong`, and `public-identity-swapped` when the lock opens but
 * holds another identity than `owner`, whose public half the caller read from storage.
 */
export async function unlockByMemory(
  lock: IdentityLock,
  secret: Uint8Array,
  owner: PublicIdentity,
  by: Hashing,
): Promise<Identity> {
  if (lock.length < saltLength) refuse('secret-wrong')
  const key = await by.hash(by.line, secret, lock.subarray(0, saltLength))
  const identity = unlockWith(key, lock.subarray(saltLength), 'memory', owner)
  key.fill(0)
  return await identity
}

/** A new lock for a new passphrase or receipt code, opened with the old one. Refuses as {@link unlockByMemory}. */
export async function changeLock(
  lock: IdentityLock,
  secrets: { readonly old: Uint8Array; readonly new: Uint8Array },
  owner: PublicIdentity,
  by: Hashing,
): Promise<IdentityLock> {
  return await lockByMemory(await unlockByMemory(lock, secrets.old, owner, by), secrets.new, by)
}

/** A random secret of 32 bytes that no hash need slow down. */
export function createSecret(): Uint8Array {
  return Uint8Array.from(randomBytes(32))
}

/** Which 32-byte random secret locks: the one kept for recovery, that of a passkey, or the cookie of a session. */
export type SecretLockPurpose = Extract<KeyPurpose, `${string}-lock`>

/** Locks by a random secret of 32 bytes. */
export function lockBySecret(identity: Identity, secret: Uint8Array, purpose: SecretLockPurpose): IdentityLock {
  return lockWith(deriveKey(secret, purpose), identity, purpose)
}

/** Opens what {@link lockBySecret} locked for the same purpose. Refuses as {@link unlockByMemory}. */
export async function unlockBySecret(
  lock: IdentityLock,
  secret: Uint8Array,
  purpose: SecretLockPurpose,
  owner: PublicIdentity,
): Promise<Identity> {
  return await unlockWith(deriveKey(secret, purpose), lock, purpose, owner)
}

function lockWith(key: SealingKey, identity: Identity, purpose: string): Uint8Array {
  const bytes = serialiseIdentity(identity)
  const sealed = seal(key, bytes, Buffer.from(`amparo/identity-lock/v1\0${purpose}`))
  bytes.fill(0)
  return sealed
}

async function unlockWith(key: SealingKey, sealed: Uint8Array, purpose: string, owner: PublicIdentity) {
  const bytes = unseal(key, sealed, Buffer.from(`amparo/identity-lock/v1\0${purpose}`))
  if (!bytes) refuse('secret-wrong')
  const identity = await parseIdentity(bytes)
  bytes.fill(0)
  if (!identity || !samePublicIdentity(identity.public, owner)) refuse('public-identity-swapped')
  return identity
}
