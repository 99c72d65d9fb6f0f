import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { user } from '../src/database/cluster.ts'
import { startEmbedded } from '../src/database/embedded.ts'

const home = join(import.meta.dirname, '..')
const some = ['src/database/migrate', 'src/database/backup', 'src/vault/node-keys-at-rest', 'src/chronicle']

// On a PostgreSQL of another kind, say: DATABASE_URL=… npm test -- database.test
test('tests with a database pass as well on a PostgreSQL given by its address', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-another-'))
  const postgres = await startEmbedded(folder, { durable: false })
  const address = `postgresql:///postgres?host=${encodeURIComponent(postgres.socketFolder)}&user=${user}`
  const vitest = join(home, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--project', 'services', ...some]
  const env = { ...process.env, DATABASE_URL: address, NO_COLOR: '1' }
  const child = spawn(process.execPath, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  const code = await new Promise((resolve) => child.on('close', resolve))
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
  expect(said).toMatch(/Test Files\s+\d+ passed/)
  expect(code).toBe(0)
}, 180_000)
