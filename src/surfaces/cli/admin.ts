import { stderr, stdout } from 'node:process'
import { Missing } from '../../database/missing.ts'
import { adminBackup, adminKeysMirror, adminKeysRestore, adminRestore, adminVerify } from './admin-backup.ts'
import { adminFound } from './admin-found.ts'
import { adminKeys, adminMigrate } from './admin-node.ts'
import { adminRebuild } from './admin-rebuild.ts'
import { CommandRefused } from './command-refused.ts'

const help = `Looks after a node. The environment says which: DATABASE_URL and AMPARO_SECRET_FILE, or
AMPARO_DATA for a node with its own database (else the folder data).

  amparo admin migrate
      Brings the tables up to date. Every start does this too.
  amparo admin keys
      The public keys of this node, and their fingerprint to compare with another node.
  amparo admin found-organisation [--name NAME] [--sign-in-name NAME] [--display-name NAME]
        [--passphrase-file FILE] [--second-factor-file FILE] [--roles ROLE,ROLE] [--lang en|ar]
      Founds an organisation with its first administrator; asks for what is not given. A
      passphrase is not shown while it is typed. --second-factor-file holds the secret of a
      device that is set up already; else one is shown, and a code of the device is asked for.
  amparo admin backup FOLDER
      Writes all tables into a new folder, signed. Without the outer keys it opens nothing.
  amparo admin verify FOLDER
      Whether a backup is whole, unaltered, and of this node.
  amparo admin restore FOLDER
      Restores a backup into an empty database, after verifying it.
  amparo admin keys-mirror FOLDER
      Writes the outer keys as they are now, in place of the former. Never keep old versions.
  amparo admin keys-restore FOLDER
      Takes the outer keys of restored files from the mirror, so that they open again.
  amparo admin rebuild
      Makes the worklist and the clocks again from the entries, as after a restore.

docs/operating.md tells more. Exit code: 0 done, 1 a failure, 2 options that cannot be used.
`

const commands: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  migrate: adminMigrate,
  keys: adminKeys,
  'found-organisation': adminFound,
  backup: adminBackup,
  verify: adminVerify,
  restore: adminRestore,
  'keys-mirror': adminKeysMirror,
  'keys-restore': adminKeysRestore,
  rebuild: adminRebuild,
}

/** `amparo admin`: does one thing for a node. Returns the exit code; says in one sentence what is missing. */
export async function admin([name, ...words]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name ?? ''] : undefined
  if (name === undefined || name === '--help' || name === 'help' || words.includes('--help')) {
    stdout.write(help)
    return 0
  }
  if (!command) throw new CommandRefused('There is no such command. Say `amparo admin --help`.')
  try {
    await command(words)
    return 0
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    stderr.write(`${error.message}\n`)
    return 1
  }
}
