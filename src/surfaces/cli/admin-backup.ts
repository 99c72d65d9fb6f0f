import { stdout } from 'node:process'
import { checkBackup } from '../../database/backup/check-backup.ts'
import { mirrorKeys, restoreKeys } from '../../database/backup/key-mirror.ts'
import { makeBackup } from '../../database/backup/make-backup.ts'
import type { Manifest } from '../../database/backup/manifest.ts'
import { restoreBackup } from '../../database/backup/restore-backup.ts'
import { placeFrom } from '../../database/connect.ts'
import { backupJudge, backupSigner } from '../../vault/backup-keys.ts'
import { readNodeSecret } from '../../vault/node-secret.ts'
import { nodeSettingsFrom } from '../server/settings.ts'
import { withDatabase, withNode } from './admin-node.ts'
import { CommandRefused } from './command-refused.ts'

/** `amparo admin backup FOLDER` */
export async function adminBackup(words: readonly string[]): Promise<void> {
  const folder = oneFolder(words)
  const manifest = await withNode(async ({ queries, address }, node) =>
    makeBackup(address, folder, await backupSigner(queries, node), new Date()),
  )
  stdout.write(`Backed up ${contentOf(manifest)}. Without the outer keys it opens nothing: mirror those separately.\n`)
}

/** `amparo admin verify FOLDER`: needs the secret of the node and no database. */
export async function adminVerify(words: readonly string[]): Promise<void> {
  const folder = oneFolder(words)
  const { secretFile } = nodeSettingsFrom(process.env, placeFrom(process.env))
  const manifest = await checkBackup(folder, backupJudge(readNodeSecret(secretFile)))
  stdout.write(`This backup of ${manifest.made} is whole, unaltered and of this node: ${contentOf(manifest)}.\n`)
}

/** `amparo admin restore FOLDER` */
export async function adminRestore(words: readonly string[]): Promise<void> {
  const folder = oneFolder(words)
  const manifest = await withDatabase((database, { secretFile }) =>
    restoreBackup(database, folder, backupJudge(readNodeSecret(secretFile))),
  )
  stdout.write(`Restored ${contentOf(manifest)}.
Files stay shut until:              amparo admin keys-restore FOLDER
Then, for worklist and clocks:      amparo admin rebuild
`)
}

/** `amparo admin keys-mirror FOLDER` */
export async function adminKeysMirror(words: readonly string[]): Promise<void> {
  const folder = oneFolder(words)
  const count = await withNode(async ({ queries, address }, node) =>
    mirrorKeys(address, folder, await backupSigner(queries, node), new Date()),
  )
  stdout.write(`Mirrored ${count} outer keys. Keep no older version of this folder anywhere.\n`)
}

/** `amparo admin keys-restore FOLDER` */
export async function adminKeysRestore(words: readonly string[]): Promise<void> {
  const folder = oneFolder(words)
  const count = await withDatabase(({ address }, { secretFile }) =>
    restoreKeys(address, folder, backupJudge(readNodeSecret(secretFile))),
  )
  stdout.write(`Restored ${count} outer keys.\n`)
}

function oneFolder(words: readonly string[]): string {
  const [folder, ...more] = words
  if (folder === undefined || folder.startsWith('-') || more.length > 0) throw new CommandRefused('Name one folder.')
  return folder
}

const contentOf = ({ tables }: Manifest): string =>
  `${tables.length} tables with ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows`
