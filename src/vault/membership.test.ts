import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEpochKeys, type EpochStart, startOf } from './epoch-keys.ts'
import { createFileId, fileIdFrom } from './file-id.ts'
import { createIdentity, type Identity } from './identity.ts'
import { type Membership, verifyChain } from './membership.ts'
import { type MembershipAct, type MembershipStatement, signStatement } from './membership-statement.ts'

let her: Identity
let desk: Identity
let adviser: Identity
let stranger: Identity
let administrator: Identity
let hybrid: Identity
let starts: EpochStart[]
let file: string
let founding: MembershipStatement
beforeAll(async () => {
  const created = await Promise.all(Array.from({ length: 5 }, async () => await createIdentity('classical')))
  ;[her, desk, adviser, stranger, administrator] = created as [Identity, Identity, Identity, Identity, Identity]
  hybrid = await createIdentity('hybrid')
  const id = createFileId(her.public.verifyKey)
  file = id.file
  starts = await Promise.all(
    [1, 2, 3].map(async (epoch) => await startOf(await createEpochKeys({ file, epoch }, 'classical'))),
  )
  founding = found({ nonce: id.nonce, members: [her.public, desk.public] }, her)
})

function start(epoch: number): EpochStart {
  return starts[epoch - 1] ?? starts[0] ?? { inbox: '', check: '' }
}

function found(act: Partial<Extract<MembershipAct, { act: 'founded' }>>, signer: Identity): MembershipStatement {
  const part = { root: null, compartment: 'intake', organisation: 'a' }
  const founded: MembershipAct = { act: 'founded', nonce: '', part, members: [signer.public], start: start(1), ...act }
  return signStatement(founded, { file, sequence: 0, previous: null }, signer)
}

function verified(chain: readonly MembershipStatement[]): Membership {
  return verifyChain(chain, file, new Set([administrator.public.verifyKey]))
}

/** The chain with these acts after the founding. */
function chainOf(...acts: [MembershipAct, Identity][]): MembershipStatement[] {
  return acts.reduce<MembershipStatement[]>(
    (chain, [act, signer]) => [...chain, signStatement(act, verified(chain).end, signer)],
    [founding],
  )
}

function add(member: Identity, since = 1): MembershipAct {
  return { act: 'added', member: member.public, since }
}

function remove(member: Identity, next?: EpochStart): MembershipAct {
  return { act: 'removed', member: member.public.verifyKey, ...(next && { start: next }) }
}

function names({ members }: Pick<Membership, 'members'>): string[] {
  const known = { her, desk, adviser, stranger, administrator }
  return members.map(
    ({ verifyKey }) => Object.entries(known).find(([, { public: key }]) => key.verifyKey === verifyKey)?.[0] ?? '?',
  )
}

describe('the membership of a file', () => {
  it('begins with those whom the founder names', () => {
    const membership = verified([founding])
    expect(names(membership)).toEqual(['her', 'desk'])
    expect(membership.epochs).toHaveLength(1)
    expect(membership.rekeyDue).toBe(false)
  })

  it('lets a member add another, from a stated epoch on', () => {
    const membership = verified(chainOf([add(adviser), desk]))
    expect(names(membership)).toEqual(['her', 'desk', 'adviser'])
    expect(membership.epochs).toHaveLength(1)
  })

  it('starts a new epoch when a member removes one, and keeps who was in the old one', () => {
    const membership = verified(chainOf([add(adviser), desk], [remove(desk, start(2)), adviser]))
    expect(names(membership)).toEqual(['her', 'adviser'])
    expect(membership.epochs.map(names)).toEqual([
      ['her', 'desk', 'adviser'],
      ['her', 'adviser'],
    ])
    expect(membership.epochs[1]?.start).toEqual(start(2))
  })

  it('lets an administrator remove but bring no keys: a member must rekey', () => {
    const chain = chainOf([remove(desk), administrator])
    expect(verified(chain)).toMatchObject({ rekeyDue: true, epochs: [{}] })
    const rekeyed = verified([...chain, signStatement({ act: 'rekeyed', start: start(2) }, verified(chain).end, her)])
    expect(rekeyed).toMatchObject({ rekeyDue: false, epochs: [{}, {}] })
    expect(names(rekeyed)).toEqual(['her'])
  })

  it('asks for new keys when a member leaves by himself', () => {
    expect(verified(chainOf([remove(desk), desk])).rekeyDue).toBe(true)
  })

  it.each<[string, () => [MembershipAct, Identity], string]>([
    ['a stranger adds himself', () => [add(stranger), stranger], 'membership-signer-not-entitled'],
    ['an administrator adds someone', () => [add(stranger), administrator], 'membership-signer-not-entitled'],
    ['an administrator brings keys', () => [remove(desk, start(2)), administrator], 'membership-signer-not-entitled'],
    [
      'an administrator rekeys',
      () => [{ act: 'rekeyed', start: start(2) }, administrator],
      'membership-signer-not-entitled',
    ],
    ['one who leaves brings keys', () => [remove(desk, start(2)), desk], 'membership-signer-not-entitled'],
    ['a stranger removes someone', () => [remove(desk), stranger], 'membership-signer-not-entitled'],
    ['a member is added twice', () => [add(desk), her], 'membership-act-impossible'],
    ['an epoch is granted that is not yet', () => [add(adviser, 2), her], 'membership-act-impossible'],
    ['someone is removed who is no member', () => [remove(adviser, start(2)), her], 'membership-act-impossible'],
    ['a recipient of the other suite is added', () => [add(hybrid), her], 'recipient-of-another-suite'],
  ])('is refused when %s', (_, next, reason) => {
    const [act, signer] = next()
    expect(() => verified(chainOf([act, signer]).slice())).toThrow(reason)
  })

  it('never comes to nobody', () => {
    const alone = chainOf([remove(desk, start(2)), her])
    const last = signStatement(remove(her), verified(alone).end, her)
    expect(() => verified([...alone, last])).toThrow('membership-act-impossible')
  })

  it('is refused when a removed member goes on signing', () => {
    const chain = chainOf([remove(desk, start(2)), her])
    const late = signStatement(add(stranger), verified(chain).end, desk)
    expect(() => verified([...chain, late])).toThrow('membership-signer-not-entitled')
  })
})

describe('a stored chain of membership', () => {
  it('cannot be founded by another under the same id', () => {
    const nonce = founding.act.act === 'founded' ? founding.act.nonce : ''
    expect(fileIdFrom(her.public.verifyKey, nonce)).toBe(file)
    expect(file).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const usurped = found({ nonce, members: [stranger.public] }, stranger)
    expect(() => verified([usurped])).toThrow('membership-signer-not-entitled')
    const without = found({ nonce, members: [desk.public] }, her)
    expect(() => verified([without])).toThrow('membership-signer-not-entitled')
  })

  it('refuses a key replaced in the database', () => {
    const chain = chainOf([add(adviser), desk])
    const swapped = chain.map((statement) => {
      const text = JSON.stringify(statement)
      const changed: unknown = JSON.parse(text.replaceAll(adviser.public.recipient, stranger.public.recipient))
      return changed
    })
    expect(() => verifyChain(swapped, file, new Set())).toThrow('membership-signature-false')
  })

  it('refuses any statement left out, doubled or moved', () => {
    const chain = chainOf([add(adviser), desk], [remove(desk, start(2)), her], [add(desk, 2), adviser])
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 3, 0], { minLength: 0 })
    fc.assert(
      fc.property(orders, (order) => {
        fc.pre(order.length === 0 || order.some((at, place) => at !== place))
        const stored = order.map((at) => chain[at])
        expect(() => verifyChain(stored, file, new Set())).toThrow('membership-chain-broken')
      }),
    )
  })

  it('refuses a chain of another file, and what is no statement', () => {
    expect(() => verifyChain([founding], fileIdFrom(her.public.verifyKey, 'x'), new Set())).toThrow(
      'membership-chain-broken',
    )
    for (const junk of [null, 7, 'x', {}, { ...founding, extra: 1 }, { ...founding, signer: 'x' }]) {
      expect(() => verifyChain([junk], file, new Set())).toThrow('membership-malformed')
    }
  })

  it('has, whatever is tried, only epochs whose keys were made by one of their members', () => {
    const everyone = [her, desk, adviser, stranger, administrator]
    const who = fc.nat(4).map((at) => everyone[at] ?? her)
    const act = fc.oneof(
      who.map((member) => add(member)),
      who.map((member) => remove(member)),
      who.map((member) => remove(member, start(2))),
      fc.constant<MembershipAct>({ act: 'rekeyed', start: start(3) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(act, who), { maxLength: 12 }), (tries) => {
        let chain = [founding]
        for (const [next, signer] of tries) {
          const before = verified(chain)
          const longer = [...chain, signStatement(next, before.end, signer)]
          const after = accepted(longer)
          if (!after) continue
          chain = longer
          expect(after.members.length).toBeGreaterThan(0)
          if (after.epochs.length > before.epochs.length) {
            expect(after.epochs.at(-1)?.members.map((member) => member.verifyKey)).toContain(signer.public.verifyKey)
          }
          if (after.members.length > before.members.length) {
            expect(before.members.map((member) => member.verifyKey)).toContain(signer.public.verifyKey)
          }
          if (after.members.length < before.members.length) {
            expect(after.rekeyDue || after.epochs.length > before.epochs.length).toBe(true)
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

function accepted(chain: readonly MembershipStatement[]): Membership | undefined {
  try {
    return verified(chain)
  } catch {
    return undefined
  }
}
