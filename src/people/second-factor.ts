import { Secret, TOTP } from 'otpauth'
import { refuse } from './refusals.ts'

/** The secret of the codes that a second device shows (RFC 6238), as people type it: base32. */
export type SecondFactor = string

const issuer = 'Amparo'
const label = 'desk'
const secretBytes = 20
const period = 30

/** A new random secret. */
export function createSecondFactor(): SecondFactor {
  return new Secret({ size: secretBytes }).base32
}

/** The secret if it is one of ours, however it was spaced. Refuses `second-factor-unfit`. */
export function parseSecondFactor(text: string): SecondFactor {
  const plain = text.replaceAll(/\s/g, '').toUpperCase()
  if (!/^[A-Z2-7]{32}$/.test(plain)) refuse('second-factor-unfit')
  return plain
}

/** The address that apps for such codes read. It names this program and no person: the app may be looked over a shoulder. */
export function secondFactorAddress(secondFactor: SecondFactor): string {
  return codesOf(secondFactor).toString()
}

/**
 * The time step of a right code; absent when the code is wrong. A code of the step before or after is right too, for
 * clocks that differ, but none at or before `lastStep`, which was used already.
 */
export function stepOfCode(secondFactor: SecondFactor, typed: string, now: Date, lastStep: number): number | undefined {
  const token = typed.replaceAll(/\s/g, '').replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = codesOf(secondFactor).validate({ token, timestamp: now.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return step > lastStep ? step : undefined
}

function codesOf(secondFactor: SecondFactor): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secondFactor), period, digits: 6, algorithm: 'SHA1' })
}
