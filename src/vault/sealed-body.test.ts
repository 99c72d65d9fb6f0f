import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEpochKeys, type EpochKeys, startOf } from './epoch-keys.ts'
import { createIdentity, type Identity } from './identity.ts'
import { seal } from './aead.ts'
import { pad } from './padding.ts'
import type { Place } from './place.ts'
import { authorsOf, openBody, sealBody, sealToInbox, unsealBody, verifyBody } from './sealed-body.ts'

const place: Place = { file: 'file-a', epoch: 1, lane: 'desk', position: 4, entry: 'entry-a' }
const elsewhere: [string, Place][] = [
  ['file', { ...place, file: 'file-b' }],
  ['epoch', { ...place, epoch: 2 }],
  ['lane', { ...place, lane: 'desk2' }],
  ['position', { ...place, position: 5 }],
  ['entry', { ...place, entry: 'entry-b' }],
]
const content = Buffer.from('They came at night. She wrote it down.')

let keys: EpochKeys
let author: Identity
let stranger: Identity
beforeAll(async () => {
  keys = await createEpochKeys(place, 'classical')
  author = await createIdentity('classical')
  stranger = await createIdentity('classical')
})

const ways: [string, (bytes: Uint8Array, by: Identity) => Promise<Uint8Array>][] = [
  ['by a member', async (bytes, by) => await Promise.resolve(sealBody(bytes, place, keys, by))],
  ['by someone who cannot read', async (bytes, by) => await sealToInbox(bytes, place, (await startOf(keys)).inbox, by)],
]

describe.each(ways)('a body sealed %s', (_, sealed) => {
  it('is opened by a member who knows the author', async () => {
    const opened = await openBody(await sealed(content, author), place, keys, authorsOf([author.public.verifyKey]))
    expect(Buffer.from(opened).toString()).toBe(content.toString())
  })

  it('shows neither its words nor its author nor its exact length', async () => {
    const stored = Buffer.from(await sealed(content, author))
    expect(stored.includes('night')).toBe(false)
    expect(stored.includes(Buffer.from(author.public.verifyKey, 'base64url'))).toBe(false)
    const longer = await sealed(Buffer.concat([content, content]), author)
    expect(longer.length).toBe(stored.length)
  })

  it.each(elsewhere)('opens at no other %s', async (_what, other) => {
    await expect(unsealBody(await sealed(content, author), other, keys)).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'sealed-body-does-not-open',
    })
  })

  it('does not open with the keys of another epoch', async () => {
    const others = await createEpochKeys(place, 'classical')
    await expect(unsealBody(await sealed(content, author), place, others)).rejects.toThrow('sealed-body-does-not-open')
  })

  it('is refused when its author is not believed', async () => {
    const body = await sealed(content, stranger)
    const authors = authorsOf([author.public.verifyKey])
    await expect(openBody(body, place, keys, authors)).rejects.toThrow('sealed-body-author-unknown')
  })

  it('is refused when any byte was changed', async () => {
    const body = await sealed(content, author)
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Uint8Array.from(body)
        changed[at] = (changed[at] ?? 0) ^ mask
        await expect(unsealBody(changed, place, keys)).rejects.toThrow('sealed-body-does-not-open')
      }),
      { numRuns: 30 },
    )
  })
})

describe('a body sealed by a member', () => {
  it('cannot be signed in the name of another member', async () => {
    const body = await unsealBody(sealBody(content, place, keys, author), place, keys)
    const authors = authorsOf([author.public.verifyKey, stranger.public.verifyKey])
    expect(() => verifyBody({ ...body, author: stranger.public.verifyKey }, authors)).toThrow(
      'sealed-body-signature-false',
    )
    expect(() => verifyBody({ ...body, place: { ...place, position: 5 } }, authors)).toThrow(
      'sealed-body-signature-false',
    )
    expect(() => verifyBody({ ...body, content: Buffer.from('Nothing happened.') }, authors)).toThrow(
      'sealed-body-signature-false',
    )
  })

  it('is not sealed with the keys of another epoch', () => {
    expect(() => sealBody(content, { ...place, epoch: 2 }, keys, author)).toThrow('another epoch')
  })

  it('is refused when nobody signed it', async () => {
    const { bodyKey } = keys
    const binding = Buffer.from('amparo/sealed-body/v1\u00001["file-a",1,"desk",4,"entry-a"]')
    const unsigned = Buffer.concat([Buffer.of(1), seal(bodyKey, pad(content), binding)])
    await expect(unsealBody(unsigned, place, keys)).rejects.toThrow('sealed-body-does-not-open')
  })

  it('keeps any content as it was', async () => {
    const authors = authorsOf([author.public.verifyKey])
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const opened = await openBody(sealBody(bytes, place, keys, author), place, keys, authors)
        expect(Buffer.from(opened).equals(bytes)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
