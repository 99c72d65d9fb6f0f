import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Queries } from '../src/database/connect.ts'

type Column = {
  readonly table: string
  readonly column: string
  readonly type: string
  /** The table and column it refers to, if any. */
  readonly of: string | null
  readonly to: string | null
}

type Row = ReadonlyMap<string, unknown>

const howMany = 3

/**
 * Rows without meaning in every table of schema `public` but the node's own, made from the types of the columns; what
 * refers to another row refers to one that is there. And an outer key for each file.
 */
export async function fillEveryTable(queries: Queries): Promise<void> {
  const waiting = Map.groupBy(await columnsOf(queries), ({ table }) => table)
  const made = new Map<string, Row[]>()
  while (waiting.size > 0) {
    const next = [...waiting].find(([name, own]) => own.every(({ of }) => of === null || of === name || made.has(of)))
    if (!next) throw new Error('Tables refer to one another in a circle.')
    const [name, columns] = next
    waiting.delete(name)
    const rows: Row[] = []
    made.set(name, rows)
    for (let at = 0; at < howMany; at++) rows.push(makeRow(columns, at, made))
    for (const row of rows) await insert(queries, name, row)
  }
  await sql`update file set erased = null`.execute(queries)
  await sql`insert into apart.outer_key (file, key) select id, ${randomBytes(32)} from file`.execute(queries)
}

function makeRow(columns: readonly Column[], at: number, made: ReadonlyMap<string, Row[]>): Row {
  const row = new Map<string, unknown>()
  for (const { table, column, type, of, to } of columns) {
    const referred = of === null ? undefined : made.get(of)?.[of === table ? 0 : at]
    row.set(column, referred && to !== null ? referred.get(to) : valueOf(type, at))
  }
  // The first row of a table that refers to itself is its own root.
  for (const { table, column, of, to } of columns) {
    if (of === table && at === 0 && to !== null) row.set(column, row.get(to))
  }
  return row
}

async function insert(queries: Queries, table: string, row: Row): Promise<void> {
  const names = [...row.keys()].map((name) => sql.ref(name))
  const values = [...row.values()].map((value) => sql`${value}`)
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(queries)
}

const words = ['tab\tand\\N new\nline', 'باب "quoted"', "it's \u{1F54A} \\."]

function valueOf(type: string, at: number): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'bytea':
      return randomBytes(100)
    case 'jsonb':
      return JSON.stringify({ said: words[at], more: [null, 1.5] })
    case 'boolean':
      return true
    case 'integer':
    case 'bigint':
    case 'smallint':
      return at + 1
    case 'timestamp with time zone':
      return `2026-11-22 10:11:12.12345${at}+00`
    case 'date':
      return '2026-11-22'
    case 'text':
      return words[at]
    case 'text[]':
      return [words[at], words[0]]
    default:
      throw new Error(`Say in test/rows.ts what a ${type} looks like.`)
  }
}

async function columnsOf(queries: Queries): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select t.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
      other.relname as of, key.attname as to
    from pg_class t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join lateral (
      select confrelid, confkey[array_position(conkey, a.attnum)] as number from pg_constraint
      where conrelid = t.oid and contype = 'f' and a.attnum = any (conkey) limit 1
    ) reference on true
    left join pg_class other on other.oid = reference.confrelid
    left join pg_attribute key on key.attrelid = reference.confrelid and key.attnum = reference.number
    where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
      and t.relname not in ('migration', 'node')
    order by t.relname, a.attnum`.execute(queries)
  return rows
}
