import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Client, DatabaseError, Pool } from 'pg'
import { user } from './cluster.ts'
import { startEmbedded } from './embedded.ts'
import { Missing } from './missing.ts'
import type { Schema } from './schema.ts'

/** The tables, to be asked; a transaction is the same to those who ask, so that operations join their caller's. */
export type Queries = Kysely<Schema>

/** What `pg` needs to know to connect. */
export type Address =
  { readonly connectionString: string } | { readonly host: string; readonly user: string; readonly database: string }

/** An open database. */
export type Database = {
  readonly queries: Queries
  /** How to reach it, for what needs a connection of its own. */
  readonly address: Address
  /** Whether it answers now; never throws. */
  readonly reachable: () => Promise<boolean>
  /** Closes the connections and, if this process started PostgreSQL, ends it. */
  readonly close: () => Promise<void>
}

/** Where the database is: at an address, or in a folder of our own in which an embedded PostgreSQL keeps it. */
export type Place = { readonly url: string } | { readonly folder: string; readonly durable?: boolean }

/** The place that the environment asks for: DATABASE_URL, else the folder AMPARO_DATA, else `data` in the checkout. */
export function placeFrom(environment: NodeJS.ProcessEnv): Place {
  const url = environment['DATABASE_URL']
  if (url) return { url }
  return { folder: environment['AMPARO_DATA'] || join(import.meta.dirname, '..', '..', 'data') }
}

/**
 * Opens the database, starting the embedded PostgreSQL if the place is a folder.
 * @throws with one sentence if it cannot be started or reached.
 */
export async function openDatabase(place: Place): Promise<Database> {
  if ('url' in place) {
    const database = connect({ connectionString: place.url })
    if (await database.reachable()) return database
    throw new Missing(
      'The PostgreSQL at DATABASE_URL does not answer: check the address, the password and the network.',
    )
  }
  const embedded = await startEmbedded(place.folder, { durable: place.durable ?? true })
  await ensureDatabase(embedded.socketFolder)
  return connect({ host: embedded.socketFolder, user, database: user }, embedded.stop)
}

function connect(address: Address, stop = async () => {}): Database {
  const pool = new Pool({ ...address, application_name: 'amparo', connectionTimeoutMillis: 5000 })
  // A connection that breaks while idle is replaced at the next query, which reports what matters.
  pool.on('error', () => {})
  const queries = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const reachable = () =>
    sql`select 1`.execute(queries).then(
      () => true,
      () => false,
    )
  const close = async () => {
    await queries.destroy()
    await stop()
  }
  return { queries, address, reachable, close }
}

/** Creates our database in a new cluster; another process may be doing the same. */
async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = new Client({ host: socketFolder, user, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`create database ${user}`)
  } catch (error) {
    const isThere = error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? '')
    if (!isThere) throw error
  } finally {
    await client.end()
  }
}
