import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/database.ts'
import { testNode } from '../../../test/node.ts'
import { enqueue } from '../../database/jobs.ts'
import { Refusal } from '../../kit/refusal.ts'
import { slowHash } from '../../vault/slow-hash.ts'
import type { App } from './app.ts'
import { createMetrics, offerMetrics } from './metrics.ts'
import { createServer } from './server.ts'

const database = await emptyDatabase()
const metrics = createMetrics()
const token = 'a token of the one who watches'.replaceAll(' ', '-')
const services = { database, ...(await testNode()) }
const surfaces = [sampleSurface, offerMetrics(metrics, token)]
const app = await createServer(
  services,
  surfaces,
  metrics.counting(() => {}),
)
afterAll(() => app.close())

function sampleSurface(scope: App): void {
  scope.get('/person/:name', async () => 'hello')
  scope.get('/altered', async () => {
    throw new Refusal('conflict', 'public-identity-swapped')
  })
}

const read = (authorization?: string) =>
  app.inject({ url: '/metrics', headers: { ...(authorization && { authorization }) } })
const figures = async () => (await read(`Bearer ${token}`)).body

test('figures are for whoever has the token; to others they do not exist', async () => {
  for (const shown of [undefined, 'Bearer', 'Bearer wrong', `bearer ${token}x`, token]) {
    expect((await read(shown)).statusCode).toBe(404)
  }
  expect((await read(`Bearer ${token}`)).headers['content-type']).toContain('text/plain')
})

test('requests are counted by the pattern of their route, without anything of the request', async () => {
  const name = randomUUID()
  await app.inject({ url: `/person/${name}?q=${name}`, headers: { 'user-agent': name } })
  await app.inject(`/nowhere/${name}`)
  const text = await figures()
  expect(text).toContain('amparo_request_seconds_count{method="GET",route="/person/:name",status="200"} 1')
  expect(text).toMatch(/amparo_request_seconds_count\{method="GET",route="none",status="404"\} \d+/)
  expect(text).not.toContain(name)
})

test('an altered record counts as an alarm', async () => {
  await app.inject('/altered')
  expect(await figures()).toContain('amparo_alarms_total{reason="public-identity-swapped"} 1')
})

test('jobs are counted', async () => {
  await enqueue(database.queries, { name: 'sample', data: {}, due: new Date(Date.now() + 60_000) })
  await enqueue(database.queries, { name: 'sample', data: {}, due: new Date(Date.now() - 120_000) })
  const text = await figures()
  expect(text).toContain('amparo_jobs{state="waiting"} 2')
  expect(text).toContain('amparo_jobs{state="late"} 1')
  expect(text).toContain('amparo_database_up 1')
})

test('slow hashes are counted while they run or wait, and those turned away', async () => {
  const hash = metrics.countingHash(slowHash({ atOnce: 1, seats: 1 }))
  const one = () => hash('line', Buffer.from('secret'), Buffer.alloc(16))
  const all = [one(), one(), one()]
  const settled = Promise.allSettled(all)
  expect(await figures()).toMatch(/amparo_hashes [123]\n/)
  expect((await settled).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(await figures()).toContain('amparo_hashes_refused_total 1')
  expect(await figures()).toContain('amparo_hashes 0')
})
