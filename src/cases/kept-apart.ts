import type { State } from '../procedures/state.ts'

/** What the acts of a run have said openly. */
export type OpenlySaid = Readonly<Record<string, unknown>>

/** The last word on each open field of a run. */
export function openlySaid({ done }: Pick<State, 'done'>): OpenlySaid {
  return Object.fromEntries(done.filter((each) => !each.overtaken).flatMap((each) => Object.entries(each.open)))
}

/** Whether a judge has ordered that she is not told yet: then she is no member of the run. */
export function isKeptFromHer(procedure: string, said: OpenlySaid): boolean {
  return procedure === 'legal-hold' && said['embargo'] === true
}

/**
 * Whether somebody who can open the case may be the one whom a run is about: then nobody who works on the case is a member
 * of the run, and the worklist does not show that there is one.
 */
export function isKeptFromTheDesk(procedure: string, said: OpenlySaid): boolean {
  return procedure === 'retaliation-report' && said['inside'] === true
}
