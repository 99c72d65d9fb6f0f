import { randomBytes, randomUUID } from 'node:crypto'
import type { Queries } from '../../database/connect.ts'
import { Refusal } from '../../kit/refusal.ts'
import { createIdentity, type Identity, PublicIdentity } from '../../vault/identity.ts'
import { type IdentityLock, lockByMemory, unlockByMemory } from '../../vault/identity-lock.ts'
import { createReceiptCode, parseReceiptCode, type ReceiptCode } from '../../vault/receipt-code.ts'
import { type SessionCookie, sessionLookup } from '../../vault/session-key.ts'
import { type SlowHash, saltLength } from '../../vault/slow-hash.ts'
import type { Holder } from '../actor.ts'
import type { Keys } from '../keys.ts'
import { refuse } from '../refusals.ts'
import { deleteSessions, findReceiptByLocator, insertReceipt, updateReceipt } from '../store.ts'
import { startSession } from './sessions.ts'

/** A receipt that is made and not yet kept: its owner's identity, locked by the code she has. */
export type PreparedReceipt = { readonly holder: Holder; readonly locator: string; readonly lock: IdentityLock }

/**
 * Makes a receipt for someone who files from that source and has written down this code, which takes a slow hash: before
 * the transaction that keeps it. Filings wait in other lines than those who come back. Refuses `too-many-waiting`.
 */
export async function prepareReceipt(
  { node, hash }: Keys,
  code: ReceiptCode,
  source: string,
): Promise<PreparedReceipt> {
  const identity = await createIdentity(node.suite)
  const lock = await lockByMemory(identity, code.secret, { hash, line: `filing ${source}` })
  return { holder: { receipt: randomUUID(), identity }, locator: code.locator, lock }
}

/**
 * Keeps a prepared receipt; false when another one has that locator: this very filing, sent twice, or, one time in a
 * thousand million, a stranger's. Joins the caller's transaction.
 */
export async function keepReceipt(queries: Queries, prepared: PreparedReceipt, now: Date): Promise<boolean> {
  const { holder, locator, lock } = prepared
  const row = { id: holder.receipt, public_identity: holder.identity.public, lock: Buffer.from(lock), created: now }
  return await insertReceipt(queries, { ...row, locator })
}

/**
 * Lets someone come back with a receipt code, as typed, and gives the cookie of the session. A locator that nobody has
 * takes as long as a wrong code, and is refused with the same words.
 *
 * Refuses `receipt-code-…` (before anything slow), `receipt-wrong`, `too-many-waiting`.
 */
export async function returnWithCode(
  queries: Queries,
  hash: SlowHash,
  typed: string,
  source: string,
  now: Date,
): Promise<SessionCookie> {
  const code = parseReceiptCode(typed)
  const receipt = await findReceiptByLocator(queries, code.locator)
  const by = { hash, line: `code ${source}` }
  if (!receipt) {
    const key = await hash(by.line, code.secret, randomBytes(saltLength))
    key.fill(0)
    return refuse('receipt-wrong')
  }
  const owner = PublicIdentity.parse(receipt.public_identity)
  const identity = await unlockByMemory(receipt.lock, code.secret, owner, by).catch(asWrongCode)
  return await startSession(queries, { kind: 'receipt', holder: receipt.id, identity }, now)
}

/**
 * Replaces the code of the one who is there: the old one opens nothing any more, and all other sessions end. Nothing that
 * was sealed changes. Gives the new code, to be shown once. Refuses `too-many-waiting`.
 */
export async function rotateReceipt(
  queries: Queries,
  hash: SlowHash,
  returned: { readonly holder: Holder; readonly cookie: SessionCookie; readonly source: string },
): Promise<ReceiptCode> {
  const { holder, cookie, source } = returned
  const code = await freshCode(queries)
  const lock = await lockByMemory(holder.identity, code.secret, { hash, line: `code ${source}` })
  await updateReceipt(queries, holder.receipt, { locator: code.locator, lock: Buffer.from(lock) })
  await deleteSessions(queries, holder.receipt, sessionLookup(cookie))
  return code
}

async function freshCode(queries: Queries): Promise<ReceiptCode> {
  const code = createReceiptCode()
  return (await findReceiptByLocator(queries, code.locator)) ? await freshCode(queries) : code
}

function asWrongCode(error: unknown): Identity {
  if (error instanceof Refusal && error.reason === 'secret-wrong') refuse('receipt-wrong')
  throw error
}
