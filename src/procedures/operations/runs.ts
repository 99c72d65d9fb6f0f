import type { Queries } from '../../database/connect.ts'
import { type RunRow, runsOfCase } from '../store.ts'

/** The runs of a case as tables show them, in the order in which they began. */
export async function listRuns(queries: Queries, root: string): Promise<readonly RunRow[]> {
  return await runsOfCase(queries, root)
}
