import { randomBytes } from 'node:crypto'
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import type { Identity } from '../../vault/identity.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { SessionCookie } from '../../vault/session-key.ts'
import { createDeviceMark, type DeviceMark, deviceKnownFor } from '../device.ts'
import { challengeOf, readAnswer, Used } from '../passkeys/answer.ts'
import { challengeMinutes, optionsToUse, verifyUsed } from '../passkeys/ceremony.ts'
import { blindCredential, handleOf, uncoverDetails } from '../passkeys/details.ts'
import { readPasskeySecret, unlockByPasskey } from '../passkeys/lock.ts'
import type { Site } from '../passkeys/site.ts'
import { findPasskey, insertChallenge, markCopied, noteUse, type PasskeyRow, takeChallenge } from '../passkeys/store.ts'
import { refuse } from '../refusals.ts'
import { findMember } from '../register.ts'
import { type AccountRow, findAccount } from '../store.ts'
import type { Gate, Marks } from './gate.ts'
import { openRegister } from './register.ts'
import { startSession } from './sessions.ts'

/** What any passkey for this site is asked to sign. Nobody says a name, so nothing is learned of any. */
export async function beginPasskeySignIn(
  queries: Queries,
  site: Site,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = randomBytes(32)
  const expires = new Date(now.getTime() + challengeMinutes * 60_000)
  await insertChallenge(queries, { challenge, account: null, expires }, now)
  return optionsToUse(site, challenge)
}

/** Someone at the door with a passkey: what the browser sent, as text, and the marks as in `AtTheDoor`. */
export type WithPasskey = {
  readonly site: Site
  readonly passkey: string
  readonly secret: string
  readonly source: string
  readonly device: DeviceMark | undefined
}

/**
 * Signs in with a passkey. Its device has verified the person, which with the device itself makes two factors: no code is
 * asked besides.
 *
 * Refuses `passkey-without-secret`; `passkey-late` (the challenge is used up or too old); `passkey-copied`; `passkey-wrong`
 * for everything else, and `sign-in-slowed`. Not in a transaction, else a challenge that failed would be good again.
 */
export async function signInWithPasskey(
  queries: Queries,
  node: NodeKeys,
  gate: Gate,
  given: WithPasskey,
  now: Date,
): Promise<{ readonly cookie: SessionCookie; readonly device: DeviceMark }> {
  const used = readAnswer(Used, given.passkey) ?? refuse('passkey-wrong')
  const secret = readPasskeySecret(given.secret) ?? refuse('passkey-without-secret')
  try {
    const passkey = await findPasskey(queries, blindCredential(node, used.id))
    const account = passkey && (await findAccount(queries, passkey.account))
    const marks = marksOf(node, account, given)
    await gate.pass(marks, now)
    const identity = await unlock(queries, node, { ...given, used, secret, passkey, account }, now).catch(
      (error: unknown) => {
        if (error instanceof Refusal) gate.failed(marks, now)
        throw error
      },
    )
    if (!account) refuse('passkey-wrong')
    const cookie = await startSession(queries, { kind: 'account', holder: account.id, identity }, now)
    return { cookie, device: createDeviceMark(node, nameOf(account)) }
  } finally {
    secret.fill(0)
  }
}

type Presented = {
  readonly site: Site
  readonly used: Used
  readonly secret: Uint8Array
  readonly passkey: PasskeyRow | undefined
  readonly account: AccountRow | undefined
}

async function unlock(queries: Queries, node: NodeKeys, presented: Presented, now: Date): Promise<Identity> {
  const { site, used, secret, passkey, account } = presented
  const challenge = challengeOf(used) ?? refuse('passkey-wrong')
  if (!(await takeChallenge(queries, challenge, null, now))) refuse('passkey-late')
  if (!passkey || !account) refuse('passkey-wrong')
  const register = await openRegister(queries, node, account.organisation)
  const member = findMember(register, account.id) ?? refuse('passkey-wrong')
  const owner = { account: account.id, passkey: passkey.id }
  const { publicKey } = uncoverDetails(node, passkey.details, owner)
  const handle = Buffer.from(handleOf(node, account.id)).toString('base64url')
  const keeping = await verifyUsed(site, challenge, used, Buffer.from(publicKey, 'base64url'))
  if (!keeping || used.response.userHandle !== handle) refuse('passkey-wrong')
  if (!(await noteUse(queries, passkey.id, keeping))) {
    await markCopied(queries, passkey.id)
    refuse('passkey-copied')
  }
  return await unlockByPasskey(passkey.lock, secret, owner, member.identity).catch((error: unknown) => {
    if (error instanceof Refusal && error.reason === 'secret-wrong') refuse('passkey-wrong')
    throw error
  })
}

function marksOf(node: NodeKeys, account: AccountRow | undefined, { source, device }: WithPasskey): Marks {
  const known = account && deviceKnownFor(node, nameOf(account), device)
  return known === undefined ? { source, name: account ? nameOf(account) : '' } : { device: known }
}

/** The sign-in name as failures under it are counted. */
const nameOf = (account: AccountRow): string => account.sign_in_name.toString('base64url')
