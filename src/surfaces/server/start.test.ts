import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'amparo-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Started = { readonly child: ChildProcess; readonly said: () => string; readonly exitCode: Promise<number | null> }

function start(environment: Readonly<Record<string, string>>): Started {
  const file = join(import.meta.dirname, 'start.ts')
  const env = { ...process.env, DATABASE_URL: '', AMPARO_DATA: folder, ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  child.stderr.on('data', (text) => (said += String(text)))
  return { child, said: () => said, exitCode: new Promise((resolve) => child.on('close', resolve)) }
}

test('the house says where it is and how to try it, answers there, and ends when asked to', async () => {
  const { child, said, exitCode } = start({ PORT: '0' })
  await expect.poll(said, { timeout: 45_000 }).toContain('Amparo is at http://localhost:')
  expect(said()).toContain('npx amparo')
  const address = /http:\/\/localhost:\d+/.exec(said())?.[0] ?? ''
  expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ ok: true, database: 'reachable' })
  child.kill('SIGTERM')
  expect(await exitCode).toBe(0)
}, 60_000)

test('a port that is taken is said in one sentence', async () => {
  const other = createServer().listen(0, 'localhost')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { said, exitCode } = start({ PORT: port })
  expect(await exitCode).toBe(1)
  expect(said().trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is in use`)])
  other.close()
})

const nowhere = 'postgresql://someone:hidden@127.0.0.1:1/x'

test.each([
  ['PORT must be a number', { PORT: 'three thousand' }],
  ['AMPARO_SECRET_FILE must name a file', { DATABASE_URL: nowhere }],
  ['AMPARO_SUITE must be classical or hybrid', { AMPARO_SUITE: 'quantum' }],
  ['The PostgreSQL at DATABASE_URL does not answer', { DATABASE_URL: nowhere, AMPARO_SECRET_FILE: 'x' }],
])('what is missing is said in one sentence: %s', async (sentence, environment) => {
  const { said, exitCode } = start(environment)
  expect(await exitCode).toBe(1)
  expect(said().trim().split('\n')).toEqual([expect.stringContaining(sentence)])
  expect(said()).not.toContain('hidden')
})
