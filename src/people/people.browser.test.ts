import type { Page } from '@playwright/test'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriers, openHouse, type Visitor } from '../../test/browser.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'

const { newPage, services } = await openHouse()

let desk: TestOrganisation
beforeAll(async () => {
  desk = await testOrganisation(services.database.queries, services)
})

/** Codes are good once, and the organisation's clock runs in the future: the account forgets what it took. */
async function forgetCodes(): Promise<void> {
  await services.database.queries.updateTable('account').set({ second_factor_step: 0 }).execute()
}

async function signIn(page: Page, person: Person): Promise<void> {
  await forgetCodes()
  await page.goto('/desk/sign-in')
  await page.fill('[name=name]', person.signInName)
  await page.fill('[name=passphrase]', person.passphrase)
  await page.click('main button')
  await page.fill('[name=code]', codeAt(person.secondFactor, new Date()))
  await page.click('main button')
  expect(new URL(page.url()).pathname).toMatch(/^\/desk(\/people)?$/)
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe.each<Visitor>([
  { javaScript: false, width: 320, locale: 'en-GB' },
  { javaScript: true, width: 1280, locale: 'ar' },
])('at the desk, %o', (visitor) => {
  test('an administrator invites someone, who joins, is admitted and signs in', async () => {
    const page = await newPage(visitor)
    await signIn(page, desk.administrator)
    expect(await barriers(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    await page.check('#invite-roles-2')
    await page.click('[value=invite]')
    const code = await page.locator('.amparo-desk__code').innerText()
    expect(await barriers(page)).toEqual([])

    const theirs = await newPage(visitor)
    await theirs.goto(`/desk/invitation/${code}`)
    expect(await barriers(theirs)).toEqual([])
    await theirs.click('main button')
    const secondFactor = await theirs.locator('[name=second-factor]').inputValue()
    const signInName = `lina.${visitor.width}`
    const passphrase = 'nine green kettles sing'
    await theirs.fill('[name=display-name]', 'Lina Khoury')
    await theirs.fill('[name=sign-in-name]', signInName)
    await theirs.fill('[name=passphrase]', 'too short')
    await theirs.fill('[name=passphrase-again]', 'too short')
    await theirs.fill('[name=first-code]', codeAt(secondFactor, new Date()))
    await theirs.click('main button')
    expect(await theirs.locator('.govuk-error-summary a').getAttribute('href')).toBe('#passphrase')
    expect(await theirs.locator('[name=display-name]').inputValue()).toBe('Lina Khoury')
    expect(await theirs.content()).not.toContain('too short')
    expect(await barriers(theirs)).toEqual([])
    expect(await fits(theirs)).toBe(true)
    await theirs.fill('[name=passphrase]', passphrase)
    await theirs.fill('[name=passphrase-again]', passphrase)
    await theirs.fill('[name=first-code]', codeAt(secondFactor, new Date()))
    await theirs.click('main button')
    const fingerprint = await theirs.locator('.amparo-desk__code').innerText()
    expect(await barriers(theirs)).toEqual([])

    await page.goto('/desk/people')
    expect(await page.locator('.amparo-desk__box .amparo-desk__code').innerText()).toBe(fingerprint)
    expect(await barriers(page)).toEqual([])
    await page.click('[value=admit]')
    expect(await page.locator('.amparo-desk__box').count()).toBe(0)
    await signIn(theirs, { account: '', signInName, displayName: '', passphrase, secondFactor })
    await theirs.goto('/desk/people')
    expect(await theirs.locator('main').innerText()).toContain('Lina Khoury')
    expect(await theirs.locator('#invite-roles').count()).toBe(0)
  }, 60_000)

  test('someone sees the sessions, ends the others, and signs out for good', async () => {
    const person = await desk.hire('Rima', 'caseworker')
    const [page, other] = [await newPage(visitor), await newPage(visitor)]
    await signIn(other, person)
    await signIn(page, person)
    await page.goto('/desk/sessions')
    expect(await page.locator('tbody tr').count()).toBe(2)
    expect(await barriers(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    await page.click('[value=others]')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await other.goto('/desk/people')
    expect(new URL(other.url()).pathname).toBe('/desk/sign-in')

    const kept = await page.context().cookies()
    await page.click('header form[action="/desk/sign-out"] button')
    expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
    await page.context().addCookies(kept)
    await page.goto('/desk/people')
    expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
  })

  test('a colleague is given other roles, and removed after being asked once more', async () => {
    const person = await desk.hire(`Sami ${visitor.width}`, 'caseworker')
    const page = await newPage(visitor)
    await signIn(page, desk.administrator)
    await page.goto(`/desk/people/${person.account}`)
    expect(await barriers(page)).toEqual([])
    expect(await fits(page)).toBe(true)
    await page.uncheck('[value=caseworker]')
    await page.click('main form button')
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#roles')
    await page.check('[value=monitor]')
    await page.click('main form button')
    expect(new URL(page.url()).pathname).toBe('/desk/people')
    await page.goto(`/desk/people/${person.account}/remove`)
    expect(await barriers(page)).toEqual([])
    await page.click('main form button')
    expect(await page.locator('main').innerText()).not.toContain(person.displayName)
  })
})

test('signing in says what is wrong without saying which, and the page can be read in Arabic', async () => {
  const page = await newPage()
  await page.goto('/desk/sign-in')
  expect(await barriers(page)).toEqual([])
  expect(await page.title()).toBe('Information')
  await page.fill('[name=name]', 'nobody.here')
  await page.fill('[name=passphrase]', 'a guess of mine')
  await page.click('main button')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('sign-in name or the passphrase')
  expect(await page.content()).not.toContain('a guess of mine')
  expect(await barriers(page)).toEqual([])
  await page.click('button[lang=ar]')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await barriers(page)).toEqual([])
})
