import type { OpenFile } from '../../chronicle/file.ts'
import { addMember, getMembers } from '../../chronicle/operations/members.ts'
import type { Queries } from '../../database/connect.ts'
import type { Procedure } from '../../law/procedure.ts'
import { Refusal } from '../../kit/refusal.ts'
import { openRegister } from '../../people/operations/register.ts'
import { getRun, type Run } from '../../procedures/operations/perform.ts'
import type { PublicIdentity } from '../../vault/identity.ts'
import { isKeptFromHer, openlySaid } from '../kept-apart.ts'
import { decidingIn, herselfAmong } from '../run-members.ts'
import type { House } from './house.ts'

/**
 * Lets those be members of a run whom an act tells and who are none yet: who asks for a review must be able to be answered,
 * and she learns of what was kept from her once no judge forbids it any more. In the caller's transaction.
 */
export async function letInTold(
  queries: Queries,
  { node, engine }: House,
  file: OpenFile,
  procedure: Procedure,
  act: string,
): Promise<void> {
  const told = procedure.acts.find((each) => each.id === act)?.tells.map((each) => each.party) ?? []
  const parties = procedure.parties.filter((party) => told.includes(party.id))
  const register = await openRegister(queries, node, file.organisation)
  const members = await getMembers(queries, engine.chronicle, file.root)
  const { state } = await getRun(queries, file.id)
  const around = { procedure, register, members, said: openlySaid(state) }
  const hers = wasKeptFromHer(procedure.id, state) ? herselfAmong(members, register) : []
  await letIn(queries, engine, file, [...decidingIn(around, parties), ...hers])
}

/**
 * Lets her be a member of a run that was kept from her and has ended. A clock that ends a hold has no keys to do it, so
 * whoever opens the run next does.
 */
export async function letHerInAtLast(
  { database, node, engine }: House,
  file: OpenFile,
  { procedure, state }: Pick<Run, 'procedure' | 'state'>,
): Promise<void> {
  if (!state.ended || !wasKeptFromHer(procedure.id, state)) return
  const { queries } = database
  const register = await openRegister(queries, node, file.organisation)
  const hers = herselfAmong(await getMembers(queries, engine.chronicle, file.root), register)
  if (hers.every(({ verifyKey }) => file.membership.members.some((member) => member.verifyKey === verifyKey))) return
  try {
    await queries.transaction().execute(async (transaction) => await letIn(transaction, engine, file, hers))
  } catch (error) {
    // Somebody else came in the same moment and did it.
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
  }
}

/** Whether she was not to be told at first, and now may be: no judge forbids it any more, or it has ended. */
function wasKeptFromHer(procedure: string, state: Run['state']): boolean {
  const wasKept = state.done.some(({ open }) => isKeptFromHer(procedure, open))
  return wasKept && (state.ended || !isKeptFromHer(procedure, openlySaid(state)))
}

async function letIn(
  queries: Queries,
  { chronicle }: House['engine'],
  file: OpenFile,
  identities: readonly PublicIdentity[],
): Promise<void> {
  let now = file
  for (const identity of identities) {
    const isIn = now.membership.members.some((member) => member.verifyKey === identity.verifyKey)
    if (!isIn) now = await addMember(queries, chronicle, now, identity)
  }
}
