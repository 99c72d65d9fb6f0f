import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Queries } from './connect.ts'
import { installJobs } from './jobs.ts'

/** One change of the schema, as its file stands. */
export type Migration = { readonly name: string; readonly statements: string; readonly digest: string }

const lock = 7_261_904

/** The changes in a folder of SQL files, in the order of their names. */
export function readMigrations(folder = join(import.meta.dirname, 'migrations')): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.toSorted().map((file) => {
    const statements = readFileSync(join(folder, file), 'utf8')
    const digest = createHash('sha256').update(statements).digest('hex')
    return { name: file.slice(0, -'.sql'.length), statements, digest }
  })
}

/**
 * Applies the changes that this database has not taken yet, all or none, and sees that it can keep jobs; processes that
 * start together take turns.
 * @returns the names of those applied.
 * @throws if a change was edited after it was applied, or the database has one that is unknown here.
 */
export async function migrate(queries: Queries, migrations = readMigrations()): Promise<string[]> {
  return queries.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(transaction)
    const applied = await appliedTo(transaction)
    for (const { name, digest } of applied) {
      const same = migrations.find((migration) => migration.name === name)
      if (!same) throw new Error(`The database was changed by ${name}, which this version of Amparo does not know.`)
      if (same.digest !== digest)
        throw new Error(`${name}.sql was edited after it was applied: write a new file instead.`)
    }
    const pending = migrations.filter(({ name }) => !applied.some((change) => change.name === name))
    for (const { name, statements, digest } of pending) {
      await sql.raw(statements).execute(transaction)
      await transaction.insertInto('migration').values({ name, digest }).execute()
    }
    await installJobs(queries)
    return pending.map(({ name }) => name)
  })
}

async function appliedTo(queries: Queries): Promise<{ name: string; digest: string }[]> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('migration') is not null as found`.execute(queries)
  return rows[0]?.found ? queries.selectFrom('migration').select(['name', 'digest']).orderBy('name').execute() : []
}
