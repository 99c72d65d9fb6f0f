import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import type { Situation } from '../situation.ts'

/** Who must learn her name. What she has not decided yet becomes a condition, not a bar: the choice is hers. */
export const NotAnonymous = z.strictObject({
  rule: z.literal('not-anonymous'),
  nameGoesTo: z
    .enum(['nobody', 'forum', 'respondent'])
    .describe(
      'nobody: anonymous filing is possible; forum: the forum must know the name and can keep it; respondent: the name goes to the other side.',
    ),
})

export function judgeNotAnonymous(rule: z.infer<typeof NotAnonymous>, { case: { matter } }: Situation): Verdict {
  if (rule.nameGoesTo === 'nobody') return { outcome: 'met', reason: { code: 'name-not-needed' } }
  const name = matter.filing?.name
  const facts = ['/filing/name']
  const needed = rule.nameGoesTo === 'respondent' ? 'name-goes-to-respondent' : 'name-stays-with-forum'
  if (name === 'anonymous') return { outcome: 'not-met', remediable: true, reason: { code: 'name-needed' }, facts }
  if (name === 'withheld-from-respondent' && rule.nameGoesTo === 'respondent') {
    return { outcome: 'not-met', remediable: true, reason: { code: 'name-goes-to-respondent' }, facts }
  }
  if (name === undefined) {
    return { outcome: 'met', reason: { code: 'name-must-be-given' }, conditions: [{ code: needed }], facts }
  }
  return { outcome: 'met', reason: { code: 'name-given' }, facts }
}
