import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import type { Situation } from '../situation.ts'

/** The harm must be more than trivial. It is taken to be, unless she says otherwise; even then only the forum can say. */
export const SignificantDisadvantage = z.strictObject({ rule: z.literal('significant-disadvantage') })

export function judgeDisadvantage({ event }: Situation): Verdict {
  const facts = [`${event.pointer}/significantDisadvantage`]
  if (event.significantDisadvantage === undefined) return { outcome: 'met', reason: { code: 'disadvantage-assumed' } }
  if (event.significantDisadvantage) return { outcome: 'met', reason: { code: 'disadvantage-significant' }, facts }
  return {
    outcome: 'unknown',
    reason: { code: 'disadvantage-trivial' },
    questions: [{ id: 'significant-disadvantage', about: event.id }],
    facts,
  }
}
