import type { Queries } from '../../database/connect.ts'
import { openRunsAmong, type RunRow, runsOfCase } from '../store.ts'

export type { RunRow } from '../store.ts'

/** The runs of a case as tables show them, in the order in which they began. */
export async function listRuns(queries: Queries, root: string): Promise<readonly RunRow[]> {
  return await runsOfCase(queries, root)
}

/** Those of the runs that have not ended, those first whose clock ends soonest; no more than `count`. */
export async function listOpenRuns(
  queries: Queries,
  runs: readonly string[],
  count: number,
): Promise<readonly RunRow[]> {
  return runs.length === 0 ? [] : await openRunsAmong(queries, runs, count)
}
