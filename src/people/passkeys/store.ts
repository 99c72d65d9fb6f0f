import type { Queries } from '../../database/connect.ts'
import type { Keeping } from './ceremony.ts'

// Challenges

/** Keeps a challenge, and clears away those that are too old. */
export async function insertChallenge(
  queries: Queries,
  given: { readonly challenge: Uint8Array; readonly account: string | null; readonly expires: Date },
  now: Date,
): Promise<void> {
  await queries.deleteFrom('apart.passkey_challenge').where('expires', '<=', now).execute()
  const values = { ...given, challenge: Buffer.from(given.challenge) }
  await queries.insertInto('apart.passkey_challenge').values(values).execute()
}

/** Takes a challenge away; false when it was not kept for that account (for nobody, if null), or no longer. */
export async function takeChallenge(
  queries: Queries,
  challenge: Uint8Array,
  account: string | null,
  now: Date,
): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom('apart.passkey_challenge')
    .where('challenge', '=', Buffer.from(challenge))
    .where('account', account === null ? 'is' : '=', account)
    .where('expires', '>', now)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

// Passkeys

export type PasskeyRow = {
  readonly id: string
  readonly account: string
  readonly details: Buffer
  readonly lock: Buffer
  readonly is_backed_up: boolean
  readonly is_copied: boolean
  readonly added: Date
}

export type NewPasskey = {
  readonly id: string
  readonly account: string
  readonly credential: Uint8Array
  readonly details: Uint8Array
  readonly lock: Uint8Array
  readonly added: Date
}

/** Whether it could be stored: not if it is known already. */
export async function insertPasskey(queries: Queries, passkey: NewPasskey, keeping: Keeping): Promise<boolean> {
  const { id, account, added } = passkey
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('passkey')
    .values({
      id,
      account,
      credential: Buffer.from(passkey.credential),
      details: Buffer.from(passkey.details),
      lock: Buffer.from(passkey.lock),
      sign_count: keeping.count,
      is_multi_device: keeping.isMultiDevice,
      is_backed_up: keeping.isBackedUp,
      is_copied: false,
      added,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findPasskey(queries: Queries, credential: Uint8Array): Promise<PasskeyRow | undefined> {
  return await passkeys(queries).where('credential', '=', Buffer.from(credential)).executeTakeFirst()
}

export async function listPasskeysOf(queries: Queries, account: string): Promise<PasskeyRow[]> {
  return await passkeys(queries).where('account', '=', account).orderBy('added').orderBy('id').execute()
}

/**
 * Notes a use; false when the count is not higher than the last one, which says that there is a copy. Devices that do not
 * count say 0 each time.
 */
export async function noteUse(queries: Queries, id: string, keeping: Keeping): Promise<boolean> {
  const { count } = keeping
  const { numUpdatedRows } = await queries
    .updateTable('passkey')
    .set({ sign_count: count, is_multi_device: keeping.isMultiDevice, is_backed_up: keeping.isBackedUp })
    .where('id', '=', id)
    .where('is_copied', '=', false)
    .where('sign_count', count === 0 ? '=' : '<', String(count))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markCopied(queries: Queries, id: string): Promise<void> {
  await queries.updateTable('passkey').set({ is_copied: true }).where('id', '=', id).execute()
}

export async function deletePasskey(queries: Queries, account: string, id: string): Promise<void> {
  await queries.deleteFrom('passkey').where('account', '=', account).where('id', '=', id).execute()
}

/** Removes every passkey of the account, and what was asked of it. */
export async function deletePasskeys(queries: Queries, account: string): Promise<void> {
  await queries.deleteFrom('apart.passkey_challenge').where('account', '=', account).execute()
  await queries.deleteFrom('passkey').where('account', '=', account).execute()
}

function passkeys(queries: Queries) {
  return queries
    .selectFrom('passkey')
    .select(['id', 'account', 'details', 'lock', 'is_backed_up', 'is_copied', 'added'])
}
