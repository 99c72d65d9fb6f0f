import { draft } from '../../chronicle/kind.ts'
import { appendAsNode } from '../../chronicle/operations/append.ts'
import { lockForWriting } from '../../chronicle/operations/files.ts'
import type { Database } from '../../database/connect.ts'
import { findProcedure } from '../../law/the-law.ts'
import { ActEntry } from '../act-entry.ts'
import { runOut } from '../run-out.ts'
import { type Engine, getRun } from './perform.ts'

/**
 * Records that a clock ran out, if it did: the node signs, on open fields alone. May be asked as often as one likes, by
 * any number of processes; it is recorded once.
 */
export async function runOutClock(
  { queries }: Pick<Database, 'queries'>,
  { chronicle, settings }: Engine,
  { run, clock }: { readonly run: string; readonly clock: string },
  at: Date,
): Promise<void> {
  await queries.transaction().execute(async (transaction) => {
    if (!(await lockForWriting(transaction, run))) return
    const { state, acts } = await getRun(transaction, run)
    const running = state.clocks.find((each) => each.clock === clock)
    const procedure = running && findProcedure(acts[0]?.procedure ?? '', running.law)
    const recorded = procedure && runOut(procedure, state, clock, at, settings)
    if (!recorded) return
    await appendAsNode(transaction, chronicle, run, [draft(ActEntry, { open: recorded, sealed: {} })], at)
  })
}
