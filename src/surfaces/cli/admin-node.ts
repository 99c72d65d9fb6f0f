import { stdout } from 'node:process'
import { openDatabase, placeFrom, type Database } from '../../database/connect.ts'
import { migrate } from '../../database/migrate.ts'
import { fingerprintOf } from '../../people/fingerprint.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import { openNodeKeys, type NodeSettings } from '../../vault/node-keys-at-rest.ts'
import { nodeSettingsFrom } from '../server/settings.ts'
import { CommandRefused } from './command-refused.ts'

/** Opens the database of the node that the environment names, and closes it when the task is done. */
export async function withDatabase<Result>(
  task: (database: Database, settings: NodeSettings) => Promise<Result>,
): Promise<Result> {
  const place = placeFrom(process.env)
  const settings = nodeSettingsFrom(process.env, place)
  const database = await openDatabase(place)
  try {
    return await task(database, settings)
  } finally {
    await database.close()
  }
}

/** The same with its tables up to date and its keys at hand. */
export async function withNode<Result>(task: (database: Database, node: NodeKeys) => Promise<Result>): Promise<Result> {
  return await withDatabase(async (database, settings) => {
    await migrate(database.queries)
    return await task(database, await openNodeKeys(database.queries, settings))
  })
}

/** `amparo admin migrate` */
export async function adminMigrate(words: readonly string[]): Promise<void> {
  takeNothing(words)
  const applied = await withDatabase(({ queries }) => migrate(queries))
  stdout.write(applied.length === 0 ? 'The tables are up to date.\n' : `Applied: ${applied.join(', ')}\n`)
}

/** `amparo admin keys` */
export async function adminKeys(words: readonly string[]): Promise<void> {
  takeNothing(words)
  const { suite, identity } = await withNode(async (_database, node) => node)
  stdout.write(`suite        ${suite}
recipient    ${identity.public.recipient}
verify key   ${identity.public.verifyKey}
fingerprint  ${fingerprintOf(identity.public).join(' ')}
`)
}

/** Refuses options where there are none. */
export function takeNothing(words: readonly string[]): void {
  if (words.length > 0) throw new CommandRefused('This command takes no options.')
}
