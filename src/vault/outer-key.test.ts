import { describe, expect, it } from 'vitest'
import { createEpochKeys, startOf } from './epoch-keys.ts'
import { createIdentity } from './identity.ts'
import { coverWrap, createOuterKey, uncoverWrap } from './outer-key.ts'
import { authorsOf, openBody, sealBody } from './sealed-body.ts'
import { decryptWith } from './reading-key.ts'
import { openWrap, wrapEpoch } from './wraps.ts'

const epoch = { file: 'file-a', epoch: 1 }

/** A file with one member and one entry: the outer key, which is in no backup, and what a backup holds. */
async function fileOf() {
  const member = await createIdentity('classical')
  const slot = { ...epoch, member: member.public.verifyKey }
  const keys = await createEpochKeys(epoch, 'classical')
  const place = { ...epoch, lane: 'desk', position: 0, entry: 'entry-a' }
  const outerKey = createOuterKey()
  const backup = {
    covered: coverWrap(outerKey, slot, await wrapEpoch(keys, member.public.recipient)),
    start: await startOf(keys),
    body: sealBody(Buffer.from('What she told'), place, keys, member),
  }
  return { member, slot, place, outerKey, backup }
}

describe('a file under its outer key', () => {
  it('is read by its member', async () => {
    const { member, slot, place, outerKey, backup } = await fileOf()
    const wrap = uncoverWrap(outerKey, slot, backup.covered)
    const keys = await openWrap(wrap, member.readingKey, epoch, backup.start)
    const content = await openBody(backup.body, place, keys, authorsOf([member.public.verifyKey]))
    expect(Buffer.from(content).toString()).toBe('What she told')
  })

  it('is not read from an old backup once the outer key is destroyed, not even by its member', async () => {
    const { member, slot, backup } = await fileOf()
    expect(() => uncoverWrap(undefined, slot, backup.covered)).toThrow('outer-key-gone')
    expect(() => uncoverWrap(createOuterKey(), slot, backup.covered)).toThrow('wrap-does-not-open')
    expect(await decryptWith(member.readingKey, backup.covered)).toBeUndefined()
    expect(Buffer.from(backup.covered).includes('age-encryption.org')).toBe(false)
  })

  it('refuses a wrap that was put in the place of another', async () => {
    const { slot, outerKey, backup } = await fileOf()
    const other = await createIdentity('classical')
    for (const swapped of [{ member: other.public.verifyKey }, { epoch: 2 }, { file: 'file-b' }]) {
      expect(() => uncoverWrap(outerKey, { ...slot, ...swapped }, backup.covered)).toThrow('wrap-does-not-open')
    }
  })
})
