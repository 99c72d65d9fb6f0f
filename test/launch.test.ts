import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const home = join(import.meta.dirname, '..')
const checkout = mkdtempSync(join(tmpdir(), 'amparo-launch-'))
afterAll(() => rmSync(checkout, { recursive: true, force: true }))
for (const file of ['launch.mjs', 'amparo.mjs', 'runtime.mjs', 'package.json', 'package-lock.json']) {
  copyFileSync(join(home, file), join(checkout, file))
}

/** Runs a file of a checkout in which nothing is installed, and gives back what it says. */
function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): { status: number | null; said: string } {
  const { PATH = '' } = process.env
  const env = { PATH, HOME: checkout, ...environment }
  const { status, stderr } = spawnSync(process.execPath, [...words], { cwd: checkout, env, encoding: 'utf8' })
  return { status, said: stderr }
}

describe('a checkout in which nothing is installed', () => {
  test('says that npm is missing', () => {
    const { status, said } = run(['launch.mjs', 'start'], { PATH: '' })
    expect(said).toContain('npm is missing')
    expect(status).toBe(1)
  })

  test('says that the network is missing', () => {
    const unreachable = { npm_config_registry: 'http://127.0.0.1:1/', npm_config_fetch_retries: '0' }
    const { status, said } = run(['launch.mjs', 'test'], unreachable)
    expect(said).toContain('the npm registry cannot be reached')
    expect(status).toBe(1)
  })

  test('says how to install it when the command is used first', () => {
    const { status, said } = run(['amparo.mjs', '--help'], {})
    expect(said).toContain('say `npm start`')
    expect(status).toBe(1)
  })

  test('knows two commands', () => {
    expect(run(['launch.mjs', 'dance'], {})).toEqual({ status: 1, said: 'Say `npm start` or `npm test`.\n' })
  })
})
