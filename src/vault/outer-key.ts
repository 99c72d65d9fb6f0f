import { randomBytes } from 'node:crypto'
import { seal, unseal } from './aead.ts'
import type { Epoch } from './epoch-keys.ts'
import { refuse } from './refusals.ts'
import type { VerifyKey } from './signature.ts'
import type { Wrap } from './wraps.ts'

/**
 * A file's outer key, under which every wrap of the file is stored. It is kept outside backups. Destroying it erases the
 * file also in every backup ever made: what they hold of the wraps is opened by no member's key.
 */
export type OuterKey = Uint8Array

/** Whose wrap of which epoch. */
export type WrapSlot = Epoch & { readonly member: VerifyKey }

/** The outer key of a new file. */
export function createOuterKey(): OuterKey {
  return Uint8Array.from(randomBytes(32))
}

/** The wrap as it is stored. */
export function coverWrap(outerKey: OuterKey, slot: WrapSlot, wrap: Wrap): Uint8Array {
  return seal(outerKey, wrap, slotBytes(slot))
}

/**
 * The wrap again. Refuses `outer-key-gone` when the file was erased (`outerKey` is absent), and `wrap-does-not-open` when
 * the stored bytes belong to another slot or file, or were altered.
 */
export function uncoverWrap(outerKey: OuterKey | undefined, slot: WrapSlot, covered: Uint8Array): Wrap {
  if (!outerKey) refuse('outer-key-gone')
  return unseal(outerKey, covered, slotBytes(slot)) ?? refuse('wrap-does-not-open')
}

function slotBytes({ file, epoch, member }: WrapSlot): Uint8Array {
  return Buffer.from(`amparo/outer-key/v1\0${file}\0${epoch}\0${member}`)
}
