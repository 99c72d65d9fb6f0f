import type { Queries } from '../../database/connect.ts'
import {
  createIdentity,
  type Identity,
  parseIdentity,
  type PublicIdentity,
  samePublicIdentity,
  serialiseIdentity,
} from '../../vault/identity.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import { decryptWith, encryptTo } from '../../vault/reading-key.ts'
import type { Actor } from '../actor.ts'
import { requirePermission } from '../permissions.ts'
import { refuse } from '../refusals.ts'
import { findMember, type Member, membersWith, type Register } from '../register.ts'
import { insertIntakeWrap, listIntakeWraps, listOrganisations } from '../store.ts'
import { continueRegister, openRegister } from './register.ts'

/** To whom filings of the organisation are sealed; absent while it cannot receive. Refuses as `openRegister`. */
export async function intakeOf(
  queries: Queries,
  node: NodeKeys,
  organisation: string,
): Promise<PublicIdentity | undefined> {
  return (await openRegister(queries, node, organisation)).intakes.at(-1)
}

/** The organisations of this node, the oldest first, each by its own register. Refuses as `openRegister`. */
export async function organisationsHere(queries: Queries, node: NodeKeys): Promise<Register[]> {
  const ids = await listOrganisations(queries)
  return await Promise.all(ids.map(async (id) => await openRegister(queries, node, id)))
}

/**
 * Opens a new intake if one is due, as when an intake worker comes by for the first time or after another has left: makes
 * its identity, signs it into the register, and wraps it to every intake worker. Gives whether it did. What was sealed to
 * earlier identities stays readable to those who had them. Joins the caller's transaction, which must be one.
 *
 * Refuses `not-entitled`.
 */
export async function openIntakeIfDue(queries: Queries, node: NodeKeys, actor: Actor, now: Date): Promise<boolean> {
  requirePermission(actor, 'open-intake')
  if (!(await openRegister(queries, node, actor.organisation)).intakeDue) return false
  const intake = await createIdentity(node.suite)
  const act = { act: 'intake-opened', intake: intake.public } as const
  const register = await continueRegister(queries, node, actor, 'open-intake', () => act, now)
  for (const worker of membersWith(register, 'intake')) await wrapIntake(queries, register, intake, worker)
  return true
}

/** The intake identities that the actor can open, oldest first. Refuses `not-entitled`; `intake-wrap-exchanged`. */
export async function openIntakes(queries: Queries, node: NodeKeys, actor: Actor): Promise<Identity[]> {
  requirePermission(actor, 'read-intake-queue')
  const register = await openRegister(queries, node, actor.organisation)
  const wraps = await listIntakeWraps(queries, actor.organisation)
  const opened: Identity[] = []
  for (const intake of register.intakes) {
    const own = wraps.find((each) => each.intake === intake.verifyKey && each.account === actor.account)
    const identity = own && (await openIntakeWrap(own.wrap, actor, intake))
    if (identity) opened.push(identity)
  }
  return opened
}

/** Intake workers who cannot open the current intake, because they came after it was opened. Refuses `not-entitled`. */
export async function workersWithoutIntake(queries: Queries, node: NodeKeys, actor: Actor): Promise<Member[]> {
  requirePermission(actor, 'share-intake')
  const register = await openRegister(queries, node, actor.organisation)
  const current = register.intakes.at(-1)
  if (!current) return []
  const wraps = await listIntakeWraps(queries, actor.organisation)
  const holders = new Set(wraps.filter((each) => each.intake === current.verifyKey).map((each) => each.account))
  return membersWith(register, 'intake').filter((worker) => !holders.has(worker.account))
}

/**
 * Gives the current intake identity to a colleague who has the role of intake. Earlier ones are not given.
 * Refuses `not-entitled`, `intake-not-open`, `intake-not-held` (the actor has not got it), `account-unknown`.
 */
export async function shareIntake(queries: Queries, node: NodeKeys, actor: Actor, account: string): Promise<void> {
  requirePermission(actor, 'share-intake')
  const register = await openRegister(queries, node, actor.organisation)
  const current = register.intakes.at(-1) ?? refuse('intake-not-open')
  const worker = findMember(register, account)
  if (!worker?.roles.includes('intake')) refuse('account-unknown')
  const intakes = await openIntakes(queries, node, actor)
  const held = intakes.find((intake) => samePublicIdentity(intake.public, current)) ?? refuse('intake-not-held')
  await wrapIntake(queries, register, held, worker)
}

async function wrapIntake(queries: Queries, register: Register, intake: Identity, worker: Member): Promise<void> {
  const content = serialiseIdentity(intake)
  const wrap = await encryptTo(worker.identity.recipient, content)
  content.fill(0)
  const { organisation } = register
  await insertIntakeWrap(queries, { organisation, intake: intake.public.verifyKey, account: worker.account, wrap })
}

/** Opens a wrap and believes it only if it holds the identity that the register names: age does not say who wrote. */
async function openIntakeWrap(wrap: Uint8Array, actor: Actor, intake: PublicIdentity): Promise<Identity> {
  const content = await decryptWith(actor.identity.readingKey, wrap)
  const identity = content && (await parseIdentity(content))
  content?.fill(0)
  if (!identity || !samePublicIdentity(identity.public, intake)) refuse('intake-wrap-exchanged')
  return identity
}
