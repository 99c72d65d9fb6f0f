import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { today } from '../src/kit/plain-date.ts'
import { closing, deciding, opening } from '../src/forums/portal/pages.ts'
import { theLaw } from '../src/law/the-law.ts'
import { surfaces } from '../src/surfaces/house.ts'
import { createServer } from '../src/surfaces/server/server.ts'
import { chanceFrom, variedMatters, type Chance } from './matters.ts'
import { noDatabase } from './no-database.ts'
import { testNode } from './node.ts'
import { markers, mutated, raw, strange } from './strange.ts'

// `FUZZ_ROUNDS=20000 npm test -- test/fuzz` is the long run; FUZZ_SEED starts it elsewhere.
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 60)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122)
const patience = 30_000 + rounds * 250

const { library } = theLaw()
const matters = variedMatters(library, today())
const app = await createServer({ database: noDatabase(), ...(await testNode()) }, surfaces, () => {})
afterAll(() => app.close())

function inject(url: string, payload: string, type: string) {
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
}

describe('whatever is sent as facts', () => {
  const check = async (payload: string): Promise<void> => {
    const { statusCode, body } = await inject('/api/v1/doors', payload, 'application/json')
    expect([200, 400, 422], payload).toContain(statusCode)
    expect(() => void JSON.parse(body)).not.toThrow()
  }

  it('is answered or refused: any JSON', { timeout: patience }, async () => {
    await fc.assert(fc.asyncProperty(fc.json({ maxDepth: 5 }), check), { numRuns: rounds * 5, seed })
  })

  it('is answered or refused: facts with things wrong in them', { timeout: patience }, async () => {
    for (let round = 0; round < rounds; round++) {
      const chance = chanceFrom(seed + round)
      let matter: unknown = matters(seed + round)
      for (let times = chance.below(4); times > 0; times--) matter = mutated(matter, chance)
      await check(JSON.stringify(matter))
    }
  })
})

describe('whatever is sent as a form', () => {
  const pages = [...opening, ...deciding, ...closing].map((page) => page.id)
  const places = ['', 'check', 'result', 'no-such-page', ...pages]
  const goings = [
    'next',
    'back',
    'here',
    'check',
    'result',
    'change:',
    'change:no-such-page',
    'door:',
    'door:no-such-forum',
    'door:european-court-of-human-rights',
    ...pages.map((id) => `change:${id}`),
  ]
  const names = [
    ...pages,
    'by',
    'accused',
    'other-state',
    'seen',
    'served',
    'taken',
    'wish-1',
    'wish-2',
    'at',
    'go',
    '__proto__',
    'toString',
    ...['when', 'until', 'served', 'taken', 'known'].flatMap((name) => [
      `${name}-day`,
      `${name}-month`,
      `${name}-year`,
    ]),
    'a[b][c]',
    'a.b.c',
    'x'.repeat(5000),
    ...markers,
  ]
  const states = [...library.states.keys()]
  const rights = [...library.rights.keys()]

  const value = (chance: Chance): string => {
    const list = chance.oneOf([
      strange,
      markers,
      states,
      rights,
      pages,
      ['yes', 'no', 'victim', 'state', 'decided', 'several'],
      ['12', '31', '2', '2024', '99999'],
    ])
    const one = chance.oneOf(list)
    return chance.percent(4) ? one.repeat(50) : one
  }

  const fieldsOf = (chance: Chance, at: string, go: string): URLSearchParams => {
    const fields = new URLSearchParams({ at, go })
    for (let count = chance.below(25); count > 0; count--) fields.append(chance.oneOf(names), value(chance))
    if (chance.percent(60)) for (const page of chance.some(pages, 30)) fields.append('seen', page)
    if (chance.percent(60)) {
      for (const [name, each] of [
        ['what', chance.oneOf(rights)],
        ['where', chance.oneOf(states)],
        ['accused', 'state'],
      ] as const)
        fields.set(name, each)
    }
    return fields
  }

  const check = async (round: number, at: string, go: string): Promise<void> => {
    const chance = chanceFrom(seed + round)
    const url = chance.oneOf(['/en/find-your-way', '/en/find-your-way', '/ar/find-your-way'])
    const fields = fieldsOf(chance, at, go).toString()
    const { statusCode, body, headers } = await inject(url, fields, 'application/x-www-form-urlencoded')
    expect([200, 422], fields).toContain(statusCode)
    expect(headers['content-type']).toMatch(/^text\/html/)
    expect(raw.exec(body)?.[0], fields).toBeUndefined()
  }

  it('is answered with a page that repeats no markup: every page and every button', { timeout: patience }, async () => {
    let round = 0
    for (const at of places) await check(round++, at, 'next')
    for (const go of goings) await check(round++, chanceFrom(round).oneOf(places), go)
  })

  it('is answered with a page that repeats no markup: any page with any button', { timeout: patience }, async () => {
    for (let round = 0; round < rounds; round++) {
      const chance = chanceFrom(seed - round)
      await check(10_000 + round, chance.oneOf([...places, ...markers]), chance.oneOf([...goings, ...markers]))
    }
  })

  it.each(['a=%zz&b=%', '=&=&&&', '%00=%00', 'at=what&at=who&go=next&go=back', 'at[]=x', 'what='.repeat(10)])(
    'is answered though it is no form: %s',
    async (payload) => {
      const { statusCode } = await inject('/en/find-your-way', payload, 'application/x-www-form-urlencoded')
      expect(statusCode).toBeLessThan(500)
    },
  )
})
