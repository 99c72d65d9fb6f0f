import { deriveBytes } from './derive-key.ts'
import type { Identity, PublicIdentity } from './identity.ts'
import { createSecret, type IdentityLock, lockBySecret, unlockBySecret } from './identity-lock.ts'
import { refuse } from './refusals.ts'

/**
 * The random text in a session's cookie. Only the browser has it: the server stores what can be computed from it but not
 * turned back, so a copy of the session table opens no session and no identity.
 */
export type SessionCookie = string

/** A new cookie: 32 random bytes in base64url. */
export function createSessionCookie(): SessionCookie {
  return Buffer.from(createSecret()).toString('base64url')
}

/** Under which text the session is stored. Tells nothing about the key of {@link lockForSession}. Refuses `session-over` for what is no cookie. */
export function sessionLookup(cookie: SessionCookie): string {
  const secret = secretOf(cookie)
  const lookup = Buffer.from(deriveBytes(secret, 'session-lookup')).toString('base64url')
  secret.fill(0)
  return lookup
}

/** The unlocked identity as it is kept while its owner is signed in. Kept outside backups, deleted at sign-out and quick exit. */
export function lockForSession(identity: Identity, cookie: SessionCookie): IdentityLock {
  const secret = secretOf(cookie)
  const lock = lockBySecret(identity, secret, 'session-lock')
  secret.fill(0)
  return lock
}

/** The identity of the session. Refuses `session-over`, `secret-wrong` and `public-identity-swapped`. */
export async function unlockForSession(
  lock: IdentityLock,
  cookie: SessionCookie,
  owner: PublicIdentity,
): Promise<Identity> {
  const secret = secretOf(cookie)
  const identity = await unlockBySecret(lock, secret, 'session-lock', owner)
  secret.fill(0)
  return identity
}

function secretOf(cookie: SessionCookie): Uint8Array {
  if (!/^[\w-]{43}$/.test(cookie)) refuse('session-over')
  return Buffer.from(cookie, 'base64url')
}
