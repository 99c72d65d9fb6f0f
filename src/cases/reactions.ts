import type { PublishedEntry } from '../chronicle/entry.ts'
import { getFile, listOpenActs } from '../chronicle/operations/files.ts'
import { projecting, type Projection, type Reaction } from '../chronicle/reactions.ts'
import type { Queries } from '../database/connect.ts'
import { ActEntry, placedActs } from '../procedures/act-entry.ts'
import { lifecycle } from '../procedures/lifecycle.ts'
import { listRuns } from '../procedures/operations/runs.ts'
import type { State } from '../procedures/state.ts'
import { assigneeIn } from './assignee.ts'
import { dangerIn } from './danger.ts'
import { Message } from './entries.ts'
import { type CaseInWork, deleteCases, findCase, saveCase } from './store.ts'

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
  const assignment = runs.find((run) => run.procedure === 'assignment')
  const dues = runs.flatMap((run) => run.next?.due ?? []).toSorted()
  const changes = runs.map((run) => run.changed)
  const before = await findCase(queries, root)
  await saveCase(queries, {
    root,
    organisation: intake.organisation,
    assignee: assignment ? assigneeIn(await stateOf(queries, assignment.run)) : null,
    status: intake.status,
    danger: dangerIn(await stateOf(queries, intake.run)),
    due: dues[0] === undefined ? null : new Date(dues[0]),
    filed: intake.begun,
    changed: latest([...changes, ...(before ? [before.changed] : [])]),
  })
}

async function stateOf(queries: Queries, run: string): Promise<State> {
  return lifecycle(run, placedActs(await listOpenActs(queries, run)))
}

async function touch(queries: Queries, { file, at }: PublishedEntry): Promise<void> {
  const { root } = await getFile(queries, file)
  const line: CaseInWork | undefined = await findCase(queries, root)
  if (line) await saveCase(queries, { ...line, changed: latest([line.changed, new Date(at)]) })
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((each) => each.getTime())))
}
