import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { noDatabase } from '../../../test/no-database.ts'
import { testNode } from '../../../test/node.ts'
import { AnswerDocument } from '../../forums/answer-document.ts'
import { surfaces } from '../house.ts'
import { createServer } from '../server/server.ts'
import { ProblemDocument } from './problem.ts'

const logged: unknown[] = []
const services = { database: noDatabase(), ...(await testNode()) }
const app = await createServer(services, surfaces, (line) => void logged.push(line))
afterAll(() => app.close())

const facts = readFileSync(join(import.meta.dirname, '../../../examples/decision-in-france.json'), 'utf8')
const ask = (payload: string, query = '?on=2026-11-22') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/doors${query}`,
    payload,
    headers: { 'content-type': 'application/json' },
  })

describe('asking for doors', () => {
  it('answers facts with a document that its own schema accepts', async () => {
    const given = await ask(facts)
    expect(given.statusCode).toBe(200)
    const document = AnswerDocument.parse(given.json())
    expect(document.on).toBe('2026-11-22')
    expect(document.doors.find((door) => door.forum === 'european-court-of-human-rights')).toMatchObject({
      status: 'open-until',
      until: '2026-12-31',
    })
  })

  it('gives the same answer twice, byte for byte', async () => {
    expect((await ask(facts)).body).toBe((await ask(facts)).body)
  })

  it('says everything that is wrong with facts, each with its place and in words', async () => {
    const wrong = { victims: [], respondents: [{ id: 'state', kind: 'state', state: 'Frankreich' }], events: 'none' }
    const given = await ask(JSON.stringify(wrong))
    expect(given.statusCode).toBe(422)
    expect(given.headers['content-type']).toMatch(/^application\/problem\+json/)
    const { status, errors } = ProblemDocument.parse(given.json())
    expect(status).toBe(422)
    expect(errors.map((each) => each.pointer).toSorted()).toEqual(['/events', '/respondents/0/state', '/victims'])
    for (const { detail } of errors) expect(detail).toMatch(/\w+ \w+/)
  })

  it('says it in Arabic to those who ask for it', async () => {
    const { errors } = ProblemDocument.parse((await ask('{}', '?lang=ar')).json())
    for (const { detail } of errors) expect(detail).toMatch(/\p{Script=Arabic}/u)
  })

  it.each([
    ['what is no JSON', '{"victims": ', '', 400],
    ['nothing', '', '', 400],
    ['a day that does not exist', facts, '?on=2026-02-30', 400],
    ['facts that are a list', '[]', '', 422],
  ])('refuses %s', async (_, payload, query, status) => {
    const given = await ask(payload, query)
    expect(given.statusCode).toBe(status)
    expect(given.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  it('leaves nothing of the facts in the log', async () => {
    logged.length = 0
    await ask(facts.replaceAll('"her"', '"someone-known"'))
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toMatch(/someone-known|TUN|detention/)
  })
})

describe('reading the law', () => {
  const Listed = z.array(z.object({ id: z.string(), name: z.string().min(1) })).min(1)

  it.each(['forums', 'rights', 'remedies', 'states', 'sources'])('lists %s and gives one of them', async (name) => {
    const list = await app.inject(`/api/v1/${name}`)
    expect(list.statusCode).toBe(200)
    for (const { id } of Listed.parse(list.json()).slice(0, 5)) {
      const entry = await app.inject(`/api/v1/${name}/${id}`)
      expect(entry.statusCode).toBe(200)
      expect(entry.json()).toMatchObject({ id })
    }
  })

  it.each(['/api/v1/forums/no-such-forum', '/api/v1/states/constructor', '/api/v1/no-such-list'])(
    'says that there is no %s',
    async (url) => {
      const given = await app.inject(url)
      expect(given.statusCode).toBe(404)
      expect(given.headers['content-type']).toMatch(/^application\/problem\+json/)
      expect(given.json()).toMatchObject({ status: 404 })
    },
  )
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every way in', async () => {
    const Described = z.object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    const { openapi, paths } = Described.parse((await app.inject('/api/v1/openapi.json')).json())
    expect(openapi).toMatch(/^3\.1\./)
    const lists = ['forums', 'remedies', 'rights', 'sources', 'states']
    const ways = ['post /api/v1/doors', ...lists.flatMap((name) => [`get /api/v1/${name}`, `get /api/v1/${name}/{id}`])]
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(described.toSorted()).toEqual(ways.toSorted())
  })
})
