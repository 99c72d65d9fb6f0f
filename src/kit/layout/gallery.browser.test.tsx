import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from '@playwright/test'
import type { JSX } from 'preact'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { assetsFolder, assetsPath } from '../style/assets.ts'
import { buildAssets } from '../style/build-assets.ts'
import { languages } from '../text/language.ts'
import { GalleryPage, QuestionPage } from './gallery.tsx'
import { renderPage } from './render-page.ts'

const strict = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'"
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

let browser: Browser
beforeAll(async () => {
  await buildAssets()
  browser = await chromium.connect(inject('chromium'))
})
afterAll(() => browser.close())

type Visit = { readonly page: Page; readonly requests: Request[]; readonly complaints: string[] }

/** Opens the page under the strictest policy, and writes down what it asks for and what the browser complains about. */
async function visit(element: JSX.Element, options: BrowserContextOptions = {}): Promise<Visit> {
  const html = renderPage(element)
  const page = await (await browser.newContext(options)).newPage()
  const requests: Request[] = []
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', async (route, request) => {
    requests.push(request)
    const { pathname } = new URL(request.url())
    if (pathname.startsWith(assetsPath)) {
      const path = join(assetsFolder, pathname.slice(assetsPath.length))
      return route.fulfill({ path, contentType: types[extname(path)] ?? 'text/plain' })
    }
    const body = pathname === '/leave' ? 'A neutral page' : html
    return route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': strict },
    })
  })
  await page.goto('http://amparo.test/page')
  return { page, requests, complaints }
}

describe.each(languages)('the gallery in %s', (language) => {
  it.each([
    ['a phone in daylight', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
    ['a screen at night', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ] as const)('has no barriers and fits on %s', async (_where, options) => {
    for (const element of [<QuestionPage language={language} />, <GalleryPage language={language} />]) {
      const { page, complaints } = await visit(element, options)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(overflow)).toBe(0)
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })
})

/** What the question page posts when something is done on it. */
async function sent(act: (page: Page) => Promise<void>): Promise<string> {
  const { page, requests } = await visit(<QuestionPage language="en" />, { javaScriptEnabled: false })
  await page.getByLabel('Day').fill('7')
  await act(page)
  await page.waitForURL(/next/)
  await page.context().close()
  return requests.findLast((request) => request.method() === 'POST')?.postData() ?? ''
}

describe('a page in the browser', () => {
  it('comes with at most four requests, all to its own house', async () => {
    const { page, requests } = await visit(<QuestionPage language="en" />)
    await page.waitForLoadState('networkidle')
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(new Set(requests.map((request) => new URL(request.url()).host))).toEqual(new Set(['amparo.test']))
    await page.context().close()
  })

  it.each(['Escape', 'Shift'])('is left by pressing %s three times, and is not there when going back', async (key) => {
    const { page } = await visit(<QuestionPage language="en" />)
    await page.keyboard.press(key)
    await page.keyboard.press('a')
    await page.keyboard.press(key)
    await page.keyboard.press(key)
    expect(page.url()).toContain('/page')
    await page.keyboard.press(key)
    await page.waitForURL('**/leave')
    await page.goBack()
    expect(page.url()).not.toContain('/page')
    await page.context().close()
  })

  it('is left by the link, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await visit(<QuestionPage language="ar" />, { javaScriptEnabled })
      await page.locator('[data-leave]').click()
      await page.waitForURL('**/leave')
      expect(await page.textContent('body')).toBe('A neutral page')
      await page.context().close()
    }
  })

  it('tells of the keys only where they work', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await visit(<QuestionPage language="en" />, { javaScriptEnabled })
      expect(await page.locator('[data-leave-hint]').isVisible()).toBe(javaScriptEnabled)
      await page.context().close()
    }
  })

  it('sends its own answers on Enter, and what is typed also with the way back and the language', async () => {
    const answers = 'event=answer-1&when-day=7&when-month=3&when-year=2023&when-about=yes'
    expect(await sent((page) => page.getByLabel('Day').press('Enter'))).toBe(answers)
    expect(await sent((page) => page.getByRole('button', { name: 'Back' }).click())).toBe(`go=back&${answers}`)
    expect(await sent((page) => page.getByRole('button', { name: 'العربية' }).click())).toBe(`language=ar&${answers}`)
  })
})
