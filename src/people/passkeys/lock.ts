import { deriveBytes } from '../../vault/derive-key.ts'
import type { Identity, PublicIdentity } from '../../vault/identity.ts'
import { type IdentityLock, lockBySecret, unlockBySecret } from '../../vault/identity-lock.ts'

/**
 * What every passkey is asked to turn into its secret (WebAuthn, PRF). It is the same for all, because nobody has said a
 * name when it is asked; each passkey makes another secret of it, which is then bound to the account.
 */
export const passkeySalt = 'amparo/passkey/v1'

/** Whose lock it is. */
export type PasskeyOwner = { readonly account: string; readonly passkey: string }

/** The secret of 32 bytes that the browser sent, in base64; absent when it sent none. Overwrite it after use. */
export function readPasskeySecret(sent: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(sent)) return undefined
  return Buffer.from(sent, 'base64')
}

/** Locks an identity by the secret of a passkey. The lock opens for this account and passkey only. */
export function lockByPasskey(identity: Identity, secret: Uint8Array, owner: PasskeyOwner): IdentityLock {
  const bound = boundTo(secret, owner)
  const lock = lockBySecret(identity, bound, 'passkey-lock')
  bound.fill(0)
  return lock
}

/** Opens what {@link lockByPasskey} locked. Refuses `secret-wrong` and `public-identity-swapped`. */
export async function unlockByPasskey(
  lock: IdentityLock,
  secret: Uint8Array,
  owner: PasskeyOwner,
  identity: PublicIdentity,
): Promise<Identity> {
  const bound = boundTo(secret, owner)
  try {
    return await unlockBySecret(lock, bound, 'passkey-lock', identity)
  } finally {
    bound.fill(0)
  }
}

function boundTo(secret: Uint8Array, { account, passkey }: PasskeyOwner): Uint8Array {
  return deriveBytes(secret, 'passkey-secret', `${account} ${passkey}`)
}
