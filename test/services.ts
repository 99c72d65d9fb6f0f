import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../src/database/connect.ts'
import { startEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { buildAssets } from '../src/kit/style/build-assets.ts'
import { startChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of the tests' PostgreSQL; its database `amparo` is migrated and serves as a template. */
    readonly socketFolder: string
    /** Where the one Chromium of all tests listens. */
    readonly chromium: string
  }
}

/** Starts what tests with a database or a browser share: one PostgreSQL, one Chromium, the style sheets. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildAssets()
  const folder = mkdtempSync(join(tmpdir(), 'amparo-test-'))
  const postgres = await startPostgres(folder)
  const chromium = await startChromium().catch(async (error: unknown) => {
    await postgres.stop()
    throw error
  })
  project.provide('socketFolder', postgres.socketFolder)
  project.provide('chromium', chromium.wsEndpoint())
  return async () => {
    await Promise.all([postgres.stop(), chromium.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startPostgres(folder: string) {
  const postgres = await startEmbedded(folder, { durable: false })
  const database = await openDatabase({ folder, durable: false })
  await migrate(database.queries)
  await database.close()
  return postgres
}
