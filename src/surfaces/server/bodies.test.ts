import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depthOf } from './bodies.ts'

const depthOfValue = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOfValue)) : 0

test('the depth of a JSON text is the depth of what it says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(depthOf(JSON.stringify(value))).toBe(depthOfValue(value))
    }),
  )
})

test('brackets and escaped quotes in strings do not count', () => {
  expect(depthOf(String.raw`["[[{\"[", "\\"]`)).toBe(1)
})
