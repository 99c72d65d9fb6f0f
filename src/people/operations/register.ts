import type { Queries } from '../../database/connect.ts'
import type { Identity } from '../../vault/identity.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { Actor } from '../actor.ts'
import { type Permission, requirePermission } from '../permissions.ts'
import { refuse } from '../refusals.ts'
import { findMember, type Register, verifyRegister } from '../register.ts'
import { type StaffAct, signStaffStatement } from '../staff-statement.ts'
import { isUuid } from '../uuid.ts'
import { findRegister, insertOrganisation, insertStatement, updateRegisterEnd } from '../store.ts'

/**
 * An organisation as its verified register has it: the one place that says whose keys are whose, and who may do what.
 * Refuses `organisation-unknown` and, if what is stored is not what was signed, a `register-…` conflict.
 */
export async function openRegister(queries: Queries, node: NodeKeys, organisation: string): Promise<Register> {
  return (await read(queries, node, organisation, false)).register
}

/** Stores the first statement of a new organisation. Joins the caller's transaction. */
export async function foundRegister(
  queries: Queries,
  node: NodeKeys,
  organisation: string,
  founding: { readonly act: StaffAct; readonly signer: Identity; readonly now: Date },
): Promise<Register> {
  const end = { organisation, sequence: 0, previous: null }
  const statement = signStaffStatement(founding.act, end, founding.signer, founding.now)
  const register = verifyRegister([statement], organisation)
  await insertOrganisation(queries, organisation, coverEnd(node, register), founding.now)
  await insertStatement(queries, organisation, 0, statement)
  return register
}

/**
 * Adds a statement of the actor to the register of the actor's organisation, one at a time. `decide` sees the register as
 * it is then, and refuses or says what is to be signed. Joins the caller's transaction, which must be one.
 *
 * Refuses as {@link openRegister}, and `not-entitled` when the actor has lost the permission meanwhile.
 */
export async function continueRegister(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  permission: Permission,
  decide: (register: Register) => StaffAct,
  now: Date,
): Promise<Register> {
  const { organisation } = actor
  const { register, stored } = await read(queries, node, organisation, true)
  requirePermission(findMember(register, actor.account) ?? refuse('not-entitled'), permission)
  const statement = signStaffStatement(decide(register), register.end, actor.identity, now)
  const continued = verifyRegister([...stored, statement], organisation)
  await insertStatement(queries, organisation, statement.sequence, statement)
  await updateRegisterEnd(queries, organisation, coverEnd(node, continued))
  return continued
}

type Read = { readonly register: Register; readonly stored: readonly unknown[] }

async function read(queries: Queries, node: NodeKeys, organisation: string, toContinue: boolean): Promise<Read> {
  if (!isUuid(organisation)) refuse('organisation-unknown')
  const found = (await findRegister(queries, organisation, toContinue)) ?? refuse('organisation-unknown')
  const opened = verifiedFrom(found.text, organisation)
  const noted = Buffer.from(node.uncover(found.end, endPlace(organisation))).toString()
  if (noted !== opened.register.end.previous) refuse('register-cut-short')
  return opened
}

function coverEnd(node: NodeKeys, { organisation, end }: Register): Uint8Array {
  return node.cover(Buffer.from(end.previous ?? ''), endPlace(organisation))
}

const endPlace = (organisation: string): string => `register-end ${organisation}`

// Verifying costs a signature for each statement, and every request asks: what was verified is kept with the very text
// it was verified from, so that a change of a single letter is verified anew.
const verified = new Map<string, Read & { readonly text: string }>()
const mostKept = 500

function verifiedFrom(text: string, organisation: string): Read {
  const known = verified.get(organisation)
  if (known?.text === text) return known
  const content: unknown = JSON.parse(text)
  const stored: readonly unknown[] = Array.isArray(content) ? content : []
  const opened = { register: verifyRegister(stored, organisation), stored, text }
  verified.delete(organisation)
  verified.set(organisation, opened)
  const [oldest] = verified.keys()
  if (verified.size > mostKept && oldest !== undefined) verified.delete(oldest)
  return opened
}
