import type { Page } from '@playwright/test'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriers, openHouse, type Visitor } from '../../test/browser.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import { openRecovery } from './operations/recovery-request.ts'

const { newPage, services } = await openHouse()
const { queries } = services.database

let desk: TestOrganisation
beforeAll(async () => {
  desk = await testOrganisation(queries, services)
})

async function signIn(page: Page, person: Person): Promise<void> {
  await sql`update account set second_factor_step = 0`.execute(queries)
  await page.goto('/desk/sign-in')
  await page.fill('[name=name]', person.signInName)
  await page.fill('[name=passphrase]', person.passphrase)
  await page.click('main button')
  await page.fill('[name=code]', codeAt(person.secondFactor, new Date()))
  await page.click('main button')
  await page.goto('/desk/recovery')
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

async function isSound(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
  expect(await fits(page)).toBe(true)
}

describe.each<Visitor>([
  { javaScript: false, width: 320, locale: 'en-GB' },
  { javaScript: true, width: 1280, locale: 'ar' },
])('someone who lost access, %o', (visitor) => {
  test('has given lists, is asked for, and comes back with three of them', async () => {
    const person = await desk.hire('Nadia Saleh', 'caseworker')
    const page = await newPage(visitor)
    page.setDefaultTimeout(8000)
    await signIn(page, person)
    await isSound(page)
    await page.click('[value=make]')
    await isSound(page)
    const lists = await page.locator('.amparo-desk__words').allInnerTexts()
    const labels = await page.locator('label').allInnerTexts()
    const asked = labels.flatMap((label) => Number(/(\d+)\D*$/.exec(label)?.[1] ?? []))
    const words = lists.map((list) => list.match(/[a-z]+/g) ?? [])
    expect(words.map((list) => list.length)).toEqual([33, 33, 33, 33, 33])
    await page.click('[value=confirm]')
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#word-1')
    await isSound(page)
    for (const [at, list] of words.entries()) await page.fill(`#word-${at + 1}`, list[(asked[at] ?? 0) - 1] ?? '')
    await page.click('[value=confirm]')
    expect(new URL(page.url()).pathname).toBe('/desk/recovery')

    const administrator = await newPage(visitor)
    await signIn(administrator, desk.administrator)
    await isSound(administrator)
    await administrator.click('[value=open]')
    await isSound(administrator)
    const code = await administrator.locator('.amparo-desk__code').innerText()
    await administrator.goto('/desk/people')
    expect(await administrator.locator('#recovery-notice').count()).toBe(1)
    await isSound(administrator)
    await administrator.click('.govuk-notification-banner a')
    await isSound(administrator)

    const early = await newPage(visitor)
    await early.goto('/desk/recover')
    await early.fill('[name=code]', 'zzzz')
    await early.click('main button')
    expect(await early.locator('.govuk-error-summary a').getAttribute('href')).toBe('#code')
    await isSound(early)
    await early.fill('[name=code]', code)
    await early.click('main button')
    expect(await early.locator('textarea').count()).toBe(0)
    await isSound(early)

    await administrator.click('[value=stop]')
    await early.goto('/desk/recover')
    await early.fill('[name=code]', code)
    await early.click('main button')
    expect(await early.locator('.govuk-error-summary').count()).toBe(1)

    const asOpener = (await desk.signIn(desk.administrator)).actor
    const longAgo = new Date(Date.now() - 73 * 3_600_000)
    const second = await queries
      .transaction()
      .execute((to) => openRecovery(to, services.node, asOpener, person.account, longAgo))
    await early.fill('[name=code]', second.code)
    await early.click('main button')
    await isSound(early)
    const secondFactor = await early.locator('[name=second-factor]').inputValue()
    const passphrase = 'nine new lanterns by the well'
    for (const at of [1, 2, 3]) await early.fill(`#list-${at}`, lists[at] ?? '')
    await early.fill('#list-3', 'academic acid')
    const finish = async () => {
      await early.fill('[name=passphrase]', passphrase)
      await early.fill('[name=passphrase-again]', passphrase)
      await early.fill('[name=first-code]', codeAt(secondFactor, new Date()))
      await early.click('main button')
    }
    await finish()
    expect(await early.locator('.govuk-error-summary a').getAttribute('href')).toBe('#list-1')
    expect(await early.inputValue('#list-1')).toContain(words[1]?.[0] ?? 'none')
    await isSound(early)
    await early.fill('#list-3', lists[4] ?? '')
    await finish()
    expect(await early.locator('.govuk-panel').count()).toBe(1)
    await isSound(early)

    await page.goto('/desk/people')
    expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
    await signIn(page, { ...person, passphrase, secondFactor })
    expect(new URL(page.url()).pathname).toBe('/desk/recovery')
  }, 90_000)
})
