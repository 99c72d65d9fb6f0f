import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../kit/canonical-json.ts'
import { EpochStart } from './epoch-keys.ts'
import { type Identity, PublicIdentity } from './identity.ts'
import { signatureHolds, signMessage, readyToVerify, VerifyKey } from './signature.ts'

/**
 * Which part of which case a file is, as its founder says it for good: nobody can put it under another case, call it
 * another compartment, or give it to another organisation.
 */
export const FilePart = z.strictObject({
  /** The first file of the case; null for the first file itself. */
  root: z.string().nullable(),
  compartment: z.string(),
  organisation: z.string(),
})
export type FilePart = z.infer<typeof FilePart>

/** What a membership statement does. */
export const MembershipAct = z.discriminatedUnion('act', [
  /** The file begins, with its first members and the keys of its first epoch; `nonce` shows that the file's id is the signer's. */
  z.strictObject({
    act: z.literal('founded'),
    nonce: z.string(),
    part: FilePart,
    members: z.array(PublicIdentity).min(1).max(100),
    start: EpochStart,
  }),
  /** Someone may read from that epoch on. */
  z.strictObject({ act: z.literal('added'), member: PublicIdentity, since: z.int().min(1) }),
  /** Someone may read no further. A member who signs starts a new epoch with it; who is not a member has no keys to give. */
  z.strictObject({ act: z.literal('removed'), member: VerifyKey, start: EpochStart.optional() }),
  /** A member starts a new epoch, which is due when a removal did not. */
  z.strictObject({ act: z.literal('rekeyed'), start: EpochStart }),
])
export type MembershipAct = z.infer<typeof MembershipAct>

/** Who may read a file, said by someone entitled to say it, and chained to everything said before. */
export const MembershipStatement = z.strictObject({
  file: z.string(),
  /** From 0; no number is missing. */
  sequence: z.int().min(0),
  /** The digest of the statement before. */
  previous: z.string().nullable(),
  act: MembershipAct,
  signer: VerifyKey,
  signature: z.string(),
})
export type MembershipStatement = z.infer<typeof MembershipStatement>

/** Where the next statement stands: the first has no predecessor. */
export type ChainEnd = Pick<MembershipStatement, 'file' | 'sequence' | 'previous'>

/** Signs an act as the next statement of the chain. Whether the signer is entitled is for `verifyChain` to say, before it is stored. */
export function signStatement(act: MembershipAct, end: ChainEnd, signer: Identity): MembershipStatement {
  const { file, sequence, previous } = end
  const unsigned = { file, sequence, previous, act, signer: signer.public.verifyKey }
  const signature = signMessage(signer.signingKey, 'membership-statement', Buffer.from(canonicalJson(unsigned)))
  return { ...unsigned, signature: Buffer.from(signature).toString('base64url') }
}

/** Whether the statement was signed by the signer it names, and not changed since. */
export function isSigned({ signature, ...unsigned }: MembershipStatement): boolean {
  return signatureHolds(
    readyToVerify(unsigned.signer),
    'membership-statement',
    Buffer.from(canonicalJson(unsigned)),
    Buffer.from(signature, 'base64url'),
  )
}

/** What the next statement names as the one before it. */
export function statementDigest(statement: MembershipStatement): string {
  return createHash('sha256').update(canonicalJson(statement)).digest('base64url')
}
