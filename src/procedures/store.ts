import { sql } from 'kysely'
import type { Queries } from '../database/connect.ts'
import type { Schema } from '../database/schema.ts'
import type { WorkItem } from './work-item.ts'

/** Where a run stands, as a table shows it. */
export type RunRow = WorkItem & {
  readonly root: string
  readonly organisation: string
  readonly law: string
  readonly inForce: readonly string[]
  readonly begun: Date
  readonly changed: Date
}

export async function saveRun(queries: Queries, row: RunRow): Promise<void> {
  const values = {
    run: row.run,
    root: row.root,
    organisation: row.organisation,
    procedure: row.procedure,
    law: row.law,
    status: row.status,
    ended: row.ended,
    next_clock: row.next?.clock ?? null,
    next_due: row.next === undefined ? null : new Date(row.next.due),
    awaits: [...row.awaits],
    to_confirm: [...row.toConfirm],
    in_force: [...row.inForce],
    begun: row.begun,
    changed: row.changed,
  }
  await queries
    .insertInto('procedure_run')
    .values(values)
    .onConflict((conflict) => conflict.column('run').doUpdateSet(values))
    .execute()
}

/** The runs of a case, in the order in which they began. */
export async function runsOfCase(queries: Queries, root: string): Promise<readonly RunRow[]> {
  const rows = await queries
    .selectFrom('procedure_run')
    .selectAll()
    .where('root', '=', root)
    .orderBy('begun')
    .orderBy('run')
    .execute()
  return rows.map(asRun)
}

/** Those of the runs that have not ended, those first whose clock ends soonest. */
export async function openRunsAmong(
  queries: Queries,
  runs: readonly string[],
  count: number,
): Promise<readonly RunRow[]> {
  const rows = await queries
    .selectFrom('procedure_run')
    .selectAll()
    .where('run', '=', sql<string>`any(${[...runs]}::uuid[])`)
    .where('ended', '=', false)
    .orderBy(sql`coalesce(next_due, 'infinity')`)
    .orderBy('run')
    .limit(count)
    .execute()
  return rows.map(asRun)
}

export async function deleteRuns(queries: Queries, run?: string): Promise<void> {
  const all = queries.deleteFrom('procedure_run')
  await (run === undefined ? all : all.where('run', '=', run)).execute()
}

/** Takes waiting jobs of that name away; those under way end by themselves. */
export async function discardJobs(queries: Queries, name: string): Promise<void> {
  await sql`delete from jobs.job where name = ${name} and state in ('created', 'retry')`.execute(queries)
}

function asRun({ next_clock, next_due, to_confirm, in_force, ...row }: Schema['procedure_run']): RunRow {
  return {
    ...row,
    ...(next_clock !== null && next_due !== null && { next: { clock: next_clock, due: next_due.toISOString() } }),
    toConfirm: to_confirm,
    inForce: in_force,
  }
}
