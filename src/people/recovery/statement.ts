import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../kit/canonical-json.ts'
import { type Identity, PublicIdentity } from '../../vault/identity.ts'
import { readyToVerify, signatureHolds, signMessage } from '../../vault/signature.ts'

/** What happened about the recovery of an account. */
export const RecoveryAct = z.discriminatedUnion('act', [
  /** Its owner gave lists to trustees; what was planned or asked for before is over. */
  z.strictObject({ act: z.literal('planned'), plan: z.uuid() }),
  /** A colleague asked for it: the node gives its part to whoever has the code, and not before the instant. */
  z.strictObject({
    act: z.literal('opened'),
    code: z.string(),
    by: z.uuid(),
    notBefore: z.iso.datetime(),
  }),
  /** Its owner or an administrator stopped it. */
  z.strictObject({ act: z.literal('stopped'), by: z.uuid() }),
  /** It was done: the account has another passphrase, and the plan is used up. */
  z.strictObject({ act: z.literal('recovered') }),
])
export type RecoveryAct = z.infer<typeof RecoveryAct>

/** One statement of this node about the recovery of an account, chained to everything said before. */
export const RecoveryStatement = z.strictObject({
  account: z.uuid(),
  /** From 0; no number is missing. */
  sequence: z.int().min(0),
  /** The digest of the statement before. */
  previous: z.string().nullable(),
  at: z.iso.datetime(),
  act: RecoveryAct,
  signature: z.string(),
})
export type RecoveryStatement = z.infer<typeof RecoveryStatement>

/** Where the next statement stands: the first has no predecessor. */
export type LogEnd = Pick<RecoveryStatement, 'account' | 'sequence' | 'previous'>

/** The node signs an act as the next statement: no person's key moves the instants in it. */
export function signRecoveryStatement(act: RecoveryAct, end: LogEnd, node: Identity, now: Date): RecoveryStatement {
  const { account, sequence, previous } = end
  const unsigned = { account, sequence, previous, at: now.toISOString(), act }
  const signature = signMessage(node.signingKey, 'recovery-statement', Buffer.from(canonicalJson(unsigned)))
  return { ...unsigned, signature: Buffer.from(signature).toString('base64url') }
}

/** Whether this node signed the statement, and nobody changed it since. */
export function isSignedRecoveryStatement(statement: RecoveryStatement, node: PublicIdentity): boolean {
  const { signature, ...unsigned } = statement
  const message = Buffer.from(canonicalJson(unsigned))
  return signatureHolds(
    readyToVerify(node.verifyKey),
    'recovery-statement',
    message,
    Buffer.from(signature, 'base64url'),
  )
}

/** What the next statement names as the one before it. */
export function recoveryStatementDigest(statement: RecoveryStatement): string {
  return createHash('sha256').update(canonicalJson(statement)).digest('base64url')
}
