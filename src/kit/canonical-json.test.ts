import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedVectors } from '../vault/vectors/published.ts'
import { canonicalJson, type JsonValue } from './canonical-json.ts'

const vectors = publishedVectors('jcs')

function parse(text: string): JsonValue {
  const value: unknown = JSON.parse(text)
  return value as JsonValue
}

describe('canonical JSON', () => {
  it('writes numbers, strings and literals as RFC 8785, section 3.2.2', () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(parse(text))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('orders names by UTF-16 code units, as RFC 8785, section 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
    const written = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))
    expect(Object.keys(JSON.parse(written) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ])
    expect(written.indexOf('\\r')).toBeLessThan(written.indexOf('"1"'))
  })

  it('means the same value, and is the same for every order of names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(parse(JSON.stringify(value))))).toBe(text)
      }),
    )
  })

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udfff': 1 }])('refuses %j', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  it.skipIf(!vectors)('writes what the published vectors expect (where they are present)', () => {
    const folder = vectors ?? ''
    for (const name of readdirSync(join(folder, 'input'))) {
      const written = canonicalJson(parse(readFileSync(join(folder, 'input', name), 'utf8')))
      expect(written, name).toBe(readFileSync(join(folder, 'output', name), 'utf8').trimEnd())
    }
  })
})

function reversed(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each: JsonValue) => reversed(each))
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([name, each]) => [name, each === undefined ? null : reversed(each)]))
}
