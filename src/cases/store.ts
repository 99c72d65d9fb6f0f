import { type SelectQueryBuilder, sql } from 'kysely'
import type { Queries } from '../database/connect.ts'
import type { Schema } from '../database/schema.ts'

/** A line of the worklist: codes and instants only. */
export type CaseInWork = Schema['case_in_work']

/** Which lines: those of one account, or, without one, those that wait in the intake. */
export type Whose = { readonly organisation: string; readonly assignee: string | null }

export async function saveCase(queries: Queries, line: CaseInWork): Promise<void> {
  await queries
    .insertInto('case_in_work')
    .values(line)
    .onConflict((conflict) => conflict.column('root').doUpdateSet(line))
    .execute()
}

export async function findCase(queries: Queries, root: string): Promise<CaseInWork | undefined> {
  return await queries.selectFrom('case_in_work').selectAll().where('root', '=', root).executeTakeFirst()
}

export async function deleteCases(queries: Queries, root?: string): Promise<void> {
  const all = queries.deleteFrom('case_in_work')
  await (root === undefined ? all : all.where('root', '=', root)).execute()
}

/** The next lines, those first whose clock ends soonest; a page begins after the last line of the one before. */
export async function listCases(
  queries: Queries,
  whose: Whose,
  { after, count }: { readonly after?: Pick<CaseInWork, 'due' | 'root'>; readonly count: number },
): Promise<readonly CaseInWork[]> {
  const due = sql<Date>`coalesce(due, 'infinity')`
  const page = after
    ? open(queries, whose).where(
        sql<boolean>`(${due}, root) > (coalesce(${after.due}::timestamptz, 'infinity'), ${after.root}::uuid)`,
      )
    : open(queries, whose)
  return await page.selectAll().orderBy(due).orderBy('root').limit(count).execute()
}

/** The cases of the organisation for which someone was asked who has not answered, those asked longest ago first. */
export async function listOffered(
  queries: Queries,
  organisation: string,
  count: number,
): Promise<readonly CaseInWork[]> {
  return await queries
    .selectFrom('case_in_work')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('offered', 'is not', null)
    .where('status', 'not in', ['closed', 'withdrawn'])
    .orderBy('offered')
    .orderBy('root')
    .limit(count)
    .execute()
}

/** Which of these cases are those of this account. */
export async function casesOfAssignee(
  queries: Queries,
  assignee: string,
  roots: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await queries
    .selectFrom('case_in_work')
    .select('root')
    .where('assignee', '=', assignee)
    .where('root', '=', sql<string>`any(${[...roots]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ root }) => root))
}

/** How many lines there are, counted up to a limit: nobody needs to know whether it is ten or eleven thousand. */
export async function countCases(queries: Queries, whose: Whose, limit: number): Promise<number> {
  const counted = open(queries, whose).select('root').limit(limit).as('counted')
  const { count } = await queries
    .selectFrom(counted)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Selection = SelectQueryBuilder<Schema, 'case_in_work', object>

function open(queries: Queries, { organisation, assignee }: Whose): Selection {
  const ofDesk = queries
    .selectFrom('case_in_work')
    .where('organisation', '=', organisation)
    .where('status', 'not in', ['closed', 'withdrawn'])
  return assignee === null ? ofDesk.where('assignee', 'is', null) : ofDesk.where('assignee', '=', assignee)
}
