import { describe, expect, it } from 'vitest'
import { compileStyle } from './compile-style.ts'

// Foreground and background as they meet on pages; names as in _tokens.scss, `amparo-` for ours.
const text: readonly (readonly [string, string])[] = [
  ['text', 'body-background'],
  ['text', 'template-background'],
  ['secondary-text', 'body-background'],
  ['secondary-text', 'surface-background'],
  ['surface-text', 'surface-background'],
  ['surface-text', 'amparo-secondary-hover'],
  ['link', 'body-background'],
  ['link', 'surface-background'],
  ['link-visited', 'body-background'],
  ['link-visited', 'surface-background'],
  ['link-hover', 'body-background'],
  ['link-hover', 'surface-background'],
  ['link-active', 'body-background'],
  ['inverse-text', 'brand'],
  ['inverse-text', 'link'],
  ['inverse-text', 'amparo-brand-hover'],
  ['inverse-text', 'success'],
  ['inverse-text', 'error'],
  ['inverse-text', 'amparo-error-hover'],
  ['body-background', 'text'],
  ['error', 'body-background'],
  ['error', 'surface-background'],
  ['amparo-error-hover', 'body-background'],
  ['success', 'body-background'],
  ['success', 'surface-background'],
  ['brand', 'surface-background'],
  ['amparo-urgent', 'body-background'],
  ['amparo-urgent', 'surface-background'],
  ['focus-text', 'focus'],
]

const graphic: readonly (readonly [string, string])[] = [
  ['input-border', 'body-background'],
  ['brand', 'body-background'],
  ['error', 'body-background'],
  ['success', 'body-background'],
]

const [light, dark] = [...compileStyle().leftToRight.matchAll(/:root\{(color-scheme[^}]*|--govuk-brand[^}]*)\}/g)].map(
  ([, declarations = '']) => coloursIn(declarations),
)

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_scheme, colours) => {
  it.each(text)('%s can be read on %s', (front, back) => {
    expect(contrast(colour(colours, front), colour(colours, back))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(graphic)('%s can be seen on %s', (front, back) => {
    expect(contrast(colour(colours, front), colour(colours, back))).toBeGreaterThanOrEqual(3)
  })

  it('what has the focus is seen by its colour or by the line under it', () => {
    const page = colour(colours, 'body-background')
    const seen = ['focus', 'focus-text'].map((name) => contrast(colour(colours, name), page))
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3)
  })
})

function coloursIn(declarations: string): ReadonlyMap<string, string> {
  return new Map(
    [...declarations.matchAll(/--([a-z-]+)-colour:\s*(#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function colour(colours: ReadonlyMap<string, string> | undefined, name: string): string {
  const found = colours?.get(name.startsWith('amparo-') ? name : `govuk-${name}`)
  if (found === undefined) throw new Error(`There is no colour ${name}.`)
  return found
}

// Contrast and relative luminance as WCAG 2.2 defines them.
function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
