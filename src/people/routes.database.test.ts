import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { codeAt, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import type { App } from '../surfaces/server/app.ts'
import { createServer } from '../surfaces/server/server.ts'
import { offerPeople } from './workspace/routes.ts'

let app: App
let desk: TestOrganisation
let cookie = ''
let token = ''
const logged: unknown[] = []

beforeAll(async () => {
  const services = { database: await emptyDatabase(), ...(await testNode()) }
  app = await createServer(services, [offerPeople], (line) => logged.push(line))
  desk = await testOrganisation(services.database.queries, services)
  const { signInName: name, passphrase, secondFactor } = desk.administrator
  const opened = await post('/desk/sign-in', { name, passphrase })
  const confirmed = await post('/desk/sign-in/code', { code: codeAt(secondFactor, new Date()) }, cookieIn(opened))
  cookie = cookieIn(confirmed)
  const page = await app.inject({ url: '/desk/people', headers: { cookie } })
  token = /name="form-token" value="([\w-]+)"/.exec(page.body)?.[1] ?? ''
})
afterAll(() => app.close())

type Answer = { readonly headers: Readonly<Record<string, unknown>> }

const cookieIn = ({ headers }: Answer): string =>
  [headers['set-cookie']]
    .flat()
    .map((each) => String(each).split(';')[0])
    .join('; ')

async function post(url: string, fields: Record<string, string>, withCookie = '', more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: withCookie, ...more }
  return await app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers })
}

describe('the pages of staff', () => {
  test.each(['/desk/people', '/desk/sessions', '/desk/recovery', '/desk/people/x', '/desk/people/x/remove'])(
    'send whoever is not signed in to sign in: %s',
    async (url) => {
      for (const sent of ['', 'amparo-desk=x', `amparo-desk=${'A'.repeat(43)}`]) {
        const { statusCode, headers } = await app.inject({ url, headers: { cookie: sent } })
        expect([statusCode, headers.location]).toEqual([303, '/desk/sign-in'])
      }
    },
  )

  test('take no form without the token of the session, nor one that another site sent', async () => {
    const invite = { do: 'invite', roles: 'monitor' }
    expect((await post('/desk/people', invite, cookie)).statusCode).toBe(403)
    expect((await post('/desk/people', { ...invite, 'form-token': `${token}x` }, cookie)).statusCode).toBe(403)
    const given = { ...invite, 'form-token': token }
    expect((await post('/desk/people', given, cookie, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await post('/desk/sign-in', {}, '', { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
    expect((await post('/desk/people', given, cookie, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
  })

  test('answer what is strange clearly, and never as our fault', async () => {
    const strange = ['', '\0', '\uD800', "' or 1=1 --", '<script>', 'x'.repeat(5000), '٣']
    const urls = [
      '/desk/passkeys',
      '/desk/passkeys/new',
      '/desk/passkeys/new/answer',
      '/desk/people',
      '/desk/sessions',
      '/desk/people/x',
      '/desk/people/%00/remove',
      '/desk/language',
    ]
    const open = [
      '/desk/sign-in/passkey',
      '/desk/sign-in/passkey/answer',
      '/desk/sign-in',
      '/desk/sign-in/code',
      '/desk/invitation',
      '/desk/invitation/accept',
    ]
    const recovery = ['/desk/recovery', '/desk/recovery/lists', '/desk/recover', '/desk/recover/finish']
    for (const value of strange) {
      const names = [
        'do',
        'account',
        'fingerprint',
        'roles',
        'invitation',
        'end',
        'to',
        'language',
        'name',
        'code',
        'passkey',
        'secret',
      ]
      const fields = Object.fromEntries(names.map((name) => [name, value]))
      for (const url of [...urls, ...open, ...recovery]) {
        for (const action of ['admit', 'withdraw', 'share-intake', 'open', 'stop', 'delay', 'confirm', value]) {
          const { statusCode, body } = await post(url, { ...fields, do: action, 'form-token': token }, cookie)
          expect([url, statusCode < 500 || statusCode === 503]).toEqual([url, true])
          expect(body).not.toContain('<script>')
        }
      }
    }
  })

  test('let the browser ask for passkeys only where someone chose to use one', async () => {
    const policyOf = ({ headers }: Answer) => String(headers['permissions-policy'])
    for (const url of ['/desk/sign-in', '/desk/invitation']) {
      expect(policyOf(await app.inject({ url }))).toContain('publickey-credentials-get=()')
    }
    expect(policyOf(await post('/desk/sign-in/passkey', {}))).toContain('publickey-credentials-get=(self)')
    const elsewhere = await post('/desk/sign-in/passkey', {}, '', { host: 'elsewhere.example' })
    expect([elsewhere.statusCode, policyOf(elsewhere)]).toEqual([403, expect.stringContaining('-get=()')])
  })

  test('go on only to an address of the desk', async () => {
    for (const to of ['https://elsewhere.example', '//elsewhere.example', '/desk/../x', '/desk//x']) {
      expect((await post('/desk/language', { language: 'ar', to })).headers.location).toBe('/desk/sign-in')
    }
    expect((await post('/desk/language', { language: 'ar', to: '/desk/people' })).headers.location).toBe('/desk/people')
  })

  test('keep a cookie that no script reads and no other site sends, bound to the host where the way is encrypted', async () => {
    expect(cookie).toMatch(/^amparo-desk=[\w-]{43}; amparo-device=/)
    const plain = await post('/desk/sign-out', { 'form-token': token }, cookie)
    expect(plain.headers['set-cookie']).toBe('amparo-desk=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0')
    const { headers: after } = await app.inject({ url: '/desk/people', headers: { cookie } })
    expect(after.location).toBe('/desk/sign-in')
    const services = { database: await emptyDatabase(), ...(await testNode()) }
    const behind = await createServer(services, [offerPeople], () => {}, { trustedProxies: ['127.0.0.1'] })
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-proto': 'https' }
    const answer = await behind.inject({ method: 'POST', url: '/desk/language', payload: 'language=ar', headers })
    expect(answer.headers['set-cookie']).toMatch(/^__Host-amparo-language=ar; .*; Secure/)
    await behind.close()
  })

  test('leave nothing in the log of who signed in or what was typed', () => {
    const text = JSON.stringify(logged)
    expect(text).toContain('/desk/sign-in')
    for (const word of [desk.administrator.signInName, 'seven camels', token, cookie]) expect(text).not.toContain(word)
  })
})
