import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import { afterAll, inject } from 'vitest'
import { surfaces } from '../src/surfaces/house.ts'
import type { Services, Surface } from '../src/surfaces/server/app.ts'
import { createServer } from '../src/surfaces/server/server.ts'
import { emptyDatabase } from './database.ts'
import { testNode } from './node.ts'

/** How a visitor comes: with scripts on unless said otherwise, 1280 pixels wide, reading English. */
export type Visitor = { readonly javaScript?: boolean; readonly width?: number; readonly locale?: string }

/** The house, served on a free port for one test file, and the browser to visit it with. */
export type House = {
  readonly address: string
  /** What the house works with, to prepare what a test needs. */
  readonly services: Services
  /** A page of a fresh visitor; `page.goto('/path')` goes to the house. */
  readonly newPage: (visitor?: Visitor) => Promise<Page>
}

const withoutScripts = new WeakSet<Page>()

/** Opens the house for one test file and closes it afterwards. Call it at the top of the file. */
export async function openHouse(offered: readonly Surface[] = surfaces): Promise<House> {
  const services = { database: await emptyDatabase(), ...(await testNode()) }
  const server = await createServer(services, offered, () => {})
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.connect(inject('chromium'))
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  const newPage = async ({ javaScript = true, width = 1280, locale = 'en-GB' }: Visitor = {}) => {
    const viewport = { width, height: 900 }
    const context = await browser.newContext({ baseURL: address, viewport, locale, javaScriptEnabled: javaScript })
    const page = await context.newPage()
    if (!javaScript) withoutScripts.add(page)
    return page
  }
  return { address, newPage, services }
}

/** What keeps some people from using this page, one line each: the rule broken, what to do, and where. */
export async function barriers(page: Page): Promise<string[]> {
  const shown = withoutScripts.has(page) ? await sameWithScripts(page) : page
  const { violations } = await new AxeBuilder({ page: shown }).analyze()
  if (shown !== page) await shown.context().close()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

/** The same document at the same address where axe can run; the page's own scripts still do not. */
async function sameWithScripts(page: Page): Promise<Page> {
  const body = await page.content()
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() })
  if (!context) throw new Error('The browser is gone.')
  await context.route(/\.js$/, (route) => route.abort())
  await context.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  const copy = await context.newPage()
  await copy.goto(page.url())
  return copy
}
