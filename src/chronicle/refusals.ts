import { Refusal, type RefusalKind } from '../kit/refusal.ts'

/**
 * Every reason for which the chronicle refuses. The first group is ordinary life; the second means that what is stored is
 * not what was written, and whoever catches one raises an alarm.
 */
const refusals = {
  'file-not-found': 'not-found',
  'file-erased': 'not-found',
  'not-a-member': 'not-allowed',
  'chronicle-moved-on': 'conflict',
  'file-needs-new-keys': 'unavailable',
  'entry-too-large': 'invalid',

  'file-misplaced': 'conflict',
  'chronicle-broken': 'conflict',
  'chronicle-cut-off': 'conflict',
  'open-fields-altered': 'conflict',
  'entry-not-as-signed': 'conflict',
  'entry-of-unknown-kind': 'conflict',
} as const satisfies Record<string, RefusalKind>

export type ChronicleReason = keyof typeof refusals

/** Reasons that tell of a database that was tampered with, or a disk that rots. */
export const alarming: ReadonlySet<string> = new Set<ChronicleReason>([
  'file-misplaced',
  'chronicle-broken',
  'chronicle-cut-off',
  'open-fields-altered',
  'entry-not-as-signed',
])

/** Throws the refusal of that reason. */
export function refuse(reason: ChronicleReason): never {
  throw new Refusal(refusals[reason], reason)
}
