import { join } from 'node:path'
import rtlcss from 'rtlcss'
import { compile } from 'sass'

/** The style sheet for left-to-right pages and the one for right-to-left pages. */
export type StyleSheets = { readonly leftToRight: string; readonly rightToLeft: string }

// Colours govuk-frontend writes into a few hover and surface rules, and the token of ours that takes their place.
const recoloured: ReadonlyMap<string, string> = new Map([
  ['#f3f3f3', '--govuk-surface-background-colour'],
  ['#fff', '--govuk-body-background-colour'],
  ['#651b1b', '--amparo-error-hover-colour'],
  ['#083d29', '--govuk-success-colour'],
])

// Variants govuk-frontend has and our components never write.
const unused =
  /--inverse|interruption|__prefix|__suffix|__wrapper|collapse-on-mobile|no-underline|link-image|extra-letter|panel__actions|--muted|body-lead|main-wrapper--|focused-element|banner__link|spin-button|type="?number|moz-focus-inner/

/** Compiles the sheet of every page; mirrored, with what mirroring gets wrong put right. */
export function compileStyle(): StyleSheets {
  const { leftToRight, rightToLeft } = inBothDirections('app.scss')
  return { leftToRight, rightToLeft: rightToLeft + compileSheet('right-to-left.scss') }
}

/** Compiles what the workspace adds to it. */
export function compileDeskStyle(): StyleSheets {
  return inBothDirections('desk.scss')
}

function inBothDirections(file: string): StyleSheets {
  const leftToRight = tidy(compileSheet(file))
  return { leftToRight, rightToLeft: rtlcss.process(leftToRight) }
}

function compileSheet(file: string): string {
  return compile(join(import.meta.dirname, file), {
    style: 'compressed',
    charset: false,
    quietDeps: true,
    loadPaths: [join(import.meta.dirname, '../../../node_modules')],
  }).css
}

// govuk-frontend repeats what we set once (typeface, smoothing), and gives every colour a fallback we never need.
function tidy(css: string): string {
  const cleaned = css
    .replaceAll(/:root\{--govuk-frontend-version:[^}]*\}/g, '')
    .replaceAll(/@media print\{[^{}]*\{font-family:inherit\}\}/g, '')
    .replaceAll(/font-family:inherit;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g, '')
    .replaceAll(/var\((--[a-z-]+),\s*#[0-9a-f]+\)/g, 'var($1)')
    .replaceAll(/(?<!--[a-z-]+:\s*)#[0-9a-f]{3,6}\b/g, (colour) => {
      const token = recoloured.get(colour)
      return token === undefined ? colour : `var(${token})`
    })
  return withoutUnused(cleaned)
}

function withoutUnused(css: string): string {
  return css
    .replaceAll(/([^{}]+)\{([^{}]*)\}/g, (_rule, selectors: string, declarations: string) => {
      const used = selectors.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector))
      return used.length > 0 && declarations !== '' ? `${used.join(',')}{${declarations}}` : ''
    })
    .replaceAll(/@[^{}]+\{\}/g, '')
}
