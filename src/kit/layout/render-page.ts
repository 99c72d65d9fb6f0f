import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'

/** The HTML document of a page. */
export function renderPage(page: JSX.Element): string {
  return `<!doctype html>${render(page)}`
}
