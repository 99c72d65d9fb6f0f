import { randomUUID } from 'node:crypto'
import type { Queries } from '../../database/connect.ts'
import { PublicIdentity } from '../../vault/identity.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { Actor } from '../actor.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { createInvitationCode, invitationDays } from '../invitation-code.ts'
import { displayNamePlace } from '../keys.ts'
import { may, requirePermission } from '../permissions.ts'
import { refuse } from '../refusals.ts'
import { deletePasskeys } from '../passkeys/store.ts'
import { deletePlans } from '../recovery/store.ts'
import { findMember, type Member, type Register } from '../register.ts'
import { inOrder, type Role, Roles } from '../role.ts'
import { isUuid } from '../uuid.ts'
import {
  deleteAccount,
  deleteInvitation,
  deleteSessions,
  emptyAccount,
  findInvitationOf,
  insertInvitation,
  listAccounts,
  listInvitations,
} from '../store.ts'
import { continueRegister, openRegister } from './register.ts'

/** A colleague: keys and roles as signed, and the name that the node uncovers. */
export type Colleague = Member & { readonly displayName: string }

/** Someone who accepted an invitation and whose keys nobody has compared yet. */
export type Awaiting = {
  readonly account: string
  readonly invitation: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly fingerprint: readonly string[]
}

/** An invitation that nobody has accepted yet. */
export type OpenInvitation = { readonly id: string; readonly roles: readonly Role[]; readonly expires: Date }

export type Staff = {
  readonly register: Register
  readonly colleagues: readonly Colleague[]
  /** Only for those who may admit. */
  readonly awaiting: readonly Awaiting[]
  readonly invitations: readonly OpenInvitation[]
}

/** Who works in the actor's organisation. Refuses `not-entitled`, and as `openRegister`. */
export async function listStaff(queries: Queries, node: NodeKeys, actor: Actor): Promise<Staff> {
  requirePermission(actor, 'see-staff')
  const register = await openRegister(queries, node, actor.organisation)
  const names = await displayNames(queries, node, actor.organisation)
  const colleagues = register.members.map((member) => ({ ...member, displayName: names.get(member.account) ?? '' }))
  if (!may(actor, 'admit')) return { register, colleagues, awaiting: [], invitations: [] }
  const rows = await listInvitations(queries, actor.organisation)
  const invitations = rows.map((row) => ({ ...row, roles: rolesMeant(row.roles) }))
  const awaiting = invitations.flatMap(({ id: invitation, account, roles, claim }) => {
    const { data: identity } = PublicIdentity.safeParse(claim)
    if (account === null || !identity) return []
    const displayName = names.get(account) ?? ''
    return [{ account, invitation, roles, displayName, fingerprint: fingerprintOf(identity) }]
  })
  return { register, colleagues, awaiting, invitations: invitations.filter(({ used }) => used === null) }
}

/** Makes an invitation and gives its code, which is not stored and cannot be shown again. Refuses `not-entitled`, `roles-missing`. */
export async function invite(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  roles: readonly Role[],
  now: Date,
): Promise<{ readonly id: string; readonly code: string; readonly expires: Date }> {
  requirePermission(actor, 'invite')
  const code = createInvitationCode()
  const expires = new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000)
  const invitation = { id: randomUUID(), organisation: actor.organisation, created: now, expires }
  await insertInvitation(queries, { ...invitation, roles: someRoles(roles), code: node.blind('invitation', code) })
  return { id: invitation.id, code, expires }
}

/** Takes back an invitation of the actor's organisation, and the account that accepted it and was not admitted. Refuses `not-entitled`, `invitation-unknown`. */
export async function withdrawInvitation(queries: Queries, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'invite')
  const all = await listInvitations(queries, actor.organisation)
  const invitation = all.find((each) => each.id === id) ?? refuse('invitation-unknown')
  await deleteInvitation(queries, id)
  if (invitation.account !== null) await deleteAccount(queries, invitation.account)
}

/**
 * Admits someone who accepted an invitation, in these roles. `fingerprint` is what the administrator compared with the
 * person: keys that were exchanged since are not signed. Joins the caller's transaction, which must be one.
 *
 * Refuses `not-entitled`, `account-unknown` (none awaits admission here), `fingerprint-differs`, `roles-missing`.
 */
export async function admit(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  newcomer: { readonly account: string; readonly fingerprint: string; readonly roles: readonly Role[] },
  now: Date,
): Promise<void> {
  requirePermission(actor, 'admit')
  const { account } = newcomer
  if (!isUuid(account)) refuse('account-unknown')
  const invitation = await findInvitationOf(queries, account)
  if (invitation?.organisation !== actor.organisation) refuse('account-unknown')
  const identity = PublicIdentity.safeParse(invitation.claim).data ?? refuse('account-unknown')
  if (fingerprintOf(identity).join(' ') !== newcomer.fingerprint) refuse('fingerprint-differs')
  const roles = someRoles(newcomer.roles)
  await continueRegister(queries, node, actor, 'admit', () => ({ act: 'admitted', account, identity, roles }), now)
  await deleteInvitation(queries, invitation.id)
}

/** Changes what a colleague may do from now on. Joins the caller's transaction, which must be one. Refuses `not-entitled`, `account-unknown`, `roles-missing`, `last-administrator`. */
export async function changeRoles(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  change: { readonly account: string; readonly roles: readonly Role[] },
  now: Date,
): Promise<void> {
  requirePermission(actor, 'change-roles')
  const roles = someRoles(change.roles)
  const decide = (register: Register) => {
    requireSuccessor(register, change.account, roles)
    return { act: 'roles-changed', account: change.account, roles } as const
  }
  await continueRegister(queries, node, actor, 'change-roles', decide, now)
}

/**
 * Ends a colleague's work here: sessions end at once, and what the person signed in with is destroyed. The files of which
 * the person is a member start a new epoch by their own rules. Joins the caller's transaction, which must be one.
 *
 * Refuses `not-entitled`, `account-unknown`, `last-administrator`.
 */
export async function removeStaff(
  queries: Queries,
  node: NodeKeys,
  actor: Actor,
  account: string,
  now: Date,
): Promise<void> {
  requirePermission(actor, 'remove-staff')
  const decide = (register: Register) => {
    requireSuccessor(register, account, [])
    return { act: 'removed', account } as const
  }
  await continueRegister(queries, node, actor, 'remove-staff', decide, now)
  await deleteSessions(queries, account)
  await emptyAccount(queries, account)
  await deletePlans(queries, account)
  await deletePasskeys(queries, account)
}

function requireSuccessor(register: Register, account: string, roles: readonly Role[]): void {
  if (!findMember(register, account)) refuse('account-unknown')
  const others = register.members.filter((member) => member.account !== account)
  const remains = roles.includes('administrator') || others.some((member) => member.roles.includes('administrator'))
  if (!remains) refuse('last-administrator')
}

async function displayNames(queries: Queries, node: NodeKeys, organisation: string): Promise<Map<string, string>> {
  const rows = await listAccounts(queries, organisation)
  return new Map(
    rows.map((row) => [row.id, Buffer.from(node.uncover(row.display_name, displayNamePlace(row.id))).toString()]),
  )
}

function someRoles(roles: readonly Role[]): Role[] {
  const given = inOrder(roles)
  return given.length > 0 ? given : refuse('roles-missing')
}

function rolesMeant(stored: unknown): readonly Role[] {
  return Roles.safeParse(stored).data ?? []
}
