import { sql } from 'kysely'
import type { Queries } from '../../src/database/connect.ts'

/** Every row of every table that is ours or our jobs', outer keys and sessions included, as a thief of the database has it. */
export async function dumpOf(queries: Queries): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`.execute(queries)
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ all: string | null }>`select json_agg(t)::text as all from ${sql.raw(name)} t`.execute(
      queries,
    )
    parts.push(`${name}\n${rows[0]?.all ?? ''}`)
  }
  return parts.join('\n')
}
