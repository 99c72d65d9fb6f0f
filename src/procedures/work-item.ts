import { statusesBefore } from '../law/statuses-before.ts'
import type { Procedure } from '../law/procedure.ts'
import type { State } from './state.ts'

/** A run as a worklist shows it: codes and instants, nothing of what anyone wrote. */
export type WorkItem = {
  readonly run: string
  readonly procedure: string
  readonly status: string
  readonly ended: boolean
  /** The clock that ends soonest, and when. Suspended clocks do not count. */
  readonly next?: { readonly clock: string; readonly due: string }
  /** The parties whose turn it is: whom that clock binds; without one, whoever can change the status. */
  readonly awaits: readonly string[]
  /** Acts that were proposed and wait for a second person. */
  readonly toConfirm: readonly string[]
}

/** What a worklist needs of a run. */
export function workItem(procedure: Procedure, state: State): WorkItem {
  const running = state.clocks.filter((each) => each.suspended === undefined)
  const next = running.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]
  const { run, status, ended } = state
  return {
    run,
    procedure: procedure.id,
    status,
    ended,
    ...(next && { next: { clock: next.clock, due: next.due } }),
    awaits: next ? [next.binds] : ended ? [] : movers(procedure, status),
    toConfirm: state.pending.map((each) => each.act),
  }
}

function movers(procedure: Procedure, status: string): readonly string[] {
  const moving = procedure.acts.filter(
    (act) => act.to !== undefined && act.to !== status && statusesBefore(act, procedure.statuses).includes(status),
  )
  return [...new Set(moving.flatMap((act) => act.by))]
}
