import type { Queries } from '../../database/connect.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import { type RecoveryLog, requireRelease, verifyRecoveryLog } from '../recovery/log.ts'
import { type RecoveryAct, type RecoveryStatement, signRecoveryStatement } from '../recovery/statement.ts'
import {
  findPlan,
  insertRecoveryStatement,
  listRecoveryStatements,
  lockAccount,
  type PlanRow,
  updateFactor,
} from '../recovery/store.ts'
import { refuse } from '../refusals.ts'

/** Where the node's part of a plan is covered while its owner has not confirmed it. */
export const draftPlace = (plan: string): string => `recovery-factor ${plan} draft`

// Bound to the last statement: with statements cut off or exchanged, the node's part stays covered.
const factorPlace = (plan: string, { end }: RecoveryLog): string => `recovery-factor ${plan} ${end.previous}`

/**
 * What happened about the recovery of an account, verified. Refuses `register-recovery-altered` and
 * `covered-words-altered` when what is stored is not what this node signed.
 */
export async function openRecoveryLog(queries: Queries, node: NodeKeys, account: string): Promise<RecoveryLog> {
  const { log, held } = await read(queries, node, account)
  held?.factor.fill(0)
  return log
}

/**
 * Adds a statement of the node about the recovery of an account, one at a time. `decide` sees what was said until then, and
 * refuses or says what is to be signed. Joins the caller's transaction, which must be one. Refuses as {@link openRecoveryLog}.
 */
export async function continueRecoveryLog(
  queries: Queries,
  node: NodeKeys,
  account: string,
  decide: (log: RecoveryLog) => RecoveryAct,
  now: Date,
): Promise<void> {
  await lockAccount(queries, account)
  const { log, stored, held } = await read(queries, node, account)
  const act = decide(log)
  const statement = signRecoveryStatement(act, log.end, node.identity, now)
  const continued = verifyRecoveryLog([...stored, statement], account, node.identity.public)
  await insertRecoveryStatement(queries, statement, codeOf(statement))
  const { plan } = continued
  const factor = act.act === 'planned' ? await factorOfDraft(queries, node, act.plan, account) : held?.factor
  if (plan !== undefined && factor) await updateFactor(queries, plan, node.cover(factor, factorPlace(plan, continued)))
  factor?.fill(0)
}

/** What the node gives when its time has come: its part, and the keys that it opens together with the lists. */
export type Released = { readonly factor: Uint8Array; readonly lock: Uint8Array }

/**
 * The part of the node, for someone with that blinded code and so many different lists. The one way by which it leaves.
 * Refuses as {@link openRecoveryLog}, and as `requireRelease` before the instant, when stopped, when used.
 */
export async function releaseFactor(
  queries: Queries,
  node: NodeKeys,
  account: string,
  brought: { readonly code: string; readonly lists: number },
  now: Date,
): Promise<Released> {
  const { log, held } = await read(queries, node, account)
  requireRelease(log, brought.code, brought.lists, now)
  return held ?? refuse('register-recovery-altered')
}

type Read = {
  readonly log: RecoveryLog
  readonly stored: readonly unknown[]
  readonly held: Released | undefined
}

async function read(queries: Queries, node: NodeKeys, account: string): Promise<Read> {
  const stored = await listRecoveryStatements(queries, account)
  const log = verifyRecoveryLog(stored, account, node.identity.public)
  if (log.plan === undefined) return { log, stored, held: undefined }
  const plan = await requirePlan(queries, log.plan, account)
  const factor = node.uncover(plan.node_factor, factorPlace(plan.id, log))
  return { log, stored, held: { factor, lock: plan.lock } }
}

async function factorOfDraft(queries: Queries, node: NodeKeys, id: string, account: string): Promise<Uint8Array> {
  const { node_factor } = await requirePlan(queries, id, account)
  return node.uncover(node_factor, draftPlace(id))
}

async function requirePlan(queries: Queries, id: string, account: string): Promise<PlanRow> {
  return (await findPlan(queries, id, account)) ?? refuse('register-recovery-altered')
}

function codeOf({ act }: RecoveryStatement): Uint8Array | undefined {
  return act.act === 'opened' ? Buffer.from(act.code, 'base64url') : undefined
}
