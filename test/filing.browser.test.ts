import type { Page } from '@playwright/test'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCase, staffAsReader } from '../src/cases/operations/open-case.ts'
import { act, writeMessage } from '../src/cases/operations/work.ts'
import { worklist } from '../src/cases/operations/worklist.ts'
import { Refusal } from '../src/kit/refusal.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { offerCases } from '../src/surfaces/portal/cases.ts'
import { createServer } from '../src/surfaces/server/server.ts'
import { createReceiptCode, receiptCodeGroups } from '../src/vault/receipt-code.ts'
import { barriers, openHouse } from './browser.ts'
import { type Person, testOrganisation, type TestOrganisation } from './organisation.ts'

const house = await openHouse()
const { database } = house.services
const { queries } = database

let desk: TestOrganisation
let intake: Person
let nobodyYet: string
beforeAll(async () => {
  nobodyYet = await (await fetch(`${house.address}/en/file`)).text()
  desk = await openDesk('Desk of the North')
  intake = await desk.hire('Ines', 'intake')
  const { actor } = await desk.signIn(intake)
  await queries
    .transaction()
    .execute(async (transaction) => await openIntakeIfDue(transaction, house.services.node, actor, desk.now()))
})

async function openDesk(name: string): Promise<TestOrganisation> {
  return await testOrganisation(queries, house.services, name)
}

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const account = 'They took <b>my</b> papers & "sold" the boat.\nI was at sea.'

const go = async (page: Page): Promise<void> => await page.locator('main .govuk-button').first().click()
const at = async (page: Page): Promise<string | null> => await page.locator('input[name=at]').getAttribute('value')
const heading = async (page: Page): Promise<string> => await page.locator('h1').innerText()
const written = async (page: Page): Promise<string> =>
  (await page.locator('.amparo-written').allTextContents()).join('\n')
const summary = (page: Page) => page.locator('.govuk-error-summary')

/** What a person answers on each page. */
const answers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  phone: async (page) => await page.check('[name=phone][value=unsure]'),
  authority: async (page) => await page.check('[name=authority][value=yes]'),
  by: async (page) => await page.check('[name=by][value=survivor]'),
  account: async (page) => await page.fill('[name=account]', account),
  danger: async (page) => await page.check('[name=danger][value=soon]'),
  contact: async (page) => await page.check('[name=way][value=telephone]'),
  how: async (page) => {
    await page.fill('[name=where]', '+49 30 000000')
    await page.fill('[name=care]', 'Only in the morning.\nSay nothing of boats.')
  },
}

/** Walks to the page of that name; at each page on the way, `look` may check it. */
async function walkTo(
  page: Page,
  language: string,
  end: string,
  look?: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`/${language}/file`)
  for (let name = await at(page); name !== end; name = await at(page)) {
    await look?.(name ?? '')
    await answers[name ?? '']?.(page)
    await go(page)
  }
}

async function codeOn(page: Page): Promise<string> {
  return (await page.locator('.amparo-code li').allInnerTexts()).join('')
}

/** Files what everyone in these tests files, and gives the code. */
async function file(page: Page, language = 'en'): Promise<string> {
  await walkTo(page, language, 'code')
  const code = await codeOn(page)
  await page.fill('[name=end]', code.slice(-4))
  await go(page)
  await page.locator('.govuk-panel').waitFor()
  return code
}

async function comeBack(page: Page, code: string, language = 'en'): Promise<void> {
  await page.goto(`/${language}/return`)
  await page.fill('[name=code]', code)
  await go(page)
  await page.locator('.amparo-written').first().waitFor()
}

/** The desk acknowledges, asks, and writes a message. */
async function deskAnswers(): Promise<void> {
  const { actor } = await desk.signIn(intake)
  const { lines } = await worklist(queries, actor, 'intake')
  for (const { root } of lines.filter((line) => line.status === 'filed')) {
    const reader = await staffAsReader(house.services, actor, root)
    const seen = await openCase(house.services, reader, root, desk.now())
    const run = seen.runs[0]?.file.id ?? ''
    const acknowledged = { act: 'acknowledge', answers: { message: 'We have read it.' } }
    await act(house.services, reader, { run, seen: 1, wish: acknowledged }, desk.now())
    const asked = { act: 'ask-more', answers: { questions: 'Which boat was it?', why: 'To know whose it was.' } }
    await act(house.services, reader, { run, seen: 2, wish: asked }, desk.now())
    await writeMessage(
      house.services,
      seen,
      { from: 'desk', text: 'Are you safe tonight?', language: 'en' },
      desk.now(),
    )
  }
}

it('says so where nobody can receive anything, and where else to go', () => {
  expect(nobodyYet).toContain('Nobody receives messages here now')
  expect(nobodyYet).toContain('href="/en/find-your-way"')
  expect(nobodyYet).not.toContain('<textarea')
})

describe.each([
  { language: 'en', width: 320 },
  { language: 'ar', width: 1280 },
  ...(process.env['EVERY_PAGE'] === '1'
    ? [
        { language: 'en', width: 1280 },
        { language: 'ar', width: 320 },
      ]
    : []),
])('without scripts, in $language at $width pixels', ({ language, width }) => {
  it(
    'a person files without a name, comes back, reads the answer and writes, and every page can be used by everyone',
    { timeout: 240_000 },
    async () => {
      const page = await house.newPage({ javaScript: false, width, locale: language })
      const found: string[] = []
      const addresses: string[] = []
      page.on('request', (request) => addresses.push(request.url()))
      const look = async (name: string): Promise<void> => {
        expect(await page.title(), name).not.toMatch(/case|desk|code|قضي|مكتب|رمز/i)
        expect(await page.evaluate(overflow), name).toBe(0)
        found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`))
      }
      await page.goto(`/${language}/`)
      await look('home')
      await walkTo(page, language, 'code', look)
      await look('code')
      const code = await codeOn(page)
      await page.fill('[name=end]', code.slice(-4))
      await go(page)
      await look('sent')

      await deskAnswers()
      await page.goto(`/${language}/return`)
      await look('return')
      await page.fill('[name=code]', (code.match(/.{6}/g) ?? []).join(' - '))
      await go(page)
      expect(new URL(page.url()).pathname).toBe(`/${language}/my-case`)
      await look('my case')
      const seen = await page.locator('main').innerText()
      for (const words of [account, 'We have read it.', 'Which boat was it?', 'Are you safe tonight?', '+49 30 000000'])
        expect(seen).toContain(words)

      await page.locator('main li form button').first().click()
      await look('step')
      await page.fill('[name=words]', 'A grey one.')
      await go(page)
      expect(await written(page)).toContain('A grey one.')
      await page.fill('[name=words]', 'I am safe.')
      await go(page)
      expect(await written(page)).toContain('I am safe.')

      await page.goto(`/${language}/my-case/contact`)
      await look('contact')
      expect(await page.inputValue('[name=where]')).toBe('+49 30 000000')
      await page.check('[name=way][value=return]')
      await go(page)
      expect(await page.locator('main').innerText()).not.toContain('+49 30 000000')
      await page.goto(`/${language}/my-case/opened`)
      await look('opened')
      await page.goto(`/${language}/my-case/code`)
      await look('change code')
      await go(page)
      await look('new code')
      const changed = await codeOn(page)
      expect(changed).not.toBe(code)
      const arabicDigits = changed.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
      await comeBack(page, arabicDigits, language)

      expect(found).toEqual([])
      for (const secret of [code, changed, 'boat', '000000']) expect(addresses.join(' ')).not.toContain(secret)
      expect(addresses.filter((address) => new URL(address).search !== '')).toEqual([])
      await page.context().close()
    },
  )
})

describe('what she typed', () => {
  it('stays through every error, back and in the other language', { timeout: 60_000 }, async () => {
    const page = await house.newPage({ javaScript: false })
    await walkTo(page, 'en', 'account')
    await go(page)
    expect(await summary(page).locator('a').getAttribute('href')).toBe('#account')
    const long = `${account}${'x'.repeat(20_000)}`
    await page.fill('[name=account]', long)
    await go(page)
    expect(await summary(page).innerText()).toContain('20,000')
    expect(await page.inputValue('[name=account]')).toBe(long)
    await page.fill('[name=account]', account)
    await page.getByRole('button', { name: 'العربية' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.inputValue('[name=account]')).toBe(account)
    await page.getByRole('button', { name: 'English' }).click()
    await go(page)
    await page.locator('.govuk-back-link').click()
    expect(await page.inputValue('[name=account]')).toBe(account)
    await go(page)
    await answers['danger']?.(page)
    await go(page)
    await answers['contact']?.(page)
    await go(page)
    await go(page)
    expect(await summary(page).locator('a').getAttribute('href')).toBe('#where')
    await answers['how']?.(page)
    await go(page)
    expect(await at(page)).toBe('check')
    expect(await page.locator('main').innerText()).toContain(account)

    await page.getByRole('button', { name: 'Change Is anyone in danger now?' }).click()
    await page.check('[name=danger][value=at-once]')
    await go(page)
    expect(await at(page)).toBe('check')
    expect(await page.locator('main').innerText()).toContain('Yes, now')
    await page.context().close()
  })

  it('comes back when we fail, ready to be sent again', async () => {
    const page = await house.newPage({ javaScript: false })
    await walkTo(page, 'en', 'code')
    const code = await codeOn(page)
    await page.fill('[name=end]', code.slice(-4))
    await queries.schema.alterTable('receipt').renameTo('receipt_away').execute()
    const reply = page.waitForResponse((response) => response.request().method() === 'POST')
    await go(page)
    expect((await reply).status()).toBe(500)
    await queries.schema.alterTable('receipt_away').renameTo('receipt').execute()
    expect(await page.locator('main').innerText()).toContain('nothing you wrote is lost')
    await page.getByRole('button', { name: 'Send it again' }).click()
    expect(await page.locator('.govuk-panel').innerText()).toBe('It has reached the desk')
    await comeBack(page, code)
    expect(await written(page)).toContain(account)
    await page.context().close()
  })

  it('stays when too many are writing at once', async () => {
    const crowded = async (): Promise<never> => {
      throw new Refusal('unavailable', 'too-many-waiting')
    }
    const server = await createServer({ ...house.services, hash: crowded }, [offerCases], () => {})
    const groups = receiptCodeGroups(createReceiptCode())
    const body = new URLSearchParams({ ...filed, code: groups.join(''), end: groups.at(-1) ?? '' }).toString()
    const reply = await server.inject({ method: 'POST', url: '/en/file', headers: formType, body })
    expect(reply.statusCode).toBe(503)
    expect(reply.body).toContain('nothing is lost')
    expect(reply.body).toContain('I was at sea.')
    expect(reply.body).toContain(groups.join(''))
    const back = await server.inject({
      method: 'POST',
      url: '/en/return',
      headers: formType,
      body: `code=${groups.join('')}`,
    })
    expect([back.statusCode, back.headers['set-cookie']]).toEqual([503, undefined])
    await server.close()
  })

  it('is given back when her session is over, and is sent after she typed her code', async () => {
    const page = await house.newPage({ javaScript: false })
    const code = await file(page)
    await comeBack(page, code)
    await sql`update apart.session set seen = now() - interval '21 minutes'`.execute(queries)
    await page.fill('[name=words]', 'Only half an hour left.')
    await go(page)
    expect(await heading(page)).toBe('You have to type your code again')
    expect(await page.inputValue('[name=kept]')).toBe('Only half an hour left.')
    expect(await page.context().cookies()).toEqual([])
    await page.fill('[name=code]', '12')
    await go(page)
    expect(await page.inputValue('[name=kept]')).toBe('Only half an hour left.')
    await page.fill('[name=code]', code)
    await go(page)
    expect(await page.inputValue('[name=words]')).toBe('Only half an hour left.')
    expect(await written(page)).not.toContain('half an hour')
    await go(page)
    expect(await written(page)).toContain('Only half an hour left.')
    await page.context().close()
  })

  it('is shown again, and nothing is done, when its form is of an earlier session or of another site', async () => {
    const page = await house.newPage({ javaScript: false })
    const code = await file(page)
    await comeBack(page, code)
    const older = await page.context().newPage()
    await older.goto('/en/my-case')
    await comeBack(page, code)
    await older.fill('[name=words]', 'From the older page.')
    await go(older)
    expect(await summary(older).innerText()).toContain('earlier visit')
    expect(await older.inputValue('[name=words]')).toBe('From the older page.')
    expect(await written(older)).not.toContain('From the older page.')
    const [cookie] = await page.context().cookies()
    const headers = { cookie: `amparo=${cookie?.value}`, 'sec-fetch-site': 'cross-site', ...formType }
    const forged = await fetch(`${house.address}/en/my-case/message`, { method: 'POST', headers, body: 'words=forged' })
    expect(forged.status).toBe(404)
    await page.context().close()
  })
})

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams(fields).toString()
  return await fetch(`${house.address}${path}`, { method: 'POST', headers: formType, body, redirect: 'manual' })
}

const filed = {
  phone: 'safe',
  authority: 'no',
  by: 'survivor',
  account,
  danger: 'none-known',
  way: 'return',
  at: 'code',
}

async function cases(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from receipt`.execute(queries)
  return rows[0]?.count ?? 0
}

describe('the code', () => {
  it('must be at hand before anything is sent', async () => {
    const groups = receiptCodeGroups(createReceiptCode())
    const before = await cases()
    const reply = await post('/en/file', { ...filed, code: groups.join(''), end: '0' })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('These are not the last four digits')
    expect(await cases()).toBe(before)
  })

  it('stands for one case, though the page was sent twice', async () => {
    const groups = receiptCodeGroups(createReceiptCode())
    const before = await cases()
    const fields = { ...filed, code: groups.join(''), end: groups.at(-1) ?? '' }
    const replies = [await post('/en/file', fields), await post('/en/file', fields)]
    for (const reply of replies) expect(await reply.text()).toContain('It has reached the desk')
    expect(await cases()).toBe(before + 1)
  })

  it('is drawn anew when a stranger has its beginning, and everything written stays', async () => {
    const first = createReceiptCode()
    const one = receiptCodeGroups(first)
    await post('/en/file', { ...filed, code: one.join(''), end: one.at(-1) ?? '' })
    const two = receiptCodeGroups({ ...createReceiptCode(), locator: first.locator })
    const reply = await post('/en/file', { ...filed, code: two.join(''), end: two.at(-1) ?? '' })
    expect(reply.status).toBe(409)
    const page = await reply.text()
    expect(page).toContain('Someone else already had that code')
    expect(page).toContain('I was at sea.')
    expect(page).not.toContain(two.join(''))
  })

  it('is not asked of who has not said what happened', async () => {
    const page = await (await post('/en/file', { ...filed, account: ' ' })).text()
    expect(page).toContain('What happened?')
    expect(page).not.toContain('amparo-code')
  })

  it('is caught with a slip of the pen; a wrong one and one that nobody has look alike', async () => {
    const known = receiptCodeGroups(createReceiptCode())
    await post('/en/file', { ...filed, code: known.join(''), end: known.at(-1) ?? '' })
    const said = async (code: string): Promise<string> => {
      const reply = await post('/en/return', { code })
      expect(reply.headers.get('set-cookie')).toBeNull()
      const page = (await reply.text()).replaceAll(code, '')
      return page.replaceAll(/<script.*?<\/script>/gs, '')
    }
    const code = known.join('')
    expect(await said(`${code}1`)).toContain('nine groups of four digits')
    expect(await said('my code')).toContain('only digits')
    const slip = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
    expect(await said(slip)).toContain('One digit is wrong')
    const wrong = { ...createReceiptCode(), locator: code.slice(0, 9) }
    const [mistaken, unknown] = [wrong, createReceiptCode()].map((each) => receiptCodeGroups(each).join(''))
    expect(await said(mistaken ?? '')).toBe(await said(unknown ?? ''))
    expect(await said(unknown ?? '')).toContain('We do not know this code')
  })
})

describe('leaving', () => {
  const sessions = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from apart.session
      where holder_kind = 'receipt'`.execute(queries)
    return rows[0]?.count ?? 0
  }

  it('quickly, ends her session on the server and takes the cookie away, by link and by post', async () => {
    for (const method of ['GET', 'POST']) {
      const page = await house.newPage({ javaScript: false })
      const code = await file(page)
      await comeBack(page, code)
      const [cookie] = await page.context().cookies()
      expect(cookie).toMatchObject({ name: 'amparo', httpOnly: true, sameSite: 'Strict' })
      const before = await sessions()
      const headers = { cookie: `amparo=${cookie?.value}` }
      const reply = await fetch(`${house.address}/leave`, { method, headers, redirect: 'manual' })
      expect(reply.headers.get('set-cookie')).toMatch(/^amparo=;.*Max-Age=0/)
      expect(await sessions()).toBe(before - 1)
      await page.goto('/en/my-case')
      expect(await heading(page)).toBe('You have to type your code again')
      await page.context().close()
    }
  })

  it('calmly, closes the case on this device', async () => {
    const page = await house.newPage({ javaScript: false })
    await comeBack(page, await file(page))
    const before = await sessions()
    await page.locator('form#close button').click()
    expect(new URL(page.url()).pathname).toBe('/en/')
    expect(await page.context().cookies()).toEqual([])
    expect(await sessions()).toBe(before - 1)
    await page.goto('/en/my-case')
    expect(new URL(page.url()).pathname).toBe('/en/return')
    await page.context().close()
  })
})

it('takes a case back only after asking, and goes on with it when she comes back', async () => {
  const page = await house.newPage({ javaScript: false })
  await comeBack(page, await file(page))
  const withdraw = page.getByRole('button', { name: 'Take your case back' })
  await withdraw.click()
  await page.getByRole('link', { name: 'Do nothing and go back' }).click()
  expect(await page.locator('.govuk-inset-text').innerText()).toContain('Nobody has answered yet')
  await withdraw.click()
  await page.getByRole('button', { name: 'Yes, take my case back' }).click()
  expect(await page.locator('.govuk-inset-text').innerText()).toContain('You have withdrawn your case')
  await page.getByRole('button', { name: 'Go on with your case' }).click()
  await page.getByRole('button', { name: 'Go on with my case' }).click()
  expect(await page.locator('.govuk-inset-text').innerText()).toContain('Nobody has answered yet')
  await page.context().close()
})

describe('what she can do about her file', () => {
  it('is to report a threat in one step, to have something corrected, and to have it destroyed or not', async () => {
    const page = await house.newPage({ javaScript: false, width: 320 })
    await comeBack(page, await file(page))
    const step = async (title: string) => await page.getByRole('button', { name: title }).click()
    const sound = async () => {
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(overflow)).toBe(0)
    }
    await step('Report that someone threatens')
    await sound()
    await page.fill('[name=words]', 'He waits in my street.')
    await go(page)
    expect(await summary(page).locator('a').getAttribute('href')).toBe('#inside')
    expect(await page.inputValue('[name=words]')).toBe('He waits in my street.')
    await page.check('[name=inside][value=yes]')
    await go(page)
    expect(await summary(page).innerText()).toContain('Nothing was sent')
    await page.check('[name=inside][value=no]')
    await go(page)
    expect(await written(page)).toContain('He waits in my street.')
    await step('Correct something')
    await sound()
    await page.fill('[name=words]', 'It was in May.')
    await go(page)
    expect(await written(page)).toContain('It was in May.')
    await step('Ask that your file is destroyed')
    await sound()
    await go(page)
    expect(await page.getByRole('button', { name: 'Ask that your file is destroyed' }).count()).toBe(0)
    await step('Keep my file')
    await go(page)
    expect(await page.getByRole('button', { name: 'Ask that your file is destroyed' }).count()).toBe(1)
    await sound()
    await page.context().close()
  })
})
