import type { Queries } from '../database/connect.ts'
import type { PublicIdentity } from './identity.ts'
import type { IdentityLock } from './identity-lock.ts'
import type { Suite } from './reading-key.ts'

/** This node as it is kept. */
export type KeptNode = { readonly suite: Suite; readonly public: PublicIdentity; readonly lock: IdentityLock }

/** The node of this database; absent before its first start. */
export async function findNode(queries: Queries): Promise<KeptNode | undefined> {
  const row = await queries.selectFrom('node').selectAll().executeTakeFirst()
  return row && { suite: row.suite, public: { recipient: row.recipient, verifyKey: row.verify_key }, lock: row.lock }
}

/** Keeps the node, unless another process was faster. */
export async function keepNode(queries: Queries, node: KeptNode): Promise<void> {
  const { recipient, verifyKey } = node.public
  const row = { suite: node.suite, recipient, verify_key: verifyKey, lock: Buffer.from(node.lock) }
  await queries
    .insertInto('node')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
