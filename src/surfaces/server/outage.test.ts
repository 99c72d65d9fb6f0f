import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testNode } from '../../../test/node.ts'
import { openDatabase, type Database } from '../../database/connect.ts'
import { startEmbedded } from '../../database/embedded.ts'
import { Refusal, type RefusalKind } from '../../kit/refusal.ts'
import type { App } from './app.ts'
import { createServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-outage-'))
const durable = false
const logged: Readonly<Record<string, string | number>>[] = []
const story = 'line one\n"two" <b>&amp;</b> ثلاثة'

let postgres = await startEmbedded(folder, { durable })
let database: Database
let app: App

beforeAll(async () => {
  database = await openDatabase({ folder, durable })
  const services = { database, ...(await testNode()) }
  app = await createServer(services, [sampleSurface], (line) => logged.push(line))
})
afterAll(async () => {
  await app.close()
  await database.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

function sampleSurface(scope: App): void {
  const asked = async () => (await sql`select 1 as one`.execute(database.queries)).rows
  const full = "do $$ begin raise exception 'disk' using errcode = '53100'; end $$"
  scope.get('/asks', asked)
  scope.get('/api/asks', asked)
  scope.post('/story', { config: { sendAgain: true } }, asked)
  scope.post('/passphrase', asked)
  scope.post('/full', { config: { sendAgain: true } }, async () => sql.raw(full).execute(database.queries))
  scope.get('/refused/:kind', async (request) => refuse(request.params))
  scope.get('/api/refused/:kind', async (request) => refuse(request.params))
}

const kinds: readonly RefusalKind[] = ['not-found', 'not-allowed', 'conflict', 'invalid', 'too-late', 'unavailable']

function refuse(params: unknown): never {
  const wanted = JSON.stringify(params)
  const kind = kinds.find((each) => wanted.includes(`"${each}"`)) ?? 'invalid'
  throw new Refusal(kind, kind === 'conflict' ? 'public-identity-swapped' : 'some-reason')
}

const post = (url: string) => {
  const payload = new URLSearchParams([
    ['story', story],
    ['who', 'one'],
    ['who', 'two'],
  ]).toString()
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
}

/** What a browser would send when it presses the button of the page. */
function fieldsOf(page: string): string[][] {
  const unescape = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    unescape(name),
    unescape(value),
  ])
}

describe('when the database is gone', () => {
  beforeAll(async () => {
    await postgres.stop()
  })
  afterAll(async () => {
    postgres = await startEmbedded(folder, { durable })
  })

  test('a page says that it is our fault and passes, and health says what is missing', async () => {
    const page = await app.inject('/asks')
    expect(page.statusCode).toBe(503)
    expect(page.headers['retry-after']).toBe('30')
    expect(page.body).toContain('We cannot reach our records just now')
    expect(page.body).not.toMatch(/ at |stack|ECONN|ENOENT/)
    expect((await app.inject('/healthz')).json()).toMatchObject({ ok: false, database: 'unreachable' })
    expect(logged.filter(({ event }) => event === 'outage')).not.toEqual([])
    expect(logged.filter(({ event }) => event === 'bug')).toEqual([])
  })

  test('a program is told the same', async () => {
    const answer = await app.inject('/api/asks')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ status: 503, title: 'Service Unavailable' })
  })

  test('what a person wrote is in the page, to be sent again', async () => {
    const { body, statusCode } = await post('/story')
    expect(statusCode).toBe(503)
    expect(body).toContain('Nothing you wrote is lost')
    expect(body).not.toContain('<b>')
    expect(body).toContain('<form method="post" action="/story">')
    expect(fieldsOf(body)).toEqual([
      ['story', story],
      ['who', 'one'],
      ['who', 'two'],
    ])
  })

  test('what should not stand in a page does not', async () => {
    const { body } = await post('/passphrase')
    expect(fieldsOf(body)).toEqual([])
    expect(body).not.toContain('line one')
  })
})

test('when the database is back, everything goes on', async () => {
  expect((await app.inject('/asks')).json()).toEqual([{ one: 1 }])
  expect((await post('/story')).statusCode).toBe(200)
})

test('when the disk is full, nothing is lost either', async () => {
  const { statusCode, body } = await post('/full')
  expect(statusCode).toBe(503)
  expect(fieldsOf(body)).toHaveLength(3)
  expect(logged.at(-2)).toMatchObject({ event: 'outage', database: 'full' })
})

describe('a refusal that no page answered itself', () => {
  test.each<[RefusalKind, number, number]>([
    ['not-found', 404, 404],
    ['not-allowed', 404, 403],
    ['conflict', 409, 409],
    ['invalid', 400, 400],
    ['too-late', 409, 409],
    ['unavailable', 503, 503],
  ])('%s has its status: %i on a page, %i for programs', async (kind, onPage, forPrograms) => {
    expect((await app.inject(`/refused/${kind}`)).statusCode).toBe(onPage)
    expect((await app.inject(`/api/refused/${kind}`)).statusCode).toBe(forPrograms)
  })

  test('looks on a page as if there were nothing, whether it does not exist or is not for this reader', async () => {
    const [absent, forbidden] = await Promise.all(
      ['not-found', 'not-allowed'].map((kind) => app.inject(`/refused/${kind}`)),
    )
    expect(forbidden?.body).toBe(absent?.body)
  })

  test('raises an alarm when it says that something was altered', async () => {
    logged.length = 0
    await app.inject('/refused/conflict')
    await app.inject('/refused/too-late')
    expect(logged.filter(({ event }) => event === 'alarm')).toMatchObject([{ reason: 'public-identity-swapped' }])
  })
})
