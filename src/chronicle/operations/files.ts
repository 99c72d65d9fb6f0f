import type { Queries } from '../../database/connect.ts'
import { type FileId, fileIdFrom } from '../../vault/file-id.ts'
import { MembershipStatement, statementDigest } from '../../vault/membership-statement.ts'
import type { VerifyKey } from '../../vault/signature.ts'
import { verifyChain } from '../chain.ts'
import type { OpenAct } from '../entry.ts'
import type { CaseFile } from '../file.ts'
import { refuse } from '../refusals.ts'
import {
  filesOfCase,
  filesWithWrapsFor,
  findEntries,
  findFile,
  findPublished,
  findStatements,
  lockFile,
} from '../store.ts'

/** A file, without opening it. Refuses `file-not-found`, also for one that was erased. */
export async function getFile(queries: Queries, id: FileId): Promise<CaseFile> {
  const found = (await findFile(queries, id)) ?? refuse('file-not-found')
  if (found.erased) refuse('file-not-found')
  const { erased: _erased, ...file } = found
  return file
}

/** The files of a case that were not erased, in the order in which they were founded. */
export async function getFilesOfCase(queries: Queries, root: FileId): Promise<readonly CaseFile[]> {
  return await filesOfCase(queries, root)
}

/** The files to which this key was let in; whether it still is a member, opening tells. */
export async function getFilesOf(queries: Queries, member: VerifyKey): Promise<readonly CaseFile[]> {
  return await filesWithWrapsFor(queries, member)
}

/** Whether this key founded the file: its id is made from the key. */
export async function isFoundedBy(queries: Queries, id: FileId, key: VerifyKey): Promise<boolean> {
  const [first] = await findStatements(queries, id)
  const { data } = MembershipStatement.safeParse(first)
  return data?.act.act === 'founded' && fileIdFrom(key, data.act.nonce) === id
}

/**
 * The open fields of a file's acts, in no particular order, once the chain that holds them was verified. Needs no key.
 * Refuses as tampering whatever was altered, except what only a signature tells, which members check when they read.
 */
export async function getOpenActs(queries: Queries, id: FileId): Promise<readonly OpenAct[]> {
  const statements = (await findStatements(queries, id)).map((each) => statementDigest(MembershipStatement.parse(each)))
  const entries = await findEntries(queries, id, 'acts')
  verifyChain(entries, statements)
  return entries.flatMap(({ open, ...entry }) => (open === undefined ? [] : [{ ...entry, open }]))
}

/** The same without verifying, for projections: what they show is checked when someone opens the file. */
export async function listOpenActs(queries: Queries, id: FileId): Promise<readonly OpenAct[]> {
  return await findPublished(queries, id)
}

/** Lets whoever decides on the entries of a file be the only writer until the transaction ends; false if it is gone. */
export async function lockForWriting(queries: Queries, id: FileId): Promise<boolean> {
  return await lockFile(queries, id)
}
