import { z } from 'zod'
import type { PublishedEntry } from '../chronicle/entry.ts'
import { getFile, listOpenActs } from '../chronicle/operations/files.ts'
import { projecting, type Projection, type Reaction } from '../chronicle/reactions.ts'
import type { Queries } from '../database/connect.ts'
import { enqueue } from '../database/jobs.ts'
import { findProcedure } from '../law/the-law.ts'
import { ActEntry, placedActs } from './act-entry.ts'
import { lifecycle } from './lifecycle.ts'
import { RecordedAct } from './recorded-act.ts'
import { deleteRuns, discardJobs, saveRun } from './store.ts'
import { workItem } from './work-item.ts'

/** The job that looks whether a clock has run out. */
export const clockJob = 'clock-ran-out'
export const ClockJob = z.object({ run: z.uuid(), clock: z.string() })

// A clock runs out after its last instant, not at it.
const after = 1000

/** What follows an act: the run's line in the table, and a job for each clock that now has a due instant. */
export const procedureReactions: readonly Reaction[] = [
  projecting(ActEntry.kind, async (queries, entry) => {
    await projectRun(queries, entry)
    await setClocks(queries, entry)
  }),
]

/** Made from the acts alone. Jobs of clocks that meanwhile stopped find nothing to do. */
export const procedureProjections: readonly Projection[] = [
  {
    name: 'procedure_run',
    empty: async (queries) => {
      await deleteRuns(queries)
      await discardJobs(queries, clockJob)
    },
    forget: async (queries, file) => await deleteRuns(queries, file),
  },
]

async function projectRun(queries: Queries, { file }: PublishedEntry): Promise<void> {
  const acts = placedActs(await listOpenActs(queries, file))
  const [first] = acts
  const state = lifecycle(file, acts)
  const procedure = first && state.law !== undefined && findProcedure(first.procedure, state.law)
  if (!first || !procedure) throw new Error('An act of a procedure that this node cannot read')
  const { root, organisation } = await getFile(queries, file)
  const instants = acts.map((act) => act.at).toSorted()
  await saveRun(queries, {
    ...workItem(procedure, state),
    root,
    organisation,
    law: procedure.digest,
    inForce: state.inForce,
    begun: new Date(instants[0] ?? first.at),
    changed: new Date(instants.at(-1) ?? first.at),
  })
}

async function setClocks(queries: Queries, { file, open }: PublishedEntry): Promise<void> {
  for (const change of RecordedAct.parse(open).clocks) {
    if (!('due' in change)) continue
    const due = new Date(new Date(change.due).getTime() + after)
    await enqueue(queries, { name: clockJob, data: { run: file, clock: change.clock }, due })
  }
}
