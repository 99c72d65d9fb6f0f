import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFileId } from '../vault/file-id.ts'
import { createIdentity, type Identity } from '../vault/identity.ts'
import { type Register, verifyRegister } from './register.ts'
import type { Role } from './role.ts'
import { type StaffAct, type StaffStatement, signStaffStatement } from './staff-statement.ts'

const now = new Date('2027-03-01T09:00:00Z')
const [founder, worker, other] = [randomUUID(), randomUUID(), randomUUID()]
let amal: Identity
let noor: Identity
let sami: Identity
let stranger: Identity
let intake: Identity
let hybrid: Identity
let organisation: string
let founding: StaffStatement

beforeAll(async () => {
  const made = await Promise.all(Array.from({ length: 5 }, async () => await createIdentity('classical')))
  ;[amal, noor, sami, stranger, intake] = made as [Identity, Identity, Identity, Identity, Identity]
  hybrid = await createIdentity('hybrid')
  const { file, nonce } = createFileId(amal.public.verifyKey)
  organisation = file
  founding = found({ nonce }, amal)
})

function found(given: Partial<Extract<StaffAct, { act: 'founded' }>>, signer: Identity): StaffStatement {
  const act: StaffAct = {
    act: 'founded',
    nonce: '',
    name: 'Desk of the North',
    account: founder,
    identity: signer.public,
    roles: ['administrator'],
    ...given,
  }
  return signStaffStatement(act, { organisation, sequence: 0, previous: null }, signer, now)
}

const verified = (chain: readonly unknown[]): Register => verifyRegister(chain, organisation)

function chainOf(...acts: [StaffAct, Identity][]): StaffStatement[] {
  return acts.reduce<StaffStatement[]>(
    (chain, [act, signer]) => [...chain, signStaffStatement(act, verified(chain).end, signer, now)],
    [founding],
  )
}

const admit = (account: string, { public: identity }: Identity, ...roles: Role[]): StaffAct => ({
  act: 'admitted',
  account,
  identity,
  roles,
})
const roles = (account: string, ...given: Role[]): StaffAct => ({ act: 'roles-changed', account, roles: given })
const remove = (account: string): StaffAct => ({ act: 'removed', account })
const open = (given: Identity): StaffAct => ({ act: 'intake-opened', intake: given.public })

describe('a register', () => {
  it('says who works there, with which keys and roles, and where it receives', () => {
    const register = verified(
      chainOf(
        [admit(worker, noor, 'intake'), amal],
        [open(intake), noor],
        [admit(other, sami, 'caseworker'), amal],
        [roles(other, 'caseworker', 'administrator'), amal],
        [remove(founder), sami],
      ),
    )
    expect(register.name).toBe('Desk of the North')
    expect(register.members).toEqual([
      { account: worker, identity: noor.public, roles: ['intake'] },
      { account: other, identity: sami.public, roles: ['caseworker', 'administrator'] },
    ])
    expect(register.intakes).toEqual([intake.public])
    expect(register.intakeDue).toBe(false)
  })

  it('has a new intake due before the first is opened, and when someone who has its keys leaves or loses the role', () => {
    const opened: [StaffAct, Identity][] = [
      [admit(worker, noor, 'intake'), amal],
      [open(intake), noor],
    ]
    expect(verified([founding]).intakeDue).toBe(true)
    expect(verified(chainOf(...opened)).intakeDue).toBe(false)
    expect(verified(chainOf(...opened, [remove(worker), amal])).intakeDue).toBe(true)
    expect(verified(chainOf(...opened, [roles(worker, 'caseworker'), amal])).intakeDue).toBe(true)
    expect(verified(chainOf(...opened, [roles(worker, 'intake', 'caseworker'), amal])).intakeDue).toBe(false)
  })
})

describe('refused is', () => {
  it.each<[string, (chain: StaffStatement[]) => unknown[], string]>([
    [
      'a key that was replaced',
      ([a, b, ...rest]) => [a, withAct(b, { identity: stranger.public }), ...rest],
      'signature-false',
    ],
    [
      'a role that was added',
      ([a, b, ...rest]) => [a, withAct(b, { roles: ['intake', 'administrator'] }), ...rest],
      'signature-false',
    ],
    [
      'an intake that was exchanged',
      ([a, b, c, ...rest]) => [a, b, withAct(c, { intake: stranger.public }), ...rest],
      'signature-false',
    ],
    ['a statement left out', ([a, , ...rest]) => [a, ...rest], 'chain-broken'],
    ['a beginning left out', ([, ...rest]) => rest, 'chain-broken'],
    ['two statements that changed places', ([a, b, c, d]) => [a, b, d, c], 'chain-broken'],
    ['nothing at all', () => [], 'chain-broken'],
    ['a field too many', ([a, ...rest]) => [{ ...a, note: '' }, ...rest], 'malformed'],
  ])('%s', (_what, tamper, reason) => {
    expect(() => verified(tamper(chainOf(...chainActs())))).toThrow(`register-${reason}`)
  })

  it.each<[string, () => [StaffAct, Identity], string]>([
    ['a caseworker who admits', () => [admit(randomUUID(), stranger, 'caseworker'), sami], 'signer-not-entitled'],
    [
      'a stranger who admits himself',
      () => [admit(randomUUID(), stranger, 'administrator'), stranger],
      'signer-not-entitled',
    ],
    ['an administrator who opens the intake', () => [open(stranger), amal], 'signer-not-entitled'],
    ['an intake worker who gives roles', () => [roles(worker, 'intake', 'administrator'), noor], 'signer-not-entitled'],
    ['an account admitted twice', () => [admit(worker, stranger, 'caseworker'), amal], 'act-impossible'],
    ['a key admitted twice', () => [admit(randomUUID(), noor, 'caseworker'), amal], 'act-impossible'],
    ['keys of another suite', () => [admit(randomUUID(), hybrid, 'caseworker'), amal], 'act-impossible'],
    ['the last administrator removed', () => [remove(founder), amal], 'act-impossible'],
    ['the last administrator without the role', () => [roles(founder, 'monitor'), amal], 'act-impossible'],
    ['someone unknown removed', () => [remove(randomUUID()), amal], 'act-impossible'],
    ['an intake opened twice', () => [open(intake), noor], 'act-impossible'],
    ['a second founding', () => [founding.act, amal], 'act-impossible'],
  ])('%s', (_what, act, reason) => {
    expect(() => verified(appended(...act()))).toThrow(`register-${reason}`)
  })

  it('someone removed who comes back under the same account or key', () => {
    const gone: [StaffAct, Identity][] = [...chainActs(), [remove(other), amal]]
    expect(() => verify(gone, admit(other, stranger, 'caseworker'))).toThrow('register-act-impossible')
    expect(() => verify(gone, admit(randomUUID(), sami, 'caseworker'))).toThrow('register-act-impossible')
  })

  it('an organisation founded under the id of another, or by someone who does not administer', () => {
    expect(() => verified([found({ nonce: 'other' }, amal)])).toThrow('register-signer-not-entitled')
    expect(() => verified([found({ nonce: nonceOf(), identity: noor.public }, amal)])).toThrow(
      'register-signer-not-entitled',
    )
    expect(() => verified([found({ nonce: nonceOf(), roles: ['intake'] }, amal)])).toThrow('register-act-impossible')
  })

  it('the register of another organisation', () => {
    expect(() => verifyRegister([founding], randomUUID())).toThrow('register-chain-broken')
  })
})

function chainActs(): [StaffAct, Identity][] {
  return [
    [admit(worker, noor, 'intake'), amal],
    [open(intake), noor],
    [admit(other, sami, 'caseworker'), amal],
  ]
}

/** The chain with an act at its end, whether or not it is possible. */
function appended(act: StaffAct, signer: Identity): StaffStatement[] {
  const chain = chainOf(...chainActs())
  return [...chain, signStaffStatement(act, verified(chain).end, signer, now)]
}

function verify(before: [StaffAct, Identity][], act: StaffAct): Register {
  const chain = chainOf(...before)
  return verified([...chain, signStaffStatement(act, verified(chain).end, amal, now)])
}

function nonceOf(): string {
  return founding.act.act === 'founded' ? founding.act.nonce : ''
}

function withAct(statement: StaffStatement | undefined, change: object): unknown {
  return { ...statement, act: { ...statement?.act, ...change } }
}
