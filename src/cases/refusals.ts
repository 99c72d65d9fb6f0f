import { Refusal, type RefusalKind } from '../kit/refusal.ts'

/** Every reason for which something asked of a case is refused. */
const refusals = {
  'desk-cannot-receive': 'unavailable',
  'code-taken': 'conflict',
  'case-not-found': 'not-found',
  'not-your-case': 'not-allowed',
  'assignee-unknown': 'invalid',
  'assign-first': 'conflict',
  'recipient-cannot-receive': 'unavailable',
  'message-empty': 'invalid',
  'nobody-apart': 'conflict',
  'cut-needs-administrator': 'conflict',
} as const satisfies Record<string, RefusalKind>

export type CaseReason = keyof typeof refusals

/** Throws the refusal of that reason. */
export function refuse(reason: CaseReason): never {
  throw new Refusal(refusals[reason], reason)
}
