import { beforeAll, describe, expect, it } from 'vitest'
import { createIdentity, type Identity } from './identity.ts'
import { createSessionCookie, lockForSession, sessionLookup, unlockForSession } from './session-key.ts'

let identity: Identity
beforeAll(async () => {
  identity = await createIdentity('classical')
})

describe('a session', () => {
  const cookie = createSessionCookie()

  it('is found by something that is not the cookie and does not hold it', () => {
    expect(sessionLookup(cookie)).toBe(sessionLookup(cookie))
    expect(sessionLookup(cookie)).not.toContain(cookie.slice(0, 10))
    expect(sessionLookup(createSessionCookie())).not.toBe(sessionLookup(cookie))
  })

  it('gives back the identity to whoever has the cookie', async () => {
    const lock = lockForSession(identity, cookie)
    expect((await unlockForSession(lock, cookie, identity.public)).readingKey).toBe(identity.readingKey)
  })

  it('gives nothing to whoever has the stored row, or another cookie', async () => {
    const lock = lockForSession(identity, cookie)
    for (const other of [sessionLookup(cookie), createSessionCookie()]) {
      await expect(unlockForSession(lock, other, identity.public)).rejects.toThrow('secret-wrong')
    }
  })

  it.each(['', 'short', `${cookie}=`, cookie.replace(/.$/, '!')])('is over for the cookie %j', (text) => {
    expect(() => sessionLookup(text)).toThrow('session-over')
  })
})
