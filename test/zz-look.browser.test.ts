import { beforeAll, test } from 'vitest'
import type { Filing } from '../src/cases/filing.ts'
import { fileCase } from '../src/cases/operations/file-case.ts'
import { offerCase } from '../src/cases/operations/assign.ts'
import { openCase, staffAsReader } from '../src/cases/operations/open-case.ts'
import { act, writeMessage } from '../src/cases/operations/work.ts'
import { worklist } from '../src/cases/operations/worklist.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { createReceiptCode } from '../src/vault/receipt-code.ts'
import { openHouse } from './browser.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from './organisation.ts'
const { newPage, services } = await openHouse()
let desk: TestOrganisation, intake: Person, caseworker: Person
let roots: string[] = []
const dir = '/tmp/amparo/look-f'
beforeAll(async () => {
  const { database, node } = services
  desk = await testOrganisation(database.queries, services)
  intake = await desk.hire('Ines Maalouf', 'intake')
  caseworker = await desk.hire('Karim Saad', 'caseworker')
  const { actor } = await desk.signIn(intake)
  await database.queries.transaction().execute(async (q) => openIntakeIfDue(q, node, actor, desk.now()))
  await desk.hire('Nour Aziz', 'intake')
  const dangers = ['at-once', 'soon', 'none-known', 'not-said'] as const
  for (const [i, danger] of dangers.entries()) {
    const contact = { way: 'telephone', where: '+30 210 000', care: 'After six. Say you are from the library.' } as const
    const filing: Filing = { organisation: desk.organisation, by: 'survivor', danger, contact, language: 'en',
      account: 'They took my passport in the second country.\n\nThen we were kept in a house for nine weeks. I do not know the name of the town. My sister is still there and I have heard nothing from her since the spring.' }
    await fileCase(services, { filing, code: createReceiptCode(), source: 'test' }, new Date(Date.now() - i * 26 * 3600_000))
  }
  roots = (await worklist(database.queries, actor, 'intake')).lines.map((l) => l.root)
  const root = roots[0] ?? ''
  const reader = await staffAsReader(services, actor, root)
  const seen = await openCase(services, reader, root, new Date())
  const run = seen.runs[0]?.file.id ?? ''
  await act(services, reader, { run, seen: 1, wish: { act: 'acknowledge', answers: { message: 'We have read what you wrote.' } } }, new Date())
  await writeMessage(services, seen, { from: 'desk', text: 'Are you safe tonight? You can answer here whenever you like.', language: 'en' }, new Date())
  const r2 = await staffAsReader(services, actor, roots[3] ?? '')
  await offerCase(services, actor, r2, { root: roots[3] ?? '', assignee: caseworker.account }, new Date())
}, 60000)
test('look', async () => {
  for (const [width, locale] of [[320, 'en-GB'], [1280, 'en-GB'], [320, 'ar'], [1280, 'ar']] as const) {
    for (const person of [intake, caseworker]) {
      const page = await newPage({ width, locale })
      await services.database.queries.updateTable('account').set({ second_factor_step: 0 }).execute()
      await page.goto('/desk/sign-in')
      await page.fill('[name=name]', person.signInName)
      await page.fill('[name=passphrase]', person.passphrase)
      await page.click('main button')
      await page.fill('[name=code]', codeAt(person.secondFactor, new Date()))
      await page.click('main button')
      const shot = async (name: string) => { await page.screenshot({ path: `${dir}/${name}-${width}-${locale}.png`, fullPage: true }) }
      if (person === caseworker) {
        await page.click('tbody a'); await shot('offered'); await page.context().close(); continue
      }
      await shot('list')
      await page.goto(`/desk/cases/${roots[0]}`)
      await shot('case')
      if (width === 1280 && locale === 'en-GB') { await page.pdf({ path: `${dir}/case.pdf` }).catch(() => {}); await page.emulateMedia({ media: 'print' }); await shot('print'); await page.emulateMedia({ media: 'screen' }) }
      await page.click('a[href$="/acts/decline"]')
      await page.click('main form button')
      await shot('decline')
      await page.fill('[name=say-elsewhere]', 'The desk of the South')
      await page.check('[name=say-ground] >> nth=1')
      for (const name of ['reasons', 'weighed-safety', 'weighed-welfare', 'weighed-best-interests', 'weighed-proportionality']) await page.fill(`[name=say-${name}]`, `about ${name}`)
      await page.click('main form button')
      await shot('confirm')
      await page.goto('/desk/cases/xyz'); await shot('refused')
      await page.context().close()
    }
  }
}, 200000)
