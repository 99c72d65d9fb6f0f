import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { refuse } from '../refusals.ts'
import { interpolate, type Point } from './field.ts'

const digestAt = 254
const secretAt = 255
const digestLength = 4

/** Splits a secret of at least 16 bytes so that any `needed` of `count` points give it back (SLIP-0039, "Sharing a secret"). */
export function splitIntoPoints(secret: Uint8Array, needed: number, count: number): Point[] {
  const places = Array.from({ length: count }, (_, x) => x)
  if (needed === 1) return places.map((x) => ({ x, y: Uint8Array.from(secret) }))
  const random = places.slice(0, needed - 2).map((x) => ({ x, y: randomBytes(secret.length) }))
  const filler = randomBytes(secret.length - digestLength)
  const digest = { x: digestAt, y: Buffer.concat([digestOf(secret, filler), filler]) }
  const base = [...random, digest, { x: secretAt, y: secret }]
  return [...random, ...places.slice(needed - 2).map((x) => ({ x, y: interpolate(x, base) }))]
}

/** The secret again, from as many points as are needed. Refuses `shares-do-not-fit` when its digest is another: a point is wrong. */
export function joinPoints(points: readonly Point[], needed: number): Uint8Array {
  if (needed === 1) return Uint8Array.from(points[0]?.y ?? [])
  const secret = interpolate(secretAt, points)
  const digest = interpolate(digestAt, points)
  const expected = digestOf(secret, digest.subarray(digestLength))
  if (!timingSafeEqual(expected, digest.subarray(0, digestLength))) refuse('shares-do-not-fit')
  return secret
}

function digestOf(secret: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(secret).digest().subarray(0, digestLength)
}
