import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import { type Oddity, type PageAnswer, type PasskeyDevice, passkeyDevice } from '../../test/passkey-device.ts'
import { createIdentity } from '../vault/identity.ts'
import type { Actor } from './actor.ts'
import type { Keys } from './keys.ts'
import { createGate } from './operations/gate.ts'
import { beginPasskeySignIn, signInWithPasskey } from './operations/passkey-sign-in.ts'
import { addPasskey, beginPasskey, listOwnPasskeys, removePasskey } from './operations/passkeys.ts'
import { recover } from './operations/recover.ts'
import { confirmPlan, makePlan } from './operations/recovery-plan.ts'
import { openRecovery } from './operations/recovery-request.ts'
import { findActor } from './operations/sessions.ts'
import { removeStaff } from './operations/staff.ts'
import { readAnswer, Used } from './passkeys/answer.ts'
import { lockByPasskey, readPasskeySecret } from './passkeys/lock.ts'
import { siteOf } from './passkeys/site.ts'
import { createSecondFactor } from './second-factor.ts'

const { queries } = await emptyDatabase()
const site = { id: 'desk.example', origin: 'https://desk.example' }

let keys: Keys
let desk: TestOrganisation
beforeAll(async () => {
  keys = await testNode()
  desk = await testOrganisation(queries, keys)
})

const minutes = (count: number): Date => new Date(desk.now().getTime() + count * 60_000)
const openGate = () => createGate(async () => {})

async function begin(person: Person, actor: Actor, gate = openGate(), passphrase = person.passphrase) {
  const wish = { name: ' grey  telephone ', passphrase }
  return await beginPasskey(queries, keys, gate, { actor, site }, wish, desk.now())
}

async function add(actor: Actor, name: string, answer: PageAnswer, now = desk.now()): Promise<void> {
  await addPasskey(queries, keys.node, { actor, site }, { name, ...answer }, now)
}

/** Someone who has a passkey on a device. */
async function withPasskey(device: PasskeyDevice = passkeyDevice()) {
  const person = await desk.hire('Nadia', 'caseworker')
  const { actor, device: mark } = await desk.signIn(person)
  const { options, name } = await begin(person, actor)
  await add(actor, name, device.make(options))
  return { person, actor, device, mark }
}

async function signIn(answer: PageAnswer, gate = openGate(), mark?: string, now = desk.now()) {
  return await signInWithPasskey(queries, keys.node, gate, { site, ...answer, source: 'here', device: mark }, now)
}

const challenge = async () => await beginPasskeySignIn(queries, site, desk.now())

describe('a passkey', () => {
  test('signs in without a name and without a code, to the same keys', async () => {
    const { actor, device } = await withPasskey()
    const { cookie } = await signIn(device.use(await challenge()))
    const found = await findActor(queries, keys.node, cookie, desk.now())
    expect(found?.actor.account).toBe(actor.account)
    expect(found?.actor.identity.readingKey).toBe(actor.identity.readingKey)
  })

  test('is listed to its owner by the name it was given, until it is removed', async () => {
    const { actor, device } = await withPasskey()
    const [own] = await listOwnPasskeys(queries, keys.node, actor)
    expect(own).toMatchObject({ name: 'grey telephone', isBackedUp: true, isCopied: false })
    await removePasskey(queries, actor, own?.id ?? '')
    expect(await listOwnPasskeys(queries, keys.node, actor)).toEqual([])
    await expect(signIn(device.use(await challenge()))).rejects.toThrow('passkey-wrong')
  })

  test('leaves neither the name of the device nor its id in the database', async () => {
    const { actor, device } = await withPasskey()
    const rows = await queries.selectFrom('passkey').selectAll().where('account', '=', actor.account).execute()
    const stored = Buffer.concat(rows.flatMap(({ credential, details, lock }) => [credential, details, lock]))
    const used = readAnswer(Used, device.use(await challenge()).passkey)
    expect([rows.length, used?.id.length]).toEqual([1, 43])
    for (const word of ['telephone', Buffer.from(used?.id ?? '', 'base64url')])
      expect(stored.includes(word)).toBe(false)
  })

  test('of a device that does not count is good again and again', async () => {
    const { device } = await withPasskey(passkeyDevice({ counts: false }))
    await signIn(device.use(await challenge()))
    expect(await signIn(device.use(await challenge()))).toBeDefined()
  })

  test('goes when its owner leaves', async () => {
    const { actor, device } = await withPasskey()
    const { actor: administrator } = await desk.signIn(desk.administrator)
    await queries
      .transaction()
      .execute(async (to) => await removeStaff(to, keys.node, administrator, actor.account, desk.now()))
    await expect(signIn(device.use(await challenge()))).rejects.toThrow('passkey-wrong')
    const left = await queries.selectFrom('passkey').select('id').where('account', '=', actor.account).execute()
    expect(left).toEqual([])
  })
})

describe('someone who recovers lost access', () => {
  test('has no passkeys any more: who holds the old device is shut out', async () => {
    const { person, actor, device } = await withPasskey()
    const { lists, asked } = await makePlan(queries, keys.node, actor, desk.now())
    const words = lists.map((list, at) => list[(asked[at] ?? 0) - 1] ?? '')
    await queries.transaction().execute(async (to) => await confirmPlan(to, keys.node, actor, words, desk.now()))
    const { actor: administrator } = await desk.signIn(desk.administrator)
    const { code, notBefore } = await queries
      .transaction()
      .execute(async (to) => await openRecovery(to, keys.node, administrator, person.account, desk.now()))
    const secondFactor = createSecondFactor()
    const given = {
      passphrase: 'nine new lanterns by the well',
      secondFactor,
      firstCode: codeAt(secondFactor, notBefore),
    }
    const three = lists.slice(2).map((list) => list.join(' '))
    await recover(queries, keys, { ...given, code, lists: three, source: 'here' }, notBefore)
    await expect(signIn(device.use(await challenge()))).rejects.toThrow('passkey-wrong')
  })
})

describe('signing in with a passkey is refused', () => {
  test.each<[string, Oddity]>([
    ['for another site', { origin: 'https://desk.example.evil.example' }],
    ['for another host', { host: 'evil.example' }],
    ['without the device having verified who holds it', { unverified: true }],
    ['with the handle of someone else', { handle: Buffer.alloc(32).toString('base64url') }],
  ])('when it was signed %s', async (_what, oddity) => {
    const { device } = await withPasskey()
    await expect(signIn(device.use(await challenge(), oddity))).rejects.toThrow('passkey-wrong')
  })

  test('by one that nobody added, in the same words', async () => {
    await expect(signIn(passkeyDevice().use(await challenge()))).rejects.toThrow('passkey-wrong')
    for (const passkey of ['', '{}', 'null', '[', JSON.stringify({ id: 'x', response: {} })]) {
      const { secret } = passkeyDevice().use(await challenge())
      await expect(signIn({ passkey, secret })).rejects.toThrow('passkey-wrong')
    }
  })

  test('when the answer comes twice, too late, or to a challenge that was never asked', async () => {
    const { device, actor, person } = await withPasskey()
    const answer = device.use(await challenge())
    await signIn(answer)
    await expect(signIn(answer)).rejects.toThrow('passkey-late')
    await expect(signIn(device.use(await challenge()), openGate(), undefined, minutes(5))).rejects.toThrow(
      'passkey-late',
    )
    const own = { challenge: Buffer.alloc(32, 7).toString('base64url') }
    await expect(signIn(device.use(own))).rejects.toThrow('passkey-late')
    const { options } = await begin(person, actor)
    await expect(signIn(device.use(options))).rejects.toThrow('passkey-late')
  })

  test('of two answers at once to one challenge, to one of them', async () => {
    const { device } = await withPasskey()
    const asked = await challenge()
    const both = await Promise.allSettled([signIn(device.use(asked)), signIn(device.use(asked))])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('without its secret, and with another', async () => {
    const { device } = await withPasskey()
    const answer = device.use(await challenge())
    await expect(signIn({ ...answer, secret: '' })).rejects.toThrow('passkey-without-secret')
    const secret = Buffer.alloc(32, 9).toString('base64')
    await expect(signIn({ ...answer, secret })).rejects.toThrow('passkey-wrong')
  })

  test('once a copy of it was noticed, to the copy and to itself, and its owner is told', async () => {
    const { device, actor } = await withPasskey()
    await signIn(device.use(await challenge(), { count: 40 }))
    await expect(signIn(device.use(await challenge(), { count: 40 }))).rejects.toThrow('passkey-copied')
    await expect(signIn(device.use(await challenge(), { count: 41 }))).rejects.toThrow('passkey-copied')
    expect(await listOwnPasskeys(queries, keys.node, actor)).toMatchObject([{ isCopied: true }])
  })

  test('with an alarm when the row holds the keys of someone else', async () => {
    const { device, actor } = await withPasskey()
    const answer = device.use(await challenge())
    const { id = '' } = (await listOwnPasskeys(queries, keys.node, actor))[0] ?? {}
    const secret = readPasskeySecret(answer.secret) ?? new Uint8Array()
    const owner = { account: actor.account, passkey: id }
    const lock = Buffer.from(lockByPasskey(await createIdentity('classical'), secret, owner))
    await queries.updateTable('passkey').set({ lock }).where('id', '=', id).execute()
    await expect(signIn(answer)).rejects.toThrow('public-identity-swapped')
  })

  test('when the row was moved to another account', async () => {
    const { device, actor } = await withPasskey()
    const answer = device.use(await challenge())
    const moved = { account: desk.administrator.account }
    await queries.updateTable('passkey').set(moved).where('account', '=', actor.account).execute()
    await expect(signIn(answer)).rejects.toThrow('covered-words-altered')
  })

  test('for a while after several wrong tries, but not in a browser that is known', async () => {
    const { device, mark } = await withPasskey()
    const gate = openGate()
    for (let tries = 0; tries < 6; tries++) {
      const wrong = device.use(await challenge(), { unverified: true })
      await expect(signIn(wrong, gate)).rejects.toThrow(tries < 5 ? 'passkey-wrong' : 'sign-in-slowed')
    }
    await expect(signIn(device.use(await challenge()), gate)).rejects.toThrow('sign-in-slowed')
    expect(await signIn(device.use(await challenge()), gate, mark)).toBeDefined()
  })
})

describe('adding a passkey is refused', () => {
  test('without the passphrase, and slowed after several wrong ones', async () => {
    const person = await desk.hire('Sami', 'caseworker')
    const { actor } = await desk.signIn(person)
    const gate = openGate()
    for (let tries = 0; tries < 6; tries++) {
      const wrong = begin(person, actor, gate, 'not the right words')
      await expect(wrong).rejects.toThrow(tries < 5 ? 'passphrase-wrong' : 'sign-in-slowed')
    }
  })

  test('when the browser gave no secret, was somewhere else, verified nobody, or took too long', async () => {
    const person = await desk.hire('Sami', 'caseworker')
    const { actor } = await desk.signIn(person)
    const made = async (oddity: Oddity = {}) => passkeyDevice().make((await begin(person, actor)).options, oddity)
    await expect(add(actor, 'telephone', { ...(await made()), secret: '' })).rejects.toThrow('passkey-without-secret')
    for (const oddity of [{ origin: 'https://evil.example' }, { host: 'evil.example' }, { unverified: true }]) {
      await expect(add(actor, 'telephone', await made(oddity))).rejects.toThrow('passkey-unfit')
    }
    await expect(add(actor, 'telephone', await made(), minutes(5))).rejects.toThrow('passkey-late')
    await expect(add(actor, '', await made())).rejects.toThrow('name-missing')
    await expect(add(actor, 'telephone', { passkey: '{', secret: '' })).rejects.toThrow('passkey-unfit')
    expect(await listOwnPasskeys(queries, keys.node, actor)).toEqual([])
  })

  test('with a challenge of somebody else, or of the sign-in', async () => {
    const person = await desk.hire('Sami', 'caseworker')
    const { actor } = await desk.signIn(person)
    const other = await desk.signIn(await desk.hire('Rima', 'caseworker'))
    const { options } = await begin(person, actor)
    await expect(add(other.actor, 'telephone', passkeyDevice().make(options))).rejects.toThrow('passkey-late')
    await expect(add(actor, 'telephone', passkeyDevice().make(await challenge()))).rejects.toThrow('passkey-late')
  })

  test('a second time, and after ten', async () => {
    const { person, actor, device } = await withPasskey()
    const again = await begin(person, actor)
    await expect(add(actor, 'telephone', device.make(again.options))).rejects.toThrow('passkey-unfit')
    expect(again.options.excludeCredentials).toHaveLength(1)
    for (let number = 2; number <= 10; number++) {
      await add(actor, `key ${number}`, passkeyDevice().make((await begin(person, actor)).options))
    }
    await expect(begin(person, actor)).rejects.toThrow('passkeys-full')
  })
})

describe('the site of a passkey', () => {
  test.each([
    ['desk.example', 'https://desk.example', 'desk.example'],
    ['DESK.example', 'https://desk.example', 'desk.example'],
    ['desk.example:8443', 'https://desk.example:8443', 'desk.example'],
    ['localhost:3000', undefined, 'localhost'],
    ['desk.example', undefined, undefined],
    ['evil.example', 'https://desk.example', undefined],
    ['desk.example.evil.example', 'https://desk.example', undefined],
    ['localhost.evil.example', undefined, undefined],
    ['localhost:80', undefined, 'localhost'],
    ['localhost:99999', undefined, undefined],
    ['x@localhost:1/', undefined, undefined],
    ['', undefined, undefined],
  ])('at %s where %s is configured is %s', (host, configured, id) => {
    expect(siteOf(host, 'http', configured)?.id).toBe(id)
  })
})
