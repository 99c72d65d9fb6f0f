import { join } from 'node:path'
import { openDatabase, type Database } from '../../src/database/connect.ts'
import { migrate } from '../../src/database/migrate.ts'
import { engineFor, leaveFilesBy } from '../../src/surfaces/engine.ts'
import type { Services } from '../../src/surfaces/server/app.ts'
import { openNodeKeys } from '../../src/vault/node-keys-at-rest.ts'
import { quickHash } from '../node.ts'

/** A node whose own PostgreSQL keeps what it acknowledged, as in production, in a folder that outlives the process. */
export type OwnNode = Services & { readonly database: Database }

/** Opens the node in the folder, and begins it the first time. It hashes at once: slowness is tested elsewhere. */
export async function openOwnNode(folder: string): Promise<OwnNode> {
  const database = await openDatabase({ folder, durable: true })
  await migrate(database.queries)
  const secretFile = join(folder, 'secret', 'node')
  const node = await openNodeKeys(database.queries, { secretFile, mayMakeSecret: true, suite: 'classical' })
  const place = { timeZone: 'UTC', restDays: [6, 7], holidays: new Set<string>() }
  const engine = engineFor(node, place)
  return { database, node, hash: quickHash, engine, leaveFiles: leaveFilesBy(engine) }
}
