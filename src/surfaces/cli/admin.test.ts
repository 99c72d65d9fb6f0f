import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded, type Embedded } from '../../database/embedded.ts'

const home = join(import.meta.dirname, '..', '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'amparo-admin-'))
const nodeFolder = join(scratch, 'node')

let embedded: Embedded
beforeAll(async () => {
  embedded = await startEmbedded(nodeFolder, { durable: false })
})
afterAll(async () => {
  await embedded.stop()
  rmSync(scratch, { recursive: true, force: true })
})

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

function admin(words: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}): Promise<Said> {
  const env = { ...process.env, DATABASE_URL: '', AMPARO_DATA: nodeFolder, AMPARO_SECRET_FILE: '', ...environment }
  const child = spawn(process.execPath, [join(home, 'amparo.mjs'), 'admin', ...words], { env })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (out += String(text)))
  child.stderr.setEncoding('utf8').on('data', (text) => (err += String(text)))
  child.stdin.on('error', () => {}).end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

const passphrase = 'seven quiet herons at the ford'
const device = join(scratch, 'device')
writeFileSync(device, `${'JBSWY3DPEHPK3PXP'.repeat(2)}\n`)
const founding = ['found-organisation', '--sign-in-name', 'rosa', '--second-factor-file', device]

describe('amparo admin', () => {
  it('says how it is used, without a node', async () => {
    const { code, out } = await admin(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('keys-mirror FOLDER')
  })

  it('founds an organisation with its first administrator, and never shows the passphrase', async () => {
    const { code, out, err } = await admin(founding, `House of Return\nRosa\n${passphrase}\n${passphrase}\n`)
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(out).toMatch(/^organisation {2}\S+\naccount {7}[0-9a-f-]{36}\nfingerprint {3}(\d{4} ?){6}\n$/)
    expect(out + err).not.toContain('herons')
  })

  it.each([
    ['two passphrases that differ', `House\nRosa\n${passphrase}\nanother one entirely\n`, /differ/],
    ['a passphrase that is too short', 'House\nRosa\nshort\nshort\n', /15/],
    ['answers that end too early', 'House\n', /Not every question/],
  ])('refuses %s in one sentence, and ends with 2', async (_what, input, sentence) => {
    const words = founding.with(2, 'someone-else')
    const { code, out, err } = await admin(words, input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err).not.toContain('    at ')
  })

  it('shows the public keys of the node, the same each time', async () => {
    const { code, out } = await admin(['keys'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^suite {8}classical\nrecipient {4}age1\S+\nverify key {3}\S{43}\nfingerprint {2}(\d{4} ?){6}\n$/,
    )
    expect((await admin(['keys'])).out).toBe(out)
  })

  it('brings the tables up to date', async () => {
    expect(await admin(['migrate'])).toMatchObject({ code: 0, out: 'The tables are up to date.\n' })
  })

  it('backs up, verifies, restores into another database, and restores its keys', async () => {
    const [backup, mirror] = [join(scratch, 'backup'), join(scratch, 'mirror')]
    expect(await admin(['backup', backup])).toMatchObject({ code: 0, err: '' })
    expect(await admin(['keys-mirror', mirror])).toMatchObject({ code: 0, err: '' })
    const secret = { AMPARO_SECRET_FILE: join(nodeFolder, 'secret', 'node') }
    expect(await admin(['verify', backup], '', secret)).toMatchObject({ code: 0 })

    const other = await startEmbedded(join(scratch, 'other'), { durable: false })
    const there = { AMPARO_DATA: join(scratch, 'other'), ...secret }
    const restored = await admin(['restore', backup], '', there)
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('amparo admin rebuild')
    expect(await admin(['keys-restore', mirror], '', there)).toMatchObject({ code: 0, err: '' })
    expect(await admin(['rebuild'], '', there)).toMatchObject({ code: 0, err: '' })
    expect((await admin(['keys'], '', there)).out).toBe((await admin(['keys'])).out)
    const again = await admin(['restore', backup], '', there)
    expect(again.code).toBe(1)
    expect(again.err).toContain('empty database only')
    await other.stop()
  }, 60_000)

  it('refuses a backup of another node, and one that was altered, and ends with 1', async () => {
    const backup = join(scratch, 'backup')
    const stranger = join(scratch, 'stranger')
    writeFileSync(stranger, Buffer.alloc(32, 1), { mode: 0o600 })
    const { code, err } = await admin(['verify', backup], '', { AMPARO_SECRET_FILE: stranger })
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
    const table = readdirSync(backup).find((name) => name.includes('account')) ?? ''
    writeFileSync(join(backup, table), 'altered')
    expect((await admin(['verify', backup])).err).toContain('not as it was written')
  })

  it('needs a secret that only its owner can read', async () => {
    const open = join(scratch, 'open')
    writeFileSync(open, Buffer.alloc(32, 2))
    chmodSync(open, 0o644)
    const { code, err } = await admin(['keys'], '', { AMPARO_SECRET_FILE: open })
    expect(code).toBe(1)
    expect(err).toContain('chmod 600')
  })

  it.each([
    [['nonsense']],
    [['backup']],
    [['backup', 'one', 'two']],
    [['keys', 'all']],
    [['rebuild', 'all']],
    [['found-organisation', '--x']],
  ])('refuses %j, and ends with 2', async (words) => {
    const { code, err } = await admin(words)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

const hasScript = spawnSync('script', ['--version']).status === 0

it.runIf(hasScript)('a passphrase typed on a terminal is not shown', async () => {
  const words = [...founding.with(2, 'clara'), '--name', 'House', '--display-name', 'Clara']
  const command = `${process.execPath} ${join(home, 'amparo.mjs')} admin ${words.join(' ')}`
  const env = { ...process.env, DATABASE_URL: '', AMPARO_DATA: nodeFolder, AMPARO_SECRET_FILE: '' }
  const child = spawn('script', ['-qec', command, '/dev/null'], { env })
  let shown = ''
  child.stdout.on('data', (text) => {
    shown += String(text)
    const asked = shown.split(/not shown\):|same again:/).length - 1
    if (asked > typed) {
      typed = asked
      child.stdin.write(`${passphrase}\r`)
    }
  })
  let typed = 0
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(0)
  expect(shown).toContain('fingerprint')
  expect(shown).not.toContain('herons')
})
