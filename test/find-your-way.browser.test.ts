import { brotliDecompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { findPrinter } from '../src/surfaces/portal/paper.ts'
import { barriers, openHouse } from './browser.ts'

const house = await openHouse()

/** What a person pushed back in the Aegean answers, page by page. */
const chosen: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  phone: [['phone', 'unsure']],
  who: [['by', 'victim']],
  area: [['area', 'migration-and-asylum']],
  what: [['what', 'pushback-at-sea']],
  where: [['where', 'high-seas']],
  responsible: [['accused', 'state']],
  'other-state': [['other-state', 'GRC']],
  court: [['court', 'decided']],
  link: [['link', 'state-agent-control']],
  child: [['child', 'no']],
  elsewhere: [['elsewhere', 'no']],
  danger: [['danger', 'removal']],
  wishes: [['wish-1', 'compensation']],
}
const dated: Readonly<Record<string, readonly (readonly [string, string, string, string])[]>> = {
  when: [['when', '12', '5', '2024']],
  decision: [['served', '10', '9', '2026']],
}

/** The same answers as one body, for who asks without walking. */
const everything = new URLSearchParams([
  ...Object.values(chosen).flatMap((fields) => fields.map(([name, value]) => [name, value])),
  ...Object.values(dated).flatMap((fields) =>
    fields.flatMap(([name, day, month, year]) => [
      [`${name}-day`, day],
      [`${name}-month`, month],
      [`${name}-year`, year],
    ]),
  ),
  ['go', 'result'],
]).toString()

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

function post(path: string): Promise<Response> {
  return fetch(`${house.address}${path}`, { method: 'POST', headers: formType, body: everything })
}

/** The answer, opened by a form that says everything at once. */
async function openResult(page: Page, language: string): Promise<void> {
  const fields = [...new URLSearchParams(everything)]
  const inputs = fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
  await page.goto(`/${language}/`)
  await page.setContent(
    `<form method="post" action="/${language}/find-your-way">${inputs.join('')}<button>Send</button></form>`,
  )
  await Promise.all([page.waitForURL('**/find-your-way'), page.locator('button').click()])
  await page.locator('.amparo-first').waitFor()
}

async function pageName(page: Page): Promise<string | undefined> {
  const at = page.locator('input[name=at]')
  return (await at.count()) > 0 ? ((await at.first().getAttribute('value')) ?? undefined) : undefined
}

async function answerPage(page: Page, name: string): Promise<void> {
  for (const [field, value] of chosen[name] ?? []) {
    const select = page.locator(`select[name="${field}"]`)
    if ((await select.count()) > 0) await select.selectOption(value)
    else await page.locator(`input[name="${field}"][value="${value}"]`).check()
  }
  for (const [field, day, month, year] of dated[name] ?? []) {
    await page.fill(`[name="${field}-day"]`, day)
    await page.fill(`[name="${field}-month"]`, month)
    await page.fill(`[name="${field}-year"]`, year)
  }
}

async function goOn(page: Page): Promise<void> {
  await page.locator('form#way button.govuk-button').first().click()
}

/** Walks until everything is answered; at each page `look` may check it. Ends on the page that shows all answers. */
async function walk(page: Page, language: string, look?: (name: string) => Promise<void>): Promise<readonly string[]> {
  await page.goto(`/${language}/find-your-way`)
  const names: string[] = []
  for (let name = await pageName(page); name !== undefined && names.length < 60; name = await pageName(page)) {
    names.push(name)
    await look?.(name)
    await answerPage(page, name)
    await goOn(page)
  }
  return names
}

// One page of each shape is tried for barriers here; with EVERY_PAGE=1 all of them, at both widths in both languages.
const everyPage = process.env['EVERY_PAGE'] === '1'
const shapes = new Set(['phone', 'another-way', 'area', 'where', 'when', 'decision'])
const english = { language: 'en', court: 'European Court of Human Rights', day: 'Sunday 10 January 2027' }
const arabic = { language: 'ar', court: 'المحكمة الأوروبية لحقوق الإنسان', day: '10 يناير 2027' }
const visits = [
  { ...english, width: 320 },
  { ...arabic, width: 1280 },
  ...(everyPage
    ? [
        { ...english, width: 1280 },
        { ...arabic, width: 320 },
      ]
    : []),
]

describe.each(visits)(
  'find your way in $language at $width pixels, without scripts',
  ({ language, width, court, day }) => {
    it(
      'leads from the first question to the first step, and every page can be used by everyone',
      { timeout: 240_000 },
      async () => {
        const page = await house.newPage({ javaScript: false, width, locale: language })
        const found: string[] = []
        const looked = new Set<string>()
        const names = await walk(page, language, async (name) => {
          expect(new URL(page.url()).search).toBe('')
          expect(await page.title()).not.toMatch(/push|boat|torture|قارب/i)
          if (looked.has(name) || !(everyPage || shapes.has(name))) return
          looked.add(name)
          found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`))
        })
        expect(names.slice(0, 3)).toEqual(['phone', 'another-way', 'who'])
        expect(names).toContain('decision')
        found.push(...(await barriers(page)).map((barrier) => `check: ${barrier}`))
        await goOn(page)
        await page.locator('.amparo-first').waitFor()
        const text = await page.locator('main').innerText()
        expect(text).toContain(court)
        expect(text).toContain(day)
        found.push(...(await barriers(page)).map((barrier) => `result: ${barrier}`))
        await page.locator('.amparo-closed button').first().click()
        found.push(...(await barriers(page)).map((barrier) => `door: ${barrier}`))
        expect(found).toEqual([])
        const sideways = await page
          .evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
          .catch(() => 0)
        expect(sideways).toBe(0)
      },
    )
  },
)

describe('find your way', () => {
  it('keeps what was typed when something is wrong with it, and says how to mend it', async () => {
    const page = await house.newPage({ javaScript: false })
    await page.goto('/en/find-your-way')
    await goOn(page)
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose an answer')
    for (let name = await pageName(page); name !== 'when'; name = await pageName(page)) {
      await answerPage(page, name ?? '')
      await goOn(page)
    }
    await page.fill('[name="when-day"]', '31')
    await page.fill('[name="when-month"]', '2')
    await page.fill('[name="when-year"]', '2024')
    await goOn(page)
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('does not have that day')
    expect(await page.inputValue('[name="when-day"]')).toBe('31')
    await page.fill('[name="when-day"]', '29')
    await goOn(page)
    expect(await pageName(page)).not.toBe('when')
  })

  it('goes back one page at a time with the answers still there, and changes language without losing them', async () => {
    const page = await house.newPage({ javaScript: false })
    await page.goto('/en/find-your-way')
    for (let name = await pageName(page); name !== 'where'; name = await pageName(page)) {
      await answerPage(page, name ?? '')
      await goOn(page)
    }
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await pageName(page)).toBe('what')
    expect(await page.locator('input[value="pushback-at-sea"]').isChecked()).toBe(true)
    await page.locator('input[value="refoulement"]').check()
    await page.getByRole('button', { name: 'العربية' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('input[value="refoulement"]').isChecked()).toBe(true)
  })

  it(
    'lets her change one answer from the list of all, and asks only what that opens',
    { timeout: 60_000 },
    async () => {
      const page = await house.newPage({ javaScript: false })
      await walk(page, 'en')
      await page.locator('button[value="change:elsewhere"]').click()
      await page.locator('input[name="elsewhere"][value="yes"]').check()
      await goOn(page)
      expect(await pageName(page)).toBe('elsewhere-where')
    },
  )

  it('gives the last days as a calendar file, in neutral words if she wants', { timeout: 60_000 }, async () => {
    const page = await house.newPage({ javaScript: false })
    await walk(page, 'en')
    await goOn(page)
    const [plain] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button[name="words"][value="plain"]').click(),
    ])
    expect(plain.suggestedFilename()).toBe('days.ics')
    const hidden = await page.locator('form#way input[type=hidden]').all()
    const pairs = await Promise.all(
      hidden.map(async (input) => [
        (await input.getAttribute('name')) ?? '',
        (await input.getAttribute('value')) ?? '',
      ]),
    )
    const answers = new URLSearchParams(pairs).toString()
    expect(answers).not.toBe('')
    const ask = async (words: string): Promise<string> => {
      const reply = await fetch(`${house.address}/en/find-your-way/last-days.ics`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `${answers}&words=${words}`,
      })
      return (await reply.text()).replaceAll('\r\n ', '')
    }
    expect(await ask('plain')).toMatch(/DTSTART;VALUE=DATE:20270110\r\n[\s\S]*European Court of Human Rights/)
    const neutral = await ask('neutral')
    expect(neutral).toContain('DTSTART;VALUE=DATE:20270110')
    expect(neutral).not.toMatch(/court|rights/i)
  })

  it('shows every reason of a closed door on a page of its own, and goes back to the answer', async () => {
    const page = await house.newPage({ javaScript: false })
    await openResult(page, 'en')
    const doors = page.locator('.amparo-closed button')
    expect(await doors.count()).toBeGreaterThan(10)
    const name = await doors.first().innerText()
    await doors.first().click()
    expect(await page.locator('h1').innerText()).toBe(name)
    expect(await page.locator('.amparo-reason--not-met').count()).toBeGreaterThan(0)
    expect(await page.locator('.amparo-reason .amparo-source').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.locator('.amparo-first').innerText()).toContain('European Court of Human Rights')
  })

  it('weighs no more than an old phone can carry: the whole answer under 25 kB on its way', async () => {
    for (const language of ['en', 'ar'])
      expect((await weight(`/${language}/find-your-way`, everything)).size).toBeLessThan(25_000)
  })

  it.each([english, arabic])(
    'prints in $language what to do, with every reason unfolded, and nothing to press',
    async ({ language, court, day }) => {
      const page = await house.newPage({ javaScript: false, width: 794 })
      await openResult(page, language)
      await page.emulateMedia({ media: 'print' })
      const seen = await page.locator('main').innerText()
      expect(seen).toContain(court)
      expect(seen).toContain(day)
      const shown = (what: string): Promise<number> => page.locator(what).filter({ visible: true }).count()
      for (const what of ['header', 'nav', 'footer', '.amparo-leave', '.govuk-button', '.govuk-back-link', 'form'])
        expect(await shown(what), what).toBe(0)
      expect(await shown('.amparo-door--brief button')).toBe(0)
      expect(await shown('.amparo-door .amparo-reason')).toBeGreaterThan(5)
      // Links read as their names: no address of our own pages is printed after them.
      const after: unknown = await page.evaluate(
        `[...document.querySelectorAll('main .govuk-link[href^="/"]')].map((link) => getComputedStyle(link, '::after').content)`,
      )
      expect(new Set(after as readonly string[])).toEqual(new Set(['none']))
    },
  )

  it.runIf(findPrinter() !== undefined).each([english, arabic])(
    'makes a PDF in $language, of several pages',
    { timeout: 60_000 },
    async ({ language }) => {
      const reply = await post(`/${language}/find-your-way/paper.pdf`)
      expect(reply.headers.get('content-type')).toBe('application/pdf')
      expect(reply.headers.get('cache-control')).toBe('no-store')
      const paper = Buffer.from(await reply.arrayBuffer()).toString('latin1')
      expect(paper).toMatch(/^%PDF-1\.\d/)
      expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3)
      expect(paper).toMatch(new RegExp(`/Lang\\s*\\(${language}`))
    },
  )

  it('leaves quickly to a page that says nothing, by link and by post', async () => {
    for (const method of ['GET', 'POST']) {
      const reply = await fetch(`${house.address}/leave`, { method, redirect: 'manual' })
      expect(reply.status).toBe(303)
      expect(new URL(reply.headers.get('location') ?? '').hostname).not.toBe('localhost')
      expect(reply.headers.get('cache-control')).toBe('no-store')
    }
  })

  it.each(['en', 'ar'])(
    'weighs little: the first pages in %s, with everything they load, stay under 15 kB in at most 4 requests',
    async (language) => {
      for (const path of [`/${language}/`, `/${language}/find-your-way`]) {
        const weights = [await weight(path)]
        const html = brotliDecompressSync(weights[0]?.bytes ?? Buffer.alloc(0)).toString()
        const loaded = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
        for (const asset of new Set(loaded)) weights.push(await weight(asset))
        expect(weights.length).toBeLessThanOrEqual(4)
        expect(weights.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(15_000)
      }
    },
  )
})

/** Bytes as they travel, compressed. */
async function weight(path: string, body?: string): Promise<{ readonly size: number; readonly bytes: Buffer }> {
  const { request } = await import('node:http')
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const headers = { 'accept-encoding': 'br', ...(body !== undefined && formType) }
    request(`${house.address}${path}`, { method: body === undefined ? 'GET' : 'POST', headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve(Buffer.concat(parts)))
    })
      .on('error', reject)
      .end(body)
  })
  return { size: bytes.length, bytes }
}
