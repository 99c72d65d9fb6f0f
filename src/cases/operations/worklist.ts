import { getFilesOf } from '../../chronicle/operations/files.ts'
import type { Queries } from '../../database/connect.ts'
import type { Actor } from '../../people/actor.ts'
import { may } from '../../people/permissions.ts'
import { Refusal } from '../../kit/refusal.ts'
import { listOpenRuns, type RunRow } from '../../procedures/operations/runs.ts'
import { compartments } from '../filing.ts'
import { type CaseInWork, casesOfAssignee, countCases, listCases, listOffered } from '../store.ts'

/** Which part of the worklist: my cases, those that wait in the intake, or what I have a part in without reading the case. */
export const views = ['mine', 'intake', 'parts'] as const
export type WorklistView = (typeof views)[number]

export type { CaseInWork } from '../store.ts'

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
  view: Exclude<WorklistView, 'parts'>,
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

/** The cases for which a colleague was asked who has not answered. Refuses `not-entitled` as the intake's part does. */
export async function offeredCases(queries: Queries, actor: Actor): Promise<readonly CaseInWork[]> {
  if (!viewsOf(actor).includes('intake')) throw new Refusal('not-allowed', 'not-entitled')
  return await listOffered(queries, actor.organisation, perPage)
}

const ofTheCase: ReadonlySet<string> = new Set([...compartments, 'assignment'])

/**
 * The runs in cases of others in which this person has a part, such as a review that waits for a decision: those that have
 * not ended, soonest due first. Codes and instants only. Refuses `not-entitled`.
 */
export async function listParts(queries: Queries, actor: Actor): Promise<readonly RunRow[]> {
  if (!viewsOf(actor).includes('parts')) throw new Refusal('not-allowed', 'not-entitled')
  const files = await getFilesOf(queries, actor.identity.public.verifyKey)
  const runs = files.filter((file) => file.organisation === actor.organisation && !ofTheCase.has(file.compartment))
  const own = await casesOfAssignee(queries, actor.account, [...new Set(runs.map(({ root }) => root))])
  const others = runs.filter(({ root }) => !own.has(root))
  const ids = others.map(({ id }) => id)
  return await listOpenRuns(queries, ids, countedTo)
}
