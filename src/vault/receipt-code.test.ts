import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReceiptCode, parseReceiptCode, receiptCodeGroups } from './receipt-code.ts'

const code = createReceiptCode()
const groups = receiptCodeGroups(code)
const digits = groups.join('')

describe('a receipt code', () => {
  it('is nine groups of four digits', () => {
    expect(groups).toHaveLength(9)
    expect(groups.every((group) => /^\d{4}$/.test(group))).toBe(true)
  })

  it('has at least 80 secret bits', () => {
    expect(Math.log2(10 ** code.secret.length)).toBeGreaterThan(80)
  })

  it('is another one each time', () => {
    expect(receiptCodeGroups(createReceiptCode()).join('')).not.toBe(digits)
  })

  it.each([
    ['as it was shown', groups.join(' ')],
    ['without spaces', digits],
    ['with dashes, dots and line breaks', ` ${groups.join('-').replace('-', ' – ')}.\n`],
    ['in Arabic digits', inDigits('٠')],
    ['in Persian digits', inDigits('۰')],
    ['with marks of writing direction', `\u200e${groups.join('\u200f \u2066')}\u2069`],
  ])('is read %s', (_, text) => {
    const read = parseReceiptCode(text)
    expect(read.locator).toBe(code.locator)
    expect(Buffer.from(read.secret)).toEqual(Buffer.from(code.secret))
  })

  it('refuses every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(35), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = String((Number(digits[at]) + by) % 10)
        expect(() => parseReceiptCode(digits.slice(0, at) + wrong + digits.slice(at + 1))).toThrow('receipt-code-slip')
      }),
    )
  })

  it('refuses every swap of two neighbours', () => {
    for (let at = 0; at < 35; at++) {
      const [a = '', b = ''] = digits.slice(at)
      if (a === b) continue
      expect(() => parseReceiptCode(digits.slice(0, at) + b + a + digits.slice(at + 2))).toThrow('receipt-code-slip')
    }
  })

  it.each([
    ['', 'receipt-code-wrong-length'],
    [digits.slice(1), 'receipt-code-wrong-length'],
    [`${digits}0`, 'receipt-code-wrong-length'],
    [digits.replace(/^./, 'O'), 'receipt-code-unreadable'],
    ['my code is lost', 'receipt-code-unreadable'],
    [' '.repeat(100_000) + digits, 'receipt-code-unreadable'],
  ])('refuses %j', (text, reason) => {
    expect(() => parseReceiptCode(text)).toThrow(reason)
  })

  it('refuses anything with a clear reason and never repeats it', () => {
    fc.assert(
      fc.property(fc.uint16Array({ minLength: 1 }), (units) => {
        expect(() => parseReceiptCode(String.fromCharCode(...units))).toThrow(/^invalid: receipt-code-[a-z-]+$/)
      }),
    )
  })
})

function inDigits(zero: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)))
}
