import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Filing } from '../src/cases/filing.ts'
import { fileCase } from '../src/cases/operations/file-case.ts'
import { offerCase, takeCase } from '../src/cases/operations/assign.ts'
import { staffAsReader } from '../src/cases/operations/open-case.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { createReceiptCode, receiptCodeGroups } from '../src/vault/receipt-code.ts'
import { barriers, openHouse, type Visitor } from './browser.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from './organisation.ts'

const { newPage, services, address } = await openHouse()

let desk: TestOrganisation
let intake: Person
let otherIntake: Person
let caseworker: Person
let adviser: Person
let decisionMaker: Person
let south: TestOrganisation
let otherDesk: Person
beforeAll(async () => {
  const { database, node } = services
  desk = await testOrganisation(database.queries, services)
  intake = await desk.hire('Ines Maalouf', 'intake')
  otherIntake = await desk.hire('Nour Aziz', 'intake')
  caseworker = await desk.hire('Karim Saad', 'caseworker')
  adviser = await desk.hire('Lena Wolf', 'legal-adviser')
  decisionMaker = await desk.hire('Dina Karam', 'decision-maker')
  south = await testOrganisation(database.queries, services, 'Desk of the South')
  otherDesk = await south.hire('Omar Hadi', 'intake')
  const { actor: there } = await south.signIn(otherDesk)
  await database.queries.transaction().execute(async (queries) => openIntakeIfDue(queries, node, there, south.now()))
  const { actor } = await desk.signIn(intake)
  await database.queries.transaction().execute(async (queries) => openIntakeIfDue(queries, node, actor, desk.now()))
})

/** Files a case, and gives what finds its line in the worklist. */
async function file(account: string, code = createReceiptCode()): Promise<string> {
  const contact = { way: 'telephone', where: '+30 210 000', care: 'After six. Say you are from the library.' } as const
  const { organisation } = desk
  const filing: Filing = { organisation, by: 'survivor', account, danger: 'at-once', contact, language: 'en' }
  await fileCase(services, { filing, code, source: 'test' }, new Date())
  const newest = services.database.queries.selectFrom('case_in_work').select('root').orderBy('filed', 'desc').limit(1)
  const { root } = await newest.executeTakeFirstOrThrow()
  return `tbody a[href$="${root}"]`
}

/** Puts a case into the hands of someone. */
async function giveTo({ account }: Person, root: string): Promise<void> {
  const [one, two] = [await desk.signIn(intake), await desk.signIn(caseworker)]
  const asked = await staffAsReader(services, one.actor, root)
  await offerCase(services, one.actor, asked, { root, assignee: account }, new Date())
  await takeCase(services, two.actor, await staffAsReader(services, two.actor, root), root, new Date())
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
      expect(await page.locator('#now .amparo-acts a[href$="/acts/decline"]').count()).toBe(0)

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

test(
  'she is asked for her consent, agrees, and the case is sent to another organisation, which reads what she agreed to',
  async () => {
    const code = createReceiptCode()
    const line = await file('They took my boat.', code)
    await giveTo(caseworker, line.slice(-38, -2))
    const page = await newPage()
    await signIn(page, caseworker)
    await page.click(line)
    const path = new URL(page.url()).pathname
    for (const [procedure, words] of [
      ['consent', 'explained'],
      ['referral', 'purpose'],
    ] as const) {
      await page.click(`#begin a[href$="/begin/${procedure}"]`)
      await isSound(page)
      await page.click('main form button')
      await isSound(page)
      expect(await page.locator('.govuk-error-summary a').first().getAttribute('href')).toBe('#say-recipient')
      await page.selectOption('[name=say-recipient]', south.organisation)
      await page.check('[name=say-compartments][value=account]')
      if (procedure === 'consent') await page.check('[name=say-use][value=support]')
      await page.fill(`[name=say-${words}]`, 'By telephone.')
      await page.click('main form button')
      expect(new URL(page.url()).pathname).toBe(path)
    }
    expect(await page.locator('#now a[href$="/acts/send"]').count()).toBe(0)

    const hers = await newPage({ javaScript: false, width: 320 })
    await hers.goto('/en/return')
    await hers.fill('[name=code]', receiptCodeGroups(code).join(' '))
    await hers.click('main form button')
    await isSound(hers)
    expect(await main(hers)).toContain('Desk of the South')
    await hers.click('text=I agree')
    await isSound(hers)
    await hers.click('main form .govuk-button')
    expect(await hers.locator('.govuk-error-summary a').getAttribute('href')).toBe('#until-day')
    for (const [part, value] of Object.entries({ day: '1', month: '1', year: '2090' }))
      await hers.fill(`[name=until-${part}]`, value)
    await hers.click('main form .govuk-button')
    expect(await main(hers)).toContain('You have agreed to this.')
    await isSound(hers)

    await page.goto(path)
    await toAct(page, 'send')
    for (const weighed of ['safety', 'welfare']) await page.fill(`[name=say-weighed-${weighed}]`, 'With her.')
    await page.click('main form button')
    if ((await page.locator('[value=confirm]').count()) > 0) await page.click('[value=confirm]')

    const there = await newPage()
    await signIn(there, otherDesk)
    await there.goto('/desk?view=intake')
    await there.click('tbody a')
    expect(await main(there)).toContain('They took my boat.')
    expect(await main(there)).not.toContain('+30 210 000')
  },
  journey,
)

test('an order to keep a case is recorded by who does not read it, and an unknown case is answered like one elsewhere', async () => {
  const line = await file('to be kept')
  const page = await newPage({ javaScript: false, width: 320 })
  await signIn(page, adviser)
  await page.goto('/desk/holds')
  await isSound(page)
  const record = async (root: string) => {
    await page.fill('[name=case]', root)
    await page.check('[name=say-authority][value=court]')
    await page.fill('[name=say-ground]', 'Order 17')
    for (const [part, value] of Object.entries({ day: '1', month: '1', year: '2090' }))
      await page.fill(`[name=say-until-${part}]`, value)
    await page.check('[name=say-embargo][value=no]')
    await page.click('main form button')
  }
  await record(randomUUID())
  expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#case')
  await isSound(page)
  await record(line.slice(-38, -2))
  expect(new URL(page.url()).search).toBe('?done=1')
  const decider = await newPage()
  await signIn(decider, decisionMaker)
  await decider.goto('/desk?view=parts')
  await isSound(decider)
  await decider.click(line)
  await isSound(decider)
  expect(await main(decider)).not.toContain('to be kept')
  expect(await decider.locator('#now a[href$="/acts/follow"]').count()).toBe(1)
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
