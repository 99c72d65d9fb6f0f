import type { Queries } from '../../database/connect.ts'
import { type Identity, PublicIdentity } from '../../vault/identity.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import {
  createSessionCookie,
  lockForSession,
  type SessionCookie,
  sessionLookup,
  unlockForSession,
} from '../../vault/session-key.ts'
import type { Actor, Holder } from '../actor.ts'
import { requirePermission } from '../permissions.ts'
import { endOf, type HolderKind, idleSince, isWorthNoting } from '../session-terms.ts'
import {
  deleteOverdueSessions,
  deleteSession,
  deleteSessions,
  findAccount,
  findReceipt,
  findSession,
  insertSession,
  listSessions,
  noteSeen,
  type SessionRow,
} from '../store.ts'
import { findMember, type Register } from '../register.ts'
import { openRegister } from './register.ts'

/** Someone whose session begins: `awaitsCode` while only the passphrase was right. */
export type Beginning = {
  readonly kind: HolderKind
  readonly holder: string
  readonly identity: Identity
  readonly awaitsCode?: boolean
}

/** Begins a session and gives the cookie, which nobody but the browser keeps. Sessions that are over are cleared away. */
export async function startSession(queries: Queries, beginning: Beginning, now: Date): Promise<SessionCookie> {
  const { kind, holder, identity, awaitsCode = false } = beginning
  const cookie = createSessionCookie()
  await clearOverdueSessions(queries, now)
  await insertSession(queries, {
    lookup: sessionLookup(cookie),
    holder_kind: kind,
    holder,
    lock: Buffer.from(lockForSession(identity, cookie)),
    started: now,
    seen: now,
    expires: endOf(kind, now, awaitsCode),
    codes_tried: awaitsCode ? 0 : null,
  })
  return cookie
}

/** Deletes every session that is over. */
export async function clearOverdueSessions(queries: Queries, now: Date): Promise<void> {
  for (const kind of ['account', 'receipt'] as const) {
    await deleteOverdueSessions(queries, kind, idleSince(kind, now), now)
  }
}

/** The running session of a cookie; absent when there is none, it is over, or the text is no cookie. */
export async function findRunning(
  queries: Queries,
  kind: HolderKind,
  cookie: SessionCookie | undefined,
  now: Date,
): Promise<SessionRow | undefined> {
  if (cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return undefined
  const session = await findSession(queries, sessionLookup(cookie))
  if (session?.holder_kind !== kind || session.expires <= now || session.seen < idleSince(kind, now)) return undefined
  return session
}

/** Who is signed in as staff, with the register that says so. */
export type SignedIn = { readonly actor: Actor; readonly register: Register }

/**
 * Who is signed in with that cookie; absent when nobody is: signed out, unused for too long, no longer on the staff.
 * Refuses with a conflict when what is stored is not what was signed.
 */
export async function findActor(
  queries: Queries,
  node: NodeKeys,
  cookie: SessionCookie | undefined,
  now: Date,
): Promise<SignedIn | undefined> {
  const session = await findRunning(queries, 'account', cookie, now)
  if (!session || session.codes_tried !== null || cookie === undefined) return undefined
  const account = await findAccount(queries, session.holder)
  if (!account) return undefined
  const register = await openRegister(queries, node, account.organisation)
  const member = findMember(register, account.id)
  if (!member) return undefined
  const identity = await unlockForSession(session.lock, cookie, member.identity)
  if (isWorthNoting(session.seen, now)) await noteSeen(queries, session.lookup, now)
  const { organisation } = register
  return { actor: { account: account.id, organisation, roles: member.roles, identity }, register }
}

/** Who came back with a receipt code and has that cookie; absent when nobody. Refuses `public-identity-swapped`. */
export async function findHolder(
  queries: Queries,
  cookie: SessionCookie | undefined,
  now: Date,
): Promise<Holder | undefined> {
  const session = await findRunning(queries, 'receipt', cookie, now)
  const receipt = session && (await findReceipt(queries, session.holder))
  if (!session || !receipt || cookie === undefined) return undefined
  const owner = PublicIdentity.parse(receipt.public_identity)
  const identity = await unlockForSession(session.lock, cookie, owner)
  if (isWorthNoting(session.seen, now)) await noteSeen(queries, session.lookup, now)
  return { receipt: receipt.id, identity }
}

/** Ends the session of that cookie, whoever's it is. Nothing of it is left. */
export async function endSession(queries: Queries, cookie: SessionCookie | undefined): Promise<void> {
  if (cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return
  const session = await findSession(queries, sessionLookup(cookie))
  if (session) await deleteSession(queries, session.holder, session.lookup)
}

/** A session as its owner sees it. `id` opens nothing. */
export type OwnSession = {
  readonly id: string
  readonly started: Date
  readonly seen: Date
  readonly isThisOne: boolean
}

/** The actor's running sessions, the newest first. Refuses `not-entitled`. */
export async function listOwnSessions(
  queries: Queries,
  actor: Actor,
  cookie: SessionCookie,
  now: Date,
): Promise<OwnSession[]> {
  requirePermission(actor, 'see-own-sessions')
  const own = sessionLookup(cookie)
  const rows = await listSessions(queries, actor.account)
  return rows
    .filter(({ seen, expires }) => expires > now && seen >= idleSince('account', now))
    .map(({ lookup, started, seen }) => ({ id: lookup, started, seen, isThisOne: lookup === own }))
}

/** Ends one of the actor's own sessions; another's is not touched. Refuses `not-entitled`. */
export async function endOwnSession(queries: Queries, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'see-own-sessions')
  if (/^[\w-]{43}$/.test(id)) await deleteSession(queries, actor.account, id)
}

/** Ends all of the actor's sessions but that of the cookie. Refuses `not-entitled`. */
export async function endOtherSessions(queries: Queries, actor: Actor, cookie: SessionCookie): Promise<void> {
  requirePermission(actor, 'see-own-sessions')
  await deleteSessions(queries, actor.account, sessionLookup(cookie))
}
