import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { Missing } from '../missing.ts'
import { copyIn, CopyOut } from '../copy.ts'
import type { Table } from './contents.ts'
import type { TableFile } from './manifest.ts'

/** Writes the rows of a table into a new file of that folder, a piece at a time, and sees them onto the disk. */
export async function writeTable(
  client: ClientBase,
  { name, columns }: Table,
  folder: string,
  file = `${name.replaceAll(/[^\w.]/g, '_')}.copy.gz`,
): Promise<TableFile> {
  const rows = client.query(new CopyOut(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
  const hash = createHash('sha256')
  let bytes = 0
  const count = (length: number) => (bytes += length)
  const target = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(rows, createGzip(), (source: AsyncIterable<Buffer>) => watched(source, hash, count), target)
  return { table: name, columns: [...columns], rows: rows.rows, file, bytes, sha256: hash.digest('hex') }
}

/** @throws {@link Missing} if the file is not, to the last byte, the one that was written. */
export async function checkTable({ file, sha256 }: TableFile, folder: string): Promise<void> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(join(folder, file)), hash)
  } catch {
    throw new Missing(`The file ${file} of this backup is not there or cannot be read: use another backup.`)
  }
  if (hash.digest('hex') === sha256) return
  throw new Missing(`The file ${file} of this backup is not as it was written: use another backup.`)
}

/** Reads the rows of a file into a table. `into` is another table of the same columns, if not its own. */
export async function readTable(client: ClientBase, table: TableFile, folder: string, into = table.table) {
  const statement = `copy ${into} (${table.columns.join(', ')}) from stdin`
  const unpacked = createGunzip()
  const [rows] = await Promise.all([
    copyIn(client, statement, unpacked),
    pipeline(createReadStream(join(folder, table.file)), unpacked),
  ])
  if (rows === table.rows) return
  throw new Missing(`The table ${table.table} of this backup does not have the rows it should: use another backup.`)
}

async function* watched(source: AsyncIterable<Buffer>, hash: Hash, count: (length: number) => void) {
  for await (const chunk of source) {
    hash.update(chunk)
    count(chunk.length)
    yield chunk
  }
}
