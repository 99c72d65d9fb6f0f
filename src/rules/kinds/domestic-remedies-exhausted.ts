import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { exhaustionExceptions } from '../matter.ts'
import type { Situation } from '../situation.ts'

/** What must be tried first. A failure here is never final: the door opens once it has been done. */
export const DomesticRemediesExhausted = z.strictObject({
  rule: z.literal('domestic-remedies-exhausted'),
  required: z
    .enum(['yes', 'attempt', 'no', 'contact', 'report'])
    .describe(
      'yes: to the end; attempt: steps must be shown; no: nothing; contact: the bank or institution must be asked first; report: the crime must be reported to the police.',
    ),
  judgedAt: z.enum(['filing', 'examination']).default('filing').describe('When it must be so.'),
  exceptions: z.array(z.enum(exhaustionExceptions)).default([]),
})

type Rule = z.infer<typeof DomesticRemediesExhausted>

export function judgeDomesticRemedies(rule: Rule, situation: Situation): Verdict {
  switch (rule.required) {
    case 'no':
      return { outcome: 'met', reason: { code: 'remedies-not-required' } }
    case 'contact':
      return judgeContact(situation)
    case 'report':
      return judgeReport(situation)
    case 'attempt':
    case 'yes':
      return judgeExhaustion(rule, situation)
  }
}

function judgeContact(situation: Situation): Verdict {
  const contacted = situation.projects?.map((project) => project.contacted) ?? []
  const facts = ['/projects']
  if (contacted.includes(true)) return { outcome: 'met', reason: { code: 'contact-made' }, facts }
  if (contacted.length > 0 && contacted.every((each) => each === false)) {
    return { outcome: 'not-met', remediable: true, reason: { code: 'contact-first' }, facts }
  }
  return { outcome: 'met', reason: { code: 'contact-unknown' }, conditions: [{ code: 'contact-first' }], facts }
}

function judgeReport({ event }: Situation): Verdict {
  const facts = [`${event.pointer}/reported`]
  if (event.reported === true) return { outcome: 'met', reason: { code: 'reported' }, facts }
  if (event.reported === false) return { outcome: 'not-met', remediable: true, reason: { code: 'report-first' }, facts }
  return {
    outcome: 'unknown',
    reason: { code: 'report-unknown' },
    questions: [{ id: 'reported', about: event.id }],
    facts,
  }
}

function judgeExhaustion(rule: Rule, situation: Situation): Verdict {
  const { state, told, domestic: proceedings } = situation
  const args = { state: state ?? '' }
  const facts = ['/domestic', '/remedies']
  const excused = told?.exceptions?.find((each) => rule.exceptions.includes(each))
  if (excused !== undefined) {
    return { outcome: 'met', reason: { code: 'remedies-excused', args: { ...args, exception: excused } }, facts }
  }
  if (told?.exhausted === true) return { outcome: 'met', reason: { code: 'remedies-exhausted', args }, facts }
  const effective = proceedings?.filter((each) => each.isEffective) ?? []
  if (rule.required === 'attempt' && effective.some((each) => each.status !== 'not-tried')) {
    return { outcome: 'met', reason: { code: 'remedies-exhausted', args }, facts }
  }
  if (effective.some((each) => each.status === 'pending')) {
    const code = rule.judgedAt === 'examination' ? 'remedies-pending-at-examination' : 'remedies-pending'
    return { outcome: 'not-met', remediable: true, reason: { code, args }, facts }
  }
  if (told?.exhausted !== false && situation.finalDecision !== undefined) {
    return { outcome: 'met', reason: { code: 'remedies-exhausted', args }, facts }
  }
  const claimed = told?.exceptions?.[0]
  if (claimed !== undefined) {
    return {
      outcome: 'unknown',
      reason: { code: 'remedies-exception-claimed', args: { ...args, exception: claimed } },
      questions: [{ id: 'legal-check' }],
      facts,
    }
  }
  if (
    told?.exhausted === false ||
    (proceedings !== undefined && effective.every((each) => each.status === 'not-tried'))
  ) {
    return { outcome: 'not-met', remediable: true, reason: { code: 'remedies-not-tried', args }, facts }
  }
  if (proceedings === undefined) {
    return {
      outcome: 'unknown',
      reason: { code: 'remedies-unknown', args },
      questions: [{ id: 'domestic-remedies', about: args.state }],
      facts,
    }
  }
  return { outcome: 'not-met', remediable: true, reason: { code: 'remedies-not-tried', args }, facts }
}
