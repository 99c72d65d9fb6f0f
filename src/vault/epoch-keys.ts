import { type KeyObject, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { deriveBytes, deriveKey } from './derive-key.ts'
import type { FileId } from './file-id.ts'
import { createSecret } from './identity-lock.ts'
import { createReadingKey, type ReadingKey, Recipient, recipientOf, type Suite } from './reading-key.ts'

/** One epoch of a file: from one change of who may read to the next. Counted from 1. */
export type Epoch = { readonly file: FileId; readonly epoch: number }

/**
 * What a member of the epoch has. `root` is what is wrapped to members; `bodyKey` is derived from it and seals entries;
 * `inboxKey` opens what was sealed by those who write without reading.
 */
export type EpochKeys = Epoch & {
  readonly root: Uint8Array
  readonly bodyKey: KeyObject
  readonly inboxKey: ReadingKey
}

/**
 * What everyone may know of an epoch's keys, and what a member's signature vouches for: where to seal without reading,
 * and a check by which a wrap proves to hold these keys and no others.
 */
export const EpochStart = z.strictObject({ inbox: Recipient, check: z.string().regex(/^[\w-]{43}$/) })
export type EpochStart = z.infer<typeof EpochStart>

/** New random keys for an epoch, of the node's suite. */
export async function createEpochKeys(epoch: Epoch, suite: Suite): Promise<EpochKeys> {
  return epochKeysFrom(epoch, createSecret(), await createReadingKey(suite))
}

/** The keys with this root and inbox key. */
export function epochKeysFrom({ file, epoch }: Epoch, root: Uint8Array, inboxKey: ReadingKey): EpochKeys {
  return { file, epoch, root, bodyKey: deriveKey(root, 'entry-body', `${file}\0${epoch}`), inboxKey }
}

/** The public side of the keys. */
export async function startOf(keys: EpochKeys): Promise<EpochStart> {
  return { inbox: await recipientOf(keys.inboxKey), check: Buffer.from(checkOf(keys)).toString('base64url') }
}

/** Whether these are the keys that the start was made from. */
export async function isStartOf(start: EpochStart, keys: EpochKeys): Promise<boolean> {
  const given = Buffer.from(start.check, 'base64url')
  const own = checkOf(keys)
  return (
    given.length === own.length && timingSafeEqual(given, own) && start.inbox === (await recipientOf(keys.inboxKey))
  )
}

/** Overwrites what can be overwritten; the rest goes when it is collected. */
export function forgetKeys(keys: EpochKeys): void {
  keys.root.fill(0)
}

function checkOf(keys: EpochKeys): Uint8Array {
  return deriveBytes(keys.root, 'epoch-check', `${keys.file}\0${keys.epoch}`)
}
