import { sql } from 'kysely'
import type { Queries } from '../../database/connect.ts'
import type { RecoveryStatement } from './statement.ts'

// Statements

/** Lets whoever continues the statements about an account be the only one until the transaction ends. */
export async function lockAccount(queries: Queries, account: string): Promise<void> {
  await queries.selectFrom('account').select('id').where('id', '=', account).forUpdate().execute()
}

export async function listRecoveryStatements(queries: Queries, account: string): Promise<unknown[]> {
  const rows = await queries
    .selectFrom('recovery_statement')
    .select('statement')
    .where('account', '=', account)
    .orderBy('sequence')
    .execute()
  return rows.map(({ statement }) => statement)
}

export async function insertRecoveryStatement(
  queries: Queries,
  statement: RecoveryStatement,
  code: Uint8Array | undefined,
): Promise<void> {
  const { account, sequence } = statement
  const values = { account, sequence, code: code ? Buffer.from(code) : null, statement: JSON.stringify(statement) }
  await queries.insertInto('recovery_statement').values(values).execute()
}

/** Whose request has that code. */
export async function findAccountOfCode(queries: Queries, code: Uint8Array): Promise<string | undefined> {
  const found = queries.selectFrom('recovery_statement').select('account').where('code', '=', Buffer.from(code))
  return (await found.executeTakeFirst())?.account
}

/** The accounts of an organisation for which recovery seems to be asked for: those whose last statement has a code. */
export async function accountsWithRequest(queries: Queries, organisation: string): Promise<string[]> {
  const rows = await queries
    .selectFrom('recovery_statement as one')
    .innerJoin('account', 'account.id', 'one.account')
    .select('one.account')
    .where('account.organisation', '=', organisation)
    .where('one.code', 'is not', null)
    .where('one.sequence', '=', sql<number>`(select max(sequence) from recovery_statement where account = one.account)`)
    .execute()
  return rows.map(({ account }) => account)
}

// Plans

export type PlanRow = {
  readonly id: string
  readonly account: string
  readonly lock: Buffer
  readonly node_factor: Buffer
  readonly checks: Buffer | null
  readonly made: Date
}

/** Keeps a plan until its owner has confirmed it, in place of another that was not. */
export async function replaceDraft(queries: Queries, plan: PlanRow): Promise<void> {
  await queries
    .deleteFrom('recovery_plan')
    .where('account', '=', plan.account)
    .where('checks', 'is not', null)
    .execute()
  await queries.insertInto('recovery_plan').values(plan).execute()
}

export async function findDraft(queries: Queries, account: string): Promise<PlanRow | undefined> {
  const drafts = queries.selectFrom('recovery_plan').selectAll().where('account', '=', account)
  return await drafts.where('checks', 'is not', null).executeTakeFirst()
}

export async function findPlan(queries: Queries, id: string, account: string): Promise<PlanRow | undefined> {
  const plans = queries.selectFrom('recovery_plan').selectAll().where('id', '=', id)
  return await plans.where('account', '=', account).executeTakeFirst()
}

/** The accounts of an organisation that have a plan. */
export async function accountsWithPlan(queries: Queries, organisation: string): Promise<string[]> {
  const rows = await queries
    .selectFrom('recovery_plan')
    .innerJoin('account', 'account.id', 'recovery_plan.account')
    .select('account')
    .where('account.organisation', '=', organisation)
    .where('checks', 'is', null)
    .execute()
  return rows.map(({ account }) => account)
}

/** Makes the draft the plan that holds, and destroys every other of the account. */
export async function keepOnly(queries: Queries, { id, account }: Pick<PlanRow, 'id' | 'account'>): Promise<void> {
  await queries.deleteFrom('recovery_plan').where('account', '=', account).where('id', '!=', id).execute()
  await queries.updateTable('recovery_plan').set({ checks: null }).where('id', '=', id).execute()
}

export async function updateFactor(queries: Queries, id: string, factor: Uint8Array): Promise<void> {
  await queries
    .updateTable('recovery_plan')
    .set({ node_factor: Buffer.from(factor) })
    .where('id', '=', id)
    .execute()
}

/** Destroys every way of recovering the account. */
export async function deletePlans(queries: Queries, account: string): Promise<void> {
  await queries.deleteFrom('recovery_plan').where('account', '=', account).execute()
}

// The account that is recovered

export async function replaceLock(
  queries: Queries,
  account: string,
  given: { readonly lock: Uint8Array; readonly second_factor: Uint8Array; readonly second_factor_step: number },
): Promise<void> {
  const { lock, second_factor, second_factor_step } = given
  const changed = { lock: Buffer.from(lock), second_factor: Buffer.from(second_factor), second_factor_step }
  await queries.updateTable('account').set(changed).where('id', '=', account).execute()
}

// The delay of an organisation

export async function findDelay(queries: Queries, organisation: string): Promise<Uint8Array | undefined> {
  const found = queries.selectFrom('recovery_delay').select('hours').where('organisation', '=', organisation)
  return (await found.executeTakeFirst())?.hours
}

/** Whether it could be stored: not if one was chosen before. */
export async function insertDelay(queries: Queries, organisation: string, hours: Uint8Array): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('recovery_delay')
    .values({ organisation, hours: Buffer.from(hours) })
    .onConflict((conflict) => conflict.column('organisation').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
