import { sql } from 'kysely'
import { expect } from 'vitest'
import { getOwnCase, openCase, type OpenCase } from '../../src/cases/operations/open-case.ts'
import { rebuild } from '../../src/chronicle/operations/rebuild.ts'
import type { Queries } from '../../src/database/connect.ts'
import { endSession, findHolder } from '../../src/people/operations/sessions.ts'
import { returnWithCode } from '../../src/people/operations/receipts.ts'
import type { Acknowledged } from './acknowledged.ts'
import type { OwnNode } from './own-node.ts'

/** Opens the case of a code as its owner does: every chain is verified, every signature checked, every body opened. */
export async function caseOf(house: OwnNode, code: string): Promise<OpenCase> {
  const { queries } = house.database
  const now = new Date()
  const cookie = await returnWithCode(queries, house.hash, code, 'x', now)
  const holder = await findHolder(queries, cookie, now)
  if (!holder) throw new Error('Nobody came back.')
  const { root, reader } = await getOwnCase(house, holder)
  const seen = await openCase(house, reader, root, now)
  await endSession(queries, cookie)
  return seen
}

/** Whatever was acknowledged is there once, and can be read. */
export async function expectAllKept(house: OwnNode, acknowledged: readonly Acknowledged[]): Promise<void> {
  const byCode = Map.groupBy(acknowledged, (each) => ('code' in each ? each.code : ''))
  for (const [code, own] of byCode) {
    if (code === '') continue
    const seen = await caseOf(house, code)
    const acts = seen.runs.flatMap((run) => run.acts)
    const messages = seen.messages.map(({ text }) => text)
    for (const each of own) {
      if (each.kept === 'filing') expect(acts[0]?.said).toMatchObject({ account: each.account })
      if (each.kept === 'message') expect(messages.filter((text) => text === each.text)).toHaveLength(1)
      if (each.kept === 'supplement') {
        expect(acts.filter(({ said }) => said['account'] === each.text)).toHaveLength(1)
      }
    }
    expect(seen.contact).toMatchObject({ way: 'return' })
  }
}

/** How many stand half: cases without all their files, files without keys or statements, receipts without a case. */
export async function halves(queries: Queries): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from (select root from file group by root having
      array_agg(compartment order by compartment) <> '{contact,conversation,intake}') as wrong)::int as "cases without their files",
    (select count(*) from file f where (select count(*) from wrap w where w.file = f.id) <> 2)::int as "files without wraps",
    (select count(*) from file f where not exists (select from apart.outer_key k where k.file = f.id))::int as "files without outer key",
    (select count(*) from file f where not exists (select from membership_statement s where s.file = f.id))::int as "files without members",
    (select count(*) from file f where compartment in ('intake', 'contact') and not exists
      (select from entry e where e.file = f.id and e.position = 0))::int as "files without their first entry",
    (select abs((select count(*) from receipt) - (select count(*) from file where id = root)))::int as "receipts without case",
    (select count(*) from file f where id = root and not exists (select from case_in_work c where c.root = f.id))::int as "cases not in the worklist",
    (select count(*) from file f where id = root and not exists (select from procedure_run r where r.run = f.id))::int as "cases without run"
  `.execute(queries)
  return rows[0] ?? {}
}

/** The projections as they stand, and as they are when they are made again from the entries. */
export async function projectionsBeforeAndAfterRebuild({ database, engine }: OwnNode): Promise<[unknown, unknown]> {
  const { queries } = database
  const tables = async () => [
    (await sql`select * from case_in_work order by root`.execute(queries)).rows,
    (await sql`select * from procedure_run order by run`.execute(queries)).rows,
  ]
  const before = await tables()
  await queries.transaction().execute(async (transaction) => await rebuild(transaction, engine.chronicle))
  return [before, await tables()]
}

/** Clocks: how many cases have the first one run out, and how many more than once. And the jobs that wait for it. */
export async function clocksOf(queries: Queries) {
  const { rows } = await sql<{ cases: number; ranOut: number; twice: number; forgotten: number }>`
    with out as (
      select f.id, (select count(*) from entry e where e.file = f.id and e.open->>'act' = 'danger-look') as times,
        exists (select from jobs.job j where j.data->>'run' = f.id::text and j.data->>'clock' = 'danger-look'
          and j.state in ('created', 'retry', 'active')) as waits
      from file f where f.id = f.root)
    select count(*)::int as cases, (count(*) filter (where times = 1))::int as "ranOut",
      (count(*) filter (where times > 1))::int as twice,
      (count(*) filter (where times = 0 and not waits))::int as forgotten from out`.execute(queries)
  return rows[0] ?? { cases: 0, ranOut: 0, twice: 0, forgotten: 0 }
}
