import { Refusal, type RefusalKind } from '../kit/refusal.ts'
import type { AnswerProblem } from './answers.ts'

/** Every reason for which an act is refused. */
const refusals = {
  'no-such-run': 'not-found',
  'no-such-act': 'not-found',
  'wrong-party': 'not-allowed',
  'wrong-status': 'conflict',
  'needs-act': 'conflict',
  'needs-another-person': 'not-allowed',
  'nothing-proposed': 'conflict',
  'on-hold': 'not-allowed',
  'consent-missing': 'not-allowed',
  'past-its-time': 'too-late',
  'no-extension-left': 'too-late',
  'answers-unusable': 'invalid',
} as const satisfies Record<string, RefusalKind>

export type ProcedureReason = keyof typeof refusals

/** Throws the refusal of that reason. */
export function refuse(reason: ProcedureReason): never {
  throw new Refusal(refusals[reason], reason)
}

/** Answers that cannot be used: every problem at once, so that a form can name them all. */
export class AnswersRefused extends Refusal {
  readonly problems: readonly AnswerProblem[]
  constructor(problems: readonly AnswerProblem[]) {
    super(refusals['answers-unusable'], 'answers-unusable')
    this.name = 'AnswersRefused'
    this.problems = problems
  }
}
