import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pad, paddedLength, unpad } from './padding.ts'

const kibibyte = 1024

describe('padding', () => {
  it.each([
    [0, 1],
    [1020, 1],
    [1021, 4],
    [4092, 4],
    [4093, 16],
    [16_380, 16],
    [16_381, 64],
    [65_532, 64],
    [65_533, 66],
  ])('%i bytes become %i KiB', (length, size) => {
    expect(paddedLength(length)).toBe(size * kibibyte)
  })

  it('adds at most 12 % above 64 KiB, and few sizes are possible', () => {
    fc.assert(
      fc.property(fc.integer({ min: 65_533, max: 2 ** 31 }), (length) => {
        const size = paddedLength(length)
        expect(size).toBeGreaterThanOrEqual(length + 4)
        expect(size).toBeLessThanOrEqual((length + 4) * 1.12)
        expect(paddedLength(size - 4)).toBe(size)
      }),
    )
  })

  it('gives back what was padded', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5000 }),
        (content) => void expect([...unpad(pad(content))]).toEqual([...content]),
      ),
      { numRuns: 50 },
    )
  })

  const padded = pad(Buffer.from('what she wrote'))
  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a length without content', Buffer.of(0, 0, 0, 1)],
    ['a length beyond the end', Buffer.concat([Buffer.of(0xff, 0xff, 0xff, 0xff), padded.subarray(4)])],
    ['a size that padding never has', padded.subarray(0, 1000)],
    ['a larger size than needed', Buffer.concat([padded, Buffer.alloc(3 * kibibyte)])],
    ['something written into the padding', Buffer.concat([padded.subarray(0, 1023), Buffer.of(1)])],
  ])('refuses %s', (_, bytes) => {
    expect(() => unpad(bytes)).toThrow('padding-malformed')
  })
})
