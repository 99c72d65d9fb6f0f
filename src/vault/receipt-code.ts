import { randomInt } from 'node:crypto'
import { refuse } from './refusals.ts'

/**
 * What a person keeps to come back to what she filed: `locator` finds the record and is no secret, `secret` (83 bits)
 * opens it and goes to the slow hash. Written as 36 digits, the last two of which catch a slip of the pen.
 */
export type ReceiptCode = { readonly locator: string; readonly secret: Uint8Array }

const locatorDigits = 9
const secretDigits = 25
const allDigits = locatorDigits + secretDigits + 2

/** A new random code. Two codes can share a locator, one time in a thousand million: whoever stores it draws again. */
export function createReceiptCode(): ReceiptCode {
  return { locator: randomDigits(locatorDigits), secret: Buffer.from(randomDigits(secretDigits)) }
}

/** The code as nine groups of four digits. Show each group left to right, also in a right-to-left language. */
export function receiptCodeGroups(code: ReceiptCode): string[] {
  const payload = code.locator + Buffer.from(code.secret).toString()
  const digits = payload + String(98 - remainder(`${payload}00`)).padStart(2, '0')
  return digits.match(/\d{4}/g) ?? []
}

/**
 * Reads a code as people type it: any spaces, dashes, dots and line breaks, Latin, Arabic or Persian digits. Refuses,
 * before anything slow is done: `receipt-code-unreadable` (there is something else in it), `receipt-code-wrong-length`,
 * `receipt-code-slip` (a digit is wrong or two are swapped).
 */
export function parseReceiptCode(text: string): ReceiptCode {
  if (text.length > 8 * allDigits) refuse('receipt-code-unreadable')
  const digits = text.replaceAll(/[\s\p{Pd}\p{Cf}.,،·_/]/gu, '').replaceAll(/[٠-٩۰-۹]/g, latinDigit)
  if (!/^[0-9]*$/.test(digits)) refuse('receipt-code-unreadable')
  if (digits.length !== allDigits) refuse('receipt-code-wrong-length')
  if (remainder(digits) !== 1) refuse('receipt-code-slip')
  return {
    locator: digits.slice(0, locatorDigits),
    secret: Buffer.from(digits.slice(locatorDigits, locatorDigits + secretDigits)),
  }
}

function randomDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}

// ISO/IEC 7064, MOD 97-10, as in an IBAN: finds every single wrong digit and every swap of two neighbours.
function remainder(digits: string): number {
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

// Both Arabic sets stand in order from a code point whose last four bits are zero.
function latinDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf)
}
