import type { Database } from '../src/database/connect.ts'
import type { Filing } from '../src/cases/filing.ts'
import { fileCase } from '../src/cases/operations/file-case.ts'
import type { House } from '../src/cases/operations/house.ts'
import { getOwnCase, openCase, staffAsReader } from '../src/cases/operations/open-case.ts'
import type { Actor, Holder } from '../src/people/actor.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { returnWithCode } from '../src/people/operations/receipts.ts'
import { findHolder } from '../src/people/operations/sessions.ts'
import { createReceiptCode, type ReceiptCode, receiptCodeGroups } from '../src/vault/receipt-code.ts'
import { testNode } from './node.ts'
import { type Person, testOrganisation, type TestOrganisation } from './organisation.ts'

/** A desk whose intake is open, those who come to it, and those who work there. */
export type TestDesk = Awaited<ReturnType<typeof testDesk>>

/** Opens a desk. Its intake worker has signed in once, so that filings can be sealed to the intake. */
export async function testDesk(database: Database, keys?: Omit<House, 'database'>, name?: string) {
  const house: House = { database, ...(keys ?? (await testNode())) }
  const desk: TestOrganisation = await testOrganisation(database.queries, house, name)
  const intake = await desk.hire('Ines', 'intake')
  const first = await desk.signIn(intake)
  await database.queries
    .transaction()
    .execute(async (queries) => await openIntakeIfDue(queries, house.node, first.actor, desk.now()))
  const as = async (person: Person): Promise<Actor> => (await desk.signIn(person)).actor

  async function file(
    account: string,
    code: ReceiptCode = createReceiptCode(),
    by: Filing['by'] = 'survivor',
  ): Promise<ReceiptCode> {
    const contact = { way: 'return', where: '', care: '' } as const
    const { organisation } = desk
    const filing: Filing = { organisation, by, account, danger: 'soon', contact, language: 'en' }
    await fileCase(house, { filing, code, source: 'x' }, desk.now())
    return code
  }

  async function comeBack(code: ReceiptCode): Promise<Holder> {
    const { queries } = database
    const cookie = await returnWithCode(queries, house.hash, receiptCodeGroups(code).join(''), 'x', desk.now())
    const holder = await findHolder(queries, cookie, desk.now())
    if (!holder) throw new Error('Nobody came back.')
    return holder
  }

  /** What she reads when she comes back. */
  async function asHer(code: ReceiptCode) {
    const holder = await comeBack(code)
    const { root, reader } = await getOwnCase(house, holder)
    return { root, reader, seen: await openCase(house, reader, root, desk.now()) }
  }

  /** What someone of the desk reads. */
  async function asStaff(person: Person, root: string) {
    const actor = await as(person)
    const reader = await staffAsReader(house, actor, root)
    return { actor, reader, seen: await openCase(house, reader, root, desk.now()) }
  }

  return { ...desk, house, intake, as, file, comeBack, asHer, asStaff }
}
