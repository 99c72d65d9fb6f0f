import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testDesk, type TestDesk } from '../../test/desk.ts'
import type { Person } from '../../test/organisation.ts'
import type { ReceiptCode } from '../vault/receipt-code.ts'
import { getFilesOfCase } from '../chronicle/operations/files.ts'
import { handBack, offerCase, takeCase } from './operations/assign.ts'
import { runOutClock } from '../procedures/operations/run-out.ts'
import { beginRun, recordHold } from './operations/begin-run.ts'
import type { Reader } from './operations/open-case.ts'
import { act, turnDownProposal } from './operations/work.ts'
import { listParts, worklist } from './operations/worklist.ts'

const database = await emptyDatabase()
let desk: TestDesk
let other: TestDesk
let caseworker: Person
let decider: Person
let otherDecider: Person
let second: Person
let adviser: Person
beforeAll(async () => {
  desk = await testDesk(database)
  other = await testDesk(database, desk.house, 'Desk of the South')
  caseworker = await desk.hire('Karim', 'caseworker')
  decider = await desk.hire('Dina', 'decision-maker')
  otherDecider = await desk.hire('Dalia', 'decision-maker')
  second = await desk.hire('Samir', 'guardian')
  adviser = await desk.hire('Lena', 'legal-adviser')
})

type Said = Readonly<Record<string, unknown>>

/** A case in the hands of the caseworker. */
async function assigned(): Promise<{ readonly code: ReceiptCode; readonly root: string }> {
  const code = await desk.file('They took my passport.')
  const { root } = await desk.asHer(code)
  const { actor, reader } = await desk.asStaff(desk.intake, root)
  await offerCase(desk.house, actor, reader, { root, assignee: caseworker.account }, desk.now())
  const offered = await desk.asStaff(caseworker, root)
  await takeCase(desk.house, offered.actor, offered.reader, root, desk.now())
  return { code, root }
}

async function begin(reader: Reader, root: string, procedure: string, name: string, answers: Said): Promise<string> {
  return await beginRun(desk.house, reader, root, { procedure, act: name, answers }, desk.now())
}

async function go(
  by: {
    readonly reader: Reader
    readonly seen: {
      readonly runs: readonly { readonly file: { readonly id: string }; readonly acts: readonly unknown[] }[]
    }
  },
  run: string,
  name: string,
  answers: Said,
) {
  const seen = by.seen.runs.find((each) => each.file.id === run)?.acts.length ?? 0
  await act(desk.house, by.reader, { run, seen, wish: { act: name, answers } }, desk.now())
}

const weighed = (...what: readonly string[]): Said =>
  Object.fromEntries(what.map((each) => [`weighed-${each}`, 'Weighed, with her.']))

describe('a referral', () => {
  const prepared = (): Said => ({
    recipient: other.organisation,
    compartments: ['account'],
    purpose: 'Legal aid, please.',
  })

  async function agreed(root: string, code: ReceiptCode, compartments: readonly string[]) {
    const by = await desk.asStaff(caseworker, root)
    const ask = { recipient: other.organisation, compartments, use: 'support', explained: 'By telephone.' }
    const consent = await begin(by.reader, root, 'consent', 'ask', ask)
    await go(await desk.asHer(code), consent, 'give', { until: '2028-01-01' })
    return consent
  }

  test('is refused without her consent to this recipient and these parts', async () => {
    const { code, root } = await assigned()
    const by = await desk.asStaff(caseworker, root)
    const run = await begin(by.reader, root, 'referral', 'prepare', prepared())
    const send = async () => await go(await desk.asStaff(caseworker, root), run, 'send', weighed('safety', 'welfare'))
    await expect(send()).rejects.toThrow('consent-missing')
    await agreed(root, code, ['contact'])
    await expect(send()).rejects.toThrow('consent-missing')
  })

  test('copies only those parts, to a case that the other organisation and she read, and nobody here', async () => {
    const { code, root } = await assigned()
    const by = await desk.asStaff(caseworker, root)
    const run = await begin(by.reader, root, 'referral', 'prepare', prepared())
    await agreed(root, code, ['account', 'contact'])
    await go(await desk.asStaff(caseworker, root), run, 'send', weighed('safety', 'welfare'))
    const { lines } = await worklist(database.queries, await other.as(other.intake), 'intake')
    const copy = lines[0]?.root ?? ''
    const { seen } = await other.asStaff(other.intake, copy)
    expect(seen.runs[0]?.acts[0]?.said['account']).toBe('Legal aid, please.\n\nThey took my passport.')
    expect(seen.contact).toBeUndefined()
    await expect(desk.asStaff(caseworker, copy)).rejects.toThrow('case-not-found')
  })

  test('is refused again once she has taken her consent back', async () => {
    const { code, root } = await assigned()
    const by = await desk.asStaff(caseworker, root)
    const run = await begin(by.reader, root, 'referral', 'prepare', prepared())
    const consent = await agreed(root, code, ['account'])
    await go(await desk.asHer(code), consent, 'withdraw', {})
    const send = go(await desk.asStaff(caseworker, root), run, 'send', weighed('safety', 'welfare'))
    await expect(send).rejects.toThrow('consent-missing')
  })
})

describe('erasure', () => {
  const granting = weighed('safety', 'welfare', 'best-interests')

  async function granted(code: ReceiptCode, root: string): Promise<string> {
    const run = await begin((await desk.asHer(code)).reader, root, 'erasure', 'request', {})
    await go(await desk.asStaff(decider, root), run, 'grant', granting)
    return run
  }

  test('is blocked by a legal hold until it is lifted', async () => {
    const { code, root } = await assigned()
    const erasure = await begin((await desk.asHer(code)).reader, root, 'erasure', 'request', {})
    const order = { authority: 'court', ground: 'Article 5, order 17', until: '2028-01-01', embargo: false }
    const hold = await recordHold(desk.house, await desk.as(adviser), root, order, desk.now())
    await go(await desk.asStaff(decider, root), hold, 'follow', {
      until: '2028-01-01',
      ...weighed('safety', 'welfare', 'proportionality'),
    })
    const grant = go(await desk.asStaff(decider, root), erasure, 'grant', granting)
    await expect(grant).rejects.toThrow('on-hold')
  })

  test('needs two people, and destroys the keys so that nobody reads the case again', async () => {
    const { code, root } = await assigned()
    const run = await granted(code, root)
    expect((await desk.asHer(code)).seen.runs.find((each) => each.file.id === run)?.run.state.status).toBe('requested')
    await go(await desk.asStaff(second, root), run, 'grant', {})
    const late = new Date(desk.now().getTime() + 8 * 86_400_000)
    await runOutClock(database, desk.house.engine, { run, clock: 'reflection' }, late)
    await go(await desk.asStaff(decider, root), run, 'erase', {})
    const { rows } = await sql<{ left: number }>`select count(*)::int as left from apart.outer_key
      join file on file.id = outer_key.file where root = ${root}`.execute(database.queries)
    expect(rows[0]?.left).toBe(1)
    for (const left of [await desk.asStaff(caseworker, root), await desk.asHer(code)]) {
      expect(left.seen.runs.map((each) => each.run.state.status)).toEqual(['erased'])
      expect(left.seen.messages).toEqual([])
      expect(left.seen.contact).toBeUndefined()
    }
  })
})

describe('retaliation', () => {
  test('is reported in one step, raises the danger, and takes the keys from whoever is suspected', async () => {
    const { code, root } = await assigned()
    const hers = await desk.asHer(code)
    const run = await begin(hers.reader, root, 'retaliation-report', 'report', {
      what: 'He came to my house.',
      inside: false,
    })
    const { lines } = await worklist(database.queries, await desk.as(caseworker), 'mine')
    expect(lines.find((line) => line.root === root)?.danger).toBe('at-once')
    const supervisor = await desk.asStaff(decider, root)
    expect(supervisor.seen.runs.map((each) => each.run.procedure.id)).toEqual(['retaliation-report'])
    await go(await desk.asStaff(caseworker, root), run, 'cut-access', {
      suspect: decider.account,
      why: 'He knows the man.',
    })
    await expect(desk.asStaff(decider, root)).rejects.toThrow('case-not-found')
  })
})

describe('a report that someone inside may be the one who threatens her', () => {
  const said = { what: 'One of you told him where I live.', inside: true }

  test('is read by her and by those who decide and work on no part of the case, and is not seen on its line', async () => {
    const { code, root } = await assigned()
    const line = async () =>
      (await worklist(database.queries, await desk.as(caseworker), 'mine')).lines.find((each) => each.root === root)
    const before = await line()
    const run = await begin((await desk.asHer(code)).reader, root, 'retaliation-report', 'report', said)
    expect(await line()).toEqual(before)
    expect((await desk.asStaff(caseworker, root)).seen.runs.map((each) => each.file.id)).not.toContain(run)
    for (const reading of [await desk.asHer(code), await desk.asStaff(decider, root), await desk.asStaff(second, root)])
      expect(reading.seen.runs.map((each) => each.file.id)).toContain(run)
    const parts = await listParts(database.queries, await desk.as(decider))
    expect(parts.find((part) => part.run === run)).toMatchObject({ root, procedure: 'retaliation-report' })
    await handBack(desk.house, ...(await handing(root)), { root, handover: 'Nothing.' }, desk.now())
    expect((await desk.asStaff(desk.intake, root)).seen.runs.map((each) => each.file.id)).not.toContain(run)
  })

  async function handing(root: string) {
    const { actor, reader } = await desk.asStaff(caseworker, root)
    return [actor, reader] as const
  }

  test('stays unread by the intake when one of the intake makes it', async () => {
    const code = await desk.file('waits in the intake')
    const { root } = await desk.asHer(code)
    const { reader } = await desk.asStaff(desk.intake, root)
    const run = await begin(reader, root, 'retaliation-report', 'report', said)
    expect((await desk.asStaff(desk.intake, root)).seen.runs.map((each) => each.file.id)).not.toContain(run)
    const { seen } = await desk.asStaff(decider, root)
    expect(seen.runs.find((each) => each.file.id === run)?.acts[0]?.said).toMatchObject({ what: said.what })
  })

  test('is refused where nobody outside the case could look into it', async () => {
    const code = await other.file('They all know him.')
    const { root, reader } = await other.asHer(code)
    const wish = { procedure: 'retaliation-report', act: 'report', answers: said }
    await expect(beginRun(other.house, reader, root, wish, other.now())).rejects.toThrow('nobody-apart')
  })

  test('cuts nobody’s access in name only: who cannot open the case must be an administrator to do it', async () => {
    const { code, root } = await assigned()
    const run = await begin((await desk.asHer(code)).reader, root, 'retaliation-report', 'report', said)
    const cut = { suspect: caseworker.account, why: 'She named him.' }
    const attempt = async (person: Person) => await go(await desk.asStaff(person, root), run, 'cut-access', cut)
    await expect(attempt(decider)).rejects.toThrow('cut-needs-administrator')
    expect((await desk.asStaff(caseworker, root)).seen.messages).toEqual([])
  })
})

describe('an order to keep the files', () => {
  const order = { authority: 'court', ground: 'Article 5, order 17', until: '2028-01-01', embargo: true }
  const follows = { until: '2028-01-01', ...weighed('safety', 'welfare', 'proportionality') }

  test('is kept from her while a judge says so, and shown to her when that ends', async () => {
    const { code, root } = await assigned()
    const hold = await recordHold(desk.house, await desk.as(adviser), root, order, desk.now())
    const isShownToHer = async () => (await desk.asHer(code)).seen.runs.some((each) => each.file.id === hold)
    expect(await isShownToHer()).toBe(false)
    await go(await desk.asStaff(decider, root), hold, 'follow', follows)
    expect(await isShownToHer()).toBe(false)
    const again = { why: 'The trial goes on.', embargo: false, ...weighed('safety', 'welfare', 'proportionality') }
    await go(await desk.asStaff(otherDecider, root), hold, 'review', again)
    expect(await isShownToHer()).toBe(true)
  })

  test('is shown to her once its time is over, as soon as somebody of the desk comes by', async () => {
    const { code, root } = await assigned()
    const hold = await recordHold(desk.house, await desk.as(adviser), root, order, desk.now())
    await go(await desk.asStaff(decider, root), hold, 'follow', follows)
    const isShownToHer = async () => (await desk.asHer(code)).seen.runs.some((each) => each.file.id === hold)
    const late = new Date('2028-01-03T00:00:00Z')
    await runOutClock(database, desk.house.engine, { run: hold, clock: 'expiry' }, late)
    expect(await isShownToHer()).toBe(false)
    await desk.asStaff(decider, root)
    expect(await isShownToHer()).toBe(true)
  })

  test('is taken for a whole case of the own organisation, and any other id is answered alike', async () => {
    const { root } = await assigned()
    const actor = await desk.as(adviser)
    const { root: elsewhere } = await other.asHer(await other.file('elsewhere'))
    const [part] = (await getFilesOfCase(database.queries, root)).filter((file) => file.id !== root)
    for (const id of [elsewhere, part?.id ?? '', randomUUID()])
      await expect(recordHold(desk.house, actor, id, order, desk.now())).rejects.toThrow('case-not-found')
  })
})

describe('a procedure', () => {
  test('is begun in a case by who reads the case, not by who has a part in one run of it', async () => {
    const { code, root } = await assigned()
    await begin((await desk.asHer(code)).reader, root, 'erasure', 'request', {})
    const { reader } = await desk.asStaff(decider, root)
    const wish = { recipient: other.organisation, compartments: ['account'], purpose: 'x' }
    const standings = ['caseworker'] as const
    const pretending = { ...reader, doer: { ...reader.doer, standings } }
    await expect(begin(pretending, root, 'referral', 'prepare', wish)).rejects.toThrow('case-not-found')
  })
})

describe('a proposal', () => {
  test('is turned down by a second person, and can then be made anew', async () => {
    const { code, root } = await assigned()
    const run = await begin((await desk.asHer(code)).reader, root, 'erasure', 'request', {})
    const granting = weighed('safety', 'welfare', 'best-interests')
    await go(await desk.asStaff(decider, root), run, 'grant', granting)
    const { reader, seen } = await desk.asStaff(second, root)
    const acts = seen.runs.find((each) => each.file.id === run)?.acts.length ?? 0
    const turning = { run, seen: acts, act: 'grant' }
    await expect(turnDownProposal(desk.house, reader, { ...turning, seen: acts - 1 }, desk.now())).rejects.toThrow(
      'chronicle-moved-on',
    )
    await turnDownProposal(desk.house, reader, turning, desk.now())
    await expect(turnDownProposal(desk.house, reader, { ...turning, seen: acts + 1 }, desk.now())).rejects.toThrow(
      'nothing-proposed',
    )
    await go(await desk.asStaff(second, root), run, 'grant', granting)
    const { seen: after } = await desk.asStaff(decider, root)
    expect(
      after.runs.find((each) => each.file.id === run)?.possible.find(({ act: each }) => each.id === 'grant')?.step,
    ).toBe('confirm')
  })
})
