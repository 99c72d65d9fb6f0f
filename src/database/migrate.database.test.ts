import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'

const { queries } = await emptyDatabase()
const standing = readMigrations()
const change = (name: string, statements: string, digest = name): Migration => ({ name, statements, digest })

test('a database takes each change once', async () => {
  const added = [...standing, change('9000-added', 'create table added (); create table added_too ();')]
  expect(await migrate(queries, added)).toEqual(['9000-added'])
  expect(await migrate(queries, added)).toEqual([])
  await sql`drop table added, added_too`.execute(queries)
  await queries.deleteFrom('migration').where('name', '=', '9000-added').execute()
})

test('a change that fails leaves nothing behind', async () => {
  const broken = [...standing, change('9001-half', 'create table half ();'), change('9002-broken', 'create nonsense;')]
  await expect(migrate(queries, broken)).rejects.toThrow('nonsense')
  expect(await migrate(queries, standing)).toEqual([])
  await expect(sql`select from half`.execute(queries)).rejects.toThrow('half')
})

test('a change that was edited after it was applied is refused', async () => {
  const edited = standing.map((migration) => ({ ...migration, digest: 'another' }))
  await expect(migrate(queries, edited)).rejects.toThrow('write a new file instead')
})

test('a database that is ahead of the program is refused', async () => {
  await expect(migrate(queries, [])).rejects.toThrow('does not know')
})

test('every table and every column says what it is for', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_name || coalesce('.' || column_name, '') as place
    from information_schema.tables left join information_schema.columns using (table_schema, table_name)
    where table_schema = 'public'
      and (col_description(table_name::regclass, ordinal_position) is null or obj_description(table_name::regclass) is null)
  `.execute(queries)
  expect(rows).toEqual([])
})
