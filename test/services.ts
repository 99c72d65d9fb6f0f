import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { user } from '../src/database/cluster.ts'
import { openDatabase } from '../src/database/connect.ts'
import { startEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { buildAssets } from '../src/kit/style/build-assets.ts'
import { startChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL in which tests make their databases. */
    readonly postgres: string
    /** The migrated, empty database there that is copied for each test file. */
    readonly template: string
    /** Where the one Chromium of all tests listens. */
    readonly chromium: string
  }
}

type Stop = () => Promise<void>
type Server = { readonly address: string; readonly stop: Stop }

/**
 * Starts what tests with a database or a browser share: one PostgreSQL, one Chromium, the style sheets. With DATABASE_URL
 * the tests run on the PostgreSQL there instead, in databases of their own, which its user must be allowed to create.
 */
export async function setup(project: TestProject): Promise<Stop> {
  await buildAssets()
  const url = process.env['DATABASE_URL']
  const server = url ? { address: url, stop: async () => {} } : await startOwnPostgres()
  const template = `amparo_template_${randomUUID().replaceAll('-', '')}`
  const stopAll: Stop[] = [server.stop]
  try {
    stopAll.unshift(await makeTemplate(server.address, template))
    const chromium = await startChromium()
    stopAll.unshift(() => chromium.close())
    project.provide('postgres', server.address)
    project.provide('template', template)
    project.provide('chromium', chromium.wsEndpoint())
  } catch (error) {
    for (const stop of stopAll) await stop()
    throw error
  }
  return async () => {
    for (const stop of stopAll) await stop()
  }
}

async function startOwnPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-test-'))
  const postgres = await startEmbedded(folder, { durable: false })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { address: `postgresql:///postgres?host=${encodeURIComponent(postgres.socketFolder)}&user=${user}`, stop }
}

async function makeTemplate(address: string, name: string): Promise<Stop> {
  await command(address, `create database ${name} template template0`)
  const url = new URL(address)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.href })
  await migrate(database.queries)
  await database.close()
  return async () => await command(address, `drop database ${name} with (force)`)
}

async function command(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(statement)
  await client.end()
}
