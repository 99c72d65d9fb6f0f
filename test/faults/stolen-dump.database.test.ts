import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileCase } from '../../src/cases/operations/file-case.ts'
import { staffAsReader } from '../../src/cases/operations/open-case.ts'
import { offerCase, takeCase } from '../../src/cases/operations/assign.ts'
import { writeMessage } from '../../src/cases/operations/work.ts'
import { foundFile, storeFile } from '../../src/chronicle/operations/found.ts'
import { openFile } from '../../src/chronicle/operations/open.ts'
import { endSession, findActor, findHolder } from '../../src/people/operations/sessions.ts'
import { openRegister } from '../../src/people/operations/register.ts'
import { returnWithCode } from '../../src/people/operations/receipts.ts'
import { createIdentity, serialiseIdentity } from '../../src/vault/identity.ts'
import { MembershipStatement, signStatement } from '../../src/vault/membership-statement.ts'
import { uncoverWrap } from '../../src/vault/outer-key.ts'
import { createReceiptCode, type ReceiptCode, receiptCodeGroups } from '../../src/vault/receipt-code.ts'
import { createSessionCookie, unlockForSession } from '../../src/vault/session-key.ts'
import { openWrap } from '../../src/vault/wraps.ts'
import { emptyDatabase } from '../database.ts'
import { testDesk, type TestDesk } from '../desk.ts'
import { testNode } from '../node.ts'
import type { Person } from '../organisation.ts'
import { dumpOf } from './dump.ts'
import { searchFor } from './search.ts'

// What a thief of the database, or someone who can write to it, tries. More of it stands in src/chronicle (rows of a
// chronicle), src/people (register, sessions, receipts, intake) and src/vault (statements, wraps, the node's own keys).

const database = await emptyDatabase()
const { queries } = database

let desk: TestDesk
let caseworker: Person
beforeAll(async () => {
  desk = await testDesk(database)
  caseworker = await desk.hire('Karim', 'caseworker')
})

const story = 'They took the ledger from the yellow house'

/** A case that she filed, and its files by compartment. */
async function filed(account = story) {
  const code = await desk.file(account)
  const { root, reader } = await desk.asHer(code)
  const { rows } = await sql<{ id: string; compartment: string }>`
    select id, compartment from file where root = ${root}`.execute(queries)
  const files = new Map(rows.map(({ id, compartment }) => [compartment, id]))
  const idOf = (compartment: string): string => files.get(compartment) ?? ''
  return { code, root, reader, idOf }
}

describe('a dump of every table, taken while people are signed in', () => {
  test('holds nothing of what they wrote, nor a key with which it could be opened', async () => {
    const { code, root } = await filed()
    const hers = await desk.asHer(code)
    await writeMessage(
      desk.house,
      hers.seen,
      { from: 'survivor', text: 'Never call before noon', language: 'en' },
      desk.now(),
    )
    const { cookie, actor } = await desk.signIn(desk.intake)
    const staff = await desk.asStaff(desk.intake, root)
    const secrets = [
      story,
      'Never call before noon',
      desk.intake.passphrase,
      desk.intake.secondFactor,
      cookie,
      receiptCodeGroups(code).join(''),
      ...[hers.reader.identity, actor.identity, staff.reader.identity].map((identity) => identity.readingKey),
      ...[hers.reader.identity, actor.identity].map((identity) =>
        Buffer.from(serialiseIdentity(identity)).toString('hex'),
      ),
    ]
    const dump = Buffer.from(await dumpOf(queries))
    expect(searchFor(secrets)(dump)).toEqual(new Set())
    // The same search finds what is there.
    expect(searchFor([actor.account, root])(dump)).toEqual(new Set([actor.account, root]))
  })

  test('opens no file: the outer keys that are in it uncover wraps for which the thief has no key', async () => {
    const { idOf } = await filed()
    const file = idOf('intake')
    const thief = await createIdentity('classical')
    const { rows } = await sql<{ member: string; covered: Buffer; key: Buffer }>`
      select w.member, w.covered, k.key from wrap w join apart.outer_key k on k.file = w.file
      where w.file = ${file}`.execute(queries)
    expect(rows).toHaveLength(2)
    for (const { member, covered, key } of rows) {
      const wrap = uncoverWrap(key, { file, epoch: 1, member }, covered)
      const [statement] = await statementsOf(file)
      if (statement?.act.act !== 'founded') throw new Error('A file that nobody founded.')
      await expect(openWrap(wrap, thief.readingKey, { file, epoch: 1 }, statement.act.start)).rejects.toThrow(
        'wrap-does-not-open',
      )
    }
    await expect(openFile(queries, desk.house.engine.chronicle, file, thief)).rejects.toThrow('not-a-member')
  })

  test('opens no session of hers, neither with what the table has of the cookie nor with another cookie', async () => {
    const { code } = await filed()
    const cookie = await comeBack(code)
    const { rows } = await sql<{ lookup: string; lock: Buffer; owner: { recipient: string; verifyKey: string } }>`
      select s.lookup, s.lock, r.public_identity as owner from apart.session s join receipt r on r.id = s.holder
      where s.holder_kind = 'receipt'`.execute(queries)
    expect(rows.length).toBeGreaterThan(0)
    for (const { lookup, lock, owner } of rows) {
      expect(await findHolder(queries, lookup, desk.now())).toBeUndefined()
      for (const guess of [lookup, createSessionCookie()]) {
        await expect(unlockForSession(lock, guess, owner)).rejects.toThrow('secret-wrong')
      }
    }
    expect(await findHolder(queries, cookie, desk.now())).toBeDefined()
  })

  test('put up elsewhere, with a node of the thief’s own, signs nobody in and reads no register', async () => {
    const { cookie } = await desk.signIn(desk.intake)
    const { node } = await testNode()
    await expect(openRegister(queries, node, desk.organisation)).rejects.toThrow(/register-|covered-words-altered/)
    await expect(findActor(queries, node, cookie, desk.now())).rejects.toThrow(/register-|covered-words-altered/)
  })

  test('does not bring a session back: after signing out, her cookie and that of staff open nothing', async () => {
    const { code } = await filed()
    const hers = await comeBack(code)
    const { cookie: staff } = await desk.signIn(desk.intake)
    for (const cookie of [hers, staff]) await endSession(queries, cookie)
    expect(await findHolder(queries, hers, desk.now())).toBeUndefined()
    expect(await findActor(queries, desk.house.node, staff, desk.now())).toBeUndefined()
  })
})

describe('someone who can write to the database', () => {
  test.each<[string, string]>([
    ['account', 'intake'],
    ['contact', 'contact'],
  ])('and swaps the sealed %s of two cases is found out by whoever opens either', async (_what, compartment) => {
    const [one, other] = [await filed('the first'), await filed('the second')]
    const [a, b] = [one.idOf(compartment), other.idOf(compartment)]
    await sql`update entry set sealed = (select e.sealed from entry e where e.lane not like '%/views' and
      e.position = entry.position and e.file = case entry.file when ${a}::uuid then ${b}::uuid else ${a}::uuid end)
      where file in (${a}, ${b}) and lane not like '%/views' and position = 0`.execute(queries)
    await expect(desk.asHer(one.code)).rejects.toThrow('chronicle-broken')
    await expect(desk.asStaff(desk.intake, other.root)).rejects.toThrow('chronicle-broken')
  })

  test.each(['contact', 'conversation'])('and puts the %s of one case into another is refused', async (compartment) => {
    const [one, other] = [await filed(), await filed()]
    await sql`update file set root = ${one.root} where id = ${other.idOf(compartment)}`.execute(queries)
    await expect(desk.asStaff(desk.intake, one.root)).rejects.toThrow('file-misplaced')
  })

  test('and calls one compartment of a case another is refused', async () => {
    const { code, idOf } = await filed()
    await sql`update file set compartment = case compartment when 'contact' then 'conversation' else 'contact' end
      where id in (${idOf('contact')}, ${idOf('conversation')})`.execute(queries)
    await expect(desk.asHer(code)).rejects.toThrow('file-misplaced')
  })

  test('and adds to her case a conversation of his own, to which she is let in, is refused', async () => {
    const { code, root, reader } = await filed()
    const stranger = await createIdentity('classical')
    await found(stranger, [reader.identity.public], { compartment: 'conversation', root })
    await expect(desk.asHer(code)).rejects.toThrow('file-misplaced')
  })

  test('and makes a whole case with her in it does not lead her there', async () => {
    const { code, root, reader } = await filed()
    const stranger = await createIdentity('classical')
    const trap = await found(stranger, [reader.identity.public], { compartment: 'intake' })
    await sql`update file set founded = founded - interval '1 year' where id = ${trap}`.execute(queries)
    expect((await desk.asHer(code)).root).toBe(root)
  })

  test('and puts his own keys into a statement of membership, signed by himself, is refused', async () => {
    const { code, idOf } = await filed()
    const stranger = await createIdentity('classical')
    const file = idOf('conversation')
    const [first] = await statementsOf(file)
    if (first?.act.act !== 'founded') throw new Error('A file that nobody founded.')
    const members = [...first.act.members.slice(1), stranger.public]
    const forged = signStatement({ ...first.act, members }, { file, sequence: 0, previous: null }, stranger)
    await sql`update membership_statement set statement = ${JSON.stringify(forged)}::jsonb
      where file = ${file} and sequence = 0`.execute(queries)
    await expect(desk.asHer(code)).rejects.toThrow('membership-signer-not-entitled')
  })

  test('and exchanges the identity of the intake gets no filing sealed to it', async () => {
    const own = await testDesk(database, desk.house, 'Desk of the Isles')
    const stranger = await createIdentity('classical')
    await sql`update staff_statement set statement = jsonb_set(statement, '{act,intake}',
      ${JSON.stringify(stranger.public)}::jsonb) where organisation = ${own.organisation}
      and statement->'act'->>'act' = 'intake-opened'`.execute(queries)
    await expect(own.file('for the desk only')).rejects.toThrow('register-signature-false')
  })

  test('and puts his own receipt under her locator is not taken for her', async () => {
    const { code } = await filed()
    const his = createReceiptCode()
    const filing = {
      organisation: desk.organisation,
      by: 'survivor',
      account: 'his',
      danger: 'soon',
      language: 'en',
      contact: { way: 'return', where: '', care: '' },
    } as const
    await fileCase(desk.house, { filing, code: his, source: 'y' }, desk.now())
    await sql`update receipt set locator = locator || 'x' where locator = ${code.locator}`.execute(queries)
    await sql`update receipt set locator = ${code.locator} where locator = ${his.locator}`.execute(queries)
    await expect(comeBack(code)).rejects.toThrow('receipt-wrong')
  })

  test('and writes himself into the list of a file as a member of staff reads nothing', async () => {
    const { root, idOf } = await filed()
    const by = await desk.as(caseworker)
    await sql`insert into wrap (file, epoch, member, covered)
      select file, epoch, ${by.identity.public.verifyKey}, covered from wrap
      where file = ${idOf('intake')} limit 1`.execute(queries)
    await expect(staffAsReader(desk.house, by, root)).rejects.toThrow('case-not-found')
  })
})

describe('the keys of someone who was removed', () => {
  test('open nothing of the new epoch, even with every wrap, outer key and row at hand', async () => {
    const { code, root, idOf } = await filed()
    const before = await desk.asStaff(desk.intake, root)
    await offerCase(desk.house, before.actor, before.reader, { root, assignee: caseworker.account }, desk.now())
    const file = idOf('conversation')
    const { rows: kept } = await sql<{ member: string; covered: Buffer }>`
      select member, covered from wrap where file = ${file}`.execute(queries)
    const offered = await desk.asStaff(caseworker, root)
    await takeCase(desk.house, offered.actor, offered.reader, root, desk.now())
    const taken = await desk.asStaff(caseworker, root)
    await writeMessage(desk.house, taken.seen, { from: 'desk', text: 'only between us', language: 'en' }, desk.now())

    const intake = before.reader.identity
    await expect(openFile(queries, desk.house.engine.chronicle, file, intake)).rejects.toThrow('not-a-member')
    // Her old wrap, put back by hand, opens the old epoch and says nothing of the new one.
    const own = kept.find(({ member }) => member === intake.public.verifyKey)
    if (!own) throw new Error('The intake had no wrap.')
    await sql`insert into wrap (file, epoch, member, covered)
      values (${file}, 1, ${own.member}, ${own.covered})`.execute(queries)
    await expect(openFile(queries, desk.house.engine.chronicle, file, intake)).rejects.toThrow('not-a-member')
    const { rows } = await sql<{ epoch: number; member: string; covered: Buffer; key: Buffer }>`
      select w.epoch, w.member, w.covered, k.key from wrap w join apart.outer_key k on k.file = w.file
      where w.file = ${file} and w.epoch > 1`.execute(queries)
    expect(rows.length).toBeGreaterThan(1)
    for (const { epoch, member, covered, key } of rows) {
      const wrap = uncoverWrap(key, { file, epoch, member }, covered)
      const start = await startOfEpoch(file, epoch)
      await expect(openWrap(wrap, intake.readingKey, { file, epoch }, start)).rejects.toThrow('wrap-does-not-open')
    }
    expect((await desk.asHer(code)).seen.messages.map(({ text }) => text)).toEqual(['only between us'])
  })
})

async function comeBack(code: ReceiptCode): Promise<string> {
  return await returnWithCode(queries, desk.house.hash, receiptCodeGroups(code).join(''), randomUUID(), desk.now())
}

async function statementsOf(file: string): Promise<MembershipStatement[]> {
  const { rows } = await sql<{ statement: unknown }>`
    select statement from membership_statement where file = ${file} order by sequence`.execute(queries)
  return rows.map(({ statement }) => MembershipStatement.parse(statement))
}

async function startOfEpoch(file: string, epoch: number) {
  const starts = (await statementsOf(file)).flatMap(({ act }) => ('start' in act && act.start ? [act.start] : []))
  const start = starts[epoch - 1]
  if (!start) throw new Error('An epoch that nobody began.')
  return start
}

async function found(
  founder: Awaited<ReturnType<typeof createIdentity>>,
  others: readonly Awaited<ReturnType<typeof createIdentity>>['public'][],
  where: { readonly compartment: string; readonly root?: string },
): Promise<string> {
  const { organisation } = desk
  const founding = { founder, others, organisation, at: desk.now(), ...where }
  const founded = await foundFile(desk.house.engine.chronicle, founding)
  await queries.transaction().execute(async (transaction) => await storeFile(transaction, founded))
  return founded.file.id
}
