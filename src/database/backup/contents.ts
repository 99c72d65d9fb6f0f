import type { ClientBase } from 'pg'
import { z } from 'zod'

/** A table whose rows a backup holds: its name with its schema, quoted, and the columns that are not computed. */
export type Table = { readonly name: string; readonly columns: readonly string[] }

const Tables = z.array(z.object({ name: z.string(), columns: z.array(z.string()), needs: z.array(z.string()) }))

// Partitions are read through the table they are parts of. The list of changes is not copied: restoring applies them.
const tablesOfSchema = `
  select format('%I.%I', 'public', relname) as name,
    (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
      where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    array(select format('%I.%I', 'public', other.relname)
      from pg_constraint join pg_class other on other.oid = confrelid
      where conrelid = t.oid and contype = 'f' and confrelid <> t.oid) as needs
  from pg_class t
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    and relname <> 'migration'
  order by 1`

/**
 * Every table of schema `public`, each after those it refers to. What lies in schema `apart` is never among them.
 * @throws if tables refer to one another in a circle.
 */
export async function tablesToKeep(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query(tablesOfSchema)
  const waiting = new Map(Tables.parse(rows).map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ needs }) => needs.every((name) => !waiting.has(name)))
    if (!next) throw new Error(`These tables refer to one another in a circle: ${[...waiting.keys()].join(', ')}`)
    waiting.delete(next.name)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

const Sequences = z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() }))

/** Where the sequences of schema `public` stand. */
export async function sequencesNow(client: ClientBase): Promise<z.infer<typeof Sequences>> {
  const { rows } = await client.query(`
    select format('%I.%I', 'public', sequencename) as name, coalesce(last_value, start_value)::text as value,
      last_value is not null as called
    from pg_sequences where schemaname = 'public' order by 1`)
  return Sequences.parse(rows)
}

const Applied = z.array(z.object({ name: z.string(), digest: z.string() }))

/** The changes that this database has taken; none if it has no tables yet. */
export async function migrationsOf(client: ClientBase): Promise<z.infer<typeof Applied>> {
  const { rows } = await client.query(`select to_regclass('public.migration') is not null as found`)
  const [first] = z.array(z.object({ found: z.boolean() })).parse(rows)
  if (!first?.found) return []
  return Applied.parse((await client.query('select name, digest from public.migration order by name')).rows)
}
