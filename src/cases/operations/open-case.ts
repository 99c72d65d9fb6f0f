import type { CaseFile, OpenFile } from '../../chronicle/file.ts'
import { contentOf } from '../../chronicle/kind.ts'
import { getFilesOf, getFilesOfCase, getOpenActs, isFoundedBy } from '../../chronicle/operations/files.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import { readFile, readViews, type View, type Viewer } from '../../chronicle/operations/read.ts'
import type { ReadEntry } from '../../chronicle/opening.ts'
import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import type { Actor, Holder } from '../../people/actor.ts'
import { openIntakes } from '../../people/operations/intake.ts'
import { may } from '../../people/permissions.ts'
import { ActEntry, placedActs } from '../../procedures/act-entry.ts'
import type { Answers } from '../../procedures/answers.ts'
import { type Doer, getRun, listPossibilities, type Run } from '../../procedures/operations/perform.ts'
import { listRuns } from '../../procedures/operations/runs.ts'
import type { Possibility } from '../../procedures/permitted-acts.ts'
import type { RecordedAct } from '../../procedures/recorded-act.ts'
import type { Identity } from '../../vault/identity.ts'
import { isOnlyAsked } from '../assignee.ts'
import { ContactWay, Message, type Side } from '../entries.ts'
import type { SafeContact } from '../filing.ts'
import type { House } from './house.ts'
import { letHerInAtLast } from './let-in.ts'
import { refuse } from '../refusals.ts'

/** A member of a case: with which identity, as what, and what the record of the view says. */
export type Reader = {
  readonly identity: Identity
  readonly doer: Doer
  readonly viewer: Viewer
  /** What is shown; everything, if absent. Someone who was offered a case sees the offer until she takes it. */
  readonly only?: string
}

/** A message as both sides read it. */
export type ReadMessage = { readonly from: Side; readonly text: string; readonly language: string; readonly at: string }

/** An act with what was said in it. */
export type ReadAct = { readonly recorded: RecordedAct; readonly said: Answers }

/** A run of a procedure, with what this reader can do in it now. */
export type ReadRun = {
  readonly file: OpenFile
  readonly run: Run
  readonly acts: readonly ReadAct[]
  readonly possible: readonly Possibility[]
}

/** A case as one of its members reads it. What was not shared with this reader is not there. */
export type OpenCase = {
  readonly root: string
  readonly organisation: string
  readonly runs: readonly ReadRun[]
  readonly messages: readonly ReadMessage[]
  /** How she can be reached, as last said; absent for who may not know. */
  readonly contact: SafeContact | undefined
  readonly conversation: OpenFile | undefined
}

/**
 * The case that this holder filed, and as whom she reads it, also when no more is left of it than that it was erased. Whoever filed for another comes
 * back as her representative, and can do nothing that is hers alone: withdraw, take consent back, have the file destroyed.
 *
 * Refuses `case-not-found`.
 */
export async function getOwnCase(
  { database }: House,
  { receipt, identity }: Holder,
): Promise<{ readonly root: string; readonly reader: Reader }> {
  const { queries } = database
  const { verifyKey } = identity.public
  for (const { root } of await getFilesOf(queries, verifyKey)) {
    // Whoever can write to the database can let her into a case of his own making. Hers is the one that she founded.
    if (!(await isFoundedBy(queries, root, verifyKey))) continue
    const role = await filedAs(queries, root, receipt)
    return {
      root,
      reader: { identity, doer: { account: receipt, standings: [role] }, viewer: { who: receipt, role } },
    }
  }
  return refuse('case-not-found')
}

/** As what the holder filed. Of an erased case nothing says it, and nothing can be done. */
async function filedAs(queries: Queries, root: string, receipt: string): Promise<'survivor' | 'representative'> {
  const filed = placedActs(await getOpenActs(queries, root)).find((act) => act.act === 'file' && act.actor === receipt)
  return filed?.by === 'representative' ? 'representative' : 'survivor'
}

/**
 * As whom a member of staff reads a case of the organisation: by herself, where she was let in; else as the intake, which
 * reads what nobody was assigned to yet. Refuses `case-not-found`, the same for a case that is not there, one of another
 * organisation, and one she may not read.
 */
export async function staffAsReader(house: House, actor: Actor, root: string): Promise<Reader> {
  const { database, node } = house
  const identities = [actor.identity]
  if (may(actor, 'read-intake-queue'))
    identities.push(...(await openIntakes(database.queries, node, actor)).toReversed())
  const files = await getFilesOfCase(database.queries, root)
  if (files.some((file) => file.organisation !== actor.organisation)) refuse('case-not-found')
  for (const identity of identities) {
    if (!(await readsAny(house, files, identity))) continue
    const isIntake = identity !== actor.identity
    const standings = isIntake ? (['intake'] as const) : actor.roles
    const [role = 'staff'] = standings
    return {
      identity,
      doer: { account: actor.account, standings: [...standings] },
      viewer: { who: actor.account, role },
      ...(!isIntake && (await isOnlyOffered(house, actor, root)) && { only: 'assignment' }),
    }
  }
  return refuse('case-not-found')
}

/** Whether this identity is a member of any file of the case: who decides something may have been let into that run alone. */
async function readsAny(
  { database: { queries }, engine }: House,
  files: readonly CaseFile[],
  identity: Identity,
): Promise<boolean> {
  for (const { id } of files) {
    if (await openFile(queries, engine.chronicle, id, identity).catch(unlessAbsent)) return true
  }
  return false
}

/** Whether this person has the keys because she was asked to be responsible, and is not or not yet. */
async function isOnlyOffered(
  { database: { queries }, engine }: House,
  { account, identity }: Actor,
  root: string,
): Promise<boolean> {
  const assignment = (await listRuns(queries, root)).find((run) => run.procedure === 'assignment')
  if (!assignment) return false
  // Who decides something may have been asked and have handed back long ago: then she has no keys of the assignment.
  if (!(await openFile(queries, engine.chronicle, assignment.run, identity).catch(unlessAbsent))) return false
  return isOnlyAsked((await getRun(queries, assignment.run)).state, account)
}

/** Opens everything of the case that this reader may read; each file's view is recorded before it is shown. */
export async function openCase(house: House, reader: Reader, root: string, at: Date): Promise<OpenCase> {
  const { database, engine } = house
  const files = await getFilesOfCase(database.queries, root)
  const [first] = files
  if (!first) refuse('case-not-found')
  const opened = []
  for (const file of files) {
    if (!isShown(file, reader)) continue
    const open = await openFile(database.queries, engine.chronicle, file.id, reader.identity).catch(unlessAbsent)
    if (open) opened.push({ open, read: await readFile(database, engine.chronicle, open, reader.viewer, at) })
  }
  if (opened.length === 0) refuse('case-not-found')
  const runs = opened.filter(({ read }) => read.some(({ entry }) => entry.kind === ActEntry.kind))
  const everything = opened.flatMap(({ read }) => read)
  return {
    root,
    organisation: first.organisation,
    runs: await Promise.all(runs.map(async (each) => await readRun(house, reader, each, at))),
    messages: everything.flatMap(asMessage),
    contact: everything.flatMap(asContact).at(-1),
    conversation: opened.find(({ open }) => open.compartment === 'conversation')?.open,
  }
}

/** Whether a file is for this reader, who may have its keys before she may use them. */
export function isShown({ compartment }: Pick<OpenFile, 'compartment'>, { only }: Pick<Reader, 'only'>): boolean {
  return only === undefined || compartment === only
}

/** Who opened the case, file by file: she sees roles, not names. */
export async function listViews(house: House, reader: Reader, root: string): Promise<readonly View[]> {
  const { database, engine } = house
  const views: View[] = []
  for (const file of await getFilesOfCase(database.queries, root)) {
    if (!isShown(file, reader)) continue
    const open = await openFile(database.queries, engine.chronicle, file.id, reader.identity).catch(unlessAbsent)
    if (open) views.push(...(await readViews(database, engine.chronicle, open)))
  }
  return views.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** Whether this is she who filed, or who acts for her, and not someone of the desk. */
function isHerSide({ standings }: Doer): boolean {
  return standings.some((each) => each === 'survivor' || each === 'representative')
}

async function readRun(
  house: House,
  { doer }: Reader,
  { open, read }: { readonly open: OpenFile; readonly read: readonly ReadEntry[] },
  at: Date,
): Promise<ReadRun> {
  const { queries } = house.database
  const run = await getRun(queries, open.id)
  if (!isHerSide(doer)) await letHerInAtLast(house, open, run)
  return {
    file: open,
    run,
    acts: read.flatMap((each) => {
      if (each.entry.kind !== ActEntry.kind) return []
      const { open: recorded, sealed: said } = contentOf(ActEntry, { ...each.entry, ...each })
      return [{ recorded, said }]
    }),
    possible: await listPossibilities(queries, open, run, doer, at),
  }
}

function asMessage(each: ReadEntry): readonly ReadMessage[] {
  if (each.entry.kind !== Message.kind) return []
  const { open, sealed } = contentOf(Message, { ...each.entry, ...each })
  return [{ ...open, ...sealed, at: each.entry.at }]
}

function asContact(each: ReadEntry): readonly SafeContact[] {
  return each.entry.kind === ContactWay.kind ? [contentOf(ContactWay, { ...each.entry, ...each }).sealed] : []
}

/** A file that is not there or not for this reader is left out; anything else is a fault or an alarm. */
export function unlessAbsent(error: unknown): undefined {
  const isAbsent = error instanceof Refusal && ['not-found', 'not-allowed'].includes(error.kind)
  if (!isAbsent) throw error
}
