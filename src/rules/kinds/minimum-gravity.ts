import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import type { Situation } from '../situation.ts'
import { all, stated, type Outcome } from '../truth.ts'

/** What must lift the harm above a single ordinary wrong. */
export const MinimumGravity = z.strictObject({
  rule: z.literal('minimum-gravity'),
  pattern: z.boolean().optional().describe('Part of a widespread, systematic or consistent pattern.'),
  armedConflict: z.boolean().optional().describe('Connected to an armed conflict.'),
  violent: z.boolean().optional().describe('An intentional crime of violence.'),
})

export function judgeGravity(rule: z.infer<typeof MinimumGravity>, { event, rights }: Situation): Verdict {
  const byNature = rights.some((right) => right.gravity.has('violent-intentional-crime'))
  const asked = [
    rule.pattern && (['pattern', 'part-of-pattern', stated(event.pattern)] as const),
    rule.armedConflict && (['armedConflict', 'armed-conflict', stated(event.armedConflict)] as const),
    rule.violent &&
      (['violent', 'violent-crime', event.violent === undefined && byNature ? 'met' : stated(event.violent)] as const),
  ].filter((each) => each !== undefined && each !== false)
  const outcome: Outcome = all(asked.map(([, , each]) => each))
  const facts = asked.map(([field]) => `${event.pointer}/${field}`)
  if (outcome === 'met') return { outcome, reason: { code: 'gravity-reached' }, facts }
  if (outcome === 'not-met') return { outcome, reason: { code: 'gravity-not-reached' }, facts }
  const questions = asked.filter(([, , each]) => each === 'unknown').map(([, id]) => ({ id, about: event.id }))
  return { outcome, reason: { code: 'gravity-unknown' }, questions, facts }
}
