import { Refusal } from '../../kit/refusal.ts'
import { statusOf } from '../../people/workspace/faults.ts'
import type { AnswerProblem } from '../../procedures/answers.ts'
import { AnswersRefused } from '../../procedures/refusals.ts'

/** Every reason that has its sentence on these pages. */
const reasons = [
  'case-not-found',
  'not-your-case',
  'assignee-unknown',
  'message-empty',
  'nobody-apart',
  'cut-needs-administrator',
  'assign-first',
  'recipient-cannot-receive',
  'no-conflict-missing',
  'handover-missing',
  'chronicle-moved-on',
  'desk-cannot-receive',
  'not-entitled',
  'form-not-ours',
  'no-such-act',
  'no-such-run',
  'nothing-proposed',
  'wrong-party',
  'wrong-status',
  'needs-act',
  'needs-another-person',
  'on-hold',
  'consent-missing',
  'past-its-time',
  'no-extension-left',
  'answers-unusable',
  'account-unknown',
  'intake-not-open',
  'intake-not-held',
] as const
export type DeskReason = (typeof reasons)[number]

/** What was refused, as a page says it; for answers, what is wrong with each. */
export type DeskFault = {
  readonly reason: DeskReason
  readonly status: number
  readonly problems: readonly AnswerProblem[]
}

/** A fault that the page itself found. */
export function faultOf(reason: DeskReason, status = 400): DeskFault {
  return { reason, status, problems: [] }
}

/** What was refused. Whatever else was thrown, such as what was altered in storage, is thrown again. */
export function deskFaultFrom(error: unknown): DeskFault {
  if (!(error instanceof Refusal)) throw error
  const reason = reasons.find((each) => each === error.reason)
  if (!reason) throw error
  return { reason, status: statusOf[error.kind], problems: error instanceof AnswersRefused ? error.problems : [] }
}
