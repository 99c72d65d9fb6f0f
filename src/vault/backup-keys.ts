import type { BackupJudge, BackupSigner, NodeOfBackup } from '../database/backup/manifest.ts'
import type { Queries } from '../database/connect.ts'
import { Missing } from '../database/missing.ts'
import type { NodeKeys } from './node-keys.ts'
import { unlockNode } from './node-keys-at-rest.ts'
import { readyToVerify, signatureHolds, signMessage } from './signature.ts'
import { findNode, type KeptNode } from './store.ts'

/** Signs backups as this node, which must have begun. */
export async function backupSigner(queries: Queries, { identity }: NodeKeys): Promise<BackupSigner> {
  const kept = await findNode(queries)
  if (!kept) throw new Error('A node that has keys and is not kept.')
  const sign = (manifest: Uint8Array) =>
    Buffer.from(signMessage(identity.signingKey, 'backup-manifest', manifest)).toString('base64url')
  return { node: { suite: kept.suite, ...kept.public, lock: Buffer.from(kept.lock).toString('base64url') }, sign }
}

/**
 * Judges backups by the secret of their node: the secret opens the node's lock in the backup, which nobody can forge
 * without it, and that node's key has signed the manifest.
 */
export function backupJudge(secret: Uint8Array): BackupJudge {
  return async (node, manifest, signature) => {
    const { public: key } = await unlockNode(keptNode(node), secret)
    const bytes = Buffer.from(signature, 'base64url')
    if (signatureHolds(readyToVerify(key.verifyKey), 'backup-manifest', manifest, bytes)) return
    throw new Missing('The list of this backup was altered after it was signed: use another backup.')
  }
}

function keptNode({ suite, recipient, verifyKey, lock }: NodeOfBackup): KeptNode {
  return { suite, public: { recipient, verifyKey }, lock: Buffer.from(lock, 'base64url') }
}
