import { z } from 'zod'
import { inOrder } from '../procedures/crossing.ts'
import type { PlacedAct, RecordedAct } from '../procedures/recorded-act.ts'
import type { State } from '../procedures/state.ts'

/** A run of the case, as far as its danger goes: where it stands, and what was done in it, in any order. */
export type RunInDanger = {
  readonly procedure: string
  readonly state: State
  readonly acts: readonly PlacedAct[]
}

/**
 * How great the danger of a case is, by its runs: at once while anything that raised it is unanswered; else as the intake
 * last recorded it.
 */
export function dangerOf(runs: readonly RunInDanger[]): string {
  if (runs.some(({ state, acts }) => !state.ended && isRaised(acts))) return 'at-once'
  const intake = runs.find(({ procedure }) => procedure === 'intake')
  return intake ? lastSaid(intake.state) : 'not-said'
}

/**
 * Whether a run stands where its last move raised the danger: retaliation was reported and nothing done yet, a sign of life
 * did not come.
 */
function isRaised(acts: readonly PlacedAct[]): boolean {
  return inOrder(acts).findLast(isMove)?.does.includes('raises-danger') ?? false
}

function isMove({ to, does }: RecordedAct): boolean {
  return to !== null || does.includes('raises-danger')
}

const Said = z.string().optional()

function lastSaid({ done }: State): string {
  const said = done.filter((each) => !each.overtaken).flatMap((each) => Said.parse(each.open['danger']) ?? [])
  return said.at(-1) ?? 'not-said'
}
