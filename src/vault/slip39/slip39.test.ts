import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decryptSecret, encryptSecret } from './cipher.ts'
import { combineShares } from './combine.ts'
import { interpolate, multiply } from './field.ts'
import { joinPoints, splitIntoPoints } from './secret-sharing.ts'
import { parseShare, writeShare } from './share.ts'
import { splitSecret } from './split.ts'

// Made here once, and opened by another implementation of SLIP-0039 (the npm package slip39 0.1.9).
const secret = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex')
const trustees = [
  'tadpole graduate academic acne activity sympathy mental salt rapids skin plains worthy flame prospect guilt chemical member bracelet visual froth force epidemic society laundry curious smear firm adapt domain news package have listen',
  'tadpole graduate academic agree acquire filter woman mortgage browser impulse teacher pacific papa discuss mouse born shelter short hanger sled inside income excuse surface diminish inherit apart ting punish dough width pencil legs',
  'tadpole graduate academic amazing agree goat grill elbow staff hairy mixed manager cause ancient wildlife undergo actress plunge slap phantom yoga drift woman acrobat priest trial ruin fatal maximum revenue hearing lizard uncover',
  'tadpole graduate academic arcade aircraft true black birthday ivory standard suitable trend sprinkle lend alarm stick enforce invasion famous detect species alcohol genre permit rebuild fatigue obtain race aircraft careful august estimate trend',
  'tadpole graduate academic axle actress bishop imply space dive regular excuse sack finger climate loan emerald medical usual walnut laser modern repair random together junk believe unknown branch fumes liberty advance stilt yelp',
] as const

describe('a secret shared among five, of whom three are needed', () => {
  it.each([
    [0, 1, 2],
    [4, 2, 0],
    [1, 3, 4],
  ])('comes back from trustees %i, %i and %i', async (a, b, c) => {
    const brought = [a, b, c].map((at) => trustees[at] ?? '')
    expect(Buffer.from(await combineShares(brought, 'safe'))).toEqual(secret)
  })

  it('is read with capitals and odd spaces', async () => {
    const brought = [trustees[0].toUpperCase(), ` ${trustees[1].replaceAll(' ', '\n ')}`, trustees[2]]
    expect(Buffer.from(await combineShares(brought, 'safe'))).toEqual(secret)
  })

  it('is another secret with another passphrase', async () => {
    expect(Buffer.from(await combineShares(trustees.slice(0, 3), 'unsafe'))).not.toEqual(secret)
  })

  it.each<[string, readonly string[], string]>([
    ['nobody comes', [], 'shares-not-as-many-as-needed'],
    ['two come', trustees.slice(0, 2), 'shares-not-as-many-as-needed'],
    ['four come', trustees.slice(0, 4), 'shares-not-as-many-as-needed'],
    ['one comes twice', [trustees[0], trustees[1], trustees[1]], 'shares-not-as-many-as-needed'],
    ['a word is not in the list', [trustees[0].replace('salt', 'pepper')], 'share-unreadable'],
    ['a word is missing', [trustees[0].replace(' salt', '')], 'share-slip'],
    ['most is missing', [trustees[0].slice(0, 60)], 'share-unreadable'],
    ['a word is another word of the list', [trustees[0].replace('salt', 'rapids')], 'share-slip'],
    ['two words are swapped', [trustees[0].replace('salt rapids', 'rapids salt')], 'share-slip'],
  ])('is refused when %s', async (_, brought, reason) => {
    await expect(combineShares(brought, 'safe')).rejects.toMatchObject({ kind: 'invalid', reason })
  })

  it('is refused when a share is of another set', async () => {
    const [others = []] = await splitSecret(secret, {
      groupsNeeded: 1,
      groups: [{ needed: 3, members: 5 }],
      passphrase: '',
    })
    const brought = [trustees[0], trustees[1], others[2] ?? '']
    await expect(combineShares(brought, '')).rejects.toThrow('shares-of-different-sets')
  })

  it('is refused when a share with a good checksum holds something else', async () => {
    const share = parseShare(trustees[2])
    const forged = writeShare({ ...share, value: share.value.map((byte) => byte ^ 1) })
    await expect(combineShares([trustees[0], trustees[1], forged], 'safe')).rejects.toThrow('shares-do-not-fit')
  })

  it('is refused when a share would keep the node busy', async () => {
    const share = parseShare(trustees[0])
    const costly = writeShare({ ...share, set: { ...share.set, iterationExponent: 15 } })
    await expect(combineShares([costly], '')).rejects.toThrow('share-unreadable')
  })
})

describe('SLIP-0039', () => {
  it('needs as many groups, and members of each, as was said', async () => {
    const groups = [
      { needed: 1, members: 1 },
      { needed: 2, members: 3 },
      { needed: 3, members: 5 },
    ]
    const [own = [], friends = [], lawyers = []] = await splitSecret(secret, {
      groupsNeeded: 2,
      groups,
      passphrase: 'x',
    })
    const enough = [...own, ...friends.slice(1)]
    expect(Buffer.from(await combineShares(enough, 'x'))).toEqual(secret)
    expect(Buffer.from(await combineShares([...friends.slice(0, 2), ...lawyers.slice(2)], 'x'))).toEqual(secret)
    await expect(combineShares(own, 'x')).rejects.toThrow('shares-not-as-many-as-needed')
    await expect(combineShares([...own, ...friends.slice(2)], 'x')).rejects.toThrow('shares-not-as-many-as-needed')
  })

  it('takes only passphrases that every keyboard has', async () => {
    const sharing = { groupsNeeded: 1, groups: [{ needed: 1, members: 1 }], passphrase: 'بيت' }
    await expect(splitSecret(secret, sharing)).rejects.toThrow('passphrase-not-ascii')
  })

  it.each([
    [Buffer.alloc(15), 1, [{ needed: 1, members: 1 }]],
    [secret, 2, [{ needed: 1, members: 1 }]],
    [secret, 1, [{ needed: 1, members: 2 }]],
    [secret, 1, [{ needed: 3, members: 17 }]],
  ])('shares nothing in a way that cannot work', async (bytes, groupsNeeded, groups) => {
    await expect(splitSecret(bytes, { groupsNeeded, groups, passphrase: '' })).rejects.toThrow(RangeError)
  })

  it('writes and reads any share', () => {
    const bits = (count: number) => fc.nat(2 ** count - 1)
    const set = fc
      .record({
        identifier: bits(15),
        extendable: fc.boolean(),
        iterationExponent: bits(4),
        groups: bits(4),
        less: bits(4),
      })
      .map(({ groups, less, ...rest }) => ({
        ...rest,
        groups: groups + 1,
        groupsNeeded: Math.max(1, groups + 1 - less),
      }))
    const value = fc
      .constantFrom(16, 18, 20, 24, 32, 64)
      .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
    const share = fc.record({ set, group: bits(4), member: bits(4), membersNeeded: bits(4).map((n) => n + 1), value })
    fc.assert(fc.property(share, (each) => void expect(parseShare(writeShare(each))).toEqual(each)))
  })

  it('decrypts what it encrypted, for shares that are extendable and those that are not', async () => {
    for (const extendable of [true, false]) {
      const set = { identifier: 7, extendable, iterationExponent: 0, groupsNeeded: 1, groups: 1 }
      const encrypted = await encryptSecret(secret, 'safe', set)
      expect(encrypted).not.toEqual(Uint8Array.from(secret))
      expect(await decryptSecret(encrypted, 'safe', set)).toEqual(Uint8Array.from(secret))
    }
  })
})

describe('points of a polynomial', () => {
  it('give the secret back from any that are enough', () => {
    const counts = fc
      .integer({ min: 1, max: 16 })
      .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)))
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), counts, fc.nat(), (bytes, [needed, count], skip) => {
        const points = splitIntoPoints(bytes, needed, count)
        const some = points.concat(points).slice(skip % count, (skip % count) + needed)
        expect(joinPoints(some, needed)).toEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  it('are reckoned in the field of AES', () => {
    expect(multiply(0x57, 0x83)).toBe(0xc1) // FIPS 197, section 4.2
    expect(
      interpolate(3, [
        { x: 3, y: Uint8Array.of(9) },
        { x: 4, y: Uint8Array.of(1) },
      ]),
    ).toEqual(Uint8Array.of(9))
  })
})
