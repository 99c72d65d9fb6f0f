import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../src/database/connect.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { buildAssets } from '../../src/kit/style/build-assets.ts'
import { surfaces } from '../../src/surfaces/house.ts'
import type { App } from '../../src/surfaces/server/app.ts'
import { createServer } from '../../src/surfaces/server/server.ts'
import { testNode } from '../node.ts'
import { drawCode, hiddenFields, sendFiling, typedFiling } from './filing-page.ts'
import { openDesk } from './ready-node.ts'
import { type Visitor, visitor } from './visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-gone-'))
const place = { folder, durable: false }

let postgres = await startEmbedded(folder, place)
let database: Database
let app: App
let origin: string
const logged: Readonly<Record<string, string | number>>[] = []

beforeAll(async () => {
  await buildAssets()
  database = await openDatabase(place)
  await migrate(database.queries)
  const services = { database, ...(await testNode()) }
  await openDesk(database.queries, services)
  app = await createServer(services, surfaces, (line) => logged.push(line))
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await database.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('when the database stops while the house serves', () => {
  const typed = typedFiling('It stopped while I was writing this.\n<b>Second</b> line, "quoted" & whole.')
  let code: string
  let she: Visitor

  test('whoever files is told that nothing was kept and has everything in the page', async () => {
    she = visitor(origin)
    code = await drawCode(she, typed)
    await postgres.stop()
    const { status, body } = await sendFiling(she, typed, code)
    expect(status).toBe(503)
    expect(body).toContain('Nothing you wrote is lost')
    expect(body).not.toContain('<b>Second')
    expect(hiddenFields({ body })).toMatchObject({ ...typed, code })
    expect(JSON.stringify(logged)).not.toMatch(/"bug"|while I was writing/)
  })

  test.each(['/en/file', '/en/my-case', '/desk', '/desk/cases/7c9f0f5e-3f1d-4a53-9d58-0a1a1b1c1d1e'])(
    'no page fails in another way: %s',
    async (path) => {
      const cookie = `amparo=${'A'.repeat(43)}; amparo-desk=${'A'.repeat(43)}`
      const { status, body } = await visitor(origin).get(path, { cookie })
      expect([path, status]).toEqual([path, 503])
      expect(body).not.toMatch(/ at |stack|ECONN|ENOENT/)
    },
  )

  test('what she had is sent from the same page once it is back, and is there once', async () => {
    const outage = await sendFiling(she, typed, code)
    postgres = await startEmbedded(folder, place)
    const again = hiddenFields(outage)
    expect((await she.post('/en/file', again)).status).toBe(200)
    expect((await she.post('/en/file', again)).status).toBe(200)
    expect((await she.post('/en/return', { code })).location).toBe('/en/my-case')
    expect((await she.get('/en/my-case')).body).toContain('It stopped while I was writing this.')
    const { count } = await database.queries
      .selectFrom('receipt')
      .select((of) => of.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(1)
  })
})
