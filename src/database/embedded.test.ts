import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { ordinaryUser } from './ordinary-user.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-embedded-'))
  folders.push(folder)
  return folder
}

/** A folder with a new cluster in it: a copy, because making one takes a second. */
function copyOf(folder: string): string {
  const copy = newFolder()
  spawnSync('cp', ['-a', `${folder}/.`, copy])
  return copy
}

const made = newFolder()
await (await startEmbedded(made, { durable: false })).stop()

const open = (folder: string) => openDatabase({ folder, durable: false })
const processNumber = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0])
const isAlive = (pid: number) => existsSync(`/proc/${pid}`)

async function remembered({ queries }: Database): Promise<unknown> {
  const { rows } = await sql`select note from remembered`.execute(queries)
  return rows
}

describe('the embedded PostgreSQL', () => {
  test('keeps what was written over a restart, in a folder that only its owner may enter', async () => {
    const folder = copyOf(made)
    const first = await open(folder)
    await sql`create table remembered as select 'kept' as note`.execute(first.queries)
    await first.close()
    const second = await open(folder)
    expect(await remembered(second)).toEqual([{ note: 'kept' }])
    const { rows } = await sql`show listen_addresses`.execute(second.queries)
    expect(rows).toEqual([{ listen_addresses: '' }])
    expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700)
    await second.close()
    expect(await second.reachable()).toBe(false)
  })

  test('is shared by processes that open the same folder, and ends with the one that started it', async () => {
    const folder = copyOf(made)
    const [one, two] = await Promise.all([open(folder), open(folder)])
    expect([await one.reachable(), await two.reachable()]).toEqual([true, true])
    await Promise.all([one.close(), two.close()])
    expect(existsSync(join(folder, 'postgres-18', 'postmaster.pid'))).toBe(false)
  })

  test('orders text by the rules of Unicode, whatever the machine speaks', async () => {
    const database = await open(copyOf(made))
    const { rows } = await sql`select string_agg(word, ' ' order by word) as sorted from
      (values ('zebra'), ('Éva'), ('eve'), ('باب'), ('أم')) as given (word)`.execute(database.queries)
    expect(rows).toEqual([{ sorted: 'Éva eve zebra أم باب' }])
    await database.close()
  })

  test('writes nothing of a failed statement into its log', async () => {
    const folder = copyOf(made)
    const database = await open(folder)
    await expect(sql`select ${'what she wrote'}::uuid`.execute(database.queries)).rejects.toThrow('uuid')
    await database.close()
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('what she wrote')
  })

  test('starts though another program now has the process number it left behind', async () => {
    const folder = copyOf(made)
    const first = await open(folder)
    const file = join(folder, 'postgres-18', 'postmaster.pid')
    const left = readFileSync(file, 'utf8')
    await first.close()
    writeFileSync(file, left.replace(/^\d+/, '1'), { mode: 0o600 })
    const second = await open(folder)
    expect(await second.reachable()).toBe(true)
    await second.close()
  })

  test('takes a folder whose path is too long for a socket', async () => {
    const folder = join(newFolder(), 'long-name-'.repeat(12))
    const embedded = await startEmbedded(folder, { durable: false })
    folders.push(embedded.socketFolder)
    expect(embedded.socketFolder.length).toBeLessThan(80)
    await embedded.stop()
  })
})

describe.runIf(platform === 'linux')('when the process that started it is killed', () => {
  test('it ends as well, and the next start finds what was committed', async () => {
    const folder = copyOf(made)
    const connect = JSON.stringify(join(import.meta.dirname, 'connect.ts'))
    const script = `const { openDatabase } = await import(${connect}); const { sql } = await import('kysely')
      const { queries } = await openDatabase({ folder: process.argv[1] })
      await sql\`create table remembered as select 'committed' as note\`.execute(queries); console.log('written')`
    const args = ['--input-type=module', '-e', script, folder]
    const parent = spawn(process.execPath, args, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => parent.stdout.once('data', resolve))
    const postgres = processNumber(folder)
    expect(isAlive(postgres)).toBe(true)
    parent.kill('SIGKILL')
    while (isAlive(postgres)) await sleep(20)
    const database = await open(folder)
    expect(await remembered(database)).toEqual([{ note: 'committed' }])
    await database.close()
  })
})

const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups']
const isReachable = spawnSync('setpriv', [...nobody, 'test', '-r', import.meta.filename]).status === 0

describe.runIf(platform === 'linux' && getuid?.() === 0 && isReachable)(
  'for root, where user namespaces are forbidden',
  () => {
    test('it runs as nobody, to whom the folder is given, and can go back', async () => {
      const folder = copyOf(made)
      const embedded = await startEmbedded(folder, { durable: false, runner: ordinaryUser(false) })
      expect(statSync(`/proc/${processNumber(folder)}`).uid).toBe(65_534)
      await embedded.stop()
      await (await open(folder)).close()
    })
  },
)
