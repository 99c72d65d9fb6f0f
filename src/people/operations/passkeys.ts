import { randomBytes, randomUUID } from 'node:crypto'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import { passphraseBytes, unlockByMemory } from '../../vault/identity-lock.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { Actor } from '../actor.ts'
import type { Keys } from '../keys.ts'
import { challengeOf, Made, readAnswer } from '../passkeys/answer.ts'
import { challengeMinutes, optionsToMake, verifyMade } from '../passkeys/ceremony.ts'
import { blindCredential, coverDetails, handleOf, uncoverDetails } from '../passkeys/details.ts'
import { lockByPasskey, readPasskeySecret } from '../passkeys/lock.ts'
import type { Site } from '../passkeys/site.ts'
import { deletePasskey, insertChallenge, insertPasskey, listPasskeysOf, takeChallenge } from '../passkeys/store.ts'
import { requirePermission } from '../permissions.ts'
import { refuse } from '../refusals.ts'
import { findAccount } from '../store.ts'
import { isUuid } from '../uuid.ts'
import type { Gate } from './gate.ts'
import { plainName } from './join.ts'

/** A passkey as its owner sees it. */
export type OwnPasskey = {
  readonly id: string
  readonly name: string
  readonly added: Date
  /** Whether the device keeps a copy with its maker. */
  readonly isBackedUp: boolean
  /** Two devices use what should be one; it opens nothing any more. */
  readonly isCopied: boolean
}

const most = 10

/** The actor's passkeys, the oldest first. Refuses `not-entitled`, `covered-words-altered`. */
export async function listOwnPasskeys(queries: Queries, node: NodeKeys, actor: Actor): Promise<OwnPasskey[]> {
  requirePermission(actor, 'keep-passkeys')
  const rows = await listPasskeysOf(queries, actor.account)
  return rows.map(({ id, details, added, is_backed_up: isBackedUp, is_copied: isCopied }) => {
    const { name } = uncoverDetails(node, details, { account: actor.account, passkey: id })
    return { id, name, added, isBackedUp, isCopied }
  })
}

/** What a person says who wants to add a passkey. */
export type PasskeyWish = { readonly name: string; readonly passphrase: string }

/**
 * The first half of adding a passkey: what the browser is to make, and the name as it will be kept. The passphrase is asked
 * again, because a passkey opens the keys for longer than a session that someone left open.
 *
 * Refuses `not-entitled`, `name-missing`, `passkeys-full`, `passphrase-wrong`, `sign-in-slowed`, `too-many-waiting`. Not in
 * a transaction.
 */
export async function beginPasskey(
  queries: Queries,
  keys: Keys,
  gate: Gate,
  { actor, site }: { readonly actor: Actor; readonly site: Site },
  wish: PasskeyWish,
  now: Date,
): Promise<{ readonly options: PublicKeyCredentialCreationOptionsJSON; readonly name: string }> {
  requirePermission(actor, 'keep-passkeys')
  const name = plainName(wish.name)
  const { account } = actor
  const own = await listPasskeysOf(queries, account)
  if (own.length >= most) refuse('passkeys-full')
  await requirePassphrase(queries, keys, gate, actor, wish.passphrase, now)
  const challenge = randomBytes(32)
  const expires = new Date(now.getTime() + challengeMinutes * 60_000)
  await insertChallenge(queries, { challenge, account, expires }, now)
  const credentials = own.map(
    ({ id, details }) => uncoverDetails(keys.node, details, { account, passkey: id }).credential,
  )
  const options = await optionsToMake(site, challenge, { handle: handleOf(keys.node, account), credentials })
  return { options, name }
}

/** What the browser sent: the new passkey and its secret, both as text. */
export type NewAnswer = { readonly name: string; readonly passkey: string; readonly secret: string }

/**
 * The second half: keeps the passkey, with a lock of the actor's keys that opens by its secret.
 *
 * Refuses `not-entitled`, `name-missing`, `passkeys-full`, `passkey-unfit` (what came is no passkey made for this site just
 * now, or is known already), `passkey-late`, `passkey-without-secret`. Not in a transaction, else a challenge that failed
 * would be good again.
 */
export async function addPasskey(
  queries: Queries,
  node: NodeKeys,
  { actor, site }: { readonly actor: Actor; readonly site: Site },
  given: NewAnswer,
  now: Date,
): Promise<void> {
  requirePermission(actor, 'keep-passkeys')
  const { account, identity } = actor
  const name = plainName(given.name)
  const made = readAnswer(Made, given.passkey) ?? refuse('passkey-unfit')
  const challenge = challengeOf(made) ?? refuse('passkey-unfit')
  if (!(await takeChallenge(queries, challenge, account, now))) refuse('passkey-late')
  const { credential, publicKey, ...keeping } = (await verifyMade(site, challenge, made)) ?? refuse('passkey-unfit')
  const secret = readPasskeySecret(given.secret) ?? refuse('passkey-without-secret')
  const owner = { account, passkey: randomUUID() }
  const lock = lockByPasskey(identity, secret, owner)
  secret.fill(0)
  if ((await listPasskeysOf(queries, account)).length >= most) refuse('passkeys-full')
  const details = { name, credential, publicKey: Buffer.from(publicKey).toString('base64url') }
  const row = {
    id: owner.passkey,
    account,
    credential: blindCredential(node, credential),
    details: coverDetails(node, details, owner),
    lock,
    added: now,
  }
  if (!(await insertPasskey(queries, row, keeping))) refuse('passkey-unfit')
}

/** Removes one of the actor's own passkeys; another's is not touched. Refuses `not-entitled`. */
export async function removePasskey(queries: Queries, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'keep-passkeys')
  if (isUuid(id)) await deletePasskey(queries, actor.account, id)
}

async function requirePassphrase(
  queries: Queries,
  { hash }: Keys,
  gate: Gate,
  { account, identity }: Actor,
  passphrase: string,
  now: Date,
): Promise<void> {
  // Who is signed in answers for the own failures only, as a known browser does.
  const marks = { device: `signed-in ${account}` }
  await gate.pass(marks, now)
  const { lock } = (await findAccount(queries, account)) ?? refuse('signed-out')
  const secret = passphraseBytes(passphrase)
  try {
    await unlockByMemory(lock ?? refuse('signed-out'), secret, identity.public, { hash, line: `passkey ${account}` })
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'secret-wrong') throw error
    gate.failed(marks, now)
    refuse('passphrase-wrong')
  } finally {
    secret.fill(0)
  }
}
