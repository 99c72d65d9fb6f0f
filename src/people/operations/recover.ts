import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import type { Identity, PublicIdentity } from '../../vault/identity.ts'
import { lockByMemory, passphraseBytes, unlockBySecret } from '../../vault/identity-lock.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import { recoverSecret } from '../../vault/recovery.ts'
import { parseShare } from '../../vault/slip39/share.ts'
import { readCode } from '../invitation-code.ts'
import { displayNamePlace, type Keys, secondFactorPlace } from '../keys.ts'
import { deletePasskeys } from '../passkeys/store.ts'
import { passphraseFault } from '../passphrase.ts'
import { requireOpen, requireRelease } from '../recovery/log.ts'
import { deletePlans, findAccountOfCode, replaceLock } from '../recovery/store.ts'
import { refuse } from '../refusals.ts'
import { findMember } from '../register.ts'
import { parseSecondFactor, type SecondFactor, stepOfCode } from '../second-factor.ts'
import { type AccountRow, atomically, deleteSessions, findAccount } from '../store.ts'
import { continueRecoveryLog, openRecoveryLog, releaseFactor, type Released } from './recovery-log.ts'
import { openRegister } from './register.ts'

/** A request as whoever has its code sees it. */
export type Awaited = { readonly notBefore: Date; readonly isDue: boolean }

/**
 * Whether the node gives its part to whoever has that code. Refuses `recovery-code-unreadable`, `recovery-code-unknown`,
 * `recovery-stopped`, `recovery-used`.
 */
export async function findRecovery(queries: Queries, node: NodeKeys, typed: string, now: Date): Promise<Awaited> {
  const { log, code } = await requireRequest(queries, node, typed)
  const { notBefore } = requireOpen(log, code)
  return { notBefore, isDue: now >= notBefore }
}

/** What someone brings who wants to get back in. */
export type Return = {
  readonly code: string
  /** The lists of three trustees, as typed. */
  readonly lists: readonly string[]
  readonly passphrase: string
  readonly secondFactor: SecondFactor
  readonly firstCode: string
  readonly source: string
}

/**
 * Gives someone back the same keys, under a new passphrase and a new second device. Every session of the account ends, what
 * it was signed in with before opens nothing, and the plan is used up.
 *
 * Refuses as {@link findRecovery}; `recovery-too-early`; `recovery-lists-missing`, `recovery-list-unreadable`,
 * `recovery-list-slip`, `recovery-lists-unfit`; `passphrase-…`, `second-factor-unfit`, `code-wrong`. Not in a transaction.
 */
export async function recover(queries: Queries, keys: Keys, given: Return, now: Date): Promise<void> {
  const { node } = keys
  const { log, code, account } = await requireRequest(queries, node, given.code)
  const lists = [...new Set(given.lists.map(plainList).filter((list) => list !== ''))]
  requireRelease(log, code, lists.length, now)
  for (const list of lists) requireReadable(list)
  const { owner, organisation } = await requireOwner(queries, node, account)
  const name = Buffer.from(node.uncover(account.display_name, displayNamePlace(account.id))).toString()
  const fault = passphraseFault(given.passphrase, [organisation, name, 'amparo'])
  if (fault) refuse(fault)
  const secondFactor = parseSecondFactor(given.secondFactor)
  const step = stepOfCode(secondFactor, given.firstCode, now, 0) ?? refuse('code-wrong')

  const released = await releaseFactor(queries, node, account.id, { code, lists: lists.length }, now)
  const identity = await unlock(released, lists, owner)
  const secret = passphraseBytes(given.passphrase)
  const lock = await lockByMemory(identity, secret, { hash: keys.hash, line: `recover ${given.source}` })
  secret.fill(0)
  const covered = node.cover(Buffer.from(secondFactor), secondFactorPlace(account.id))
  await atomically(queries, async (transaction) => {
    await continueRecoveryLog(
      transaction,
      node,
      account.id,
      (latest) => {
        requireRelease(latest, code, lists.length, now)
        return { act: 'recovered' }
      },
      now,
    )
    await deletePlans(transaction, account.id)
    await deletePasskeys(transaction, account.id)
    await replaceLock(transaction, account.id, { lock, second_factor: covered, second_factor_step: step })
    await deleteSessions(transaction, account.id)
  })
}

async function requireRequest(queries: Queries, node: NodeKeys, typed: string) {
  const blinded = node.blind('recovery', readCode(typed) ?? refuse('recovery-code-unreadable'))
  const id = (await findAccountOfCode(queries, blinded)) ?? refuse('recovery-code-unknown')
  const account = (await findAccount(queries, id)) ?? refuse('recovery-code-unknown')
  await requireOwner(queries, node, account)
  const log = await openRecoveryLog(queries, node, id)
  return { account, log, code: Buffer.from(blinded).toString('base64url') }
}

/** Whose keys they are: as the register has it, which those who left are not in. */
async function requireOwner(queries: Queries, node: NodeKeys, account: AccountRow) {
  const register = await openRegister(queries, node, account.organisation)
  const { identity } = findMember(register, account.id) ?? refuse('recovery-code-unknown')
  return { owner: identity, organisation: register.name }
}

async function unlock({ factor, lock }: Released, lists: readonly string[], owner: PublicIdentity): Promise<Identity> {
  try {
    const secret = await recoverSecret(lists, factor)
    const identity = await unlockBySecret(lock, secret, 'recovery-lock', owner)
    secret.fill(0)
    return identity
  } catch (error) {
    const { reason } = error instanceof Refusal ? error : { reason: '' }
    if (reason === 'secret-wrong' || /^shares?-/.test(reason)) refuse('recovery-lists-unfit')
    throw error
  } finally {
    factor.fill(0)
  }
}

function plainList(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
}

function requireReadable(list: string): void {
  try {
    parseShare(list)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refuse(error.reason === 'share-slip' ? 'recovery-list-slip' : 'recovery-list-unreadable')
  }
}
