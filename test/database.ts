import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Database } from '../src/database/connect.ts'

/** A migrated, empty database of its own for one test file, gone when the file is done. Takes about 40 ms. */
export async function emptyDatabase(): Promise<Database> {
  return await create(`template ${inject('template')}`)
}

/** A database without any table, as a new node finds it. */
export async function newDatabase(): Promise<Database> {
  return await create('template template0')
}

const opened: { readonly name: string; readonly database: Database }[] = []

afterAll(async () => {
  for (const { name, database } of opened.splice(0)) {
    await database.close()
    await command(`drop database ${name} with (force)`)
  }
})

async function create(from: string): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await command(`create database ${name} ${from}`)
  const database = await openDatabase({ url: addressOf(name) })
  opened.push({ name, database })
  return database
}

async function command(statement: string): Promise<void> {
  const client = new Client({ connectionString: addressOf('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function addressOf(name: string): string {
  const address = new URL(inject('postgres'))
  address.pathname = `/${name}`
  return address.href
}
