import { brotliDecompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
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
async function weight(path: string): Promise<{ readonly size: number; readonly bytes: Buffer }> {
  const { request } = await import('node:http')
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    request(`${house.address}${path}`, { headers: { 'accept-encoding': 'br' } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve(Buffer.concat(parts)))
    })
      .on('error', reject)
      .end()
  })
  return { size: bytes.length, bytes }
}
