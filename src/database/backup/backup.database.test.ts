import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase, newDatabase } from '../../../test/database.ts'
import { fillEveryTable } from '../../../test/rows.ts'
import { backupJudge, backupSigner } from '../../vault/backup-keys.ts'
import { openNodeKeys } from '../../vault/node-keys-at-rest.ts'
import type { Database } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { checkBackup } from './check-backup.ts'
import { mirrorKeys, restoreKeys } from './key-mirror.ts'
import { makeBackup } from './make-backup.ts'
import type { BackupSigner } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

const scratch = mkdtempSync(join(tmpdir(), 'amparo-backup-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
let count = 0
const newFolder = () => join(scratch, String(count++))

const source = await emptyDatabase()
const { queries } = source
const secretFile = join(scratch, 'secret')
const node = await openNodeKeys(queries, { secretFile, mayMakeSecret: true })
const judge = backupJudge(readFileSync(secretFile))
const now = new Date('2026-11-22T12:00:00Z')

let signer: BackupSigner
const backup = newFolder()
const mirror = newFolder()
beforeAll(async () => {
  signer = await backupSigner(queries, node)
  await fillEveryTable(queries)
  await makeBackup(source.address, backup, signer, now)
  await mirrorKeys(source.address, mirror, signer, now)
})

/** Every row of every table, as text, so that nothing is lost in reading. */
async function everything({ queries: from }: Database, schema = 'public'): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = ${schema} and table_name <> 'migration' order by 1`.execute(from)
  const content: Record<string, unknown> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string
    }>`select t::text as row from ${sql.table(`${schema}.${name}`)} t order by 1`.execute(from)
    content[name] = rows.map(({ row }) => row)
  }
  return content
}

function copyOf(folder: string): string {
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

const fileOf = (folder: string, part: string): string =>
  join(folder, readdirSync(folder).find((name) => name.includes(part)) ?? '')

describe('a backup', () => {
  test('is restored into an empty database, to the last row', async () => {
    const target = await newDatabase()
    const manifest = await restoreBackup(target, backup, judge)
    const [before, after] = [await everything(source), await everything(target)]
    expect(after).toEqual(before)
    expect(manifest.tables.length).toBeGreaterThan(8)
    for (const { table, rows } of manifest.tables) expect({ table, filled: rows > 0 }).toEqual({ table, filled: true })
    expect(await migrate(target.queries)).toEqual([])
  })

  test('opens no file: it holds no outer key, no session, and nothing of the secret', async () => {
    const secret = readFileSync(secretFile)
    const { rows } = await sql<{ key: Buffer }>`select key from apart.outer_key`.execute(queries)
    expect(rows.length).toBe(3)
    for (const name of readdirSync(backup)) {
      const bytes = readFileSync(join(backup, name))
      const plain = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
      for (const key of [secret, ...rows.map((row) => row.key)]) expect(plain).not.toContain(key.toString('hex'))
    }
    const target = await newDatabase()
    await restoreBackup(target, backup, judge)
    expect(await everything(target, 'apart')).toMatchObject({ outer_key: [] })
  })

  test('is for its owner alone', () => {
    expect(statSync(backup).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(backup)) expect(statSync(join(backup, name)).mode & 0o777).toBe(0o600)
  })

  test('is not restored over anything', async () => {
    await expect(restoreBackup(source, backup, judge)).rejects.toThrow('empty database only')
  })

  test('never takes the place of another', async () => {
    await expect(makeBackup(source.address, backup, signer, now)).rejects.toThrow('is there already')
  })

  test('shows one moment, however much is written meanwhile', async () => {
    const folder = newFolder()
    const before = await queries.selectFrom('node').select('created_at').executeTakeFirstOrThrow()
    const [manifest] = await Promise.all([
      makeBackup(source.address, folder, signer, now),
      queries.updateTable('node').set({ created_at: new Date() }).execute(),
    ])
    expect(manifest.tables.find(({ table }) => table === 'public.node')?.rows).toBe(1)
    await queries.updateTable('node').set({ created_at: before.created_at }).execute()
  })
})

describe('a backup is refused', () => {
  test.each<[string, string, (folder: string) => void]>([
    ['one byte of a table was altered', 'not as it was written', (folder) => flip(fileOf(folder, 'entry'))],
    ['a file was cut short', 'not as it was written', (folder) => truncateSync(fileOf(folder, 'entry'), 30)],
    ['a file was made longer', 'not as it was written', (folder) => appendFileSync(fileOf(folder, 'wrap'), 'x')],
    ['a file is gone', 'is not there', (folder) => rmSync(fileOf(folder, 'entry'))],
    ['its list was altered', 'altered after it was signed', (folder) => replaceIn(fileOf(folder, 'manifest.json'))],
    ['its list was cut short', 'not as it was written', (folder) => truncateSync(fileOf(folder, 'manifest.json'), 99)],
    ['its signature is gone', 'cannot be read', (folder) => rmSync(fileOf(folder, 'signature'))],
  ])('when %s', async (_what, sentence, alter) => {
    const folder = copyOf(backup)
    alter(folder)
    await expect(checkBackup(folder, judge)).rejects.toThrow(sentence)
    const target = await newDatabase()
    await expect(restoreBackup(target, folder, judge)).rejects.toThrow(sentence)
    expect(await everything(target)).toEqual({})
  })

  test('when it is of another node', async () => {
    await expect(checkBackup(backup, backupJudge(randomBytes(32)))).rejects.toThrow('does not belong')
  })

  test('when its folder is none', async () => {
    await expect(checkBackup(scratch, judge)).rejects.toThrow('is this the folder of a backup?')
  })
})

const inNamespace = ['--user', '--map-root-user', '--mount', '--']
const mayMount = spawnSync('unshare', [...inNamespace, 'mount', '-t', 'tmpfs', 'none', scratch]).status === 0

test.runIf(mayMount)('a backup for which there is no room says so, and leaves nothing', () => {
  const disk = newFolder()
  mkdirSync(disk)
  const script = `const { makeBackup } = await import(${JSON.stringify(join(import.meta.dirname, 'make-backup.ts'))})
    const { readdirSync } = await import('node:fs')
    const [address, disk, node] = process.argv.slice(1)
    const signer = { node: JSON.parse(node), sign: () => 'x' }
    await makeBackup(JSON.parse(address), disk + '/backup', signer, new Date()).catch((error) => console.log(error.message))
    console.log(readdirSync(disk).length)`
  const words = [script, JSON.stringify(source.address), disk, JSON.stringify(signer.node)]
  const shell = 'disk=$1; shift; mount -t tmpfs -o size=16k none "$disk" && exec "$@"'
  const node24 = [process.execPath, '--input-type=module', '-e', ...words]
  const { stdout } = spawnSync('unshare', [...inNamespace, 'sh', '-c', shell, 'sh', disk, ...node24], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^There is not enough room for .*: nothing was kept/)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0')
})

const flip = (file: string) => {
  const bytes = readFileSync(file)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
const replaceIn = (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('2026-11-22', '2026-11-23'))

describe('the mirror of outer keys', () => {
  test('opens the files of a restored backup again', async () => {
    const target = await newDatabase()
    await restoreBackup(target, backup, judge)
    expect(await restoreKeys(target.address, mirror, judge)).toBe(3)
    expect((await everything(target, 'apart'))['outer_key']).toEqual((await everything(source, 'apart'))['outer_key'])
    expect(await restoreKeys(target.address, mirror, judge)).toBe(0)
  })

  test('forgets a key that was destroyed, so that an older backup does not open its file', async () => {
    const folder = copyOf(mirror)
    const { file } = (await sql<{ file: string }>`select file from apart.outer_key limit 1`.execute(queries))
      .rows[0] ?? { file: '' }
    const { rows } = await sql<{ key: Buffer }>`delete from apart.outer_key where file = ${file} returning key`.execute(
      queries,
    )
    await mirrorKeys(source.address, folder, signer, now)
    expect(readdirSync(folder)).toHaveLength(2)
    const target = await newDatabase()
    await restoreBackup(target, backup, judge)
    expect(await restoreKeys(target.address, folder, judge)).toBe(2)
    expect(JSON.stringify(await everything(target, 'apart'))).not.toContain(file)
    await sql`insert into apart.outer_key (file, key) values (${file}, ${rows[0]?.key})`.execute(queries)
  })

  test('is refused when it was altered or is of another node', async () => {
    const folder = copyOf(mirror)
    const target = await newDatabase()
    await restoreBackup(target, backup, judge)
    await expect(restoreKeys(target.address, folder, backupJudge(randomBytes(32)))).rejects.toThrow('does not belong')
    flip(fileOf(folder, 'outer-keys'))
    await expect(restoreKeys(target.address, folder, judge)).rejects.toThrow('not as it was written')
  })
})
