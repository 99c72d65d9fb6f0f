import { randomBytes } from 'node:crypto'
import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import { type Identity, PublicIdentity } from '../../vault/identity.ts'
import { passphraseBytes, unlockByMemory } from '../../vault/identity-lock.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import { type SessionCookie, unlockForSession } from '../../vault/session-key.ts'
import { saltLength } from '../../vault/slow-hash.ts'
import { createDeviceMark, type DeviceMark, deviceKnownFor } from '../device.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { type Keys, secondFactorPlace } from '../keys.ts'
import { refuse } from '../refusals.ts'
import { findMember } from '../register.ts'
import { stepOfCode } from '../second-factor.ts'
import { mostCodes } from '../session-terms.ts'
import { plainSignInName } from '../sign-in-name.ts'
import {
  type AccountRow,
  countCode,
  deleteSession,
  findAccount,
  findAccountByName,
  findInvitationOf,
  takeCodeStep,
} from '../store.ts'
import { paceOf } from '../throttle.ts'
import type { Gate } from './gate.ts'
import { openRegister } from './register.ts'
import { findRunning, startSession } from './sessions.ts'

/** Someone at the door. `source` stands for the network address, see `sourceOf`; `device` is what the browser kept. */
export type AtTheDoor = {
  readonly name: string
  readonly passphrase: string
  readonly source: string
  readonly device: DeviceMark | undefined
}

/** What the passphrase opened: the way to the code of the second device, or the wait for admission. */
export type Opened = { readonly cookie: SessionCookie } | { readonly awaiting: readonly string[] }

/**
 * The first half of signing in: name and passphrase. Gives the cookie of a session that still lacks the code, or the
 * fingerprint of someone whom no administrator has admitted yet. A name that nobody has takes as long as a wrong passphrase.
 *
 * Refuses `sign-in-wrong`, `sign-in-slowed`, and `too-many-waiting`. Not in a transaction.
 */
export async function beginSignIn(
  queries: Queries,
  keys: Keys,
  gate: Gate,
  person: AtTheDoor,
  now: Date,
): Promise<Opened> {
  const name = blindName(keys.node, person.name)
  const key = name.toString('base64url')
  const device = deviceKnownFor(keys.node, key, person.device)
  await gate.pass(device === undefined ? { source: person.source, name: key } : { device }, now)
  const account = await findAccountByName(queries, name)
  const line = device === undefined ? `sign-in ${person.source}` : `sign-in device ${device}`
  const found = await unlock(queries, keys, account, person.passphrase, line)
  if (!account || !found) {
    gate.failed(device === undefined ? { source: person.source, name: key } : { device }, now)
    refuse('sign-in-wrong')
  }
  // Only those who know the passphrase come here, so refusing strangers for a while locks nobody else out.
  const codes = gate.memory.of('code', account.id)
  if (device === undefined && 'refusedFor' in paceOf({ source: codes, name: undefined }, now)) refuse('sign-in-slowed')
  if (!found.admitted) return { awaiting: fingerprintOf(found.identity.public) }
  const beginning = { kind: 'account', holder: account.id, identity: found.identity, awaitsCode: true } as const
  return { cookie: await startSession(queries, beginning, now) }
}

/**
 * The second half: the code of the second device, each good once. Gives the cookie of the session, a new one, and the mark
 * by which this browser is known next time.
 *
 * Refuses `signed-out` (the passphrase was too long ago), `code-wrong`, and `codes-used-up` after five wrong ones: then
 * the passphrase is asked again. Not in a transaction, else no wrong code would be counted.
 */
export async function confirmCode(
  queries: Queries,
  node: NodeKeys,
  gate: Gate,
  given: { readonly cookie: SessionCookie | undefined; readonly code: string },
  now: Date,
): Promise<{ readonly cookie: SessionCookie; readonly device: DeviceMark }> {
  const { cookie } = given
  const session = await findRunning(queries, 'account', cookie, now)
  if (!session || session.codes_tried === null || cookie === undefined) refuse('signed-out')
  const account = (await findAccount(queries, session.holder)) ?? refuse('signed-out')
  const owner = await ownerOf(queries, node, account)
  if (!owner?.admitted) refuse('signed-out')
  // Counted before it is looked at, so that many at once are not tried for the price of one.
  const tried = (await countCode(queries, session.lookup)) ?? refuse('signed-out')
  if (tried > mostCodes) {
    await deleteSession(queries, account.id, session.lookup)
    refuse('codes-used-up')
  }
  if (!(await takeCode(queries, node, account, given.code, now))) {
    gate.memory.note('code', account.id, now)
    if (tried === mostCodes) await deleteSession(queries, account.id, session.lookup)
    refuse(tried === mostCodes ? 'codes-used-up' : 'code-wrong')
  }
  const identity = await unlockForSession(session.lock, cookie, owner.identity)
  await deleteSession(queries, account.id, session.lookup)
  const started = await startSession(queries, { kind: 'account', holder: account.id, identity }, now)
  return { cookie: started, device: createDeviceMark(node, account.sign_in_name.toString('base64url')) }
}

async function takeCode(queries: Queries, node: NodeKeys, account: AccountRow, code: string, now: Date) {
  if (account.second_factor === null) return false
  const secret = Buffer.from(node.uncover(account.second_factor, secondFactorPlace(account.id))).toString()
  const step = stepOfCode(secret, code, now, account.second_factor_step)
  return step !== undefined && (await takeCodeStep(queries, account.id, step))
}

type Owner = { readonly identity: PublicIdentity; readonly admitted: boolean }

/** The hash takes its time whether or not there is an account, and the register is read meanwhile: time tells nothing. */
async function unlock(
  queries: Queries,
  { node, hash }: Keys,
  account: AccountRow | undefined,
  passphrase: string,
  line: string,
): Promise<{ readonly identity: Identity; readonly admitted: boolean } | undefined> {
  const secret = passphraseBytes(passphrase)
  const lock = account?.lock ?? undefined
  const salt = lock?.subarray(0, saltLength) ?? randomBytes(saltLength)
  const [key, owner] = await Promise.all([
    hash(line, secret, salt),
    account ? ownerOf(queries, node, account) : undefined,
  ])
  if (!lock || !owner) return undefined
  try {
    const identity = await unlockByMemory(lock, secret, owner.identity, { hash: async () => key, line })
    return { identity, admitted: owner.admitted }
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'secret-wrong') return undefined
    throw error
  } finally {
    secret.fill(0)
    key.fill(0)
  }
}

/** Whose keys the account's are: as the register has it; as the person claims, before admission; absent for who left. */
async function ownerOf(queries: Queries, node: NodeKeys, account: AccountRow): Promise<Owner | undefined> {
  const register = await openRegister(queries, node, account.organisation)
  const member = findMember(register, account.id)
  if (member) return { identity: member.identity, admitted: true }
  const invitation = await findInvitationOf(queries, account.id)
  const { data: identity } = PublicIdentity.safeParse(invitation?.claim)
  return identity && { identity, admitted: false }
}

function blindName(node: NodeKeys, typed: string): Buffer {
  try {
    return Buffer.from(node.blind('sign-in-name', plainSignInName(typed)))
  } catch {
    return randomBytes(32)
  }
}
