import { readdir, readFile, rm } from 'node:fs/promises'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { Client, type ClientBase } from 'pg'
import { z } from 'zod'
import type { Address } from '../connect.ts'
import { Missing } from '../missing.ts'
import { type BackupJudge, type BackupSigner, NodeOfBackup, TableFile } from './manifest.ts'
import { sayWhatIsMissing, writeSafely } from './safe-folder.ts'
import { checkTable, readTable, writeTable } from './table-file.ts'

const table = { name: 'apart.outer_key', columns: ['file', 'key'] }
const mirrorFile = 'mirror.json'

const Mirror = z.strictObject({ content: z.string(), signature: z.string() })
const Content = z.strictObject({ made: z.iso.datetime(), node: NodeOfBackup, keys: TableFile })

/**
 * Writes the outer keys as they are now into a folder, in place of those that were there. The change from old to new is
 * one step; the old ones are then removed.
 *
 * The folder must never be kept in several versions: a key that was destroyed must be gone everywhere.
 */
export async function mirrorKeys(address: Address, folder: string, signer: BackupSigner, now: Date): Promise<number> {
  return await sayWhatIsMissing(folder, async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const name = `outer-keys-${randomUUID()}`
    const written = await withClient(address, (client) => writeTable(client, table, folder, `${name}.copy.gz`)).catch(
      async (error: unknown) => {
        await rm(join(folder, `${name}.copy.gz`), { force: true })
        throw error
      },
    )
    const content = JSON.stringify({ made: now.toISOString(), node: signer.node, keys: written })
    await writeSafely(folder, mirrorFile, JSON.stringify({ content, signature: signer.sign(Buffer.from(content)) }))
    for (const other of await readdir(folder)) {
      if (other.startsWith('outer-keys-') && other !== written.file) await rm(join(folder, other))
    }
    return written.rows
  })
}

/**
 * Restores the outer keys of the files that this database has. Keys it has already are left; keys of files it does not
 * have are passed over.
 * @returns how many files can be opened again.
 * @throws {@link Missing} if the mirror is not sound or not of this node.
 */
export async function restoreKeys(address: Address, folder: string, judge: BackupJudge): Promise<number> {
  const { content, signature } = await readMirror(folder)
  const { node, keys } = Content.parse(JSON.parse(content))
  await judge(node, Buffer.from(content), signature)
  await checkTable(keys, folder)
  return await withClient(address, async (client) => {
    await client.query('begin')
    await client.query('create temporary table mirrored (file uuid, key bytea) on commit drop')
    await readTable(client, keys, folder, 'mirrored')
    const { rowCount } = await client.query(`
      insert into apart.outer_key (file, key) select m.file, m.key from mirrored m join public.file f on f.id = m.file
      where f.erased is null on conflict do nothing`)
    await client.query('commit')
    return rowCount ?? 0
  })
}

async function readMirror(folder: string): Promise<z.infer<typeof Mirror>> {
  try {
    return Mirror.parse(JSON.parse(await readFile(join(folder, mirrorFile), 'utf8')))
  } catch {
    throw new Missing(`${join(folder, mirrorFile)} cannot be read: is this the folder of a mirror of keys?`)
  }
}

async function withClient<Result>(address: Address, task: (client: ClientBase) => Promise<Result>): Promise<Result> {
  const client = new Client({ ...address, application_name: 'amparo-keys' })
  await client.connect()
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}
