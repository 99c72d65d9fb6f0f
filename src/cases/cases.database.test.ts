import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testDesk, type TestDesk } from '../../test/desk.ts'
import { type Person, testOrganisation } from '../../test/organisation.ts'
import { rebuild } from '../chronicle/operations/rebuild.ts'
import { runOutClock } from '../procedures/operations/run-out.ts'
import { shareIntake } from '../people/operations/intake.ts'
import { listRuns } from '../procedures/operations/runs.ts'
import { removeStaff } from '../people/operations/staff.ts'
import { leaveFilesBy } from '../surfaces/engine.ts'
import { createReceiptCode } from '../vault/receipt-code.ts'
import { handBack, offerCase, passCase, reassign, takeCase } from './operations/assign.ts'
import { beginRun } from './operations/begin-run.ts'
import type { House } from './operations/house.ts'
import { listViews, staffAsReader } from './operations/open-case.ts'
import { act, writeMessage } from './operations/work.ts'
import { offeredCases, worklist } from './operations/worklist.ts'

const database = await emptyDatabase()
const { queries } = database

let desk: TestDesk
let house: House
let caseworker: Person
let other: Person
beforeAll(async () => {
  desk = await testDesk(database)
  house = desk.house
  caseworker = await desk.hire('Karim', 'caseworker')
  other = await desk.hire('Olga', 'caseworker')
})

describe('a case filed without a name', () => {
  test('is read and answered by the desk, and she comes back and reads the answer', async () => {
    const code = await desk.file('They took my passport in the second country.')
    const list = await worklist(queries, await desk.as(desk.intake), 'intake')
    expect(list.lines).toMatchObject([{ status: 'filed', danger: 'soon', assignee: null }])
    const root = list.lines[0]?.root ?? ''

    const { reader, seen } = await desk.asStaff(desk.intake, root)
    expect(seen.runs[0]?.acts[0]?.said).toMatchObject({ account: 'They took my passport in the second country.' })
    const run = seen.runs[0]?.file.id ?? ''
    const wish = { act: 'acknowledge', answers: { message: 'We have read what you wrote.' } }
    await act(house, reader, { run, seen: 1, wish }, desk.now())
    await writeMessage(house, seen, { from: 'desk', text: 'Are you safe tonight?', language: 'en' }, desk.now())

    const hers = await desk.asHer(code)
    expect(hers.root).toBe(root)
    expect(hers.seen.messages).toMatchObject([{ from: 'desk', text: 'Are you safe tonight?' }])
    expect(hers.seen.runs[0]?.acts.map(({ recorded }) => recorded.act)).toEqual(['file', 'acknowledge'])
    expect(hers.seen.runs[0]?.acts[1]?.said).toMatchObject({ message: 'We have read what you wrote.' })
    const views = await listViews(house, hers.reader, root)
    expect(new Set(views.map((view) => view.role))).toEqual(new Set(['intake', 'survivor']))
  })

  test('is filed once, though the page was sent twice; and another code is asked for when this one is a stranger’s', async () => {
    const code = await desk.file('once')
    await expect(desk.file('once', code)).resolves.toBeDefined()
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from receipt
      where locator = ${code.locator}`.execute(queries)
    expect(rows[0]?.count).toBe(1)
    await expect(desk.file('other', { ...createReceiptCode(), locator: code.locator })).rejects.toThrow('code-taken')
  })

  test('is not found by colleagues to whom it was not given, nor by another organisation', async () => {
    const { root } = await desk.asHer(await desk.file('for the intake only'))
    await expect(desk.asStaff(caseworker, root)).rejects.toThrow('case-not-found')
    const elsewhere = await testOrganisation(queries, house, 'Desk of the South')
    const stranger = await elsewhere.hire('Sami', 'intake')
    await expect(staffAsReader(house, (await elsewhere.signIn(stranger)).actor, root)).rejects.toThrow('case-not-found')
  })

  test('refuses an act decided on a page that is no longer so', async () => {
    const { root } = await desk.asHer(await desk.file('two at once'))
    const { reader, seen } = await desk.asStaff(desk.intake, root)
    const run = seen.runs[0]?.file.id ?? ''
    const wish = { act: 'acknowledge', answers: { message: 'x' } }
    const both = [1, 2].map(async () => await act(house, reader, { run, seen: 1, wish }, desk.now()))
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('assignment', () => {
  async function ask(account: string) {
    const code = await desk.file(account)
    const { root } = await desk.asHer(code)
    const { actor, reader } = await desk.asStaff(desk.intake, root)
    await offerCase(house, actor, reader, { root, assignee: caseworker.account }, desk.now())
    return { code, root }
  }

  test('shows a colleague only the offer until she takes it, and then takes the case from the rest of the office', async () => {
    const { code, root } = await ask('assigned')
    const before = await desk.asStaff(caseworker, root)
    expect(before.seen.runs.map(({ run }) => run.procedure.id)).toEqual(['assignment'])
    expect(before.seen.messages).toEqual([])
    await takeCase(house, before.actor, before.reader, root, desk.now())

    const after = await desk.asStaff(caseworker, root)
    expect(after.seen.runs.map(({ run }) => run.procedure.id).toSorted()).toEqual(['assignment', 'intake'])
    await expect(desk.asStaff(desk.intake, root)).rejects.toThrow('case-not-found')
    expect((await worklist(queries, after.actor, 'mine')).lines.map((line) => line.root)).toContain(root)
    await writeMessage(house, after.seen, { from: 'desk', text: 'I am with you now.', language: 'en' }, desk.now())
    expect((await desk.asHer(code)).seen.messages.map(({ text }) => text)).toEqual(['I am with you now.'])
  })

  test('is not taken by anyone to whom it was not offered', async () => {
    const { root } = await ask('not theirs')
    await expect(desk.asStaff(other, root)).rejects.toThrow('case-not-found')
  })

  test('that is turned down leaves the colleague without keys, and the intake with the case', async () => {
    const { code, root } = await ask('passed')
    const { actor, reader } = await desk.asStaff(caseworker, root)
    await passCase(house, actor, reader, root, desk.now())
    await expect(desk.asStaff(caseworker, root)).rejects.toThrow('case-not-found')
    expect((await desk.asStaff(desk.intake, root)).seen.runs).toHaveLength(2)
    expect((await desk.asHer(code)).seen.runs).toHaveLength(2)
  })

  test('that is handed back can be given to another', async () => {
    const { root } = await ask('handed back')
    const first = await desk.asStaff(caseworker, root)
    await takeCase(house, first.actor, first.reader, root, desk.now())
    const taken = await desk.asStaff(caseworker, root)
    await handBack(house, taken.actor, taken.reader, { root, handover: 'She prefers mornings.' }, desk.now())
    await expect(desk.asStaff(caseworker, root)).rejects.toThrow('case-not-found')
    const again = await desk.asStaff(desk.intake, root)
    await offerCase(house, again.actor, again.reader, { root, assignee: other.account }, desk.now())
    const second = await desk.asStaff(other, root)
    await takeCase(house, second.actor, second.reader, root, desk.now())
    const { seen } = await desk.asStaff(other, root)
    expect(seen.runs.flatMap((run) => run.acts.map(({ said }) => said['handover']))).toContain('She prefers mornings.')
  })
})

describe('a clock that nobody stopped', () => {
  test('runs out once, however often it is asked, and is seen in the case', async () => {
    const code = await desk.file('waiting')
    const { root } = await desk.asHer(code)
    const late = new Date(desk.now().getTime() + 25 * 3_600_000)
    const clock = { run: root, clock: 'danger-look' }
    await runOutClock(database, house.engine, clock, new Date(desk.now().getTime() + 3_600_000))
    await Promise.all([1, 2, 3].map(async () => await runOutClock(database, house.engine, clock, late)))
    const { seen } = await desk.asHer(code)
    expect(seen.runs[0]?.acts.map(({ recorded }) => `${recorded.act} ${recorded.step}`)).toEqual([
      'file done',
      'danger-look ran-out',
    ])
  })
})

test('the worklist and the runs are the same when they are made again from the entries', async () => {
  const tables = async () => [
    (await sql`select * from case_in_work order by root`.execute(queries)).rows,
    (await sql`select * from procedure_run order by run`.execute(queries)).rows,
  ]
  const before = await tables()
  await sql`delete from case_in_work`.execute(queries)
  await queries.transaction().execute(async (transaction) => await rebuild(transaction, house.engine.chronicle))
  expect(await tables()).toEqual(before)
})

describe('someone who was asked', () => {
  async function ask(account: string, to: Person) {
    const code = await desk.file(account)
    const { root } = await desk.asHer(code)
    const { actor, reader } = await desk.asStaff(desk.intake, root)
    await offerCase(house, actor, reader, { root, assignee: to.account }, desk.now())
    return root
  }

  test('is named to the intake until she answers', async () => {
    const root = await ask('waits for an answer', caseworker)
    const intake = await desk.as(desk.intake)
    const lines = async () => (await offeredCases(queries, intake)).filter((line) => line.root === root)
    expect((await lines()).map(({ assignee, offered }) => [assignee, offered !== null])).toEqual([
      [caseworker.account, true],
    ])
    const { actor, reader } = await desk.asStaff(caseworker, root)
    await takeCase(house, actor, reader, root, desk.now())
    expect(await lines()).toEqual([])
  })

  test('still reads nothing when her time to answer has run out, and loses the keys when another is asked', async () => {
    const root = await ask('nobody answers', caseworker)
    const run = (await listRuns(queries, root)).find(({ procedure }) => procedure === 'assignment')?.run ?? ''
    const late = new Date(desk.now().getTime() + 5 * 86_400_000)
    await runOutClock(database, house.engine, { run, clock: 'answer' }, late)
    const { seen } = await desk.asStaff(caseworker, root)
    expect(seen.runs.map((each) => each.run.procedure.id)).toEqual(['assignment'])
    const { actor, reader } = await desk.asStaff(desk.intake, root)
    await offerCase(house, actor, reader, { root, assignee: other.account }, desk.now())
    await expect(desk.asStaff(caseworker, root)).rejects.toThrow('case-not-found')
  })

  test('loses the keys when two of the intake take the case from her', async () => {
    const root = await ask('taken from her', caseworker)
    const second = await desk.hire('Nour', 'intake')
    await shareIntake(queries, house.node, await desk.as(desk.intake), second.account)
    const answers = { why: 'She is ill.', 'weighed-safety': 'Weighed.' }
    const one = await desk.asStaff(desk.intake, root)
    await reassign(house, one.actor, one.reader, { root, seen: 1, answers }, desk.now())
    await expect(reassign(house, one.actor, one.reader, { root, seen: 2, answers: {} }, desk.now())).rejects.toThrow(
      'needs-another-person',
    )
    const two = await desk.asStaff(second, root)
    await reassign(house, two.actor, two.reader, { root, seen: 2, answers: {} }, desk.now())
    await expect(desk.asStaff(caseworker, root)).rejects.toThrow('case-not-found')
    const { actor, reader } = await desk.asStaff(desk.intake, root)
    await offerCase(house, actor, reader, { root, assignee: other.account }, desk.now())
  })
})

describe('someone who leaves', () => {
  test('loses the keys of every case, and whoever comes next makes new ones before anything is written', async () => {
    const leaver = await desk.hire('Lars', 'caseworker')
    const code = await desk.file('in the hands of someone who leaves')
    const { root } = await desk.asHer(code)
    const { actor, reader } = await desk.asStaff(desk.intake, root)
    await offerCase(house, actor, reader, { root, assignee: leaver.account }, desk.now())
    const before = await desk.asStaff(leaver, root)
    const administrator = await desk.as(desk.administrator)
    await queries.transaction().execute(async (transaction) => {
      await removeStaff(transaction, house.node, administrator, leaver.account, desk.now())
      await leaveFilesBy(house.engine)(transaction, administrator, before.actor.identity.public.verifyKey)
    })
    await expect(staffAsReader(house, before.actor, root)).rejects.toThrow('case-not-found')
    const { rows } = await sql`select 1 from wrap where member = ${before.actor.identity.public.verifyKey}`.execute(
      queries,
    )
    expect(rows).toEqual([])
    const { seen } = await desk.asStaff(desk.intake, root)
    await writeMessage(house, seen, { from: 'desk', text: 'Someone else takes over.', language: 'en' }, desk.now())
    expect((await desk.asHer(code)).seen.messages).toHaveLength(1)
  })
})

describe('someone who filed for another', () => {
  test('comes back as her representative, and can do nothing that is hers alone', async () => {
    const code = await desk.file('She cannot write herself.', undefined, 'representative')
    const { root, reader, seen } = await desk.asHer(code)
    const can = (seen.runs[0]?.possible ?? [])
      .filter(({ obstacles }) => obstacles.length === 0)
      .map((each) => each.act.id)
    expect(can).toContain('supplement')
    expect(can).not.toContain('withdraw')
    const withdraw = act(house, reader, { run: root, seen: 1, wish: { act: 'withdraw', answers: {} } }, desk.now())
    await expect(withdraw).rejects.toThrow('wrong-party')
    const erase = { procedure: 'erasure', act: 'request', answers: {} }
    await expect(beginRun(house, reader, root, erase, desk.now())).rejects.toThrow('case-not-found')
  })
})
