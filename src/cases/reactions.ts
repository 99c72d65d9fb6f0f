import { z } from 'zod'
import type { PublishedEntry } from '../chronicle/entry.ts'
import { getFile, listOpenActs } from '../chronicle/operations/files.ts'
import { projecting, type Projection, type Reaction } from '../chronicle/reactions.ts'
import type { Queries } from '../database/connect.ts'
import { ActEntry, placedActs } from '../procedures/act-entry.ts'
import { inOrder } from '../procedures/crossing.ts'
import { lifecycle } from '../procedures/lifecycle.ts'
import { listRuns } from '../procedures/operations/runs.ts'
import type { PlacedAct } from '../procedures/recorded-act.ts'
import type { State } from '../procedures/state.ts'
import { assigneeIn } from './assignee.ts'
import { Message } from './entries.ts'
import { deleteCases, findCase, saveCase } from './store.ts'

/** What follows for the worklist when something happens in a case. */
export const caseReactions: readonly Reaction[] = [
  projecting(ActEntry.kind, async (queries, { file }) => await project(queries, (await getFile(queries, file)).root)),
  projecting(Message.kind, touch),
]

export const caseProjections: readonly Projection[] = [
  {
    name: 'case_in_work',
    empty: async (queries) => await deleteCases(queries),
    forget: async (queries, file) => await deleteCases(queries, file),
  },
]

/** The line as the runs of the case now have it, whichever of them was written last. */
async function project(queries: Queries, root: string): Promise<void> {
  const runs = await listRuns(queries, root)
  const intake = runs.find((run) => run.procedure === 'intake')
  if (!intake) return
  const acts = new Map<string, readonly PlacedAct[]>()
  for (const { run, procedure, ended } of runs) {
    if (!ended || procedure === 'intake') acts.set(run, placedActs(await listOpenActs(queries, run)))
  }
  const stateOf = (run: string): State => lifecycle(run, acts.get(run) ?? [])
  const assignment = runs.find((run) => run.procedure === 'assignment')
  const dues = runs.flatMap((run) => run.next?.due ?? []).toSorted()
  const before = await findCase(queries, root)
  await saveCase(queries, {
    root,
    organisation: intake.organisation,
    assignee: assignment ? assigneeIn(stateOf(assignment.run)) : null,
    status: intake.status,
    danger: [...acts.values()].some(isRaised) ? 'at-once' : dangerIn(stateOf(intake.run)),
    due: dues[0] === undefined ? null : new Date(dues[0]),
    filed: intake.begun,
    changed: latest([...runs.map((run) => run.changed), ...(before ? [before.changed] : [])]),
  })
}

/**
 * Whether a run stands where its last move raised the danger: retaliation was reported and nothing done yet, a sign of life
 * did not come.
 */
function isRaised(acts: readonly PlacedAct[]): boolean {
  const last = inOrder(acts).findLast((act) => act.to !== null || act.does.includes('raises-danger'))
  return last?.does.includes('raises-danger') ?? false
}

const Said = z.string().optional()

/** The danger as it was last recorded. */
function dangerIn({ done }: State): string {
  const said = done.filter((each) => !each.overtaken).flatMap((each) => Said.parse(each.open['danger']) ?? [])
  return said.at(-1) ?? 'not-said'
}

async function touch(queries: Queries, { file, at }: PublishedEntry): Promise<void> {
  const { root } = await getFile(queries, file)
  const line = await findCase(queries, root)
  if (line) await saveCase(queries, { ...line, changed: latest([line.changed, new Date(at)]) })
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((each) => each.getTime())))
}
