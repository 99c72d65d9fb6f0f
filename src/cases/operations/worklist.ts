import type { Queries } from '../../database/connect.ts'
import type { Actor } from '../../people/actor.ts'
import { may } from '../../people/permissions.ts'
import { Refusal } from '../../kit/refusal.ts'
import { type CaseInWork, countCases, listCases } from '../store.ts'

/** Which part of the worklist: my cases, or those that wait in the intake. */
export const views = ['mine', 'intake'] as const
export type WorklistView = (typeof views)[number]

/** A page of the worklist. */
export type Worklist = {
  readonly lines: readonly CaseInWork[]
  /** Where the next page begins; absent on the last. */
  readonly next: Pick<CaseInWork, 'due' | 'root'> | undefined
  /** How many there are in all, counted up to `countedTo`. */
  readonly count: number
}

export const countedTo = 1000
const perPage = 40

/** The views that this person has. */
export function viewsOf(actor: Actor): readonly WorklistView[] {
  return views.filter((view) => may(actor, view === 'intake' ? 'read-intake-queue' : 'work-on-case'))
}

/** The worklist of a desk: codes and instants, nothing of what anyone wrote. Refuses `not-entitled`. */
export async function worklist(
  queries: Queries,
  actor: Actor,
  view: WorklistView,
  after?: Pick<CaseInWork, 'due' | 'root'>,
): Promise<Worklist> {
  if (!viewsOf(actor).includes(view)) throw new Refusal('not-allowed', 'not-entitled')
  const whose = { organisation: actor.organisation, assignee: view === 'mine' ? actor.account : null }
  const lines = await listCases(queries, whose, { count: perPage + 1, ...(after && { after }) })
  const page = lines.slice(0, perPage)
  const last = page.at(-1)
  return {
    lines: page,
    next: lines.length > perPage && last ? { due: last.due, root: last.root } : undefined,
    count: await countCases(queries, whose, countedTo),
  }
}
