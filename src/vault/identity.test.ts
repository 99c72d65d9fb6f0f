import { describe, expect, it } from 'vitest'
import { createIdentity, parseIdentity, PublicIdentity, serialiseIdentity } from './identity.ts'
import { suiteOf } from './reading-key.ts'

describe.each(['classical', 'hybrid'] as const)('a %s identity', (suite) => {
  it('is the same after it was written and read', async () => {
    const identity = await createIdentity(suite)
    const read = await parseIdentity(serialiseIdentity(identity))
    expect(read?.public).toEqual(identity.public)
    expect(read?.readingKey).toBe(identity.readingKey)
  })

  it('has a public half that says its suite and passes its own check', async () => {
    const identity = await createIdentity(suite)
    expect(PublicIdentity.parse(identity.public)).toEqual(identity.public)
    expect(suiteOf(identity.public.recipient)).toBe(suite)
  })
})

describe('the public half of an identity', () => {
  it.each([
    ['a recipient that is a passphrase', { recipient: 'scrypt' }],
    ['a reading key in place of a recipient', { recipient: 'AGE-SECRET-KEY-1' }],
    ['a verify key too short', { verifyKey: 'AAAA' }],
    ['a second text for the same verify key', { verifyKey: `${'A'.repeat(42)}B` }],
  ])('is refused with %s', async (_, wrong) => {
    const identity = await createIdentity('classical')
    expect(PublicIdentity.safeParse({ ...identity.public, ...wrong }).success).toBe(false)
  })

  it('is not found in other bytes', async () => {
    expect(await parseIdentity(Buffer.from('nothing of the kind'))).toBeUndefined()
  })
})
