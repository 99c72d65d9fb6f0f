import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Filing } from '../src/cases/filing.ts'
import { fileCase } from '../src/cases/operations/file-case.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { createReceiptCode } from '../src/vault/receipt-code.ts'
import { barriers, openHouse, type Visitor } from './browser.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from './organisation.ts'

const { newPage, services, address } = await openHouse()

let desk: TestOrganisation
let intake: Person
let otherIntake: Person
let caseworker: Person
beforeAll(async () => {
  const { database, node } = services
  desk = await testOrganisation(database.queries, services)
  intake = await desk.hire('Ines Maalouf', 'intake')
  otherIntake = await desk.hire('Nour Aziz', 'intake')
  caseworker = await desk.hire('Karim Saad', 'caseworker')
  const { actor } = await desk.signIn(intake)
  await database.queries.transaction().execute(async (queries) => openIntakeIfDue(queries, node, actor, desk.now()))
})

/** Files a case, and gives what finds its line in the worklist. */
async function file(account: string): Promise<string> {
  const contact = { way: 'telephone', where: '+30 210 000', care: 'After six. Say you are from the library.' } as const
  const { organisation } = desk
  const filing: Filing = { organisation, by: 'survivor', account, danger: 'at-once', contact, language: 'en' }
  await fileCase(services, { filing, code: createReceiptCode(), source: 'test' }, new Date())
  const newest = services.database.queries.selectFrom('case_in_work').select('root').orderBy('filed', 'desc').limit(1)
  const { root } = await newest.executeTakeFirstOrThrow()
  return `tbody a[href$="${root}"]`
}

/** Codes are good once, and the organisation's clock runs in the future: the account forgets what it took. */
async function signIn(page: Page, person: Person): Promise<void> {
  await services.database.queries.updateTable('account').set({ second_factor_step: 0 }).execute()
  await page.goto('/desk/sign-in')
  await page.fill('[name=name]', person.signInName)
  await page.fill('[name=passphrase]', person.passphrase)
  await page.click('main button')
  await page.fill('[name=code]', codeAt(person.secondFactor, new Date()))
  await page.click('main button')
  expect(new URL(page.url()).pathname).toBe('/desk')
}

const fits = async (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const main = async (page: Page) => page.locator('main').innerText()

/** Whether a page can be used by everyone, fits, and tells nothing in its title or address. */
async function isSound(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  expect(await page.title()).not.toMatch(/case|passport|قضية/i)
  expect(page.url()).toMatch(/^[\w:/.?=&#-]*$/)
}

async function toAct(page: Page, act: string): Promise<void> {
  await page.click(`#now a[href$="/acts/${act}"]`)
}

const journey = 60_000

describe.each<Visitor>([
  { javaScript: false, width: 320, locale: 'ar' },
  { javaScript: true, width: 1280, locale: 'en-GB' },
])('at the desk, %o', (visitor) => {
  test(
    'a filing is opened, acknowledged, answered, given to a colleague, and taken',
    async () => {
      const account = `They took my passport ${randomUUID()}.`
      const line = await file(account)
      const page = await newPage(visitor)
      await signIn(page, intake)
      await isSound(page)
      await page.click(line)
      await isSound(page)
      expect(await main(page)).toContain(account)
      expect(await main(page)).toContain('Say you are from the library.')
      const path = new URL(page.url()).pathname

      await toAct(page, 'acknowledge')
      await isSound(page)
      await page.click('main form button')
      expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#say-message')
      await isSound(page)
      await page.fill('[name=say-message]', 'We have read what you wrote.')
      await page.click('main form button')
      expect(new URL(page.url()).pathname).toBe(path)
      expect(await page.locator('.amparo-chronicle__item').count()).toBe(2)

      await page.click('[value=message]')
      expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#text')
      await page.fill('[name=text]', 'Are you safe tonight?')
      await page.click('[value=message]')
      expect(await page.locator('.amparo-message').innerText()).toContain('Are you safe tonight?')

      await page.selectOption('[name=assignee]', caseworker.account)
      await page.click('[value=offer]')
      await isSound(page)
      expect(await page.locator('#responsibility').innerText()).toContain('Karim Saad')

      const theirs = await newPage(visitor)
      await signIn(theirs, caseworker)
      await theirs.click(line)
      await isSound(theirs)
      expect(await main(theirs)).not.toContain(account)
      await theirs.click('[value=take]')
      expect(await theirs.locator('.govuk-error-summary a').getAttribute('href')).toBe('#no-conflict')
      await theirs.check('#no-conflict')
      await theirs.click('[value=take]')
      expect(await main(theirs)).toContain(account)
      await isSound(theirs)

      await page.goto(path)
      expect(await main(page)).not.toContain(account)
      await isSound(page)
    },
    journey,
  )

  test(
    'what was typed survives when somebody acted in between, and when the case was taken',
    async () => {
      const line = await file('two people at once')
      const page = await newPage(visitor)
      await signIn(page, intake)
      await page.click(line)
      await toAct(page, 'assess-danger')
      const other = await page.context().newPage()
      await other.goto(page.url().replace('assess-danger', 'acknowledge'))
      await other.fill('[name=say-message]', 'first')
      await other.click('main form button')
      await page.check('[name=say-danger] >> nth=1')
      await page.fill('[name=say-done-about-it]', 'We telephoned.')
      await page.fill('[name=say-weighed-safety]', 'No risk in calling.')
      await page.click('main form button')
      expect(await page.locator('.govuk-error-summary').count()).toBe(1)
      expect(await page.inputValue('[name=say-done-about-it]')).toBe('We telephoned.')
      expect(await page.isChecked('[name=say-danger] >> nth=1')).toBe(true)
      await isSound(page)
      await page.click('main form button')
      expect(await page.locator('.amparo-chronicle__item').count()).toBe(3)
    },
    journey,
  )

  test(
    'declining is shown once more before it is proposed, and is then for a second person',
    async () => {
      const line = await file('to be declined')
      const page = await newPage(visitor)
      await signIn(page, intake)
      await page.click(line)
      await toAct(page, 'acknowledge')
      await page.fill('[name=say-message]', 'We have read it.')
      await page.click('main form button')
      await toAct(page, 'decline')
      await isSound(page)
      await page.click('main form button')
      expect(await page.locator('.govuk-error-summary li').count()).toBe(7)
      await isSound(page)
      await page.fill('[name=say-elsewhere]', 'The desk of the South')
      await page.check('[name=say-ground] >> nth=1')
      for (const name of [
        'reasons',
        'weighed-safety',
        'weighed-welfare',
        'weighed-best-interests',
        'weighed-proportionality',
      ])
        await page.fill(`[name=say-${name}]`, `about ${name}`)
      await page.click('main form button')
      expect(await main(page)).toContain('The desk of the South')
      await isSound(page)
      await page.click('[value=change]')
      expect(await page.inputValue('[name=say-reasons]')).toBe('about reasons')
      await page.click('main form button')
      await page.click('[value=confirm]')
      expect(await page.locator('.amparo-chronicle__item').count()).toBe(3)
      expect(await page.locator('#now a[href$="/acts/decline"]').count()).toBe(0)

      const second = await newPage(visitor)
      await signIn(second, otherIntake)
      await second.click(line)
      await toAct(second, 'decline')
      expect(await main(second)).toContain('about reasons')
      await isSound(second)
      await second.click('main form button')
      await second.click('[value=confirm]')
      expect(await second.locator('#now a[href$="/acts/accept"]').count()).toBe(0)
      expect(await second.locator('.amparo-chronicle__item').count()).toBe(4)
    },
    journey,
  )
})

test('a form without the token of the session is refused, and nothing is done', async () => {
  const line = await file('without a token')
  const page = await newPage()
  await signIn(page, intake)
  await page.click(line)
  await page.evaluate(() => document.querySelectorAll('[name=form-token]').forEach((each) => each.remove()))
  await page.fill('[name=text]', 'not ours')
  await page.click('[value=message]')
  expect(await main(page)).toContain('not ours')
  await page.goto('/desk')
  await page.click(line)
  expect(await page.locator('.amparo-message').count()).toBe(0)
})

test('a reply that is sent after the session ended is given back', async () => {
  const line = await file('a long evening')
  const page = await newPage()
  await signIn(page, intake)
  await page.click(line)
  await page.fill('[name=text]', 'We can meet you at the library.')
  await services.database.queries.deleteFrom('apart.session').execute()
  await page.click('[value=message]')
  expect(await main(page)).toContain('We can meet you at the library.')
  await isSound(page)
})

test('addresses that name no case, or none of this desk, look alike', async () => {
  const page = await newPage()
  await signIn(page, intake)
  const [first, second] = [await page.goto('/desk/cases/no-id'), await page.goto(`/desk/cases/${randomUUID()}`)]
  expect([first?.status(), second?.status()]).toEqual([404, 404])
  await isSound(page)
  expect(address).toContain('127.0.0.1')
})

test('a case is saved as an export', async () => {
  const line = await file('to be exported')
  const page = await newPage()
  await signIn(page, intake)
  await page.click(line)
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export button')])
  expect(download.suggestedFilename()).toMatch(/^case-[0-9a-f]{8}\.json$/)
})
