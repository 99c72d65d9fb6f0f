import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { concerns, gravities, type RightInLaw } from '../law.ts'
import type { Situation } from '../situation.ts'

/** What the complaint must be about. Whatever is named suffices: an instrument the right is protected by, a right, a group of rights, a gravity. */
export const SubjectMatter = z.strictObject({
  rule: z.literal('subject-matter'),
  instruments: z.array(z.string()).optional(),
  rights: z.array(z.string()).optional(),
  groups: z.array(z.string()).optional(),
  gravity: z.array(z.enum(gravities)).optional(),
  concerns: z.array(z.enum(concerns)).optional(),
  respondentBound: z
    .boolean()
    .optional()
    .describe('The respondent state must itself be party to the instrument that protects the right.'),
  elsewise: z
    .enum(['closed', 'uncertain'])
    .default('uncertain')
    .describe('When nothing named fits: closed, or uncertain because the list is not complete.'),
})

type Rule = z.infer<typeof SubjectMatter>

export function judgeSubjectMatter(rule: Rule, situation: Situation): Verdict {
  const { event } = situation
  const facts = [`${event.pointer}/violations`]
  const within = situation.rights.find((right) => isWithin(rule, right, situation))
  if (within) return { outcome: 'met', reason: { code: 'subject-within', args: { right: within.id } }, facts }
  const args = { right: event.violations[0] ?? '' }
  if (rule.elsewise === 'closed') return { outcome: 'not-met', reason: { code: 'subject-outside', args }, facts }
  return {
    outcome: 'unknown',
    reason: { code: 'subject-perhaps-outside', args },
    questions: [{ id: 'what-happened', about: event.id }],
    facts,
  }
}

function isWithin(rule: Rule, right: RightInLaw, situation: Situation): boolean {
  return (
    rule.rights?.includes(right.id) === true ||
    rule.groups?.includes(right.group) === true ||
    rule.gravity?.some((gravity) => right.gravity.has(gravity)) === true ||
    rule.concerns?.some((concern) => right.concerns.has(concern)) === true ||
    rule.instruments?.some((id) => right.instruments.has(id) && isBound(rule, id, situation)) === true
  )
}

function isBound({ respondentBound }: Rule, instrument: string, { law, respondent }: Situation): boolean {
  if (!respondentBound || respondent.state === undefined) return true
  const participation = law.participation(respondent.state, instrument)
  if (participation === undefined) return law.completeness(instrument, respondent.state) !== 'high'
  return participation.status !== 'signatory'
}
