import { createHash, type KeyObject } from 'node:crypto'
import { seal, type SealingKey, unseal } from './aead.ts'
import type { EpochKeys } from './epoch-keys.ts'
import { joinParts, splitParts } from './framing.ts'
import { createSecret } from './identity-lock.ts'
import type { Identity } from './identity.ts'
import { pad, unpad } from './padding.ts'
import { type Place, placeBytes } from './place.ts'
import { decryptWith, encryptTo, type Recipient } from './reading-key.ts'
import { refuse } from './refusals.ts'
import { readyToVerify, signatureHolds, signMessage, type VerifyKey } from './signature.ts'

/** A sealed entry as it is stored: its first byte says whether a member sealed it or someone who writes without reading. */
export type SealedBody = Uint8Array

const byMember = 1
const toInbox = 2
const keyLength = 32
const signatureLength = 64

/** What was sealed, with the signature not yet checked: nobody may be told that `author` wrote it. */
export type UnverifiedBody = {
  readonly place: Place
  readonly author: VerifyKey
  readonly signature: Uint8Array
  readonly content: Uint8Array
}

/** Whose signatures are believed, ready for use: the members of the epoch and those who may write to its inbox. */
export type Authors = ReadonlyMap<VerifyKey, KeyObject>

export function authorsOf(keys: Iterable<VerifyKey>): Authors {
  return new Map([...keys].map((key) => [key, readyToVerify(key)]))
}

/** Signs the content for this place, pads it and seals it with the epoch's body key. The place must be of that epoch. */
export function sealBody(content: Uint8Array, place: Place, keys: EpochKeys, author: Identity): SealedBody {
  if (place.file !== keys.file || place.epoch !== keys.epoch) throw new Error('These keys are of another epoch')
  return Buffer.concat([Buffer.of(byMember), sealSigned(content, bound(byMember, place), keys.bodyKey, place, author)])
}

/** The same for someone who may write but not read: sealed to the epoch's inbox, with a key of its own. */
export async function sealToInbox(
  content: Uint8Array,
  place: Place,
  inbox: Recipient,
  author: Identity,
): Promise<SealedBody> {
  const key = createSecret()
  const sealed = joinParts([
    await encryptTo(inbox, key),
    sealSigned(content, bound(toInbox, place), key, place, author),
  ])
  key.fill(0)
  return Buffer.concat([Buffer.of(toInbox), sealed])
}

/**
 * Opens an entry's body without yet checking who signed it. Refuses `sealed-body-does-not-open` when the bytes were
 * altered, moved from another place, or sealed with another key.
 */
export async function unsealBody(sealed: SealedBody, place: Place, keys: EpochKeys): Promise<UnverifiedBody> {
  const padded = await unsealPadded(sealed, place, keys)
  if (!padded) refuse('sealed-body-does-not-open')
  const signed = unpad(padded)
  if (signed.length < keyLength + signatureLength) refuse('sealed-body-does-not-open')
  return {
    place,
    author: Buffer.from(signed.subarray(0, keyLength)).toString('base64url'),
    signature: signed.subarray(keyLength, keyLength + signatureLength),
    content: signed.subarray(keyLength + signatureLength),
  }
}

/** The content, once its author is one of those believed (`sealed-body-author-unknown`) and signed it for this place (`sealed-body-signature-false`). */
export function verifyBody(body: UnverifiedBody, authors: Authors): Uint8Array {
  const key = authors.get(body.author) ?? refuse('sealed-body-author-unknown')
  if (!signatureHolds(key, 'sealed-body', signedMessage(body.content, body.place), body.signature)) {
    refuse('sealed-body-signature-false')
  }
  return body.content
}

/** Opens and verifies in one step; refuses as {@link unsealBody} and {@link verifyBody}. */
export async function openBody(sealed: SealedBody, place: Place, keys: EpochKeys, authors: Authors) {
  return verifyBody(await unsealBody(sealed, place, keys), authors)
}

async function unsealPadded(sealed: SealedBody, place: Place, keys: EpochKeys): Promise<Uint8Array | undefined> {
  const rest = sealed.subarray(1)
  if (sealed[0] === byMember) return unseal(keys.bodyKey, rest, bound(byMember, place))
  return sealed[0] === toInbox ? await unsealFromInbox(rest, place, keys) : undefined
}

async function unsealFromInbox(rest: Uint8Array, place: Place, keys: EpochKeys): Promise<Uint8Array | undefined> {
  const [wrappedKey, sealed] = splitParts(rest, 2) ?? []
  if (!wrappedKey || !sealed) return undefined
  const key = await decryptWith(keys.inboxKey, wrappedKey)
  if (key?.length !== keyLength) return undefined
  return unseal(key, sealed, bound(toInbox, place))
}

function sealSigned(content: Uint8Array, binding: Uint8Array, key: SealingKey, place: Place, author: Identity) {
  const signature = signMessage(author.signingKey, 'sealed-body', signedMessage(content, place))
  const padded = pad(Buffer.concat([Buffer.from(author.public.verifyKey, 'base64url'), signature, content]))
  const sealed = seal(key, padded, binding)
  padded.fill(0)
  return sealed
}

function signedMessage(content: Uint8Array, place: Place): Uint8Array {
  return Buffer.concat([placeBytes(place), createHash('sha256').update(content).digest()])
}

function bound(kind: number, place: Place): Uint8Array {
  return Buffer.concat([Buffer.from(`amparo/sealed-body/v1\0${kind}`), placeBytes(place)])
}
