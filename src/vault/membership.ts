import { fileIdFrom, type FileId } from './file-id.ts'
import type { EpochStart } from './epoch-keys.ts'
import type { PublicIdentity } from './identity.ts'
import {
  type ChainEnd,
  type FilePart,
  isSigned,
  MembershipAct,
  MembershipStatement,
  statementDigest,
} from './membership-statement.ts'
import { suiteOf } from './reading-key.ts'
import { refuse } from './refusals.ts'
import type { VerifyKey } from './signature.ts'

/** A member, and the first epoch that was granted. */
export type Member = PublicIdentity & { readonly since: number }

/** An epoch: what its keys prove to be, and everyone who was a member at some time in it. */
export type EpochRecord = { readonly start: EpochStart; readonly members: readonly Member[] }

/** Who may read a file, as its chain of statements has it. */
export type Membership = {
  readonly file: FileId
  readonly founder: VerifyKey
  readonly part: FilePart
  /** Epoch 1 first; the last is the current one. */
  readonly epochs: readonly EpochRecord[]
  /** Who is a member now. */
  readonly members: readonly Member[]
  /** Someone left whose removal brought no new keys: the next member who comes by rekeys before anything is written. */
  readonly rekeyDue: boolean
  /** What the next statement continues. */
  readonly end: ChainEnd
}

/**
 * What a chain of statements comes to, from the stored statements in order and the keys of those who administer.
 *
 * - The first is signed by the founder, who is in the file's id and a member. Later ones are signed by members.
 * - An administrator may sign removals, never additions, and never brings keys: the keys of an epoch are always made by
 *   one of its members, so that no administrator can know them.
 *
 * Refuses with a `membership-…` reason whatever was changed, left out, moved, or signed by someone not entitled. A chain
 * cut off at its end is a valid chain: hold its `end` against what entries and receipts have seen.
 */
export function verifyChain(
  stored: readonly unknown[],
  file: FileId,
  administrators: ReadonlySet<VerifyKey>,
): Membership {
  let membership: Membership | undefined
  for (const each of stored) {
    const { data: statement } = MembershipStatement.safeParse(each)
    if (!statement) refuse('membership-malformed')
    const { sequence, previous } = membership?.end ?? { sequence: 0, previous: null }
    if (statement.file !== file || statement.sequence !== sequence || statement.previous !== previous) {
      refuse('membership-chain-broken')
    }
    if (!isSigned(statement)) refuse('membership-signature-false')
    const end = { file, sequence: sequence + 1, previous: statementDigest(statement) }
    membership = membership
      ? { ...membership, ...continued(membership, statement.act, statement.signer, administrators), end }
      : { ...founded(statement.act, file, statement.signer), file, end }
  }
  return membership ?? refuse('membership-chain-broken')
}

type Change = Pick<Membership, 'epochs' | 'members' | 'rekeyDue'>

function founded(act: MembershipAct, file: FileId, founder: VerifyKey): Change & Pick<Membership, 'founder' | 'part'> {
  if (act.act !== 'founded') refuse('membership-chain-broken')
  if (fileIdFrom(founder, act.nonce) !== file) refuse('membership-signer-not-entitled')
  const members = act.members.map((member) => ({ ...member, since: 1 }))
  if (new Set(members.map((member) => member.verifyKey)).size < members.length) refuse('membership-act-impossible')
  if (!isAmong(members, founder)) refuse('membership-signer-not-entitled')
  return { ...begun([], act.start, members), founder, part: act.part }
}

function continued(
  { epochs, members }: Membership,
  act: MembershipAct,
  signer: VerifyKey,
  administrators: ReadonlySet<VerifyKey>,
): Partial<Change> {
  const mayRemove = act.act === 'removed' && administrators.has(signer)
  if (!isAmong(members, signer) && !mayRemove) refuse('membership-signer-not-entitled')
  switch (act.act) {
    case 'founded':
      return refuse('membership-act-impossible')
    case 'added':
      return added(epochs, members, { ...act.member, since: act.since })
    case 'removed':
      return removed(epochs, members, act.member, act.start, signer)
    case 'rekeyed':
      return begun(epochs, act.start, members)
  }
}

function added(epochs: readonly EpochRecord[], members: readonly Member[], member: Member): Partial<Change> {
  const current = epochs.at(-1)
  if (!current || isAmong(members, member.verifyKey) || member.since > epochs.length)
    refuse('membership-act-impossible')
  if (suiteOf(member.recipient) !== suiteOf(current.start.inbox)) refuse('recipient-of-another-suite')
  const grown = { ...current, members: [...current.members, member] }
  return { epochs: [...epochs.slice(0, -1), grown], members: [...members, member] }
}

function removed(
  epochs: readonly EpochRecord[],
  members: readonly Member[],
  leaving: VerifyKey,
  start: EpochStart | undefined,
  signer: VerifyKey,
): Partial<Change> {
  const staying = members.filter((member) => member.verifyKey !== leaving)
  if (staying.length === members.length || staying.length === 0) refuse('membership-act-impossible')
  if (!start) return { members: staying, rekeyDue: true }
  if (!isAmong(staying, signer)) refuse('membership-signer-not-entitled')
  return begun(epochs, start, staying)
}

function begun(epochs: readonly EpochRecord[], start: EpochStart, members: readonly Member[]): Change {
  const suite = suiteOf(start.inbox)
  if (members.some((member) => suiteOf(member.recipient) !== suite)) refuse('recipient-of-another-suite')
  return { epochs: [...epochs, { start, members }], members, rekeyDue: false }
}

function isAmong(members: readonly Member[], key: VerifyKey): boolean {
  return members.some((member) => member.verifyKey === key)
}
