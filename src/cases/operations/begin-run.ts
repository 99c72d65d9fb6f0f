import { getFile, lockForWriting } from '../../chronicle/operations/files.ts'
import { foundFile, storeFile } from '../../chronicle/operations/found.ts'
import { addMember, getMembers } from '../../chronicle/operations/members.ts'
import type { OpenFile } from '../../chronicle/file.ts'
import type { Queries } from '../../database/connect.ts'
import type { Procedure, Standing } from '../../law/procedure.ts'
import { theLaw } from '../../law/the-law.ts'
import type { Actor } from '../../people/actor.ts'
import { openRegister } from '../../people/operations/register.ts'
import { requirePermission } from '../../people/permissions.ts'
import type { Register } from '../../people/register.ts'
import { begin } from '../../procedures/operations/perform.ts'
import type { PublicIdentity } from '../../vault/identity.ts'
import { refuse } from '../refusals.ts'
import { carryOut } from './deeds.ts'
import type { House } from './house.ts'
import type { Reader } from './open-case.ts'

/** Procedures that a reader can begin in a case; the first two begin by themselves. */
export function proceduresToBegin(reader: Reader): readonly Procedure[] {
  return [...theLaw().library.procedures.values()].filter(
    ({ id, acts, parties }) =>
      !['intake', 'assignment'].includes(id) &&
      acts.some(
        (act) =>
          act.from.includes('not-begun') &&
          parties.some(
            (party) => act.by.includes(party.id) && party.through.some((each) => reader.doer.standings.includes(each)),
          ),
      ),
  )
}

/**
 * Begins a procedure in a case, in a file of its own. It is read by whoever reads the case, and by those who have a part in
 * the procedure that nobody who works on the case can play: who decides, who reviews. They see this run and nothing else.
 *
 * Refuses `case-not-found`, and as the procedure does.
 */
export async function beginRun(
  house: House,
  reader: Reader,
  root: string,
  wish: { readonly procedure: string; readonly act: string; readonly answers: Readonly<Record<string, unknown>> },
  at: Date,
): Promise<string> {
  const { database, engine, node } = house
  const procedure = proceduresToBegin(reader).find(({ id }) => id === wish.procedure) ?? refuse('case-not-found')
  const { organisation } = await getFile(database.queries, root)
  const register = await openRegister(database.queries, node, organisation)
  const members = await getMembers(database.queries, engine.chronicle, root)
  const founded = await foundFile(engine.chronicle, {
    founder: reader.identity,
    others: without(reader.identity.public, [...members, ...deciding(procedure.parties, register)]),
    compartment: procedure.id,
    organisation,
    root,
    at,
  })
  await database.queries.transaction().execute(async (queries) => {
    await lockForWriting(queries, root)
    await storeFile(queries, founded)
    const performed = await begin(queries, engine, founded.file, wish, reader.doer, at)
    await carryOut(queries, house, reader, performed, at)
  })
  return founded.file.id
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
  requirePermission(actor, 'order-legal-hold')
  const { organisation } = await getFile(house.database.queries, root).catch(() => refuse('case-not-found'))
  if (organisation !== actor.organisation) refuse('case-not-found')
  const { account, identity, roles } = actor
  const reader = { identity, doer: { account, standings: roles }, viewer: { who: account, role: roles[0] ?? 'staff' } }
  return await beginRun(house, reader, root, { procedure: 'legal-hold', act: 'record', answers }, at)
}

/**
 * Lets those be members of a run whom an act tells and who are none yet: who asks for a review must be able to be answered.
 * In the caller's transaction.
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
  let now = file
  for (const identity of deciding(parties, register)) {
    const isIn = now.membership.members.some((member) => member.verifyKey === identity.verifyKey)
    if (!isIn) now = await addMember(queries, engine.chronicle, now, identity)
  }
}

const ofTheCase: ReadonlySet<Standing> = new Set<Standing>([
  'survivor',
  'representative',
  'intake',
  'caseworker',
  'node',
])

/** The staff who play parts that neither she nor the desk that works on the case can play. */
function deciding(parties: Procedure['parties'], { members }: Register): readonly PublicIdentity[] {
  const roles = new Set(
    parties.filter((party) => !party.through.some((each) => ofTheCase.has(each))).flatMap((party) => party.through),
  )
  return members.filter((member) => member.roles.some((role) => roles.has(role))).map((member) => member.identity)
}

function without(own: PublicIdentity, identities: readonly PublicIdentity[]): readonly PublicIdentity[] {
  const keys = new Set([own.verifyKey])
  return identities.filter(({ verifyKey }) => !keys.has(verifyKey) && keys.add(verifyKey))
}
