import { describe, expect, test } from 'vitest'
import { barriers, openHouse } from '../../../test/browser.ts'

const house = await openHouse()

describe('a page that does not exist', () => {
  test.each([
    { javaScript: true, width: 1280 },
    { javaScript: false, width: 320 },
  ])('says so, to everyone, with scripts $javaScript at $width pixels', async (visitor) => {
    const page = await house.newPage(visitor)
    const answer = await page.goto('/no-such-page')
    expect(answer?.status()).toBe(404)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page does not exist')
    expect(await barriers(page)).toEqual([])
  })
})

test('a failure is told in the language the visitor reads', async () => {
  const page = await house.newPage({ locale: 'ar' })
  await page.goto('/no-such-page')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/[\u0600-\u06ff]/)
})

test('the house loads nothing from elsewhere and runs no script written into a page', async () => {
  const page = await house.newPage()
  await page.goto('/no-such-page')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.head.append(script)
    return document.title
  })
  expect(ran).not.toBe('ran')
})

test('Arabic letters join and have a shape of their own', async () => {
  const page = await house.newPage({ locale: 'ar' })
  await page.setContent(
    '<p lang="ar" dir="rtl" style="font-size: 40px"><span id="joined">بيت</span> <span id="apart">ب ي ت</span></p>',
  )
  const widthOf = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.width ?? 0
  expect(await widthOf('joined')).toBeLessThan(0.9 * (await widthOf('apart')))
})
