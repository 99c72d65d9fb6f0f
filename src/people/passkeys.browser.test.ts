import type { Page } from '@playwright/test'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriers, openHouse, type Visitor } from '../../test/browser.ts'
import { type TestDesk, testDesk } from '../../test/desk.ts'
import { codeAt, type Person } from '../../test/organisation.ts'

const { address, newPage, services } = await openHouse()
const { queries } = services.database

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk(services.database, services)
})

// Passkeys are bound to a name, and an address in digits is none.
const house = address.replace('127.0.0.1', 'localhost')

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(house + path)
}

const pathOf = (page: Page): string => new URL(page.url()).pathname

/** A device with passkeys of its own, in place of a telephone; what it can do is for the test to say. */
async function giveDevice(page: Page, { hasPrf = true } = {}) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  })
  const passkeys = async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return { passkeys }
}

async function signIn(page: Page, person: Person): Promise<void> {
  await queries.updateTable('account').set({ second_factor_step: 0 }).execute()
  await goTo(page, '/desk/sign-in')
  await page.fill('[name=name]', person.signInName)
  await page.fill('[name=passphrase]', person.passphrase)
  await page.click('main form[action="/desk/sign-in"] button')
  await page.fill('[name=code]', codeAt(person.secondFactor, new Date()))
  await page.click('main button')
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'))
}

async function signOut(page: Page): Promise<void> {
  await page.click('header form[action="/desk/sign-out"] button')
  expect(pathOf(page)).toBe('/desk/sign-in')
}

async function addPasskey(page: Page, person: Person, name: string): Promise<void> {
  await goTo(page, '/desk/passkeys')
  await page.fill('[name=name]', name)
  await page.fill('[name=passphrase]', person.passphrase)
  await page.click('form[action="/desk/passkeys/new"] button')
  await isSound(page)
  await page.click('form[data-passkey] button')
  await page.waitForURL(/\/desk\/passkeys(\/new\/answer)?$/)
}

async function signInByPasskey(page: Page): Promise<void> {
  await goTo(page, '/desk/sign-in')
  await page.click('form[action="/desk/sign-in/passkey"] button')
}

async function isSound(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

describe.each<Visitor>([
  { width: 320, locale: 'en-GB' },
  { width: 1280, locale: 'ar' },
])('a passkey, %o', (visitor) => {
  test('is added, opens the same files as the passphrase, and is removed', async () => {
    const filed = `The lamp was out. ${visitor.width}`
    await desk.file(filed)
    const page = await newPage(visitor)
    page.setDefaultTimeout(8000)
    const { passkeys } = await giveDevice(page)
    await signIn(page, desk.intake)
    await page.click('header a[href="/desk/passkeys"]')
    expect(await page.locator('header nav [aria-current]').last().getAttribute('href')).toBe('/desk/passkeys')
    await isSound(page)
    await page.fill('[name=name]', 'grey telephone')
    await page.fill('[name=passphrase]', 'not the right words')
    await page.click('form[action="/desk/passkeys/new"] button')
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#passphrase')
    expect(await page.inputValue('[name=name]')).toBe('grey telephone')
    await isSound(page)
    await addPasskey(page, desk.intake, 'grey telephone')
    expect(pathOf(page)).toBe('/desk/passkeys')
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(['grey telephone'])

    await isSound(page)
    expect(await passkeys()).toMatchObject([{ rpId: 'localhost', userName: 'desk', isResidentCredential: true }])

    await signOut(page)
    await isSound(page)
    await signInByPasskey(page)
    await page.waitForURL((url) => url.pathname === '/desk')
    await isSound(page)
    await page.locator('main a[href*="/desk/"]').first().click()
    expect(pathOf(page)).toMatch(/^\/desk\/.+/)
    expect(await page.locator('main').innerText()).toMatch(/The lamp was out/)

    await goTo(page, '/desk/passkeys')
    await page.click('[name=remove]')
    expect(await page.locator('[name=remove]').count()).toBe(0)
    await signOut(page)
    await signInByPasskey(page)
    await page.waitForURL(/\/answer$/)
    expect(await page.locator('.govuk-error-summary').count()).toBe(1)
    expect(await page.locator('[data-failed]').isVisible()).toBe(false)
    await isSound(page)
    await goTo(page, '/desk')
    expect(pathOf(page)).toBe('/desk/sign-in')
  }, 60_000)
})

test('a device that gives no secret is refused in clear words, and the passphrase stays', async () => {
  const person = await desk.hire('Rima', 'caseworker')
  const page = await newPage()
  await giveDevice(page, { hasPrf: false })
  await signIn(page, person)
  await addPasskey(page, person, 'old key')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('not those that can open your keys')
  expect(await page.locator('[name=remove]').count()).toBe(0)
  await isSound(page)
  await signOut(page)
  await signIn(page, person)
})

test('someone who changes their mind at the device is told that no passkey was used, and can try again', async () => {
  const person = await desk.hire('Sami', 'caseworker')
  const page = await newPage()
  page.setDefaultTimeout(8000)
  await giveDevice(page)
  await signIn(page, person)
  await addPasskey(page, person, 'telephone')
  await signOut(page)
  await page.addInitScript(() => {
    const { credentials } = navigator
    const ask = credentials.get.bind(credentials)
    let asked = 0
    credentials.get = async (options) => {
      asked += 1
      if (asked === 1) throw new DOMException('', 'NotAllowedError')
      return await ask(options)
    }
  })
  await signInByPasskey(page)
  await page.locator('[data-failed]').waitFor({ state: 'visible' })
  await isSound(page)
  await page.click('form[data-passkey] button')
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'))
})

test('without scripts, or at an address that was not set up for it, nothing offers a passkey', async () => {
  const person = await desk.hire('Huda', 'caseworker')
  const page = await newPage({ javaScript: false, width: 320 })
  await goTo(page, '/desk/sign-in')
  expect(await page.locator('form[action="/desk/sign-in/passkey"] button').isVisible()).toBe(false)
  await signIn(page, person)
  await goTo(page, '/desk/passkeys')
  expect(await page.locator('[name=passphrase]').isVisible()).toBe(false)
  expect(await page.locator('main').innerText()).toContain('cannot add a passkey')
  await isSound(page)
  const elsewhere = await newPage()
  await elsewhere.goto('/desk/sign-in')
  expect(await elsewhere.locator('form[action="/desk/sign-in/passkey"]').count()).toBe(0)
})
