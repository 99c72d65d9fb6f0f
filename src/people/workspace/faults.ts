import type { PageError } from '../../kit/html/error-summary.tsx'
import { Refusal, type RefusalKind } from '../../kit/refusal.ts'
import type { Text } from '../../kit/text/text.ts'
import { isPeopleReason, type PeopleReason } from '../refusals.ts'

type Said = Exclude<PeopleReason, `register-${string}` | 'intake-wrap-exchanged'> | 'too-many-waiting'

/** What a page answers to a refusal of each kind. */
export const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-late': 409,
  unavailable: 503,
}

/** What was refused, as a page says it beside the field where it can be mended. */
export type Fault = { readonly reason: Said; readonly status: number }

/** What was refused, if it has a text here; whatever else was thrown, such as what was altered in storage, is thrown again. */
export function faultFrom(error: unknown): Fault {
  if (!(error instanceof Refusal) || !isSaid(error.reason)) throw error
  return { reason: error.reason, status: statusOf[error.kind] }
}

/** The fault for the top of the page, leading to its field. */
export function errorsOf(t: Text, fault: Fault | undefined, field: string): PageError[] {
  return fault ? [{ text: t(`people.refused.${fault.reason}`), field }] : []
}

function isSaid(reason: string): reason is Said {
  if (reason === 'too-many-waiting') return true
  return isPeopleReason(reason) && !reason.startsWith('register-') && reason !== 'intake-wrap-exchanged'
}
