import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import type { Situation } from '../situation.ts'

/** Whoever files for another needs her consent, or a good reason why it cannot be had. */
export const ConsentOrReason = z.strictObject({
  rule: z.literal('consent-or-reason'),
  reasonSuffices: z.boolean().describe('Whether filing without consent is possible when a good reason is shown.'),
})

export function judgeConsent(rule: z.infer<typeof ConsentOrReason>, { case: { matter } }: Situation): Verdict {
  const filing = matter.filing
  const facts = ['/filing/consent']
  if (filing?.by === undefined || filing.by === 'victim')
    return { outcome: 'met', reason: { code: 'consent-not-needed' } }
  switch (filing.consent) {
    case 'given':
      return { outcome: 'met', reason: { code: 'consent-given' }, facts }
    case 'refused':
      return { outcome: 'not-met', reason: { code: 'consent-refused' }, facts }
    case 'impossible':
      return rule.reasonSuffices
        ? { outcome: 'met', reason: { code: 'consent-excused' }, facts }
        : { outcome: 'not-met', remediable: true, reason: { code: 'consent-needed' }, facts }
    case undefined:
      return { outcome: 'met', reason: { code: 'consent-needed' }, conditions: [{ code: 'consent-needed' }], facts }
  }
}
