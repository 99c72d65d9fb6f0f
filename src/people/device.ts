import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { NodeKeys } from '../vault/node-keys.ts'

/**
 * What a browser keeps after a sign-in has succeeded in it ("device cookie"), so that failures of others under the same
 * name never slow its owner. It opens nothing, says no name, and is not stored.
 */
export type DeviceMark = string

/** A mark for the browser of someone who signed in with that name. */
export function createDeviceMark(node: NodeKeys, signInName: string): DeviceMark {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${proof(node, signInName, nonce).toString('base64url')}`
}

/** The mark's own random text, by which its failures are counted; absent unless the mark was made for that name. */
export function deviceKnownFor(node: NodeKeys, signInName: string, mark: string | undefined): string | undefined {
  const [, nonce, given] = /^([\w-]{22})\.([\w-]{43})$/.exec(mark ?? '') ?? []
  if (nonce === undefined || given === undefined) return undefined
  const isOurs = timingSafeEqual(Buffer.from(given, 'base64url'), proof(node, signInName, nonce))
  return isOurs ? nonce : undefined
}

function proof(node: NodeKeys, signInName: string, nonce: string): Buffer {
  return Buffer.from(node.blind('device', `${signInName}\0${nonce}`))
}
