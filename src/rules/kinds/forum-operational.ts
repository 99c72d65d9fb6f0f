import { z } from 'zod'
import type { Verdict } from '../finding.ts'

/** Whether the forum takes complaints at all. Dates of a change stand in the rule's `in-force`. */
export const ForumOperational = z.strictObject({
  rule: z.literal('forum-operational'),
  operational: z.enum(['yes', 'no', 'unknown']),
})

export function judgeForumOperational(rule: z.infer<typeof ForumOperational>): Verdict {
  if (rule.operational === 'yes') return { outcome: 'met', reason: { code: 'forum-operates' } }
  if (rule.operational === 'no') return { outcome: 'not-met', reason: { code: 'forum-closed' } }
  return {
    outcome: 'unknown',
    reason: { code: 'forum-operation-unknown' },
    questions: [{ id: 'legal-check' }],
  }
}
