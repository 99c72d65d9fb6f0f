import { Client, type ClientBase } from 'pg'
import type { Database } from '../connect.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { Missing } from '../missing.ts'
import { checkBackup } from './check-backup.ts'
import { migrationsOf, tablesToKeep } from './contents.ts'
import type { BackupJudge, Manifest } from './manifest.ts'
import { readTable } from './table-file.ts'

/**
 * Restores a backup into an empty database: checks every byte first, makes the tables as they were when the backup was
 * made, fills them all or none, and counts the rows. The next start applies what has changed since.
 *
 * Files stay shut until the outer keys are restored from their mirror; jobs are made again by a rebuild.
 *
 * @throws {@link Missing} if the backup is not sound, the database is not empty, or this version does not know the backup's.
 */
export async function restoreBackup(
  { queries, address }: Database,
  folder: string,
  judge: BackupJudge,
): Promise<Manifest> {
  const manifest = await checkBackup(folder, judge)
  const known = readMigrations()
  const wanted = manifest.migrations.map((change) => known.find(({ name, digest }) => isSame(change, { name, digest })))
  if (wanted.includes(undefined)) {
    throw new Missing('This backup was made by another version of Amparo: restore it with that version, then update.')
  }
  const client = new Client({ ...address, application_name: 'amparo-restore' })
  await client.connect()
  try {
    await requireEmpty(client, manifest)
    await migrate(
      queries,
      wanted.filter((migration) => migration !== undefined),
    )
    await fill(client, manifest, folder)
  } finally {
    await client.end()
  }
  return manifest
}

async function fill(client: ClientBase, manifest: Manifest, folder: string): Promise<void> {
  await client.query('begin')
  for (const table of manifest.tables) await readTable(client, table, folder)
  for (const { name, value, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
  }
  await client.query('commit')
  await client.query('analyze')
}

async function requireEmpty(client: ClientBase, { migrations }: Manifest): Promise<void> {
  const applied = await migrationsOf(client)
  const isNew = applied.length === 0
  const isSameAge =
    applied.length === migrations.length && migrations.every((change, at) => isSame(change, applied[at]))
  const tables = await tablesToKeep(client)
  const filled = []
  for (const { name } of tables) filled.push((await client.query(`select from ${name} limit 1`)).rowCount)
  if (filled.every((count) => count === 0) && (isNew ? tables.length === 0 : isSameAge)) return
  throw new Missing('A backup is restored into an empty database only: name a new one.')
}

type Change = { readonly name: string; readonly digest: string }

const isSame = (one: Change, other: Change | undefined): boolean =>
  one.name === other?.name && one.digest === other.digest
