import { describe, expect, it } from 'vitest'
import { barriers, openHouse } from '../../../test/browser.ts'

const house = await openHouse()

// Small entries of each kind: looking for barriers takes long on long pages, which are made of the same parts.
const small = [
  '/library?q=torture',
  '/library/forums/working-group-on-enforced-disappearances',
  '/library/rights/travel-ban',
  '/library/procedures/assignment',
  '/library/states/NRU',
  '/library/sources/orhan-v-turkiye',
]
const large = [
  '/library',
  '/library/forums',
  '/library/forums/european-court-of-human-rights',
  '/library/rights',
  '/library/remedies/restitution',
  '/library/procedures',
  '/library/procedures/intake',
  '/library/states',
  '/library/states/DEU',
  '/library/sources',
  '/library/sources/echr',
]
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

describe.each([
  ['en', 320],
  ['ar', 1280],
] as const)('the library in %s at %i pixels', (language, width) => {
  it('has no barriers', async () => {
    const page = await house.newPage({ width })
    for (const address of small) {
      await page.goto(`/${language}${address}`)
      expect(await barriers(page), address).toEqual([])
    }
    await page.context().close()
  }, 60_000)

  it('fits', async () => {
    const page = await house.newPage({ width, javaScript: false })
    for (const address of [...small, ...large]) {
      await page.goto(`/${language}${address}`)
      expect(await page.evaluate(overflow), address).toBe(0)
    }
    await page.context().close()
  }, 60_000)
})

it('leads from the overview to a forum, its sources and the other language', async () => {
  const page = await house.newPage({ javaScript: false })
  await page.goto('/en/library')
  await page.getByRole('link', { name: 'Courts and other bodies' }).click()
  await page.getByRole('link', { name: 'Human Rights Committee of the United Nations' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Human Rights Committee of the United Nations',
  )
  await page.getByRole('link', { name: 'العربية' }).click()
  expect(page.url()).toMatch(/\/ar\/library\/forums\/human-rights-committee$/)
  await page.goBack()
  await page.getByRole('link', { name: 'First Optional Protocol' }).first().click()
  expect(page.url()).toMatch(/\/en\/library\/sources\/iccpr-op1$/)
  await page.context().close()
})

it('finds a country by its name without accents and says how many it found', async () => {
  const page = await house.newPage({ javaScript: false })
  await page.goto('/en/library/states')
  await page.getByLabel('Look for a name').fill('turkiye')
  await page.getByRole('button', { name: 'Look' }).click()
  expect(await page.getByText('1 entry for “turkiye”').count()).toBe(1)
  await page.getByRole('link', { name: 'Türkiye' }).click()
  expect(page.url()).toMatch(/TUR$/)
  await page.context().close()
})

it('may be kept for a while, and says of what does not exist that it is not there', async () => {
  const known = await fetch(`${house.address}/en/library/rights/torture`)
  expect([known.status, known.headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
  const unknown = await fetch(`${house.address}/en/library/rights/nothing`)
  expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([404, 'no-store'])
  const twice = await fetch(`${house.address}/en/library/rights?q=a&q=b`)
  expect(twice.status).toBe(200)
})

it('tells programs, in words, everything that its OpenAPI document offers', async () => {
  const page = await house.newPage({ width: 320 })
  await page.goto('/api/v1/')
  expect(await page.evaluate(overflow)).toBe(0)
  const described: unknown = await (await fetch(`${house.address}/api/v1/openapi.json`)).json()
  const paths =
    typeof described === 'object' && described && 'paths' in described ? Object.keys(described.paths ?? {}) : []
  expect(paths.length).toBeGreaterThan(5)
  const said = (await page.textContent('main')) ?? ''
  expect(paths.filter((path) => !said.includes(path))).toEqual([])
  await page.context().close()
})
