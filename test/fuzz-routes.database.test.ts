import { afterAll, describe, expect, test } from 'vitest'
import { theLaw } from '../src/law/the-law.ts'
import { returnWithCode } from '../src/people/operations/receipts.ts'
import { surfaces } from '../src/surfaces/house.ts'
import type { Surface } from '../src/surfaces/server/app.ts'
import { createServer } from '../src/surfaces/server/server.ts'
import { receiptCodeGroups } from '../src/vault/receipt-code.ts'
import { emptyDatabase } from './database.ts'
import { testDesk } from './desk.ts'
import { chanceFrom, type Chance } from './matters.ts'
import { testNode } from './node.ts'
import { markers, mutated, raw, strange } from './strange.ts'

// `FUZZ_ROUNDS=20000 npm test -- test/fuzz` is the long run: five requests a round; FUZZ_SEED starts it elsewhere.
const requests = Number(process.env['FUZZ_ROUNDS'] ?? 60) * 5
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122)
const patience = 60_000 + requests * 100

const database = await emptyDatabase()
const keys = await testNode()
const logged: Readonly<Record<string, string | number>>[] = []

/** Every route there is, as the server itself has it: none is forgotten when a new one comes. */
const routes: { readonly method: string; readonly url: string }[] = []
const watched = surfaces.map((surface): Surface => async (scope, services) => {
  scope.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, url })
  })
  await surface(scope, services)
})
const app = await createServer({ database, ...keys }, watched, (line) => logged.push(line), {
  trustedProxies: ['127.0.0.1'],
})
afterAll(() => app.close())

const acts = [...theLaw().library.procedures.values()].flatMap((procedure) => procedure.acts.map((act) => act.id))

/** Who asks: with which cookies, what a form of theirs has to carry, and which ids they could know of. */
type Guest = { readonly cookie: string; token: string; readonly ids: readonly string[] }

/** A desk with a case, and everyone who can be signed in there. */
async function newGuests(): Promise<Guest[]> {
  const desk = await testDesk(database, keys)
  const codes = [await desk.file('What happened to me.'), await desk.file('And to me.')] as const
  const [one, other] = [await desk.asHer(codes[0]), await desk.asHer(codes[1])]
  const caseworker = await desk.hire('Karim', 'caseworker', 'decision-maker')
  const ids = [one.root, other.root, desk.organisation, caseworker.account, desk.intake.account, ...acts]
  const guests: Guest[] = [{ cookie: '', token: '', ids }]
  for (const person of [desk.administrator, desk.intake, caseworker]) {
    guests.push({ cookie: `__Host-amparo-desk=${(await desk.signIn(person)).cookie}`, token: '', ids })
  }
  for (const code of codes) {
    const typed = receiptCodeGroups(code).join('')
    const cookie = await returnWithCode(database.queries, keys.hash, typed, 'x', desk.now())
    guests.push({ cookie: `__Host-amparo=${cookie}`, token: '', ids: [...ids, typed] })
  }
  return guests
}

const commonNames = ['go', 'do', 'at', 'step', 'seen', 'words', 'code', 'end', 'account', 'roles', 'form-token']

/** Fields that pages asked for so far, with the values they offered. */
const offered = new Map<string, Set<string>>(commonNames.map((name) => [name, new Set()]))

function learnFrom(body: string, guest: Guest): void {
  for (const [tag] of body.matchAll(/<(?:input|button|textarea|select)\b[^>]*>/g)) {
    const [, name = ''] = / name="([^"]{1,60})"/.exec(tag) ?? []
    const [, value = ''] = / value="([^"]{0,400})"/.exec(tag) ?? []
    if (name === 'form-token') guest.token = value
    else if (name !== '' && (offered.size < 400 || offered.has(name))) {
      const values = offered.get(name) ?? new Set()
      if (values.size < 60) values.add(value)
      offered.set(name, values)
    }
  }
}

function valueFor(name: string, guest: Guest, chance: Chance): string {
  const known = [...(offered.get(name) ?? [])]
  if (known.length > 0 && chance.percent(60)) return chance.oneOf(known)
  const one = chance.oneOf(chance.oneOf([strange, markers, guest.ids, ['yes', 'next', '1', 'x'.repeat(3000)]]))
  return chance.percent(3) ? one.repeat(40) : one
}

function addressOf(url: string, guest: Guest, chance: Chance): string {
  const filled = url.replaceAll(/:\w+|\*/g, () => {
    const one = chance.percent(70) ? chance.oneOf(guest.ids) : chance.oneOf([...strange, ...markers])
    return encodeURIComponent(one.toWellFormed())
  })
  if (!chance.percent(25)) return filled
  const query = new URLSearchParams()
  for (const name of chance.some(['view', 'after', 'order', 'q', 'lang', '__proto__'], 50)) {
    query.append(name, chance.oneOf([...strange, ...markers, ...guest.ids]))
  }
  return `${filled}?${query.toString()}`
}

function formOf(guest: Guest, chance: Chance): string {
  const fields = new URLSearchParams()
  if (chance.percent(90)) fields.set('form-token', guest.token)
  for (let count = chance.below(14); count > 0; count--) {
    const name = chance.percent(92) ? chance.oneOf([...offered.keys()]) : chance.oneOf([...strange, ...markers])
    if (chance.percent(80)) fields.set(name, valueFor(name, guest, chance))
    else fields.append(name, valueFor(name, guest, chance))
  }
  return fields.toString()
}

async function ask(guest: Guest, chance: Chance) {
  const { method, url } = chance.oneOf(routes)
  const other = chance.percent(2) ? chance.oneOf(['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) : method
  const isJson = url.startsWith('/api/') || chance.percent(2)
  const headers = {
    cookie: chance.percent(97) ? guest.cookie : `${guest.cookie}${chance.oneOf(['x', '; ', '=', ';amparo=%00'])}`,
    'x-forwarded-proto': 'https',
    // Everyone comes from elsewhere, so that nobody waits because someone else guessed.
    'x-forwarded-for': `10.${chance.below(250)}.${chance.below(250)}.${chance.below(250)}`,
    ...(method !== 'GET' && { 'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded' }),
  }
  const json = () => JSON.stringify(mutated({ what: 'torture', where: { state: 'FRA' }, answers: {} }, chance))
  const payload = method === 'GET' ? undefined : isJson ? json() : formOf(guest, chance)
  const address = addressOf(url, guest, chance)
  const sent = `${other} ${address} ${payload ?? ''}`
  const answer = await app.inject({
    method: other as 'GET',
    url: address,
    headers,
    ...(payload !== undefined && { payload }),
  })
  return { url, sent, answer }
}

// Where someone may be asked to wait, and where nobody receives filings any more once the fuzz removed them.
const mayWait = /^\/desk\/(sign-in|invitation|recover)|^\/(en|ar)\/(file|return)$/

describe('whatever is asked of any route, by anyone', () => {
  test('is answered without a fault of ours, and repeats no markup', { timeout: patience }, async () => {
    let guests: Guest[] = []
    const statuses = new Map<number, number>()
    const began = Date.now()
    for (let count = 0; count < requests; count++) {
      // A desk wears out: people are removed, sessions end, cases are closed.
      if (count % 250 === 0) guests = await newGuests()
      const chance = chanceFrom(seed + count)
      const guest = chance.oneOf(guests)
      const { url, sent, answer } = await ask(guest, chance)
      const { statusCode, body, headers } = answer
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
      const isFine = statusCode < 500 || (statusCode === 503 && mayWait.test(url))
      expect(isFine, `${statusCode} to ${sent}\n${JSON.stringify(logged.slice(-3))}`).toBe(true)
      expect(body, sent).not.toMatch(/\n\s+at \S+ \(|node_modules|\.tsx?:\d+:\d+/)
      if (String(headers['content-type']).startsWith('text/html')) {
        expect(raw.exec(body)?.[0], sent).toBeUndefined()
        learnFrom(body, guest)
      }
      expect(
        logged.find(({ event }) => event === 'bug' || event === 'alarm'),
        sent,
      ).toBeUndefined()
      logged.length = 0
    }
    const counts = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
    const seconds = Math.round((Date.now() - began) / 1000)
    process.stdout.write(`${requests} requests to ${routes.length} routes in ${seconds} s; ${counts.join(', ')}\n`)
    expect(routes.length).toBeGreaterThan(40)
    for (const status of [200, 303, 404]) expect(statuses.get(status) ?? 0).toBeGreaterThan(0)
  })
})
