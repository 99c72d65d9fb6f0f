import { argon2Sync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createIdentity, type Identity } from './identity.ts'
import {
  changeLock,
  createSecret,
  type Hashing,
  lockByMemory,
  lockBySecret,
  passphraseBytes,
  unlockByMemory,
  unlockBySecret,
} from './identity-lock.ts'
import { argon2id, slowHash } from './slow-hash.ts'

const by: Hashing = { hash: slowHash({ atOnce: 2, seats: 10 }), line: 'her' }
const old = passphraseBytes('a long way home')

let identity: Identity
let stranger: Identity
let lock: Uint8Array

beforeAll(async () => {
  identity = await createIdentity('classical')
  stranger = await createIdentity('classical')
  lock = await lockByMemory(identity, old, by)
})

describe('an identity locked by a passphrase', () => {
  it('is opened by it', async () => {
    const opened = await unlockByMemory(lock, old, identity.public, by)
    expect(opened.readingKey).toBe(identity.readingKey)
    expect(opened.public).toEqual(identity.public)
  })

  it('is not opened by another', async () => {
    await expect(unlockByMemory(lock, passphraseBytes('a long way hom'), identity.public, by)).rejects.toMatchObject({
      kind: 'not-allowed',
      reason: 'secret-wrong',
    })
  })

  it('is refused, with an alarm, when its public half was replaced in storage', async () => {
    for (const swapped of [
      { ...identity.public, recipient: stranger.public.recipient },
      { ...identity.public, verifyKey: stranger.public.verifyKey },
    ]) {
      await expect(unlockByMemory(lock, old, swapped, by)).rejects.toMatchObject({
        kind: 'conflict',
        reason: 'public-identity-swapped',
      })
    }
  })

  it('gets a new passphrase and stays the same identity', async () => {
    const secrets = { old, new: passphraseBytes('another road') }
    const changed = await changeLock(lock, secrets, identity.public, by)
    expect((await unlockByMemory(changed, secrets.new, identity.public, by)).public).toEqual(identity.public)
    await expect(unlockByMemory(changed, old, identity.public, by)).rejects.toThrow('secret-wrong')
  })

  it('shows nothing in what is stored', () => {
    const stored = Buffer.from(lock)
    expect(stored.includes(identity.readingKey)).toBe(false)
    expect(stored.includes('AGE-SECRET-KEY')).toBe(false)
  })

  it('is refused when cut short', async () => {
    await expect(unlockByMemory(lock.subarray(0, 10), old, identity.public, by)).rejects.toThrow('secret-wrong')
  })
})

describe('an identity locked by a recovery secret', () => {
  it('is opened by it and by no other, nor as a session', async () => {
    const secret = createSecret()
    const recovery = lockBySecret(identity, secret, 'recovery-lock')
    expect((await unlockBySecret(recovery, secret, 'recovery-lock', identity.public)).public).toEqual(identity.public)
    await expect(unlockBySecret(recovery, createSecret(), 'recovery-lock', identity.public)).rejects.toThrow(
      'secret-wrong',
    )
    await expect(unlockBySecret(recovery, secret, 'session-lock', identity.public)).rejects.toThrow('secret-wrong')
  })
})

describe('a passphrase', () => {
  it('is the same however its letters were composed and whichever space was typed', () => {
    expect(passphraseBytes('e\u0301te\u0301\u00a0بيت')).toEqual(passphraseBytes('\u00e9t\u00e9 بيت'))
  })

  it('is hashed with 64 MiB in three passes, while the program goes on', async () => {
    let steps = 0
    const counting = setInterval(() => steps++, 5)
    const salt = Buffer.alloc(16, 1)
    const key = await argon2id(old, salt)
    clearInterval(counting)
    expect(steps).toBeGreaterThan(3)
    const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 }
    expect(Buffer.from(key)).toEqual(argon2Sync('argon2id', { ...cost, message: old, nonce: salt }))
  })
})
