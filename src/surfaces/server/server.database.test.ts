import { request as httpRequest } from 'node:http'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyDatabase } from '../../../test/database.ts'
import { testNode } from '../../../test/node.ts'
import type { App } from './app.ts'
import { bounds } from './bodies.ts'
import { createServer } from './server.ts'

const secret = 'what-a-person-typed'
const logged: Readonly<Record<string, string | number>>[] = []

const services = { database: await emptyDatabase(), ...(await testNode()) }
const app = await createServer(services, [sampleSurface], (line) => logged.push(line))
afterAll(() => app.close())

function sampleSurface(scope: App): void {
  const body = z.strictObject({ name: z.string(), children: z.array(z.object({ 'a/b': z.number() })) })
  scope.post('/api/v1/sample', { schema: { tags: ['sample'], body } }, async (request) => request.body)
  scope.post('/form', async (request) => request.body)
  scope.get('/long', async (_request, reply) => reply.type('text/html').send('survivor '.repeat(1000)))
  scope.get('/person/:name', async () => {
    throw new Error(`could not find ${secret}`)
  })
}

const post = (url: string, payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })

describe('every answer', () => {
  test.each(['/healthz', '/nope', '/api/nope', '/long', '/%zz', `/person/${secret}`])(
    'of %s is safe to show',
    async (url) => {
      const { headers } = await app.inject(url)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
    },
  )

  test.each(['/nope/<b>', `/api/${secret}`, `/person/${secret}`, `/%zz${secret}`])(
    'of %s repeats nothing of it',
    async (url) => {
      const { body } = await app.inject(url)
      expect(body).not.toContain(secret)
      expect(body).not.toContain('<b>')
    },
  )
})

test('health says whether the database answers', async () => {
  const answer = await app.inject('/healthz')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({ ok: true, version: '0.1.0', database: 'reachable' })
})

describe('the log', () => {
  test('holds method, pattern of the route, status, time and a random number, and nothing a person typed', async () => {
    logged.length = 0
    await app.inject({ url: `/person/${secret}?why=${secret}`, headers: { 'user-agent': secret, cookie: secret } })
    expect(JSON.stringify(logged)).not.toContain(secret)
    expect(logged.map((line) => Object.keys(line).toSorted())).toEqual([
      ['error', 'event', 'id', 'stack'],
      ['id', 'method', 'ms', 'route', 'status'],
    ])
    expect(logged[1]).toMatchObject({ method: 'GET', route: '/person/:name', status: 500, id: logged[0]?.['id'] })
  })
})

describe('a request that does not fit', () => {
  test('is told everything that is wrong, each with its place', async () => {
    const answer = await post('/api/v1/sample', '{"name": 3, "extra": 1, "children": [{"a/b": "x"}]}')
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    const { errors } = z.object({ errors: z.array(z.object({ pointer: z.string() })) }).parse(answer.json())
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/children/0/a~1b', '/extra', '/name'])
  })

  test.each([
    ['no JSON', '{', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['JSON nested too deeply', '['.repeat(100_000), 'application/json', 400],
    ['a prototype', '{"__proto__": {}}', 'application/json', 400],
    ['a type we do not read', 'x', 'text/plain', 415],
    ['more than a mebibyte', `"${'x'.repeat(bounds.bodyBytes)}"`, 'application/json', 413],
    ['a form with too many fields', 'a=&'.repeat(bounds.formFields + 1), 'application/x-www-form-urlencoded', 400],
  ])('is refused: %s', async (_what, payload, type, status) => {
    expect((await post('/api/v1/sample', payload, type)).statusCode).toBe(status)
  })

  test('is refused when its headers are longer than what is read', async () => {
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${address}/healthz`, { headers: { 'x-long': 'x'.repeat(bounds.headerBytes) } })
      request
        .on('response', (answer) => resolve(answer.statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(431)
  })
})

test('a form gives one value for a name that came once, and all of them for one that came often', async () => {
  const answer = await post('/form', 'a=1&b=2&b=%D8%A8&__proto__=x', 'application/x-www-form-urlencoded')
  expect(answer.body).toBe('{"a":"1","b":["2","ب"],"__proto__":"x"}')
})

describe('a long answer', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is packed as %s for those who can unpack it', async (encoding, unpack) => {
    const { headers, rawPayload } = await app.inject({ url: '/long', headers: { 'accept-encoding': encoding } })
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
    expect(rawPayload.length).toBeLessThan(200)
    expect(unpack(rawPayload).toString()).toBe('survivor '.repeat(1000))
  })

  test('is left as it is for others', async () => {
    const { headers, body } = await app.inject({ url: '/long', headers: { 'accept-encoding': 'br;q=0, identity' } })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body).toHaveLength(9000)
  })
})

test('the description of the API holds the routes that carry a tag, and no pages', async () => {
  const document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
  const { openapi, paths } = document.parse((await app.inject('/api/v1/openapi.json')).json())
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(['/api/v1/sample'])
})
