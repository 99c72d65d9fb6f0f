import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../kit/canonical-json.ts'
import { type Identity, PublicIdentity } from '../vault/identity.ts'
import { readyToVerify, signatureHolds, signMessage, VerifyKey } from '../vault/signature.ts'
import { Roles } from './role.ts'

const Staff = { account: z.uuid(), identity: PublicIdentity, roles: Roles }

/** What a statement of the register does. */
export const StaffAct = z.discriminatedUnion('act', [
  /** The organisation begins with its first administrator; `nonce` shows that its id is the signer's. */
  z.strictObject({ act: z.literal('founded'), nonce: z.string(), name: z.string().min(1).max(200), ...Staff }),
  /** Someone works here now, with these keys, which the administrator compared with the person. */
  z.strictObject({ act: z.literal('admitted'), ...Staff }),
  z.strictObject({ act: z.literal('roles-changed'), account: z.uuid(), roles: Roles }),
  /** Someone works here no longer. Nobody comes back under the same account. */
  z.strictObject({ act: z.literal('removed'), account: z.uuid() }),
  /** From now on filings are sealed to this identity, which an intake worker made. */
  z.strictObject({ act: z.literal('intake-opened'), intake: PublicIdentity }),
])
export type StaffAct = z.infer<typeof StaffAct>

/** One statement of an organisation's register, chained to everything said before. */
export const StaffStatement = z.strictObject({
  organisation: z.string(),
  /** From 0; no number is missing. */
  sequence: z.int().min(0),
  /** The digest of the statement before. */
  previous: z.string().nullable(),
  /** When the signer says it was signed. Order never depends on it. */
  at: z.iso.datetime(),
  act: StaffAct,
  signer: VerifyKey,
  signature: z.string(),
})
export type StaffStatement = z.infer<typeof StaffStatement>

/** Where the next statement stands: the first has no predecessor. */
export type RegisterEnd = Pick<StaffStatement, 'organisation' | 'sequence' | 'previous'>

/** Signs an act as the next statement. Whether the signer is entitled is for `verifyRegister` to say, before it is stored. */
export function signStaffStatement(act: StaffAct, end: RegisterEnd, signer: Identity, now: Date): StaffStatement {
  const { organisation, sequence, previous } = end
  const verifyKey = signer.public.verifyKey
  const unsigned = { organisation, sequence, previous, at: now.toISOString(), act, signer: verifyKey }
  const signature = signMessage(signer.signingKey, 'staff-statement', Buffer.from(canonicalJson(unsigned)))
  return { ...unsigned, signature: Buffer.from(signature).toString('base64url') }
}

/** Whether the statement was signed by the signer it names, and not changed since. */
export function isSignedStaffStatement({ signature, ...unsigned }: StaffStatement): boolean {
  return signatureHolds(
    readyToVerify(unsigned.signer),
    'staff-statement',
    Buffer.from(canonicalJson(unsigned)),
    Buffer.from(signature, 'base64url'),
  )
}

/** What the next statement names as the one before it. */
export function staffStatementDigest(statement: StaffStatement): string {
  return createHash('sha256').update(canonicalJson(statement)).digest('base64url')
}
