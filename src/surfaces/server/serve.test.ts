import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { user } from '../../database/cluster.ts'
import { openDatabase } from '../../database/connect.ts'
import { startEmbedded, type Embedded } from '../../database/embedded.ts'

const home = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'amparo-serve-'))
const secret = join(folder, 'secret')
writeFileSync(secret, Buffer.alloc(32, 7), { mode: 0o600 })
const token = join(folder, 'token')
writeFileSync(token, 'a-token-long-enough\n')

let postgres: Embedded
let url: string
beforeAll(async () => {
  const place = { folder: join(folder, 'postgres'), durable: false }
  await (await openDatabase(place)).close()
  postgres = await startEmbedded(place.folder, place)
  url = `postgresql:///${user}?host=${encodeURIComponent(postgres.socketFolder)}&user=${user}`
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Serving = { readonly child: ChildProcess; readonly said: () => string; readonly exitCode: Promise<number | null> }

function serve(environment: Readonly<Record<string, string>>): Serving {
  const env = { ...process.env, DATABASE_URL: '', AMPARO_SECRET_FILE: '', AMPARO_SUITE: '', PORT: '0', ...environment }
  const child = spawn(process.execPath, [join(home, 'amparo.mjs'), 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  child.stderr.on('data', (text) => (said += String(text)))
  return { child, said: () => said, exitCode: new Promise((resolve) => child.on('close', resolve)) }
}

async function portOf({ said }: Serving): Promise<string> {
  await expect.poll(said, { timeout: 30_000 }).toContain('listens on port')
  return /on port (\d+)/.exec(said())?.[1] ?? ''
}

test('two processes that start at once on an empty database both serve, and end when asked to', async () => {
  const production = { DATABASE_URL: url, AMPARO_SECRET_FILE: secret, METRICS_TOKEN_FILE: token }
  const both = [serve(production), serve(production)]
  for (const each of both) {
    const address = `http://localhost:${await portOf(each)}`
    expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ ok: true })
    expect((await fetch(`${address}/metrics`)).status).toBe(404)
    const headers = { authorization: 'Bearer a-token-long-enough' }
    expect(await (await fetch(`${address}/metrics`, { headers })).text()).toContain('amparo_database_up 1')
  }
  for (const { child } of both) child.kill('SIGTERM')
  expect(await Promise.all(both.map(({ exitCode }) => exitCode))).toEqual([0, 0])
  for (const { said } of both) expect(said()).not.toMatch(/bug|job-failed/)
}, 60_000)

describe('what production lacks is said in one sentence', () => {
  test.each<[string, () => Record<string, string>]>([
    ['DATABASE_URL must name', () => ({ AMPARO_SECRET_FILE: secret })],
    ['AMPARO_SECRET_FILE must name', () => ({ DATABASE_URL: url })],
    ['is not there', () => ({ DATABASE_URL: url, AMPARO_SECRET_FILE: join(folder, 'nowhere') })],
    ['METRICS_TOKEN_FILE', () => ({ DATABASE_URL: url, AMPARO_SECRET_FILE: secret, METRICS_TOKEN_FILE: '/dev/null' })],
  ])('%s', async (sentence, environment) => {
    const { said, exitCode } = serve(environment())
    expect(await exitCode).toBe(1)
    expect(said().trim().split('\n')).toEqual([expect.stringContaining(sentence)])
  })
})
