import type { PublicIdentity } from '../../vault/identity.ts'
import { decideRelease } from '../../vault/recovery.ts'
import { refuse } from '../refusals.ts'
import {
  isSignedRecoveryStatement,
  type LogEnd,
  type RecoveryAct,
  RecoveryStatement,
  recoveryStatementDigest,
} from './statement.ts'

/** Five people each keep a list of words; three of them are needed. */
export const trustees = { needed: 3, all: 5 } as const

/** Hours between a request and the release of the node's part, where an organisation has not chosen otherwise. */
export const usualDelay = 72
/** An organisation may choose from a day, in which a person can still notice, to a month. */
export const delayBounds = { shortest: 24, longest: 720 } as const

/** A request that nobody stopped and that was not used yet. */
export type OpenRequest = {
  /** The blinded code, by which it is known. */
  readonly code: string
  /** The account of who asked. */
  readonly by: string
  readonly at: Date
  readonly notBefore: Date
}

/** What the statements about an account come to. */
export type RecoveryLog = {
  readonly account: string
  /** The plan that holds; absent while there is none. */
  readonly plan: string | undefined
  readonly open: OpenRequest | undefined
  /** What became of requests that are not open any more, by their codes. */
  readonly closed: ReadonlyMap<string, 'stopped' | 'used'>
  /** What the next statement continues. */
  readonly end: LogEnd
}

/**
 * What the stored statements about an account, in order, come to. Refuses `register-recovery-altered` whatever this node
 * did not sign, or was changed, left out or moved. Statements cut off at the end leave a valid log: hold its `end` against
 * what the node noted.
 */
export function verifyRecoveryLog(stored: readonly unknown[], account: string, node: PublicIdentity): RecoveryLog {
  const end: LogEnd = { account, sequence: 0, previous: null }
  let log: RecoveryLog = { account, plan: undefined, open: undefined, closed: new Map(), end }
  for (const each of stored) {
    const { data: statement } = RecoveryStatement.safeParse(each)
    if (!statement || !follows(statement, log.end) || !isSignedRecoveryStatement(statement, node)) {
      refuse('register-recovery-altered')
    }
    const next = { account, sequence: statement.sequence + 1, previous: recoveryStatementDigest(statement) }
    log = { ...log, ...after(log, statement.act, new Date(statement.at)), end: next }
  }
  return log
}

/**
 * Whether the node gives its part to someone with that code and so many different lists. Refuses
 * `recovery-code-unknown`, `recovery-stopped`, `recovery-used`, `recovery-too-early`, `recovery-lists-missing`.
 */
export function requireRelease(log: RecoveryLog, code: string, lists: number, now: Date): OpenRequest {
  const open = requireOpen(log, code)
  const release = decideRelease({ sharesBrought: lists, notBefore: open.notBefore }, trustees, now)
  if (release.released) return open
  return refuse(now < open.notBefore ? 'recovery-too-early' : 'recovery-lists-missing')
}

/** The open request of that code. Refuses `recovery-code-unknown`, `recovery-stopped`, `recovery-used`. */
export function requireOpen({ open, closed }: RecoveryLog, code: string): OpenRequest {
  if (open?.code === code) return open
  const became = closed.get(code) ?? refuse('recovery-code-unknown')
  return refuse(`recovery-${became}`)
}

function follows(statement: RecoveryStatement, { account, sequence, previous }: LogEnd): boolean {
  return statement.account === account && statement.sequence === sequence && statement.previous === previous
}

function after(log: RecoveryLog, act: RecoveryAct, at: Date): Partial<RecoveryLog> {
  switch (act.act) {
    case 'planned':
      return { plan: act.plan, ...closedAs('stopped', log) }
    case 'opened': {
      if (log.plan === undefined || log.open) refuse('register-recovery-altered')
      return { open: { code: act.code, by: act.by, at, notBefore: new Date(act.notBefore) } }
    }
    case 'stopped':
      return closedAs('stopped', log)
    case 'recovered':
      return { plan: undefined, ...closedAs('used', log) }
  }
}

function closedAs(became: 'stopped' | 'used', { open, closed }: RecoveryLog): Partial<RecoveryLog> {
  return open ? { open: undefined, closed: new Map([...closed, [open.code, became]]) } : {}
}
