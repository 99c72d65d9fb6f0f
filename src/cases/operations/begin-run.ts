import { getFile, lockForWriting } from '../../chronicle/operations/files.ts'
import { foundFile, storeFile } from '../../chronicle/operations/found.ts'
import { getMembers, removeMember } from '../../chronicle/operations/members.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import type { Act } from '../../law/procedure-act.ts'
import type { Procedure } from '../../law/procedure.ts'
import { notBegun } from '../../law/procedure.ts'
import { theLaw } from '../../law/the-law.ts'
import type { Actor } from '../../people/actor.ts'
import { openRegister } from '../../people/operations/register.ts'
import { requirePermission } from '../../people/permissions.ts'
import { begin, listPossibilities, type Run } from '../../procedures/operations/perform.ts'
import { partiesOf, type Possibility } from '../../procedures/permitted-acts.ts'
import { beginning } from '../../procedures/state.ts'
import type { PublicIdentity } from '../../vault/identity.ts'
import { isKeptFromTheDesk } from '../kept-apart.ts'
import { refuse } from '../refusals.ts'
import { membersOfRun } from '../run-members.ts'
import { carryOut } from './deeds.ts'
import type { House } from './house.ts'
import { type Reader, unlessAbsent } from './open-case.ts'

/** Procedures that a reader can begin in a case; intake and assignment begin by themselves. */
export function proceduresToBegin(reader: Pick<Reader, 'doer' | 'only'>): readonly Procedure[] {
  if (reader.only !== undefined) return []
  return [...theLaw().library.procedures.values()].filter(
    (procedure) => !['intake', 'assignment'].includes(procedure.id) && beginningActs(procedure, reader).length > 0,
  )
}

function beginningActs(procedure: Procedure, { doer }: Pick<Reader, 'doer'>): readonly Act[] {
  const parties = partiesOf(procedure, doer.standings)
  return procedure.acts.filter(({ from, by }) => from.includes(notBegun) && by.some((party) => parties.includes(party)))
}

/** A procedure before its first act, and with which acts this reader can begin it now, or what stands against it. */
export type Beginning = { readonly run: Run; readonly possible: readonly Possibility[] }

/** How this reader can begin a procedure. Refuses `case-not-found` where the reader cannot begin it at all. */
export async function openBeginning(
  { database }: Pick<House, 'database'>,
  reader: Reader,
  { root, procedure: id }: { readonly root: string; readonly procedure: string },
  at: Date,
): Promise<Beginning> {
  const procedure = proceduresToBegin(reader).find((each) => each.id === id) ?? refuse('case-not-found')
  const run: Run = { procedure, state: beginning(''), acts: [] }
  const acts = new Set(beginningActs(procedure, reader).map((act) => act.id))
  const possible = await listPossibilities(database.queries, { root }, run, reader.doer, at)
  return { run, possible: possible.filter(({ act }) => acts.has(act.id)) }
}

/** What somebody begins: the procedure, its first act, and what is said in it. */
export type BeginningWish = {
  readonly procedure: string
  readonly act: string
  readonly answers: Readonly<Record<string, unknown>>
}

/**
 * Begins a procedure in a case, in a file of its own, read by those whom `membersOfRun` names.
 *
 * Refuses `case-not-found` to who does not read the case, `nobody-apart` where everyone who could look into a report can
 * open the case and may be the one it is about, and as the procedure does.
 */
export async function beginRun(
  house: House,
  reader: Reader,
  root: string,
  wish: BeginningWish,
  at: Date,
): Promise<string> {
  const { database, engine } = house
  const first = await openFile(database.queries, engine.chronicle, root, reader.identity).catch(unlessAbsent)
  if (!first) refuse('case-not-found')
  return await found(house, reader, root, wish, at)
}

/**
 * Records, as one who may, an order that the files of a case are kept: it holds up erasure without letting anyone read
 * what is kept. Refuses `not-entitled`, `case-not-found`, and as the procedure does.
 */
export async function recordHold(
  house: House,
  actor: Actor,
  root: string,
  answers: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<string> {
  const reader = holdRecorder(actor)
  const file = await getFile(house.database.queries, root).catch(unlessAbsent)
  // A part of a case is no case: its hold would hold nothing.
  if (file?.root !== root || file.organisation !== actor.organisation) refuse('case-not-found')
  return await found(house, reader, root, { procedure: 'legal-hold', act: 'record', answers }, at)
}

/** Someone who records a hold without reading the case. Refuses `not-entitled`. */
export function holdRecorder(actor: Actor): Reader {
  requirePermission(actor, 'order-legal-hold')
  const { account, identity, roles } = actor
  return { identity, doer: { account, standings: roles }, viewer: { who: account, role: roles[0] ?? 'staff' } }
}

async function found(house: House, reader: Reader, root: string, wish: BeginningWish, at: Date): Promise<string> {
  const { database, engine, node } = house
  const procedure = proceduresToBegin(reader).find(({ id }) => id === wish.procedure) ?? refuse('case-not-found')
  const { organisation } = await getFile(database.queries, root)
  const register = await openRegister(database.queries, node, organisation)
  const members = await getMembers(database.queries, engine.chronicle, root)
  const isApart = isKeptFromTheDesk(procedure.id, wish.answers)
  const own = reader.identity.public
  const others = without(own, membersOfRun({ procedure, register, members, said: wish.answers }))
  if (isApart && !others.some((each) => isStaff(each, register.members))) refuse('nobody-apart')
  const founding = { founder: reader.identity, others, compartment: procedure.id, organisation, root, at }
  const founded = await foundFile(engine.chronicle, founding)
  await database.queries.transaction().execute(async (queries) => {
    await lockForWriting(queries, root)
    await storeFile(queries, founded)
    const performed = await begin(queries, engine, founded.file, wish, reader.doer, at)
    await carryOut(queries, house, reader, performed, at)
    // What one of the intake reports of the office is not for the whole intake to read.
    const isOfIntake = register.intakes.some(({ verifyKey }) => verifyKey === own.verifyKey)
    if (isApart && isOfIntake) await removeMember(queries, engine.chronicle, performed.file, own.verifyKey)
  })
  return founded.file.id
}

function isStaff({ verifyKey }: PublicIdentity, staff: readonly { readonly identity: PublicIdentity }[]): boolean {
  return staff.some(({ identity }) => identity.verifyKey === verifyKey)
}

function without(own: PublicIdentity, identities: readonly PublicIdentity[]): readonly PublicIdentity[] {
  const keys = new Set([own.verifyKey])
  return identities.filter(({ verifyKey }) => !keys.has(verifyKey) && keys.add(verifyKey))
}
