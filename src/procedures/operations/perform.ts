import type { Chronicle } from '../../chronicle/operations/chronicle.ts'
import type { OpenFile } from '../../chronicle/file.ts'
import { draft } from '../../chronicle/kind.ts'
import { append } from '../../chronicle/operations/append.ts'
import { getOpenActs } from '../../chronicle/operations/files.ts'
import type { Queries } from '../../database/connect.ts'
import type { Procedure, Standing } from '../../law/procedure.ts'
import { findProcedure, theLaw } from '../../law/the-law.ts'
import { ActEntry, placedActs } from '../act-entry.ts'
import type { Settings } from '../clock-changes.ts'
import { decide, turnDown, type Wish } from '../decide.ts'
import { lifecycle } from '../lifecycle.ts'
import { type Asking, partiesOf, permittedActs, type Possibility } from '../permitted-acts.ts'
import type { PlacedAct, RecordedAct } from '../recorded-act.ts'
import { refuse } from '../refusals.ts'
import type { State } from '../state.ts'
import { circumstancesOf } from './circumstances.ts'

/** What procedures are run with: the chronicle of this node, and where its clocks run. */
export type Engine = { readonly chronicle: Chronicle; readonly settings: Settings }

/** Who acts: an opaque id, and as what this person can act. */
export type Doer = { readonly account: string; readonly standings: readonly Standing[] }

/** A run as it stands, under the declaration it began with. */
export type Run = { readonly procedure: Procedure; readonly state: State; readonly acts: readonly PlacedAct[] }

/** The run in a file, from its verified open fields. Refuses `no-such-run`. */
export async function getRun(queries: Queries, run: string): Promise<Run> {
  const acts = placedActs(await getOpenActs(queries, run))
  const state = lifecycle(run, acts)
  const [first] = acts
  const procedure = first && findProcedure(first.procedure, state.law ?? first.law)
  return procedure ? { procedure, state, acts } : refuse('no-such-run')
}

/** What this person can do in the run now, and what stands against the rest. */
export async function listPossibilities(
  queries: Queries,
  { root }: Pick<OpenFile, 'root'>,
  { procedure, state }: Run,
  doer: Doer,
  at: Date,
): Promise<readonly Possibility[]> {
  return permittedActs(procedure, state, await asking(queries, root, { procedure, state }, doer, at))
}

/** The run's file with its new head, and what was recorded. */
export type Performed = { readonly file: OpenFile; readonly recorded: RecordedAct }

/** Begins a run of the procedure in force, in a file that was founded for it. Refuses as {@link perform}. */
export async function begin(
  queries: Queries,
  engine: Engine,
  file: OpenFile,
  { procedure: id, ...wish }: Wish & { readonly procedure: string },
  doer: Doer,
  at: Date,
): Promise<Performed> {
  const procedure = theLaw().library.procedures.get(id) ?? refuse('no-such-run')
  return await record(queries, engine, file, { procedure, state: lifecycle(file.id, []), acts: [] }, wish, doer, at)
}

/**
 * Does an act in a run, in the caller's transaction. Refuses what the procedure does not permit to this person now, with
 * all problems of the answers at once; and `chronicle-moved-on` when somebody acted since the file was opened.
 */
export async function perform(
  queries: Queries,
  engine: Engine,
  file: OpenFile,
  wish: Wish,
  doer: Doer,
  at: Date,
): Promise<Performed> {
  return await record(queries, engine, file, await getRun(queries, file.id), wish, doer, at)
}

/**
 * Turns down what somebody proposed, in the caller's transaction. Refuses `nothing-proposed`, `no-such-act`, `wrong-party`,
 * and `chronicle-moved-on` as {@link perform}.
 */
export async function turnDownProposed(
  queries: Queries,
  { chronicle }: Engine,
  file: OpenFile,
  act: string,
  doer: Doer,
  at: Date,
): Promise<OpenFile> {
  const { procedure, state } = await getRun(queries, file.id)
  const recorded = turnDown(procedure, state, await asking(queries, file.root, { procedure, state }, doer, at), act)
  const entry = draft(ActEntry, { open: recorded, sealed: {} })
  return await append(queries, chronicle, file, [entry], { at, crossing: 'refuse' })
}

async function record(
  queries: Queries,
  { chronicle, settings }: Engine,
  file: OpenFile,
  { procedure, state }: Run,
  wish: Wish,
  doer: Doer,
  at: Date,
): Promise<Performed> {
  const asked = await asking(queries, file.root, { procedure, state }, doer, at, wish.answers)
  const decided = decide(procedure, state, asked, wish, settings)
  const entry = draft(ActEntry, { open: decided.recorded, sealed: decided.sealed })
  const written = await append(queries, chronicle, file, [entry], { at, crossing: 'refuse' })
  return { file: written, recorded: decided.recorded }
}

async function asking(
  queries: Queries,
  root: string,
  { procedure, state }: Pick<Run, 'procedure' | 'state'>,
  { account, standings }: Doer,
  at: Date,
  answers: Wish['answers'] = {},
): Promise<Asking> {
  const said = Object.assign({}, ...state.done.map((each) => each.open), answers) as Wish['answers']
  return {
    parties: partiesOf(procedure, standings),
    account,
    at,
    circumstances: await circumstancesOf(queries, root, said),
  }
}
