import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { Actor } from '../actor.ts'
import { createInvitationCode } from '../invitation-code.ts'
import { may, requirePermission } from '../permissions.ts'
import { delayBounds, type OpenRequest, usualDelay } from '../recovery/log.ts'
import { accountsWithPlan, accountsWithRequest, findDelay, insertDelay } from '../recovery/store.ts'
import { refuse } from '../refusals.ts'
import { findMember, type Register } from '../register.ts'
import { continueRecoveryLog, openRecoveryLog } from './recovery-log.ts'
import { openRegister } from './register.ts'

const hour = 60 * 60 * 1000

/**
 * Asks for the recovery of a colleague who cannot sign in any more. Gives the code for the colleague, to be shown this once,
 * and the instant before which the node gives nothing. The colleague and all administrators are told on their pages.
 * Joins the caller's transaction, which must be one.
 *
 * Refuses `not-entitled`, `account-unknown`, `recovery-not-planned`, `recovery-open-already`.
 */
export async function openRecovery(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  account: string,
  now: Date,
): Promise<{ readonly code: string; readonly notBefore: Date }> {
  requirePermission(actor, 'decide-recovery')
  await requireColleague(queries, node, actor, account)
  const code = createInvitationCode()
  const hours = await recoveryDelay(queries, node, actor.organisation)
  const notBefore = new Date(now.getTime() + (hours ?? usualDelay) * hour)
  await continueRecoveryLog(
    queries,
    node,
    account,
    ({ plan, open }) => {
      if (plan === undefined) refuse('recovery-not-planned')
      if (open) refuse('recovery-open-already')
      const blinded = Buffer.from(node.blind('recovery', code)).toString('base64url')
      return { act: 'opened', code: blinded, by: actor.account, notBefore: notBefore.toISOString() }
    },
    now,
  )
  return { code, notBefore }
}

/**
 * Stops what was asked for: the person concerned can, and every administrator. Joins the caller's transaction, which must
 * be one. Refuses `not-entitled`, `account-unknown`, `recovery-not-open`.
 */
export async function stopRecovery(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  account: string,
  now: Date,
): Promise<void> {
  if (account !== actor.account) requirePermission(actor, 'stop-recovery')
  await requireColleague(queries, node, actor, account)
  await continueRecoveryLog(
    queries,
    node,
    account,
    ({ open }) => (open ? { act: 'stopped', by: actor.account } : refuse('recovery-not-open')),
    now,
  )
}

/** A request of which someone has to be told. */
export type RecoveryUnderWay = Omit<OpenRequest, 'code'> & { readonly account: string }

/**
 * The requests of which this member of staff is told: about the own account, and about every account for those who can
 * ask or stop. Refuses as `openRecoveryLog`.
 */
export async function recoveriesUnderWay(
  queries: Queries,
  node: NodeKeys,
  { actor, register }: { readonly actor: Actor; readonly register: Register },
): Promise<readonly RecoveryUnderWay[]> {
  const found: RecoveryUnderWay[] = []
  for (const account of await concerning(queries, { actor, register })) {
    const { open } = await openRecoveryLog(queries, node, account)
    if (open) found.push({ account, by: open.by, at: open.at, notBefore: open.notBefore })
  }
  return found
}

/** What every page of the desk tells: of the own account, of a colleague's, or that statements about one were altered. */
export type RecoveryNotice = 'own' | 'colleague' | 'altered'

/** What this member of staff is told on every page. What was altered is told too, and stops nobody's work. */
export async function recoveryNotices(
  queries: Queries,
  node: NodeKeys,
  { actor, register }: { readonly actor: Actor; readonly register: Register },
): Promise<readonly RecoveryNotice[]> {
  const notices = new Set<RecoveryNotice>()
  for (const account of await concerning(queries, { actor, register })) {
    const log = await openRecoveryLog(queries, node, account).catch(asAltered)
    if (log === 'altered') notices.add(log)
    else if (log.open) notices.add(account === actor.account ? 'own' : 'colleague')
  }
  return [...notices]
}

/** The colleagues for whom recovery can be asked for. Refuses `not-entitled`. */
export async function recoverable(queries: Queries, actor: Actor): Promise<readonly string[]> {
  requirePermission(actor, 'decide-recovery')
  return await accountsWithPlan(queries, actor.organisation)
}

/** The hours that an organisation has chosen; absent if it has chosen none. */
export async function recoveryDelay(
  queries: Queries,
  node: NodeKeys,
  organisation: string,
): Promise<number | undefined> {
  const covered = await findDelay(queries, organisation)
  if (!covered) return undefined
  return Number(Buffer.from(node.uncover(covered, delayPlace(organisation))).toString())
}

/**
 * Chooses, once and for all, how many hours pass between a request and the node's part: so that nobody can shorten them
 * when it would serve. Refuses `not-entitled`, `recovery-delay-unfit`, `recovery-delay-set`.
 */
export async function chooseRecoveryDelay(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  hours: number,
): Promise<void> {
  requirePermission(actor, 'set-recovery-delay')
  const { shortest, longest } = delayBounds
  if (!Number.isInteger(hours) || hours < shortest || hours > longest) refuse('recovery-delay-unfit')
  const { organisation } = actor
  const covered = node.cover(Buffer.from(String(hours)), delayPlace(organisation))
  if (!(await insertDelay(queries, organisation, covered))) refuse('recovery-delay-set')
}

async function concerning(
  queries: Queries,
  { actor, register }: { readonly actor: Actor; readonly register: Register },
): Promise<readonly string[]> {
  const seesAll = may(actor, 'stop-recovery') || may(actor, 'decide-recovery')
  const accounts = await accountsWithRequest(queries, actor.organisation)
  return accounts.filter((account) => (seesAll || account === actor.account) && findMember(register, account))
}

function asAltered(error: unknown): 'altered' {
  if (error instanceof Refusal && error.kind === 'conflict') return 'altered'
  throw error
}

async function requireColleague(queries: Queries, node: NodeKeys, actor: Actor, account: string): Promise<void> {
  const register = await openRegister(queries, node, actor.organisation)
  if (!findMember(register, account)) refuse('account-unknown')
}

const delayPlace = (organisation: string): string => `recovery-delay ${organisation}`
