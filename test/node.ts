import { createHmac, randomBytes } from 'node:crypto'
import { engineFor, leaveFilesBy } from '../src/surfaces/engine.ts'
import type { Services } from '../src/surfaces/server/app.ts'
import { createIdentity } from '../src/vault/identity.ts'
import { nodeKeys } from '../src/vault/node-keys.ts'
import type { SlowHash } from '../src/vault/slow-hash.ts'

/** A node of its own, and a hash that takes no time, for tests that are not about slowness. */
export async function testNode(): Promise<Omit<Services, 'database'>> {
  const identity = await createIdentity('classical')
  const node = nodeKeys(randomBytes(32), identity, 'classical')
  const place = { timeZone: 'Europe/Berlin', restDays: [6, 7], holidays: new Set<string>() }
  const engine = engineFor(node, place)
  return { node, hash: quickHash, engine, leaveFiles: leaveFilesBy(engine) }
}

/** Hashes at once. */
export const quickHash: SlowHash = async (_line, secret, salt) => createHmac('sha256', salt).update(secret).digest()
