import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileDeskStyle, compileStyle } from './compile-style.ts'

const { leftToRight, rightToLeft } = compileStyle()
const desk = compileDeskStyle()

describe.each([
  ['left-to-right', leftToRight],
  ['right-to-left', rightToLeft],
  ['workspace’s', desk.leftToRight],
  ['mirrored workspace’s', desk.rightToLeft],
])('the %s sheet', (_direction, css) => {
  it('is small enough for a slow line: at most 8 kB compressed', () => {
    expect(brotliCompressSync(css).length).toBeLessThanOrEqual(8 * 1024)
  })

  it('takes every colour from a token, so that it follows the scheme', () => {
    const outsideTokens = css.replaceAll(/--[a-z-]+:\s*#[0-9a-f]+/g, '')
    expect(outsideTokens.match(/#[0-9a-f]{3,8}\b(?=[;},\s)])/g)).toBeNull()
  })

  it('uses only tokens that exist', () => {
    const defined = new Set([...leftToRight.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
    expect(used.filter((name) => !defined.has(name))).toEqual([])
  })

  it('loads nothing', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/)
  })
})

it('what stands left in one stands right in the other', () => {
  expect(leftToRight).toMatch(/\.govuk-form-group--error\{[^}]*border-left/)
  expect(rightToLeft).toMatch(/\.govuk-form-group--error\{[^}]*border-right/)
})
