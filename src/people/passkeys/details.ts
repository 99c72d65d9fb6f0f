import { z } from 'zod'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { PasskeyOwner } from './lock.ts'

/** What is kept of a passkey under the node's cover, so that a stolen database names no device. */
const Details = z.strictObject({
  /** The name its owner gave it. */
  name: z.string(),
  /** The id by which the device names it. */
  credential: z.string(),
  publicKey: z.base64url(),
})
export type Details = z.infer<typeof Details>

/** Covers the details; they uncover for this account and passkey only. */
export function coverDetails(node: NodeKeys, details: Details, owner: PasskeyOwner): Uint8Array {
  return node.cover(Buffer.from(JSON.stringify(details)), placeOf(owner))
}

/** Uncovers them. Refuses `covered-words-altered`. */
export function uncoverDetails(node: NodeKeys, covered: Uint8Array, owner: PasskeyOwner): Details {
  return Details.parse(JSON.parse(Buffer.from(node.uncover(covered, placeOf(owner))).toString()))
}

/** Under which bytes a passkey with that id is found. */
export function blindCredential(node: NodeKeys, credential: string): Uint8Array {
  return node.blind('passkey', `credential ${credential}`)
}

/** What a passkey gives back for its owner: the same for all of an account, so that a device keeps one. */
export function handleOf(node: NodeKeys, account: string): Uint8Array {
  return node.blind('passkey', `handle ${account}`)
}

const placeOf = ({ account, passkey }: PasskeyOwner): string => `passkey ${account} ${passkey}`
