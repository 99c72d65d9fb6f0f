import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { codeAt, type Present, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import type { Queries } from '../database/connect.ts'
import { createIdentity } from '../vault/identity.ts'
import { lockForSession } from '../vault/session-key.ts'
import type { Keys } from './keys.ts'
import { createGate } from './operations/gate.ts'
import { intakeOf, openIntakeIfDue, openIntakes, shareIntake, workersWithoutIntake } from './operations/intake.ts'
import { acceptInvitation, openInvitation } from './operations/join.ts'
import { openRegister } from './operations/register.ts'
import { endOtherSessions, endOwnSession, endSession, findActor, listOwnSessions } from './operations/sessions.ts'
import { beginSignIn, confirmCode } from './operations/sign-in.ts'
import { admit, changeRoles, invite, listStaff, removeStaff, withdrawInvitation } from './operations/staff.ts'
import { createSecondFactor } from './second-factor.ts'

const { queries } = await emptyDatabase()
const inTransaction = async <Result>(work: (transaction: Queries) => Promise<Result>): Promise<Result> =>
  await queries.transaction().execute(work)

let keys: Keys
let desk: TestOrganisation
beforeAll(async () => {
  keys = await testNode()
  desk = await testOrganisation(queries, keys)
})

const plus = (date: Date, minutes: number): Date => new Date(date.getTime() + minutes * 60_000)

function atDoor(name: string, passphrase: string, device?: string) {
  return { name, passphrase, source: 'here', device }
}

describe('an invitation', () => {
  const newcomer = () => ({
    signInName: `lina.${randomUUID().slice(0, 8)}`,
    displayName: 'Lina Khoury',
    passphrase: 'nine green kettles sing',
    secondFactor: createSecondFactor(),
    language: 'ar' as const,
    source: 'here',
  })

  test('lets someone in once an administrator has compared the fingerprint and signed', async () => {
    const { actor } = await desk.signIn(desk.administrator)
    const { code } = await invite(queries, keys.node, actor, ['caseworker'], desk.now())
    expect(await openInvitation(queries, keys.node, code, desk.now())).toEqual({ organisation: 'Desk of the North' })
    const lina = newcomer()
    const firstCode = codeAt(lina.secondFactor, desk.now())
    const { account, fingerprint } = await acceptInvitation(queries, keys, { ...lina, code, firstCode }, desk.now())

    const gate = createGate(async () => {})
    const door = atDoor(lina.signInName, lina.passphrase)
    expect(await beginSignIn(queries, keys, gate, door, desk.now())).toEqual({ awaiting: fingerprint })
    const { awaiting } = await listStaff(queries, keys.node, actor)
    expect(awaiting).toMatchObject([{ account, displayName: 'Lina Khoury', roles: ['caseworker'], fingerprint }])

    const admission = { account, roles: ['caseworker', 'interpreter'] as const, fingerprint: fingerprint.join(' ') }
    const other = { ...admission, fingerprint: '0000 0000 0000 0000 0000 0000' }
    await expect(inTransaction((to) => admit(to, keys.node, actor, other, desk.now()))).rejects.toThrow(
      'fingerprint-differs',
    )
    await inTransaction((to) => admit(to, keys.node, actor, admission, desk.now()))
    const present = await desk.signIn({ ...lina, account })
    expect(present.actor.roles).toEqual(['caseworker', 'interpreter'])
    expect((await listStaff(queries, keys.node, present.actor)).colleagues.map((each) => each.displayName)).toContain(
      'Lina Khoury',
    )
  })

  test('is good once, for seven days, and not after it was withdrawn', async () => {
    const { actor } = await desk.signIn(desk.administrator)
    const accept = (code: string, now: Date) => {
      const lina = newcomer()
      return acceptInvitation(queries, keys, { ...lina, code, firstCode: codeAt(lina.secondFactor, now) }, now)
    }
    const { code } = await invite(queries, keys.node, actor, ['monitor'], desk.now())
    await expect(accept(code, plus(desk.now(), 7 * 24 * 60))).rejects.toThrow('invitation-late')
    const [one, two] = await Promise.allSettled([accept(code, desk.now()), accept(code, desk.now())])
    expect([one.status, two.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(accept(code, desk.now())).rejects.toThrow('invitation-used')

    const second = await invite(queries, keys.node, actor, ['monitor'], desk.now())
    await withdrawInvitation(queries, actor, second.id)
    await expect(accept(second.code, desk.now())).rejects.toThrow('invitation-unknown')
  })

  test('is not accepted with a sign-in name that someone has, nor without a second device that works', async () => {
    const { actor } = await desk.signIn(desk.administrator)
    const { code } = await invite(queries, keys.node, actor, ['monitor'], desk.now())
    const taken = { ...newcomer(), signInName: desk.administrator.signInName.toUpperCase(), code }
    const firstCode = codeAt(taken.secondFactor, desk.now())
    await expect(acceptInvitation(queries, keys, { ...taken, firstCode }, desk.now())).rejects.toThrow(
      'sign-in-name-taken',
    )
    const noDevice = { ...newcomer(), code, firstCode: '000000' }
    await expect(acceptInvitation(queries, keys, noDevice, desk.now())).rejects.toThrow('code-wrong')
  })
})

describe('signing in', () => {
  test('takes passphrase and code, and begins a session that ends when it is unused', async () => {
    const { cookie, actor } = await desk.signIn(desk.administrator)
    expect(actor.organisation).toBe(desk.organisation)
    expect(await findActor(queries, keys.node, cookie, plus(desk.now(), 29))).toBeDefined()
    expect(await findActor(queries, keys.node, cookie, plus(desk.now(), 58))).toBeDefined()
    expect(await findActor(queries, keys.node, cookie, plus(desk.now(), 89))).toBeUndefined()
  })

  test('ends after twelve hours however much it is used', async () => {
    const { cookie } = await desk.signIn(desk.administrator)
    for (let minutes = 25; minutes < 720; minutes += 25) {
      expect(await findActor(queries, keys.node, cookie, plus(desk.now(), minutes))).toBeDefined()
    }
    expect(await findActor(queries, keys.node, cookie, plus(desk.now(), 720))).toBeUndefined()
  })

  test('says the same of a wrong passphrase and of a name nobody has', async () => {
    const gate = createGate(async () => {})
    const wrong = beginSignIn(
      queries,
      keys,
      gate,
      atDoor(desk.administrator.signInName, 'wrong wrong wrong'),
      desk.now(),
    )
    await expect(wrong).rejects.toThrow('sign-in-wrong')
    for (const name of ['nobody.here', '<b>']) {
      await expect(beginSignIn(queries, keys, gate, atDoor(name, 'x'), desk.now())).rejects.toThrow('sign-in-wrong')
    }
  })

  test('opens nothing with the passphrase alone, and asks it again after five wrong codes', async () => {
    const gate = createGate(async () => {})
    const person = await desk.hire('Sami', 'caseworker')
    const begin = () => beginSignIn(queries, keys, gate, atDoor(person.signInName, person.passphrase), desk.now())
    const opened = await begin()
    if (!('cookie' in opened)) throw new Error('not admitted')
    const { cookie } = opened
    expect(await findActor(queries, keys.node, cookie, desk.now())).toBeUndefined()
    const confirm = (code: string) => confirmCode(queries, keys.node, gate, { cookie, code }, desk.now())
    for (let tries = 0; tries < 4; tries++) await expect(confirm('000000')).rejects.toThrow('code-wrong')
    await expect(confirm('000000')).rejects.toThrow('codes-used-up')
    await expect(confirm(codeAt(person.secondFactor, plus(desk.now(), 1)))).rejects.toThrow('signed-out')
    await expect(begin()).rejects.toThrow('sign-in-slowed')
    expect(
      await beginSignIn(queries, keys, gate, atDoor(person.signInName, person.passphrase), plus(desk.now(), 20)),
    ).toHaveProperty('cookie')
  })

  test('takes a code once, even when it comes twice at the same time', async () => {
    const person = await desk.hire('Noor', 'intake')
    const gate = createGate(async () => {})
    const at = plus(desk.now(), 5)
    const code = codeAt(person.secondFactor, at)
    const attempts = [1, 2, 3].map(async () => {
      const opened = await beginSignIn(queries, keys, gate, atDoor(person.signInName, person.passphrase), at)
      const cookie = 'cookie' in opened ? opened.cookie : undefined
      return await confirmCode(queries, keys.node, gate, { cookie, code }, at)
    })
    const settled = await Promise.allSettled(attempts)
    expect(settled.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  test('is slowed for the one who guesses, and never for the owner in a known browser', async () => {
    const person = await desk.hire('Rana', 'intake')
    const { device } = await desk.signIn(person)
    const gate = createGate(async () => {})
    for (let tries = 0; tries < 60; tries++) {
      const stranger = {
        name: person.signInName,
        passphrase: 'a guess of mine',
        source: `source ${tries % 6}`,
        device: undefined,
      }
      await beginSignIn(queries, keys, gate, stranger, desk.now()).catch(() => {})
    }
    const guess = { name: person.signInName, passphrase: person.passphrase, source: 'source 1', device: undefined }
    await expect(beginSignIn(queries, keys, gate, guess, desk.now())).rejects.toThrow('sign-in-slowed')
    const owner = { ...guess, device }
    expect(await beginSignIn(queries, keys, gate, owner, desk.now())).toHaveProperty('cookie')
    const elsewhere = { ...guess, source: 'a new place' }
    expect(await beginSignIn(queries, keys, gate, elsewhere, desk.now())).toHaveProperty('cookie')
  })
})

describe('sessions', () => {
  test('are seen by their owner, who ends one, all others, or this one', async () => {
    const person = await desk.hire('Hala', 'caseworker')
    const [first, second, third] = [await desk.signIn(person), await desk.signIn(person), await desk.signIn(person)]
    const list = () => listOwnSessions(queries, third.actor, third.cookie, desk.now())
    expect((await list()).map((each) => each.isThisOne)).toEqual([true, false, false])
    await endOwnSession(queries, third.actor, (await list()).at(-1)?.id ?? '')
    const here = async ({ cookie }: Present) => (await findActor(queries, keys.node, cookie, desk.now())) !== undefined
    expect([await here(first), await here(second), await here(third)]).toEqual([false, true, true])
    await endOtherSessions(queries, third.actor, third.cookie)
    expect([await here(second), await here(third)]).toEqual([false, true])
    await endSession(queries, third.cookie)
    expect(await here(third)).toBe(false)
  })

  test('open nothing to someone who has the table and not the cookie', async () => {
    const { cookie, actor } = await desk.signIn(desk.administrator)
    const rows = await queries.selectFrom('apart.session').selectAll().where('holder', '=', actor.account).execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(await findActor(queries, keys.node, row.lookup, desk.now())).toBeUndefined()
      expect(JSON.stringify(row)).not.toContain(cookie)
    }
  })

  test('of one person are not put under the name of another', async () => {
    const [thief, victim] = [await desk.hire('Ziad', 'monitor'), desk.administrator]
    const { cookie } = await desk.signIn(thief)
    const changed = { holder: victim.account }
    await queries.updateTable('apart.session').set(changed).where('holder', '=', thief.account).execute()
    await expect(findActor(queries, keys.node, cookie, desk.now())).rejects.toThrow('public-identity-swapped')
  })

  test('are not made for oneself by someone who can write to the table', async () => {
    const { cookie, actor } = await desk.signIn(desk.administrator)
    const lock = Buffer.from(lockForSession(await createIdentity('classical'), cookie))
    await queries.updateTable('apart.session').set({ lock }).where('holder', '=', actor.account).execute()
    await expect(findActor(queries, keys.node, cookie, desk.now())).rejects.toThrow('public-identity-swapped')
  })
})

describe('the staff', () => {
  test('is changed by administrators, who never leave the organisation without one', async () => {
    const own = await testOrganisation(queries, keys, 'Desk of the West')
    const { actor } = await own.signIn(own.administrator)
    const leave = () => inTransaction((to) => removeStaff(to, keys.node, actor, actor.account, own.now()))
    const step = { account: actor.account, roles: ['monitor'] as const }
    await expect(leave()).rejects.toThrow('last-administrator')
    await expect(inTransaction((to) => changeRoles(to, keys.node, actor, step, own.now()))).rejects.toThrow(
      'last-administrator',
    )
    const next = await own.hire('Dima', 'caseworker')
    const rise = { account: next.account, roles: ['administrator', 'caseworker'] as const }
    await inTransaction((to) => changeRoles(to, keys.node, actor, rise, own.now()))
    await leave()
    const { actor: successor } = await own.signIn(next)
    expect((await listStaff(queries, keys.node, successor)).colleagues.map((each) => each.account)).toEqual([
      next.account,
    ])
  })

  test('loses someone at once: sessions end, and the passphrase opens nothing any more', async () => {
    const { actor } = await desk.signIn(desk.administrator)
    const person = await desk.hire('Omar', 'caseworker')
    const { cookie } = await desk.signIn(person)
    await inTransaction((to) => removeStaff(to, keys.node, actor, person.account, desk.now()))
    expect(await findActor(queries, keys.node, cookie, desk.now())).toBeUndefined()
    await expect(desk.signIn(person)).rejects.toThrow('sign-in-wrong')
    const row = await queries.selectFrom('account').selectAll().where('id', '=', person.account).executeTakeFirst()
    expect([row?.lock, row?.second_factor]).toEqual([null, null])
  })

  test('whose two administrators remove one another at the same time keeps one', async () => {
    const own = await testOrganisation(queries, keys, 'Desk of the South')
    const second = await own.hire('Yara', 'administrator')
    const [a, b] = [(await own.signIn(own.administrator)).actor, (await own.signIn(second)).actor]
    const outcomes = await Promise.allSettled([
      inTransaction((to) => removeStaff(to, keys.node, a, b.account, own.now())),
      inTransaction((to) => removeStaff(to, keys.node, b, a.account, own.now())),
    ])
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await openRegister(queries, keys.node, own.organisation)).members).toHaveLength(1)
  })
})

describe('someone who can write to the database', () => {
  test.each([
    ['replaces a public key', `jsonb_set(statement, '{act,identity,verifyKey}', '"${'A'.repeat(43)}"')`],
    ['gives a role', `jsonb_set(statement, '{act,roles}', '["caseworker","administrator"]')`],
    ['moves a statement', `jsonb_set(statement, '{sequence}', '2')`],
  ])('and %s in a register is refused', async (_what, change) => {
    const own = await testOrganisation(queries, keys, 'Desk of the East')
    const { cookie } = await own.signIn(own.administrator)
    await own.hire('Lamis', 'caseworker')
    await sql`update staff_statement set statement = ${sql.raw(change)}
      where organisation = ${own.organisation} and sequence = 1`.execute(queries)
    await expect(findActor(queries, keys.node, cookie, own.now())).rejects.toThrow(/register-/)
  })

  test('and takes away the last statement, so that someone who left is back, is refused', async () => {
    const own = await testOrganisation(queries, keys, 'Desk of the Coast')
    const person = await own.hire('Basil', 'caseworker')
    const { actor } = await own.signIn(own.administrator)
    await inTransaction((to) => removeStaff(to, keys.node, actor, person.account, own.now()))
    await sql`delete from staff_statement where organisation = ${own.organisation} and sequence = 2`.execute(queries)
    await expect(openRegister(queries, keys.node, own.organisation)).rejects.toThrow('register-cut-short')
  })

  test('and moves an account to another organisation gives it nothing there', async () => {
    const other = await testOrganisation(queries, keys, 'Desk of the Hills')
    const person = await desk.hire('Fadi', 'intake')
    const { cookie } = await desk.signIn(person)
    const moved = { organisation: other.organisation }
    await queries.updateTable('account').set(moved).where('id', '=', person.account).execute()
    expect(await findActor(queries, keys.node, cookie, desk.now())).toBeUndefined()
  })

  test('and exchanges the keys that someone claims before admission does not get them signed', async () => {
    const { actor } = await desk.signIn(desk.administrator)
    const { code } = await invite(queries, keys.node, actor, ['intake'], desk.now())
    const secondFactor = createSecondFactor()
    const person = {
      signInName: 'maha.saleh',
      displayName: 'Maha Saleh',
      passphrase: 'nine green kettles',
      language: 'en' as const,
    }
    const firstCode = codeAt(secondFactor, desk.now())
    const given = { ...person, secondFactor, code, firstCode, source: 'here' }
    const { account, fingerprint } = await acceptInvitation(queries, keys, given, desk.now())
    const stranger = await createIdentity('classical')
    const { recipient } = stranger.public
    await sql`update invitation set claim = jsonb_set(claim, '{recipient}', ${JSON.stringify(recipient)}::jsonb)
      where account = ${account}`.execute(queries)
    const admission = { account, fingerprint: fingerprint.join(' '), roles: ['intake'] as const }
    await expect(inTransaction((to) => admit(to, keys.node, actor, admission, desk.now()))).rejects.toThrow(
      'fingerprint-differs',
    )
    const door = atDoor(person.signInName, person.passphrase)
    await expect(beginSignIn(queries, keys, createGate(), door, desk.now())).rejects.toThrow('public-identity-swapped')
  })

  test('and has a copy of everything finds no name in it', async () => {
    const { rows } = await sql<{ dump: string }>`select
      (select json_agg(t)::text from account t) || (select json_agg(t)::text from organisation t) ||
      (select json_agg(t)::text from staff_statement t) || (select coalesce(json_agg(t)::text, '') from invitation t) as dump`.execute(
      queries,
    )
    const dump = rows[0]?.dump ?? ''
    expect(dump).toContain('Desk of the North')
    const words = ['Amal Haddad', 'amal.haddad', 'Lina Khoury', 'seven camels', desk.administrator.secondFactor]
    for (const word of words) {
      expect(dump).not.toContain(word)
      expect(dump).not.toContain(Buffer.from(word).toString('hex'))
    }
  })
})

describe('the intake', () => {
  test('is opened by the first intake worker to come by, and shared with those who come later', async () => {
    const own = await testOrganisation(queries, keys, 'Desk of the Lake')
    expect(await intakeOf(queries, keys.node, own.organisation)).toBeUndefined()
    const [first, second] = [await own.hire('Nadim', 'intake'), await own.hire('Salma', 'intake')]
    const { actor: nadim } = await own.signIn(first)
    expect(await inTransaction((to) => openIntakeIfDue(to, keys.node, nadim, own.now()))).toBe(true)
    expect(await inTransaction((to) => openIntakeIfDue(to, keys.node, nadim, own.now()))).toBe(false)
    const current = await intakeOf(queries, keys.node, own.organisation)
    const { actor: salma } = await own.signIn(second)
    for (const worker of [nadim, salma]) {
      expect((await openIntakes(queries, keys.node, worker)).map((each) => each.public)).toEqual([current])
    }

    const third = await own.hire('Tarek', 'intake')
    const { actor: tarek } = await own.signIn(third)
    expect(await openIntakes(queries, keys.node, tarek)).toEqual([])
    expect((await workersWithoutIntake(queries, keys.node, nadim)).map((each) => each.account)).toEqual([third.account])
    await expect(shareIntake(queries, keys.node, tarek, tarek.account)).rejects.toThrow('intake-not-held')
    await shareIntake(queries, keys.node, nadim, third.account)
    expect((await openIntakes(queries, keys.node, tarek)).map((each) => each.public)).toEqual([current])
  })

  test('is opened anew after an intake worker left, and the old one stays readable to those who had it', async () => {
    const own = await testOrganisation(queries, keys, 'Desk of the Plain')
    const [first, second] = [await own.hire('Nadim', 'intake'), await own.hire('Salma', 'intake')]
    const { actor: salma } = await own.signIn(second)
    await inTransaction((to) => openIntakeIfDue(to, keys.node, salma, own.now()))
    const before = await intakeOf(queries, keys.node, own.organisation)
    const { actor } = await own.signIn(own.administrator)
    await inTransaction((to) => removeStaff(to, keys.node, actor, first.account, own.now()))
    expect(await inTransaction((to) => openIntakeIfDue(to, keys.node, salma, own.now()))).toBe(true)
    const after = await intakeOf(queries, keys.node, own.organisation)
    expect(after).not.toEqual(before)
    expect((await openIntakes(queries, keys.node, salma)).map((each) => each.public)).toEqual([before, after])
  })

  test('whose keys were exchanged in the database is refused', async () => {
    const own = await testOrganisation(queries, keys, 'Desk of the Delta')
    const { actor } = await own.signIn(await own.hire('Nadim', 'intake'))
    await inTransaction((to) => openIntakeIfDue(to, keys.node, actor, own.now()))
    const other = await testOrganisation(queries, keys, 'Desk of the Dunes')
    const present = await other.signIn(await other.hire('Salma', 'intake'))
    await inTransaction((to) => openIntakeIfDue(to, keys.node, present.actor, other.now()))
    await sql`update intake_wrap set wrap = (select wrap from intake_wrap where organisation = ${other.organisation})
      where organisation = ${own.organisation}`.execute(queries)
    await expect(openIntakes(queries, keys.node, actor)).rejects.toThrow('intake-wrap-exchanged')
  })
})
