import type { Procedure, Standing } from '../law/procedure.ts'
import type { Member, Register } from '../people/register.ts'
import type { PublicIdentity } from '../vault/identity.ts'
import { isKeptFromHer, isKeptFromTheDesk, type OpenlySaid } from './kept-apart.ts'

/** What decides who may read a run of a procedure. */
export type Around = {
  readonly procedure: Procedure
  readonly register: Pick<Register, 'members' | 'everyone' | 'intakes'>
  /** Who reads the case itself. */
  readonly members: readonly PublicIdentity[]
  readonly said: OpenlySaid
}

/**
 * Who reads a run: whoever reads the case, and those who have a part in the procedure that nobody who works on the case can
 * play. Less her, where a judge has ordered so; less everyone who can open the case but her, where one of them may be the
 * one whom it is about.
 */
export function membersOfRun(around: Around): readonly PublicIdentity[] {
  const { procedure, register, members, said } = around
  const hers = herselfAmong(members, register)
  if (isKeptFromTheDesk(procedure.id, said)) return [...hers, ...decidingIn(around)]
  const isHers = (each: PublicIdentity) => hers.some(({ verifyKey }) => verifyKey === each.verifyKey)
  const present = isKeptFromHer(procedure.id, said) ? members.filter((each) => !isHers(each)) : members
  return [...present, ...decidingIn(around)]
}

/** She, and who acts for her: the members of a case who are neither staff nor an intake. */
export function herselfAmong(
  members: readonly PublicIdentity[],
  { members: staff, everyone, intakes }: Around['register'],
): readonly PublicIdentity[] {
  const identities = [...staff, ...everyone].map(({ identity }) => identity)
  const house = new Set([...identities, ...intakes].map(({ verifyKey }) => verifyKey))
  return members.filter(({ verifyKey }) => !house.has(verifyKey))
}

/** The staff who play those parts, all unless some are named, that neither she nor whoever works on the case can play. */
export function decidingIn(
  { procedure, register, members, said }: Around,
  parties: Procedure['parties'] = procedure.parties,
): readonly PublicIdentity[] {
  const isApart = isKeptFromTheDesk(procedure.id, said)
  const roles = new Set(
    parties
      .filter((party) => isApart || !party.through.some((each) => ofTheCase.has(each)))
      .flatMap((party) => party.through.filter((each) => !ofTheCase.has(each))),
  )
  const reading = new Set(members.map(({ verifyKey }) => verifyKey))
  const maySee = ({ identity, roles: own }: Member) =>
    !isApart || !(reading.has(identity.verifyKey) || own.some((role) => ofTheCase.has(role)))
  return register.members
    .filter((member) => member.roles.some((role) => roles.has(role)) && maySee(member))
    .map((member) => member.identity)
}

const ofTheCase: ReadonlySet<Standing> = new Set<Standing>([
  'survivor',
  'representative',
  'intake',
  'caseworker',
  'node',
])
