import { randomUUID } from 'node:crypto'
import type { Queries } from '../../database/connect.ts'
import type { Language } from '../../kit/text/language.ts'
import { createFileId } from '../../vault/file-id.ts'
import { createIdentity, type Identity } from '../../vault/identity.ts'
import { type IdentityLock, lockByMemory, passphraseBytes } from '../../vault/identity-lock.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { SlowHash } from '../../vault/slow-hash.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { parseInvitationCode } from '../invitation-code.ts'
import { displayNamePlace, type Keys, secondFactorPlace } from '../keys.ts'
import { passphraseFault } from '../passphrase.ts'
import { refuse } from '../refusals.ts'
import { inOrder, type Role } from '../role.ts'
import { parseSecondFactor, type SecondFactor, stepOfCode } from '../second-factor.ts'
import { plainSignInName } from '../sign-in-name.ts'
import { atomically, findAccountByName, findInvitation, insertAccount, spendInvitation } from '../store.ts'
import { foundRegister, openRegister } from './register.ts'

/** What someone who begins to work here says and chooses. */
export type Newcomer = {
  readonly signInName: string
  /** The name that colleagues see. */
  readonly displayName: string
  readonly passphrase: string
  readonly secondFactor: SecondFactor
  readonly language: Language
}

export type Founder = Newcomer & {
  /** The name of the organisation, which everyone may know. */
  readonly name: string
  /** What the founder does besides administering, in a small organisation. */
  readonly roles?: readonly Role[]
}

/**
 * Founds an organisation with its first administrator. Refuses what {@link acceptInvitation} refuses of a newcomer, and
 * `name-missing`.
 */
export async function createOrganisation(
  queries: Queries,
  node: NodeKeys,
  hash: SlowHash,
  founder: Founder,
  now: Date,
): Promise<{ readonly organisation: string; readonly account: string; readonly fingerprint: readonly string[] }> {
  const name = plainName(founder.name)
  const made = await makeAccount(queries, { node, hash }, founder, [name], 'founding')
  const { file: organisation, nonce } = createFileId(made.identity.public.verifyKey)
  const roles = inOrder(['administrator', ...(founder.roles ?? [])])
  const act = { act: 'founded', nonce, name, account: made.account, identity: made.identity.public, roles } as const
  await atomically(queries, async (transaction) => {
    await foundRegister(transaction, node, organisation, { act, signer: made.identity, now })
    await keepAccount(transaction, node, { ...made, organisation, step: 0 }, founder, now)
  })
  return { organisation, account: made.account, fingerprint: fingerprintOf(made.identity.public) }
}

/** Says whether an invitation is good, and of which organisation. Refuses `invitation-…`. */
export async function openInvitation(queries: Queries, node: NodeKeys, code: string, now: Date) {
  const { organisation } = await requireInvitation(queries, node, code, now)
  const { name } = await openRegister(queries, node, organisation)
  return { organisation: name }
}

/**
 * Accepts an invitation: makes the account and its keys, which then await an administrator who compares the fingerprint
 * and signs. `firstCode` shows that the second device works.
 *
 * Refuses `invitation-unreadable`, `invitation-unknown`, `invitation-used`, `invitation-late`, `name-missing`,
 * `sign-in-name-unfit`, `sign-in-name-taken`, `passphrase-…`, `second-factor-unfit`, `code-wrong`.
 */
export async function acceptInvitation(
  queries: Queries,
  keys: Keys,
  given: Newcomer & { readonly code: string; readonly firstCode: string; readonly source: string },
  now: Date,
): Promise<{ readonly account: string; readonly fingerprint: readonly string[] }> {
  const { id, organisation } = await requireInvitation(queries, keys.node, given.code, now)
  const { name } = await openRegister(queries, keys.node, organisation)
  const step = stepOfCode(parseSecondFactor(given.secondFactor), given.firstCode, now, 0) ?? refuse('code-wrong')
  const made = await makeAccount(queries, keys, given, [name], given.source)
  await atomically(queries, async (transaction) => {
    await keepAccount(transaction, keys.node, { ...made, organisation, step }, given, now)
    const spent = await spendInvitation(transaction, id, made.account, made.identity.public, now)
    if (!spent) refuse('invitation-used')
  })
  return { account: made.account, fingerprint: fingerprintOf(made.identity.public) }
}

async function requireInvitation(queries: Queries, node: NodeKeys, code: string, now: Date) {
  const blinded = node.blind('invitation', parseInvitationCode(code))
  const invitation = (await findInvitation(queries, blinded)) ?? refuse('invitation-unknown')
  if (invitation.used !== null) refuse('invitation-used')
  if (invitation.expires <= now) refuse('invitation-late')
  return invitation
}

type Made = { readonly account: string; readonly identity: Identity; readonly lock: IdentityLock }

/** Checks what was chosen, then does what is slow, outside of any transaction. */
async function makeAccount(
  queries: Queries,
  { node, hash }: Keys,
  newcomer: Newcomer,
  names: readonly string[],
  source: string,
): Promise<Made> {
  const displayName = plainName(newcomer.displayName)
  const signInName = plainSignInName(newcomer.signInName)
  const fault = passphraseFault(newcomer.passphrase, [...names, displayName, signInName, 'amparo'])
  if (fault) refuse(fault)
  parseSecondFactor(newcomer.secondFactor)
  if (await findAccountByName(queries, node.blind('sign-in-name', signInName))) refuse('sign-in-name-taken')
  const identity = await createIdentity(node.suite)
  const secret = passphraseBytes(newcomer.passphrase)
  const lock = await lockByMemory(identity, secret, { hash, line: `join ${source}` })
  secret.fill(0)
  return { account: randomUUID(), identity, lock }
}

async function keepAccount(
  queries: Queries,
  node: NodeKeys,
  made: Made & { readonly organisation: string; readonly step: number },
  newcomer: Newcomer,
  now: Date,
): Promise<void> {
  const { account: id, organisation, lock, step } = made
  const displayName = Buffer.from(plainName(newcomer.displayName))
  const secondFactor = Buffer.from(parseSecondFactor(newcomer.secondFactor))
  const kept = await insertAccount(queries, {
    id,
    organisation,
    sign_in_name: Buffer.from(node.blind('sign-in-name', plainSignInName(newcomer.signInName))),
    display_name: Buffer.from(node.cover(displayName, displayNamePlace(id))),
    lock: Buffer.from(lock),
    second_factor: Buffer.from(node.cover(secondFactor, secondFactorPlace(id))),
    second_factor_step: step,
    language: newcomer.language,
    created: now,
  })
  if (!kept) refuse('sign-in-name-taken')
}

/** A name as it is kept: letters composed, one space between words. Refuses `name-missing`. */
export function plainName(typed: string): string {
  const name = typed
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
  if (name === '' || name.length > 200) refuse('name-missing')
  return name
}
