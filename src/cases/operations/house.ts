import type { Database } from '../../database/connect.ts'
import type { Engine } from '../../procedures/operations/perform.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { SlowHash } from '../../vault/slow-hash.ts'

/** What work on cases needs of the house. */
export type House = {
  readonly database: Pick<Database, 'queries'>
  readonly node: NodeKeys
  readonly hash: SlowHash
  readonly engine: Engine
}
