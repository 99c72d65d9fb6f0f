import { Client } from 'pg'
import type { Address } from '../connect.ts'
import { migrationsOf, sequencesNow, tablesToKeep } from './contents.ts'
import { type BackupSigner, type Manifest, manifestFile, signatureFile, type TableFile } from './manifest.ts'
import { fillNewFolder, writeSafely } from './safe-folder.ts'
import { writeTable } from './table-file.ts'

/**
 * Writes every table of schema `public`, as it stands at one moment, into a new folder, with a manifest signed by the
 * node. Others go on working meanwhile. Memory does not grow with the tables.
 *
 * Never in it: what lies in schema `apart` (the outer keys of files, sessions), nor jobs, which are made again from entries.
 *
 * @throws `Missing` if the folder exists or there is no room; nothing is then left under its name.
 */
export async function makeBackup(
  address: Address,
  folder: string,
  { node, sign }: BackupSigner,
  now: Date,
): Promise<Manifest> {
  const client = new Client({ ...address, application_name: 'amparo-backup' })
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const head = { format: 1, made: now.toISOString(), node, migrations: await migrationsOf(client) } as const
    const tables: TableFile[] = []
    let manifest: Manifest | undefined
    await fillNewFolder(folder, async (draft) => {
      for (const table of await tablesToKeep(client)) tables.push(await writeTable(client, table, draft))
      manifest = { ...head, tables, sequences: await sequencesNow(client) }
      const bytes = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)
      await writeSafely(draft, manifestFile, bytes)
      await writeSafely(draft, signatureFile, `${sign(bytes)}\n`)
    })
    if (!manifest) throw new Error('A backup without a manifest.')
    return manifest
  } finally {
    await client.end()
  }
}
