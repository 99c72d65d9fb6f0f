import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { codeAt, type Person, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import type { Chronicle } from '../chronicle/operations/chronicle.ts'
import { foundFile, storeFile } from '../chronicle/operations/found.ts'
import { openFile } from '../chronicle/operations/open.ts'
import type { Queries } from '../database/connect.ts'
import type { Actor } from './actor.ts'
import type { Keys } from './keys.ts'
import { findRecovery, recover } from './operations/recover.ts'
import { confirmPlan, makePlan, ownPlan } from './operations/recovery-plan.ts'
import {
  chooseRecoveryDelay,
  openRecovery,
  recoveriesUnderWay,
  recoveryDelay,
  recoveryNotices,
  stopRecovery,
} from './operations/recovery-request.ts'
import { openRegister } from './operations/register.ts'
import { findActor } from './operations/sessions.ts'
import { removeStaff } from './operations/staff.ts'
import { createSecondFactor } from './second-factor.ts'

const { queries } = await emptyDatabase()
const inTransaction = async <Result>(work: (transaction: Queries) => Promise<Result>): Promise<Result> =>
  await queries.transaction().execute(work)

let keys: Keys
let chronicle: Chronicle
let desk: TestOrganisation
beforeAll(async () => {
  const { engine, ...node } = await testNode()
  keys = node
  chronicle = engine.chronicle
  desk = await testOrganisation(queries, keys)
})

const plus = (date: Date, hours: number): Date => new Date(date.getTime() + hours * 3_600_000)

/** A caseworker with five lists, of whose passphrase nobody knows any more. */
async function someoneWithPlan(): Promise<{ person: Person; actor: Actor; lists: string[] }> {
  const person = await desk.hire('Nadia', 'caseworker')
  const { actor } = await desk.signIn(person)
  return { person, actor, lists: await planFor(actor) }
}

async function planFor(actor: Actor): Promise<string[]> {
  const { lists, asked } = await makePlan(queries, keys.node, actor, desk.now())
  const words = lists.map((list, at) => list[(asked[at] ?? 0) - 1] ?? '')
  await inTransaction((to) => confirmPlan(to, keys.node, actor, words, desk.now()))
  return lists.map((list) => list.join(' '))
}

async function ask(account: string) {
  const { actor } = await desk.signIn(desk.administrator)
  const opened = await inTransaction((to) => openRecovery(to, keys.node, actor, account, desk.now()))
  return { ...opened, administrator: actor }
}

const secondFactor = createSecondFactor()
const passphrase = 'nine new lanterns by the well'

async function comeBack(code: string, lists: readonly string[], now: Date): Promise<void> {
  const given = { code, lists, passphrase, secondFactor, firstCode: codeAt(secondFactor, now), source: 'here' }
  await recover(queries, keys, given, now)
}

describe('someone who lost the passphrase', () => {
  test('comes back to the same keys with three of five lists, once the delay is over', async () => {
    const { person, actor, lists } = await someoneWithPlan()
    const { cookie } = await desk.signIn(person)
    const before = { founder: actor.identity, others: [], compartment: 'account', organisation: desk.organisation }
    const founded = await foundFile(chronicle, { ...before, at: desk.now() })
    await inTransaction((to) => storeFile(to, founded))

    const { code, notBefore } = await ask(person.account)
    expect(notBefore).toEqual(plus(desk.now(), 72))
    expect(await findRecovery(queries, keys.node, code, desk.now())).toEqual({ notBefore, isDue: false })
    await comeBack(
      code.toUpperCase(),
      [lists[4] ?? '', lists[0] ?? '', `  ${lists[2]} `.replaceAll(' ', '\n')],
      notBefore,
    )

    expect(await findActor(queries, keys.node, cookie, desk.now())).toBeUndefined()
    await expect(desk.signIn(person)).rejects.toThrow('sign-in-wrong')
    await sql`update account set second_factor_step = 0`.execute(queries)
    const again = await desk.signIn({ ...person, passphrase, secondFactor })
    expect(again.actor.identity.public).toEqual(actor.identity.public)
    const file = await inTransaction((to) => openFile(to, chronicle, founded.file.id, again.actor.identity))
    expect(file.keys.size).toBe(1)
    expect(await ownPlan(queries, keys.node, again.actor)).toEqual({ made: undefined })
  })

  test('is refused with three lists before the delay, to the last millisecond', async () => {
    const { person, lists } = await someoneWithPlan()
    const { code, notBefore } = await ask(person.account)
    for (const early of [desk.now(), new Date(notBefore.getTime() - 1)]) {
      await expect(comeBack(code, lists.slice(0, 3), early)).rejects.toThrow('recovery-too-early')
      await expect(comeBack(code, lists, early)).rejects.toThrow('recovery-too-early')
    }
    await comeBack(code, lists.slice(0, 3), notBefore)
  })

  test('is refused with too few lists, the same one twice, wrong ones, or those of someone else', async () => {
    const { person, lists } = await someoneWithPlan()
    const [one = '', two = '', three = ''] = lists
    const others = (await someoneWithPlan()).lists
    const { code, notBefore } = await ask(person.account)
    const slip = three
      .split(' ')
      .with(7, one.split(' ')[8] ?? '')
      .join(' ')
    const wrong: [readonly string[], string][] = [
      [[], 'recovery-lists-missing'],
      [[one, two], 'recovery-lists-missing'],
      [[one, two, ` ${one.toUpperCase()}`], 'recovery-lists-missing'],
      [[one, two, 'not a list'], 'recovery-list-unreadable'],
      [[one, two, slip], 'recovery-list-slip'],
      [[one, two, others[2] ?? ''], 'recovery-lists-unfit'],
      [others.slice(0, 3), 'recovery-lists-unfit'],
      [lists.slice(0, 4), 'recovery-lists-unfit'],
    ]
    for (const [brought, reason] of wrong) {
      await expect(comeBack(code, brought, notBefore)).rejects.toThrow(reason)
    }
  })

  test('is refused once it was stopped, and once it was used', async () => {
    const { person, actor, lists } = await someoneWithPlan()
    const three = lists.slice(1, 4)
    const first = await ask(person.account)
    await inTransaction((to) => stopRecovery(to, keys.node, actor, person.account, desk.now()))
    await expect(comeBack(first.code, three, first.notBefore)).rejects.toThrow('recovery-stopped')

    const second = await ask(person.account)
    await expect(comeBack(first.code, three, second.notBefore)).rejects.toThrow('recovery-stopped')
    await comeBack(second.code, three, second.notBefore)
    await expect(comeBack(second.code, three, second.notBefore)).rejects.toThrow('recovery-used')
    await expect(ask(person.account)).rejects.toThrow('recovery-not-planned')
  })

  test('is recovered once, though two come at the same time', async () => {
    const { person, lists } = await someoneWithPlan()
    const { code, notBefore } = await ask(person.account)
    const both = await Promise.allSettled([
      comeBack(code, lists.slice(0, 3), notBefore),
      comeBack(code, lists.slice(2), notBefore),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is refused a plain passphrase and a second device that does not work, and nothing is used up', async () => {
    const { person, lists } = await someoneWithPlan()
    const { code, notBefore } = await ask(person.account)
    const given = { code, lists: lists.slice(0, 3), passphrase, secondFactor, firstCode: '000000', source: 'here' }
    await expect(recover(queries, keys, given, notBefore)).rejects.toThrow('code-wrong')
    await expect(recover(queries, keys, { ...given, passphrase: 'short' }, notBefore)).rejects.toThrow(
      'passphrase-too-short',
    )
    await comeBack(code, given.lists, notBefore)
  })

  test('who left meanwhile does not come back', async () => {
    const { person, lists } = await someoneWithPlan()
    const { code, notBefore, administrator } = await ask(person.account)
    await inTransaction((to) => removeStaff(to, keys.node, administrator, person.account, desk.now()))
    await expect(comeBack(code, lists.slice(0, 3), notBefore)).rejects.toThrow('recovery-code-unknown')
  })
})

describe('a plan', () => {
  test('holds only after one word of each list was typed, and then earlier lists are worth nothing', async () => {
    const { person, actor, lists: old } = await someoneWithPlan()
    const made = await makePlan(queries, keys.node, actor, desk.now())
    const wrong = made.lists.map((list, at) => list[made.asked[at] === 1 ? 1 : 0] ?? '')
    const confirming = inTransaction((to) => confirmPlan(to, keys.node, actor, wrong, desk.now()))
    await expect(confirming).rejects.toThrow('recovery-word-wrong')
    const first = await ask(person.account)
    await comeBack(first.code, old.slice(0, 3), first.notBefore)

    const early = await planFor(actor)
    const asked = await ask(person.account)
    const late = await planFor(actor)
    await expect(comeBack(asked.code, early.slice(0, 3), asked.notBefore)).rejects.toThrow('recovery-stopped')
    const again = await ask(person.account)
    await expect(comeBack(again.code, early.slice(0, 3), again.notBefore)).rejects.toThrow('recovery-lists-unfit')
    await comeBack(again.code, late.slice(0, 3), again.notBefore)
  })

  test('leaves no word of the lists in the database', async () => {
    const { person, lists } = await someoneWithPlan()
    const { rows } = await sql<{ all: string }>`select row_to_json(p)::text as all from recovery_plan p
      where account = ${person.account}`.execute(queries)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.all).toContain('"checks":null')
    for (const word of lists.join(' ').split(' ')) expect(rows[0]?.all).not.toContain(Buffer.from(word).toString('hex'))
  })
})

describe('a request', () => {
  test('is told to the person concerned and to administrators, and to nobody else', async () => {
    const { person } = await someoneWithPlan()
    const other = await desk.hire('Omar', 'caseworker')
    const { notBefore, administrator } = await ask(person.account)
    const told = async (who: Person) => {
      const { actor } = await desk.signIn(who)
      const register = await openRegister(queries, keys.node, desk.organisation)
      const underWay = await recoveriesUnderWay(queries, keys.node, { actor, register })
      const notices = await recoveryNotices(queries, keys.node, { actor, register })
      return { notices, found: underWay.find(({ account }) => account === person.account) }
    }
    const notice = { account: person.account, by: administrator.account, notBefore }
    expect(await told(person)).toMatchObject({ notices: ['own'], found: notice })
    expect(await told(desk.administrator)).toMatchObject({ notices: ['colleague'], found: notice })
    expect(await told(other)).toEqual({ notices: [], found: undefined })
  })

  test('is one at a time', async () => {
    const { person } = await someoneWithPlan()
    await ask(person.account)
    await expect(ask(person.account)).rejects.toThrow('recovery-open-already')
  })
})

test('an organisation chooses its delay once, of a day at least', async () => {
  const elsewhere = await testOrganisation(queries, keys, 'Desk of the South')
  const { actor } = await elsewhere.signIn(elsewhere.administrator)
  for (const hours of [23, 0, -1, 24.5, Number.NaN, 721]) {
    await expect(chooseRecoveryDelay(queries, keys.node, actor, hours)).rejects.toThrow('recovery-delay-unfit')
  }
  await chooseRecoveryDelay(queries, keys.node, actor, 24)
  await expect(chooseRecoveryDelay(queries, keys.node, actor, 100)).rejects.toThrow('recovery-delay-set')
  expect(await recoveryDelay(queries, keys.node, elsewhere.organisation)).toBe(24)
  await planFor(actor)
  const opened = await inTransaction((to) => openRecovery(to, keys.node, actor, actor.account, elsewhere.now()))
  expect(opened.notBefore).toEqual(plus(elsewhere.now(), 24))
})

describe('whoever can write the database', () => {
  const late = () => plus(desk.now(), 1)

  test('gains nothing by moving the instant', async () => {
    const { person, lists } = await someoneWithPlan()
    const { code } = await ask(person.account)
    const earlier = JSON.stringify(desk.now().toISOString())
    await sql`update recovery_statement set statement = jsonb_set(statement, '{act,notBefore}', ${earlier}::jsonb)
      where account = ${person.account} and code is not null`.execute(queries)
    await expect(comeBack(code, lists.slice(0, 3), late())).rejects.toThrow('register-recovery-altered')
    const { actor } = await desk.signIn(desk.administrator)
    const register = await openRegister(queries, keys.node, desk.organisation)
    expect(await recoveryNotices(queries, keys.node, { actor, register })).toContain('altered')
  })

  test('gains nothing by taking away that it was stopped', async () => {
    const { person, actor, lists } = await someoneWithPlan()
    const { code, notBefore } = await ask(person.account)
    await inTransaction((to) => stopRecovery(to, keys.node, actor, person.account, desk.now()))
    await sql`delete from recovery_statement where account = ${person.account} and sequence = 2`.execute(queries)
    await expect(comeBack(code, lists.slice(0, 3), notBefore)).rejects.toThrow('covered-words-altered')
  })

  test('gains nothing by the statements of another account, or of another node', async () => {
    const mine = await someoneWithPlan()
    const theirs = await someoneWithPlan()
    const asked = await ask(theirs.person.account)
    await sql`update recovery_statement set statement = (select statement from recovery_statement
      where account = ${theirs.person.account} and sequence = 0) where account = ${mine.person.account}`.execute(
      queries,
    )
    await expect(ask(mine.person.account)).rejects.toThrow('register-recovery-altered')
    const other = await testNode()
    const node = { ...keys.node, identity: other.node.identity }
    await expect(findRecovery(queries, node, asked.code, late())).rejects.toThrow('register-recovery-altered')
  })

  test('gains nothing by the keys of another plan: they are not those of the register', async () => {
    const mine = await someoneWithPlan()
    const theirs = await someoneWithPlan()
    const { code, notBefore } = await ask(mine.person.account)
    await sql`update recovery_plan set lock = (select lock from recovery_plan where account = ${theirs.person.account})
      where account = ${mine.person.account}`.execute(queries)
    await expect(comeBack(code, mine.lists.slice(0, 3), notBefore)).rejects.toThrow('recovery-lists-unfit')
    await sql`update recovery_plan set node_factor = (select node_factor from recovery_plan
      where account = ${theirs.person.account}) where account = ${mine.person.account}`.execute(queries)
    await expect(comeBack(code, theirs.lists.slice(0, 3), notBefore)).rejects.toThrow('covered-words-altered')
  })
})
