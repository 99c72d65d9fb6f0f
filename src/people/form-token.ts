import { timingSafeEqual } from 'node:crypto'
import { deriveBytes } from '../vault/derive-key.ts'
import type { SessionCookie } from '../vault/session-key.ts'
import { refuse } from './refusals.ts'

/** What every form of a signed-in page carries: only a page of the same session can know it, so no other site can make a form of ours. */
export function formToken(cookie: SessionCookie): string {
  const secret = Buffer.from(cookie, 'base64url')
  const token = Buffer.from(deriveBytes(secret, 'form-token')).toString('base64url')
  secret.fill(0)
  return token
}

/** Refuses `form-not-ours` unless the token is that of the session. */
export function requireFormToken(cookie: SessionCookie, given: string | undefined): void {
  const expected = Buffer.from(formToken(cookie))
  const actual = Buffer.from(given ?? '')
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) refuse('form-not-ours')
}
