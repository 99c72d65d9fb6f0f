import type { OpenFile } from '../../chronicle/file.ts'
import { getFilesOfCase, lockForWriting } from '../../chronicle/operations/files.ts'
import { foundFile, storeFile } from '../../chronicle/operations/found.ts'
import { addMember, removeMember } from '../../chronicle/operations/members.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { intakeOf } from '../../people/operations/intake.ts'
import { openRegister } from '../../people/operations/register.ts'
import { requirePermission } from '../../people/permissions.ts'
import { findMember, type Register } from '../../people/register.ts'
import { begin, getRun, perform } from '../../procedures/operations/perform.ts'
import { listRuns } from '../../procedures/operations/runs.ts'
import type { PublicIdentity } from '../../vault/identity.ts'
import type { VerifyKey } from '../../vault/signature.ts'
import type { House } from './house.ts'
import { assigneeIn, canBeResponsible, everAsked } from '../assignee.ts'
import { refuse } from '../refusals.ts'
import { type Reader, unlessAbsent } from './open-case.ts'

/**
 * Asks a colleague to become responsible for a case, and lets her in: she has the keys, and is shown only the offer until
 * she takes it. Refuses `not-entitled`, `assignee-unknown`, and as the procedure does.
 */
export async function offerCase(
  house: House,
  actor: Actor,
  reader: Reader,
  { root, assignee }: { readonly root: string; readonly assignee: string },
  at: Date,
): Promise<void> {
  requirePermission(actor, 'assign')
  const { database, engine, node } = house
  const register = await openRegister(database.queries, node, actor.organisation)
  const colleague = findMember(register, assignee) ?? refuse('assignee-unknown')
  if (!canBeResponsible(colleague.roles)) refuse('assignee-unknown')
  const files = await openAll(database.queries, house, reader, root)
  const wish = { act: 'offer', answers: { assignee } }
  const run = (await listRuns(database.queries, root)).find((each) => each.procedure === 'assignment')
  const others = (files[0] ?? refuse('case-not-found')).membership.members
    .filter((member) => member.verifyKey !== reader.identity.public.verifyKey)
    .map(({ recipient, verifyKey }) => ({ recipient, verifyKey }))
  const founded = await foundFile(engine.chronicle, {
    founder: reader.identity,
    others: [...others, colleague.identity].filter(isFirst),
    compartment: 'assignment',
    organisation: actor.organisation,
    root,
    at,
  })
  await database.queries.transaction().execute(async (queries) => {
    const asked = run ? everAsked((await getRun(queries, run.run)).state) : new Set<string>()
    // Who was asked before and never answered still has keys.
    const leaving = keysOf(register, asked, [colleague.account, actor.account])
    for (const file of files)
      await keepOut(queries, house, await letIn(queries, house, file, colleague.identity), leaving)
    if (run) {
      const open = await openFile(queries, engine.chronicle, run.run, reader.identity)
      await perform(queries, engine, open, wish, reader.doer, at)
    } else {
      await storeFile(queries, founded)
      await begin(queries, engine, founded.file, { procedure: 'assignment', ...wish }, reader.doer, at)
    }
  })
}

/**
 * Takes a case that was offered: from now on the rest of the office reads nothing of it, since every file begins a new
 * epoch without the intake. Refuses `not-your-case` to anyone else.
 */
export async function takeCase(house: House, actor: Actor, reader: Reader, root: string, at: Date): Promise<void> {
  const { queries } = house.database
  const open = await ownAssignment(house, actor, reader, root)
  const intakes = new Set(
    (await openRegister(queries, house.node, actor.organisation)).intakes.map((each) => each.verifyKey),
  )
  const files = await openAll(queries, house, reader, root)
  await queries.transaction().execute(async (transaction) => {
    const wish = { act: 'take', answers: { 'no-conflict': true } }
    await perform(transaction, house.engine, open, wish, reader.doer, at)
    for (const file of files) await keepOut(transaction, house, file, intakes)
  })
}

/** Says no to a case that was offered, and loses its keys. Refuses `not-your-case`. */
export async function passCase(house: House, actor: Actor, reader: Reader, root: string, at: Date): Promise<void> {
  const open = await ownAssignment(house, actor, reader, root)
  await leave(house, reader, root, open, { act: 'pass', answers: {} }, at)
}

/** Hands a case back to the intake, which reads it again, with what the next person must know. Refuses `not-your-case`. */
export async function handBack(
  house: House,
  actor: Actor,
  reader: Reader,
  { root, handover }: { readonly root: string; readonly handover: string },
  at: Date,
): Promise<void> {
  const open = await ownAssignment(house, actor, reader, root)
  await leave(house, reader, root, open, { act: 'hand-back', answers: { handover } }, at)
}

/**
 * Takes a case from who was asked and does not answer: one colleague of the intake proposes it with the reasons, another
 * confirms without any, and then the one who was asked loses the keys. From who has taken a case nobody at the desk can
 * take it in this way, since nobody else has its keys: she hands it back, or an administrator removes her.
 *
 * Refuses `not-entitled`, `not-your-case`, `chronicle-moved-on`, and as the procedure does.
 */
export async function reassign(
  house: House,
  actor: Actor,
  reader: Reader,
  { root, seen, answers }: Reassigning,
  at: Date,
): Promise<void> {
  requirePermission(actor, 'assign')
  const { database, engine, node } = house
  if (reader.only !== undefined) refuse('not-your-case')
  const run = (await listRuns(database.queries, root)).find((each) => each.procedure === 'assignment')
  if (!run) refuse('not-your-case')
  const register = await openRegister(database.queries, node, actor.organisation)
  await database.queries.transaction().execute(async (queries) => {
    await lockForWriting(queries, root)
    const { acts, state } = await getRun(queries, run.run)
    if (acts.length !== seen) throw new Refusal('conflict', 'chronicle-moved-on')
    const files = await openAll(queries, house, reader, root)
    const assignment = files.find((file) => file.id === run.run) ?? refuse('not-your-case')
    const { recorded, file } = await perform(queries, engine, assignment, { act: 'reassign', answers }, reader.doer, at)
    if (recorded.step !== 'confirmed') return
    const leaving = keysOf(register, everAsked(state), [])
    for (const each of files) await keepOut(queries, house, each.id === file.id ? file : each, leaving)
  })
}

/** What is said with it, by who proposes; `seen` is how many acts stood on the page it was decided from. */
export type Reassigning = {
  readonly root: string
  readonly seen: number
  readonly answers: Readonly<Record<string, unknown>>
}

function keysOf(
  { members }: Register,
  accounts: ReadonlySet<string>,
  staying: readonly string[],
): ReadonlySet<VerifyKey> {
  const leaving = members.filter(({ account }) => accounts.has(account) && !staying.includes(account))
  return new Set(leaving.map(({ identity }) => identity.verifyKey))
}

async function leave(
  house: House,
  { identity, doer }: Reader,
  root: string,
  assignment: OpenFile,
  wish: { readonly act: string; readonly answers: Readonly<Record<string, unknown>> },
  at: Date,
): Promise<void> {
  const { database, engine, node } = house
  const intake = (await intakeOf(database.queries, node, assignment.organisation)) ?? refuse('desk-cannot-receive')
  const files = await openAll(database.queries, house, { identity }, root)
  await database.queries.transaction().execute(async (queries) => {
    await perform(queries, engine, assignment, wish, doer, at)
    for (const file of files) {
      const known = await letIn(queries, house, file, intake)
      await removeMember(queries, engine.chronicle, known, identity.public.verifyKey)
    }
  })
}

async function ownAssignment({ database: { queries }, engine }: House, actor: Actor, reader: Reader, root: string) {
  const run = (await listRuns(queries, root)).find((each) => each.procedure === 'assignment')
  if (!run) refuse('not-your-case')
  const { state } = await getRun(queries, run.run)
  if (assigneeIn(state) !== actor.account) refuse('not-your-case')
  return await openFile(queries, engine.chronicle, run.run, reader.identity)
}

async function openAll(
  queries: Queries,
  { engine }: House,
  { identity }: Pick<Reader, 'identity'>,
  root: string,
): Promise<readonly OpenFile[]> {
  const files = await getFilesOfCase(queries, root)
  const open = await Promise.all(
    files.map(async (file) => await openFile(queries, engine.chronicle, file.id, identity).catch(unlessAbsent)),
  )
  // What is kept apart from the desk stays with those who look into it.
  return open.filter((file) => file !== undefined)
}

async function letIn(queries: Queries, { engine }: House, file: OpenFile, member: PublicIdentity): Promise<OpenFile> {
  const isIn = file.membership.members.some((each) => each.verifyKey === member.verifyKey)
  return isIn ? file : await addMember(queries, engine.chronicle, file, member)
}

async function keepOut(
  queries: Queries,
  { engine }: House,
  file: OpenFile,
  leaving: ReadonlySet<VerifyKey>,
): Promise<void> {
  let now = file
  for (const { verifyKey } of file.membership.members) {
    if (leaving.has(verifyKey)) now = await removeMember(queries, engine.chronicle, now, verifyKey)
  }
}

function isFirst(identity: PublicIdentity, index: number, all: readonly PublicIdentity[]): boolean {
  return all.findIndex((each) => each.verifyKey === identity.verifyKey) === index
}
