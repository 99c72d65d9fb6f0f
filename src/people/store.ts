import { sql } from 'kysely'
import type { Queries } from '../database/connect.ts'
import type { HolderKind } from './session-terms.ts'

/** Does the work in one transaction: the caller's, if there is one. */
export async function atomically<Result>(
  queries: Queries,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return queries.isTransaction ? await work(queries) : await queries.transaction().execute(work)
}

// Organisations and their registers

export async function insertOrganisation(queries: Queries, id: string, end: Uint8Array, now: Date): Promise<void> {
  const values = { id, register_end: Buffer.from(end), created: now }
  await queries.insertInto('organisation').values(values).execute()
}

/** The statements as one text, a list in JSON, and what the node noted of their end; one write at a time if it is to be continued. */
export async function findRegister(queries: Queries, organisation: string, toContinue: boolean) {
  const found = queries.selectFrom('organisation').select('register_end').where('id', '=', organisation)
  const row = await (toContinue ? found.forUpdate() : found).executeTakeFirst()
  if (!row) return undefined
  const { text } = await queries
    .selectFrom('staff_statement')
    .select(sql<string>`coalesce(json_agg(statement order by sequence)::text, '[]')`.as('text'))
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow()
  return { text, end: row.register_end }
}

export async function insertStatement(
  queries: Queries,
  organisation: string,
  sequence: number,
  statement: object,
): Promise<void> {
  const values = { organisation, sequence, statement: JSON.stringify(statement) }
  await queries.insertInto('staff_statement').values(values).execute()
}

export async function updateRegisterEnd(queries: Queries, organisation: string, end: Uint8Array): Promise<void> {
  const changed = { register_end: Buffer.from(end) }
  await queries.updateTable('organisation').set(changed).where('id', '=', organisation).execute()
}

export async function listOrganisations(queries: Queries): Promise<string[]> {
  const rows = await queries.selectFrom('organisation').select('id').orderBy('created').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

// Accounts

export type AccountRow = {
  readonly id: string
  readonly organisation: string
  readonly sign_in_name: Buffer
  readonly display_name: Buffer
  readonly lock: Buffer | null
  readonly second_factor: Buffer | null
  readonly second_factor_step: number
  readonly language: string
}

/** Whether it could be stored: not if the sign-in name is taken. */
export async function insertAccount(
  queries: Queries,
  account: AccountRow & { readonly created: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('account')
    .values(account)
    .onConflict((conflict) => conflict.column('sign_in_name').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findAccountByName(queries: Queries, name: Uint8Array): Promise<AccountRow | undefined> {
  return await accounts(queries).where('sign_in_name', '=', Buffer.from(name)).executeTakeFirst()
}

export async function findAccount(queries: Queries, id: string): Promise<AccountRow | undefined> {
  return await accounts(queries).where('id', '=', id).executeTakeFirst()
}

export async function listAccounts(queries: Queries, organisation: string): Promise<AccountRow[]> {
  return await accounts(queries).where('organisation', '=', organisation).orderBy('created').orderBy('id').execute()
}

/** Takes the code of a time step; false if it, or a later one, was taken before. */
export async function takeCodeStep(queries: Queries, account: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable('account')
    .set({ second_factor_step: step })
    .where('id', '=', account)
    .where('second_factor_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Empties what the account could sign in with, besides passkeys. */
export async function emptyAccount(queries: Queries, id: string): Promise<void> {
  await queries.updateTable('account').set({ lock: null, second_factor: null }).where('id', '=', id).execute()
}

/** Removes an account that never was admitted. */
export async function deleteAccount(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('account').where('id', '=', id).execute()
}

function accounts(queries: Queries) {
  return queries
    .selectFrom('account')
    .select(['id', 'organisation', 'sign_in_name', 'display_name'])
    .select(['lock', 'second_factor', 'second_factor_step', 'language'])
}

// Invitations

export type NewInvitation = {
  readonly id: string
  readonly organisation: string
  readonly code: Uint8Array
  readonly roles: readonly string[]
  readonly created: Date
  readonly expires: Date
}

export async function insertInvitation(queries: Queries, invitation: NewInvitation): Promise<void> {
  const values = { ...invitation, code: Buffer.from(invitation.code), roles: JSON.stringify(invitation.roles) }
  await queries.insertInto('invitation').values(values).execute()
}

export async function findInvitation(queries: Queries, code: Uint8Array) {
  return await invitations(queries).where('code', '=', Buffer.from(code)).executeTakeFirst()
}

export async function findInvitationOf(queries: Queries, account: string) {
  return await invitations(queries).where('account', '=', account).executeTakeFirst()
}

export async function listInvitations(queries: Queries, organisation: string) {
  return await invitations(queries).where('organisation', '=', organisation).orderBy('created').orderBy('id').execute()
}

/** Uses an invitation up; false if someone else was faster. */
export async function spendInvitation(
  queries: Queries,
  id: string,
  account: string,
  claim: object,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable('invitation')
    .set({ used: now, account, claim: JSON.stringify(claim) })
    .where('id', '=', id)
    .where('used', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteInvitation(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('invitation').where('id', '=', id).execute()
}

function invitations(queries: Queries) {
  return queries.selectFrom('invitation').select(['id', 'organisation', 'roles', 'expires', 'used', 'account', 'claim'])
}

// The keys of the intake

export async function insertIntakeWrap(
  queries: Queries,
  wrap: { readonly organisation: string; readonly intake: string; readonly account: string; readonly wrap: Uint8Array },
): Promise<void> {
  const values = { ...wrap, wrap: Buffer.from(wrap.wrap) }
  await queries
    .insertInto('intake_wrap')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'intake', 'account']).doUpdateSet({ wrap: values.wrap }),
    )
    .execute()
}

export async function listIntakeWraps(queries: Queries, organisation: string) {
  const wraps = queries.selectFrom('intake_wrap').select(['intake', 'account', 'wrap'])
  return await wraps.where('organisation', '=', organisation).execute()
}

// Sessions

export type SessionRow = {
  readonly lookup: string
  readonly holder_kind: HolderKind
  readonly holder: string
  readonly lock: Buffer
  readonly started: Date
  readonly seen: Date
  readonly expires: Date
  readonly codes_tried: number | null
}

export async function insertSession(queries: Queries, session: SessionRow): Promise<void> {
  await queries.insertInto('apart.session').values(session).execute()
}

export async function findSession(queries: Queries, lookup: string): Promise<SessionRow | undefined> {
  return await queries.selectFrom('apart.session').selectAll().where('lookup', '=', lookup).executeTakeFirst()
}

export async function listSessions(queries: Queries, holder: string): Promise<SessionRow[]> {
  const sessions = queries.selectFrom('apart.session').selectAll().where('holder', '=', holder)
  return await sessions.where('codes_tried', 'is', null).orderBy('started', 'desc').execute()
}

export async function noteSeen(queries: Queries, lookup: string, now: Date): Promise<void> {
  await queries.updateTable('apart.session').set({ seen: now }).where('lookup', '=', lookup).execute()
}

/** Counts one more wrong code and gives their number; absent when the session is gone. */
export async function countCode(queries: Queries, lookup: string): Promise<number | undefined> {
  const row = await queries
    .updateTable('apart.session')
    .set((column) => ({ codes_tried: column('codes_tried', '+', 1) }))
    .where('lookup', '=', lookup)
    .returning('codes_tried')
    .executeTakeFirst()
  return row?.codes_tried ?? undefined
}

export async function deleteSession(queries: Queries, holder: string, lookup: string): Promise<void> {
  await queries.deleteFrom('apart.session').where('holder', '=', holder).where('lookup', '=', lookup).execute()
}

/** Ends the sessions of the holder, except perhaps one. */
export async function deleteSessions(queries: Queries, holder: string, except = ''): Promise<void> {
  await queries.deleteFrom('apart.session').where('holder', '=', holder).where('lookup', '!=', except).execute()
}

export async function deleteOverdueSessions(
  queries: Queries,
  kind: HolderKind,
  unusedSince: Date,
  now: Date,
): Promise<void> {
  await queries
    .deleteFrom('apart.session')
    .where('holder_kind', '=', kind)
    .where((row) => row.or([row('seen', '<', unusedSince), row('expires', '<=', now)]))
    .execute()
}

// Receipts

export type ReceiptRow = {
  readonly id: string
  readonly locator: string
  readonly public_identity: unknown
  readonly lock: Buffer
}

/** Whether it could be stored: not if the locator is taken. */
export async function insertReceipt(
  queries: Queries,
  receipt: ReceiptRow & { readonly created: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('receipt')
    .values({ ...receipt, public_identity: JSON.stringify(receipt.public_identity) })
    .onConflict((conflict) => conflict.column('locator').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findReceiptByLocator(queries: Queries, locator: string): Promise<ReceiptRow | undefined> {
  return await receipts(queries).where('locator', '=', locator).executeTakeFirst()
}

export async function findReceipt(queries: Queries, id: string): Promise<ReceiptRow | undefined> {
  return await receipts(queries).where('id', '=', id).executeTakeFirst()
}

export async function updateReceipt(
  queries: Queries,
  id: string,
  code: Pick<ReceiptRow, 'locator' | 'lock'>,
): Promise<void> {
  await queries.updateTable('receipt').set(code).where('id', '=', id).execute()
}

function receipts(queries: Queries) {
  return queries.selectFrom('receipt').select(['id', 'locator', 'public_identity', 'lock'])
}
