import { Decrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEpochKeys, type EpochKeys, type EpochStart, forgetKeys, startOf } from './epoch-keys.ts'
import { createIdentity, type Identity } from './identity.ts'
import { openWrap, wrapEpoch } from './wraps.ts'

const epoch = { file: 'file-a', epoch: 3 }

describe.each(['classical', 'hybrid'] as const)('a %s wrap', (suite) => {
  let member: Identity
  let stranger: Identity
  let keys: EpochKeys
  let start: EpochStart
  let wrap: Uint8Array
  beforeAll(async () => {
    member = await createIdentity(suite)
    stranger = await createIdentity(suite)
    keys = await createEpochKeys(epoch, suite)
    start = await startOf(keys)
    wrap = await wrapEpoch(keys, member.public.recipient)
  })

  it('gives a member the keys of the epoch', async () => {
    const opened = await openWrap(wrap, member.readingKey, epoch, start)
    expect(opened).toMatchObject({ ...epoch, root: keys.root, inboxKey: keys.inboxKey })
    expect(opened.bodyKey.equals(keys.bodyKey)).toBe(true)
  })

  it('is an age file to exactly one recipient, which any age program opens', async () => {
    const header = Buffer.from(wrap).toString('latin1').split('\n---')[0] ?? ''
    expect(header.startsWith('age-encryption.org/v1\n-> ')).toBe(true)
    expect(header.match(/^-> /gm)).toHaveLength(1)
    const age = new Decrypter()
    age.addIdentity(member.readingKey)
    expect(Buffer.from(await age.decrypt(wrap)).includes(Buffer.from(keys.root))).toBe(true)
  })

  it('does not open for anyone else', async () => {
    await expect(openWrap(wrap, stranger.readingKey, epoch, start)).rejects.toThrow('wrap-does-not-open')
  })

  it.each([
    ['file', { file: 'file-b', epoch: 3 }],
    ['epoch', { file: 'file-a', epoch: 4 }],
  ])('is refused for another %s', async (_, other) => {
    await expect(openWrap(wrap, member.readingKey, other, start)).rejects.toThrow('wrap-of-another-epoch')
  })

  it('is refused when someone put keys of his own in it', async () => {
    const own = await createEpochKeys(epoch, suite)
    const planted = await wrapEpoch(own, member.public.recipient)
    await expect(openWrap(planted, member.readingKey, epoch, start)).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'wrap-of-another-epoch',
    })
    const half = await wrapEpoch({ ...keys, inboxKey: own.inboxKey }, member.public.recipient)
    await expect(openWrap(half, member.readingKey, epoch, start)).rejects.toThrow('wrap-of-another-epoch')
  })

  it('is never made for a recipient of the other suite', async () => {
    const other = await createIdentity(suite === 'hybrid' ? 'classical' : 'hybrid')
    await expect(wrapEpoch(keys, other.public.recipient)).rejects.toThrow('recipient-of-another-suite')
  })

  it('is never made for something that is no recipient', async () => {
    await expect(wrapEpoch(keys, member.readingKey)).rejects.toThrow('recipient-unreadable')
    await expect(wrapEpoch(keys, `${member.public.recipient.slice(0, -1)}q`)).rejects.toThrow('recipient-unreadable')
  })
})

describe('the keys of an epoch', () => {
  it('are overwritten when they are let go', async () => {
    const keys = await createEpochKeys(epoch, 'classical')
    forgetKeys(keys)
    expect(keys.root.every((byte) => byte === 0)).toBe(true)
  })
})
