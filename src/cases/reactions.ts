import type { PublishedEntry } from '../chronicle/entry.ts'
import { getFile, listOpenActs } from '../chronicle/operations/files.ts'
import { projecting, type Projection, type Reaction } from '../chronicle/reactions.ts'
import type { Queries } from '../database/connect.ts'
import { ActEntry, placedActs } from '../procedures/act-entry.ts'
import { lifecycle } from '../procedures/lifecycle.ts'
import { listRuns, type RunRow } from '../procedures/operations/runs.ts'
import type { PlacedAct } from '../procedures/recorded-act.ts'
import { assigneeIn, offeredSince } from './assignee.ts'
import { dangerOf, type RunInDanger } from './danger.ts'
import { Message } from './entries.ts'
import { isKeptFromTheDesk, openlySaid } from './kept-apart.ts'
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
  const all = await listRuns(queries, root)
  const intake = all.find((run) => run.procedure === 'intake')
  if (!intake) return
  const read = (await Promise.all(all.map(async (run) => ({ run, ...(await inDanger(queries, run)) })))).filter(
    // Whoever works on the case must not learn from its line that somebody reported them.
    ({ procedure, state }) => !isKeptFromTheDesk(procedure, openlySaid(state)),
  )
  const runs = read.map(({ run }) => run)
  const assignment = read.find(({ procedure }) => procedure === 'assignment')
  const dues = runs.flatMap((run) => run.next?.due ?? []).toSorted()
  const before = await findCase(queries, root)
  await saveCase(queries, {
    root,
    organisation: intake.organisation,
    assignee: assignment ? assigneeIn(assignment.state) : null,
    offered: assignment ? offeredSince(assignment.state) : null,
    status: intake.status,
    danger: dangerOf(read),
    due: dues[0] === undefined ? null : new Date(dues[0]),
    filed: intake.begun,
    changed: latest([...runs.map((run) => run.changed), ...(before ? [before.changed] : [])]),
  })
}

/** Runs that have ended raise no danger; only what says whether they are kept apart is read of them. */
async function inDanger(queries: Queries, { run, procedure, ended }: RunRow): Promise<RunInDanger> {
  const isRead = !ended || procedure === 'intake' || procedure === 'retaliation-report'
  const acts: readonly PlacedAct[] = isRead ? placedActs(await listOpenActs(queries, run)) : []
  return { procedure, acts, state: lifecycle(run, acts) }
}

async function touch(queries: Queries, { file, at }: PublishedEntry): Promise<void> {
  const { root } = await getFile(queries, file)
  const line = await findCase(queries, root)
  if (line) await saveCase(queries, { ...line, changed: latest([line.changed, new Date(at)]) })
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((each) => each.getTime())))
}
