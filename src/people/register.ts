import { fileIdFrom } from '../vault/file-id.ts'
import type { PublicIdentity } from '../vault/identity.ts'
import { suiteOf } from '../vault/reading-key.ts'
import type { VerifyKey } from '../vault/signature.ts'
import { refuse } from './refusals.ts'
import type { Role } from './role.ts'
import {
  isSignedStaffStatement,
  type RegisterEnd,
  type StaffAct,
  StaffStatement,
  staffStatementDigest,
} from './staff-statement.ts'

/** A member of staff as the register has it. */
export type Member = {
  readonly account: string
  readonly identity: PublicIdentity
  readonly roles: readonly Role[]
}

/** An organisation as its register has it. */
export type Register = {
  readonly organisation: string
  readonly name: string
  /** Who works here now, in the order of admission. */
  readonly members: readonly Member[]
  /** Every account and key there ever was: none comes again. */
  readonly everyone: readonly Member[]
  /** The keys of all who administer or ever did: what they signed then still holds. */
  readonly administrators: ReadonlySet<VerifyKey>
  /** Every identity to which filings were sealed; the last is the current one. None before the first intake worker came. */
  readonly intakes: readonly PublicIdentity[]
  /** No intake is open, or someone who has its keys left: the next intake worker to come by opens a new one. */
  readonly intakeDue: boolean
  /** What the next statement continues. */
  readonly end: RegisterEnd
}

/**
 * What a register comes to, from its stored statements in order. The first is signed by the founder, who is in the
 * organisation's id; later ones by an administrator, and what opens an intake by an intake worker. There is always an
 * administrator. An administrator can admit whomever he likes, in everyone's sight, but replace nobody's keys.
 *
 * Refuses with a `register-…` reason whatever was changed, left out, moved, or signed by someone not entitled. A register
 * cut off at its end is a valid register: hold its `end` against what the node noted.
 */
export function verifyRegister(stored: readonly unknown[], organisation: string): Register {
  let register: Register | undefined
  for (const each of stored) {
    const { data: statement } = StaffStatement.safeParse(each)
    if (!statement) refuse('register-malformed')
    const { sequence, previous } = register?.end ?? { sequence: 0, previous: null }
    if (statement.organisation !== organisation || statement.sequence !== sequence || statement.previous !== previous) {
      refuse('register-chain-broken')
    }
    if (!isSignedStaffStatement(statement)) refuse('register-signature-false')
    const end = { organisation, sequence: sequence + 1, previous: staffStatementDigest(statement) }
    const next = register
      ? { ...register, ...continued(register, statement.act, statement.signer), end }
      : { ...founded(statement.act, organisation, statement.signer), end }
    register = { ...next, administrators: new Set([...(register?.administrators ?? []), ...administering(next)]) }
  }
  return register ?? refuse('register-chain-broken')
}

/** The member with that account; absent when there is none now. */
export function findMember(register: Register, account: string): Member | undefined {
  return register.members.find((member) => member.account === account)
}

/** Who has that role now. */
export function membersWith(register: Pick<Register, 'members'>, role: Role): readonly Member[] {
  return register.members.filter((member) => member.roles.includes(role))
}

function administering(register: Pick<Register, 'members'>): readonly VerifyKey[] {
  return membersWith(register, 'administrator').map((member) => member.identity.verifyKey)
}

function founded(act: StaffAct, organisation: string, founder: VerifyKey): Omit<Register, 'end' | 'administrators'> {
  if (act.act !== 'founded') refuse('register-chain-broken')
  const { account, identity, roles } = act
  if (fileIdFrom(founder, act.nonce) !== organisation || identity.verifyKey !== founder) {
    refuse('register-signer-not-entitled')
  }
  if (!roles.includes('administrator')) refuse('register-act-impossible')
  const members = [{ account, identity, roles }]
  return { organisation, name: act.name, members, everyone: members, intakes: [], intakeDue: true }
}

function continued(register: Register, act: StaffAct, signer: VerifyKey): Partial<Register> {
  const entitled = act.act === 'intake-opened' ? 'intake' : 'administrator'
  if (!membersWith(register, entitled).some((member) => member.identity.verifyKey === signer)) {
    refuse('register-signer-not-entitled')
  }
  switch (act.act) {
    case 'founded':
      return refuse('register-act-impossible')
    case 'admitted':
      return admitted(register, { account: act.account, identity: act.identity, roles: act.roles })
    case 'roles-changed':
    case 'removed':
      return changed(register, act.account, act.act === 'removed' ? [] : act.roles)
    case 'intake-opened':
      return opened(register, act.intake)
  }
}

function admitted({ members, everyone }: Register, member: Member): Partial<Register> {
  const known = everyone.some(
    (each) => each.account === member.account || each.identity.verifyKey === member.identity.verifyKey,
  )
  if (known || !ofOneSuite(everyone, member.identity)) refuse('register-act-impossible')
  return { members: [...members, member], everyone: [...everyone, member] }
}

/** Gives a member other roles; none at all means that the person left. */
function changed(register: Register, account: string, roles: readonly Role[]): Partial<Register> {
  const before = findMember(register, account) ?? refuse('register-act-impossible')
  const members = register.members.flatMap((member) => {
    if (member.account !== account) return [member]
    return roles.length > 0 ? [{ ...member, roles }] : []
  })
  if (!members.some((member) => member.roles.includes('administrator'))) refuse('register-act-impossible')
  const leftIntake = before.roles.includes('intake') && !roles.includes('intake')
  return { members, intakeDue: register.intakeDue || leftIntake }
}

function opened({ intakes, everyone }: Register, intake: PublicIdentity): Partial<Register> {
  const before = [...intakes, ...everyone.map((member) => member.identity)]
  const known = before.some((each) => each.verifyKey === intake.verifyKey)
  if (known || !ofOneSuite(everyone, intake)) refuse('register-act-impossible')
  return { intakes: [...intakes, intake], intakeDue: false }
}

// One classical wrap of an intake's keys would undo what hybrid wraps of the same keys protect.
function ofOneSuite(everyone: readonly Member[], identity: PublicIdentity): boolean {
  return everyone.every((member) => suiteOf(member.identity.recipient) === suiteOf(identity.recipient))
}
