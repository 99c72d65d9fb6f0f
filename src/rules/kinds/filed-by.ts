import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { Filing } from '../matter.ts'
import type { Situation } from '../situation.ts'

/** Who may file. */
export const FiledBy = z.strictObject({
  rule: z.literal('filed-by'),
  allowed: z.array(Filing.shape.by.unwrap()).min(1),
  observerStatus: z
    .string()
    .optional()
    .describe('An organisation needs observer, consultative or participatory status here.'),
  lawyer: z.boolean().optional().describe('A lawyer must act.'),
})

export function judgeFiledBy(rule: z.infer<typeof FiledBy>, { case: { matter } }: Situation): Verdict {
  const filing = matter.filing
  const by = filing?.by
  const facts = ['/filing']
  const organisationsOnly = !rule.allowed.includes('victim')
  const lawyer = rule.lawyer && filing?.lawyer !== true ? ([{ code: 'filer-lawyer-needed' }] as const) : []
  if (by === undefined && !organisationsOnly) {
    return { outcome: 'met', reason: { code: 'filer-fits' }, conditions: lawyer, facts }
  }
  if (by === undefined || !rule.allowed.includes(by)) {
    return {
      outcome: 'not-met',
      remediable: true,
      reason: {
        code: organisationsOnly ? 'filer-condition' : 'filer-wrong',
        args: { allowed: rule.allowed.join(' ') },
      },
      questions: by === undefined ? [{ id: 'filing-by' }] : [],
      facts,
    }
  }
  if (rule.observerStatus !== undefined && by === 'organisation') {
    const status = filing?.organisation?.observerStatus
    const args = { body: rule.observerStatus }
    if (status === undefined) {
      return {
        outcome: 'unknown',
        reason: { code: 'filer-observer-status-unknown', args },
        questions: [{ id: 'organisation' }],
        facts,
      }
    }
    if (!status.includes(rule.observerStatus)) {
      return { outcome: 'not-met', remediable: true, reason: { code: 'filer-observer-status-needed', args }, facts }
    }
  }
  return { outcome: 'met', reason: { code: 'filer-fits' }, conditions: lawyer, facts }
}
