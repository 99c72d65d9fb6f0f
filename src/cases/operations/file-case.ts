import { type FoundedFile, foundFile, storeFile } from '../../chronicle/operations/found.ts'
import { append } from '../../chronicle/operations/append.ts'
import { draft } from '../../chronicle/kind.ts'
import type { Queries } from '../../database/connect.ts'
import { intakeOf } from '../../people/operations/intake.ts'
import { keepReceipt, prepareReceipt, type PreparedReceipt, returnWithCode } from '../../people/operations/receipts.ts'
import { begin } from '../../procedures/operations/perform.ts'
import { type ReceiptCode, receiptCodeGroups } from '../../vault/receipt-code.ts'
import { ContactWay } from '../entries.ts'
import { type Compartment, Filing } from '../filing.ts'
import type { House } from './house.ts'
import { refuse } from '../refusals.ts'

/** What a filing comes to: she has it under her code, now or since she sent the same page before. */
export type Filed = 'filed' | 'filed-before'

/**
 * Files a case under a code that the person has already written down: makes her identity, seals her account, her safe
 * contact and a conversation to her and to the intake of the organisation, begins the intake, and all that or nothing.
 * Sent twice, it is filed once.
 *
 * @param source whose turn it takes in the queue of slow hashes.
 * Refuses `desk-cannot-receive`, `code-taken` (draw another), `too-many-waiting`. Throws on what is no filing.
 */
export async function fileCase(
  house: House,
  given: { readonly filing: Filing; readonly code: ReceiptCode; readonly source: string },
  at: Date,
): Promise<Filed> {
  const filing = Filing.parse(given.filing)
  const intake = await intakeOf(house.database.queries, house.node, filing.organisation)
  if (!intake) refuse('desk-cannot-receive')
  const receipt = await prepareReceipt(house, given.code, given.source)
  const founder = receipt.holder.identity
  const found = async (compartment: Compartment, root?: string): Promise<FoundedFile> =>
    await foundFile(house.engine.chronicle, {
      founder,
      others: [intake],
      compartment,
      organisation: filing.organisation,
      ...(root !== undefined && { root }),
      at,
    })
  const first = await found('intake')
  const [contact, conversation] = await Promise.all([
    found('contact', first.file.id),
    found('conversation', first.file.id),
  ])
  const files = { first, contact, conversation }
  const kept = await house.database.queries
    .transaction()
    .execute(async (transaction) => await keep(transaction, house, filing, receipt, files, at))
  return kept ? 'filed' : await filedBefore(house, given.code, given.source, at)
}

type NewFiles = Readonly<Record<'first' | 'contact' | 'conversation', FoundedFile>>

async function keep(
  queries: Queries,
  { engine }: House,
  filing: Filing,
  receipt: PreparedReceipt,
  { first, contact, conversation }: NewFiles,
  at: Date,
): Promise<boolean> {
  if (!(await keepReceipt(queries, receipt, at))) return false
  for (const each of [first, contact, conversation]) await storeFile(queries, each)
  const way = draft(ContactWay, { open: {}, sealed: filing.contact })
  await append(queries, engine.chronicle, contact.file, [way], { at, crossing: 'refuse' })
  const { account, danger, by } = filing
  const wish = { procedure: 'intake', act: 'file', answers: { account, danger, channel: 'portal' } }
  await begin(queries, engine, first.file, wish, { account: receipt.holder.receipt, standings: [by] }, at)
  return true
}

/** The locator is taken: by this very filing, sent twice, if the code opens it; else she needs another code. */
async function filedBefore({ database, hash }: House, code: ReceiptCode, source: string, at: Date): Promise<Filed> {
  try {
    await returnWithCode(database.queries, hash, receiptCodeGroups(code).join(''), source, at)
  } catch {
    refuse('code-taken')
  }
  return 'filed-before'
}
