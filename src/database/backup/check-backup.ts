import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Missing } from '../missing.ts'
import { type BackupJudge, Manifest, manifestFile, signatureFile } from './manifest.ts'
import { checkTable } from './table-file.ts'

/**
 * Whether a backup is whole, unaltered and of this node. Reads every byte of it.
 * @returns what it holds.
 * @throws {@link Missing} that says what is wrong with it.
 */
export async function checkBackup(folder: string, judge: BackupJudge): Promise<Manifest> {
  const [bytes, signature] = await Promise.all([manifestFile, signatureFile].map((name) => readPart(folder, name)))
  const manifest = readManifest(bytes ?? Buffer.alloc(0))
  await judge(manifest.node, bytes ?? Buffer.alloc(0), (signature ?? Buffer.alloc(0)).toString().trim())
  for (const table of manifest.tables) await checkTable(table, folder)
  return manifest
}

async function readPart(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name))
  } catch {
    throw new Missing(`${join(folder, name)} cannot be read: is this the folder of a backup?`)
  }
}

function readManifest(bytes: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(bytes.toString()))
  } catch {
    throw new Missing(`The file ${manifestFile} of this backup is not as it was written: use another backup.`)
  }
}
