import type { Queries } from '../database/connect.ts'
import { Missing } from '../database/missing.ts'
import { Refusal } from '../kit/refusal.ts'
import { createIdentity, type Identity } from './identity.ts'
import { lockBySecret, unlockBySecret } from './identity-lock.ts'
import { nodeKeys, type NodeKeys } from './node-keys.ts'
import { makeNodeSecret, readNodeSecret } from './node-secret.ts'
import type { Suite } from './reading-key.ts'
import { findNode, keepNode, type KeptNode } from './store.ts'

/** Where the secret of a node lies, whether it may be made at the first start, and which suite is wanted, if one is. */
export type NodeSettings = {
  readonly secretFile: string
  readonly mayMakeSecret: boolean
  readonly suite?: Suite | undefined
}

/** The suite that AMPARO_SUITE asks for; absent if it asks for none. @throws {@link Missing} if there is no such suite. */
export function suiteFrom(environment: NodeJS.ProcessEnv): Suite | undefined {
  const wanted = environment['AMPARO_SUITE'] || undefined
  if (wanted === undefined || wanted === 'classical' || wanted === 'hybrid') return wanted
  throw new Missing('AMPARO_SUITE must be classical or hybrid.')
}

/**
 * The keys of this node. Its identity is made at the first start, locked by the secret, and kept in the database; the
 * secret stays in its file. Processes that start together agree on one identity.
 *
 * @throws {@link Missing} with one sentence if the secret is missing, too open, of another database, or if the suite that
 *   is wanted is not the one with which this node began.
 */
export async function openNodeKeys(queries: Queries, settings: NodeSettings): Promise<NodeKeys> {
  const kept = await findNode(queries)
  if (!kept && settings.mayMakeSecret) makeNodeSecret(settings.secretFile)
  const secret = readNodeSecret(settings.secretFile)
  const node = kept ?? (await beginNode(queries, secret, settings.suite ?? 'classical'))
  if (settings.suite && settings.suite !== node.suite) {
    throw new Missing(
      `This node began with ${node.suite} keys and stays with them: leave AMPARO_SUITE out, or begin another node.`,
    )
  }
  const keys = nodeKeys(secret, await unlockNode(node, secret), node.suite)
  secret.fill(0)
  return keys
}

async function beginNode(queries: Queries, secret: Uint8Array, suite: Suite): Promise<KeptNode> {
  const identity = await createIdentity(suite)
  await keepNode(queries, { suite, public: identity.public, lock: lockBySecret(identity, secret, 'node-lock') })
  const kept = await findNode(queries)
  if (!kept) throw new Error('The node was kept and is not there.')
  return kept
}

/** The identity of a node as it is kept. @throws {@link Missing} if the secret or the public keys are not its own. */
export async function unlockNode(node: KeptNode, secret: Uint8Array): Promise<Identity> {
  try {
    return await unlockBySecret(node.lock, secret, 'node-lock', node.public)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Missing(
      error.reason === 'secret-wrong'
        ? 'The secret file does not belong to this database or backup: name the one with which this node was first started (AMPARO_SECRET_FILE).'
        : 'The public keys of this node were replaced where they are kept: do not go on; find out who wrote there, and restore a backup.',
    )
  }
}
