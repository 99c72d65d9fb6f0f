import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Queries } from '../../database/connect.ts'
import { lockBySecret } from '../../vault/identity-lock.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import { planRecovery } from '../../vault/recovery.ts'
import type { Actor } from '../actor.ts'
import { requirePermission } from '../permissions.ts'
import { trustees } from '../recovery/log.ts'
import { findDraft, findPlan, keepOnly, replaceDraft } from '../recovery/store.ts'
import { refuse } from '../refusals.ts'
import { atomically } from '../store.ts'
import { continueRecoveryLog, draftPlace, openRecoveryLog } from './recovery-log.ts'

/** A word by which its owner shows that a list was copied: the `at`th, counted from 1. */
const Check = z.strictObject({ at: z.int(), word: z.string() })
type Check = z.infer<typeof Check>

// The first words say which set and which list it is: most are the same on every list, and show nothing.
const wordsInCommon = 4

/** The lists for the trustees, and which word of each will be asked for. */
export type NewPlan = { readonly lists: readonly (readonly string[])[]; readonly asked: readonly number[] }

/** Whether the actor can be recovered, and since when. */
export type OwnPlan = { readonly made: Date | undefined }

/**
 * Makes lists for five trustees and gives them, to be shown this once: they are kept nowhere. Nothing holds until
 * {@link confirmPlan}; what was planned before holds until then. Refuses `not-entitled`.
 */
export async function makePlan(queries: Queries, node: NodeKeys, actor: Actor, now: Date): Promise<NewPlan> {
  requirePermission(actor, 'plan-recovery')
  const plan = await planRecovery(trustees)
  const lists = plan.shares.map((share) => share.split(' '))
  const checks = lists.map((words): Check => {
    const at = randomInt(wordsInCommon, words.length)
    return { at: at + 1, word: words[at] ?? '' }
  })
  const id = randomUUID()
  const row = {
    id,
    account: actor.account,
    lock: Buffer.from(lockBySecret(actor.identity, plan.secret, 'recovery-lock')),
    node_factor: Buffer.from(node.cover(plan.nodeFactor, draftPlace(id))),
    checks: Buffer.from(node.cover(Buffer.from(JSON.stringify(checks)), checksPlace(id))),
    made: now,
  }
  plan.secret.fill(0)
  plan.nodeFactor.fill(0)
  await atomically(queries, async (transaction) => await replaceDraft(transaction, row))
  return { lists, asked: checks.map(({ at }) => at) }
}

/** Which word of each list is asked for before the plan holds. Refuses `not-entitled`, `recovery-plan-stale`. */
export async function askedWords(queries: Queries, node: NodeKeys, actor: Actor): Promise<readonly number[]> {
  requirePermission(actor, 'plan-recovery')
  return (await requireDraft(queries, node, actor)).checks.map(({ at }) => at)
}

/**
 * Lets the plan hold whose lists were copied: `words` are the asked ones, in order. Earlier lists are worth nothing from then
 * on, and an open request is over. Joins the caller's transaction, which must be one.
 *
 * Refuses `not-entitled`, `recovery-plan-stale` (other lists were made meanwhile), `recovery-word-wrong`.
 */
export async function confirmPlan(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  words: readonly string[],
  now: Date,
): Promise<void> {
  requirePermission(actor, 'plan-recovery')
  const { plan, checks } = await requireDraft(queries, node, actor)
  const right = checks.every(({ word }, at) => words[at]?.trim().toLowerCase() === word)
  if (!right || words.length !== checks.length) refuse('recovery-word-wrong')
  await continueRecoveryLog(queries, node, actor.account, () => ({ act: 'planned', plan }), now)
  await keepOnly(queries, { id: plan, account: actor.account })
}

/** Whether the actor has a plan that holds. Refuses `not-entitled`, and as `openRecoveryLog`. */
export async function ownPlan(queries: Queries, node: NodeKeys, actor: Actor): Promise<OwnPlan> {
  requirePermission(actor, 'plan-recovery')
  const { plan } = await openRecoveryLog(queries, node, actor.account)
  return { made: plan === undefined ? undefined : (await findPlan(queries, plan, actor.account))?.made }
}

async function requireDraft(queries: Queries, node: NodeKeys, { account }: Actor) {
  const draft = (await findDraft(queries, account)) ?? refuse('recovery-plan-stale')
  const content = Buffer.from(node.uncover(draft.checks ?? Buffer.alloc(0), checksPlace(draft.id))).toString()
  return { plan: draft.id, checks: z.array(Check).parse(JSON.parse(content)) }
}

const checksPlace = (plan: string): string => `recovery-checks ${plan}`
