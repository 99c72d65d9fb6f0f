import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { concerns, type Concern } from '../law.ts'
import { Victim } from '../matter.ts'
import type { QuestionId } from '../question.ts'
import type { Situation } from '../situation.ts'
import { any, stated, type Outcome } from '../truth.ts'

type VictimFacts = Situation['event']['harmed'][number]

/** Who may be the person harmed. One victim who fits opens the door for her. */
export const VictimKind = z.strictObject({
  rule: z.literal('victim-kind'),
  kinds: z.array(Victim.shape.kind.unwrap()).optional(),
  minimumNumber: z.int().optional().describe('At least so many people affected.'),
  concerns: z
    .array(z.enum(concerns))
    .optional()
    .describe('Only for one of these groups (child, woman, person-with-disability …).'),
  residentIn: z
    .string()
    .optional()
    .describe('An instrument: the victim lives in one of its states; or "respondent", "place".'),
  nationalOf: z
    .string()
    .optional()
    .describe('An instrument: the victim is a national of one of its states; or "respondent".'),
})

type Rule = z.infer<typeof VictimKind>

export function judgeVictimKind(rule: Rule, situation: Situation): Verdict {
  const { harmed } = situation.event
  const facts = harmed.map((victim) => victim.pointer)
  if (rule.kinds !== undefined && !harmed.some((victim) => rule.kinds?.includes(victim.kind))) {
    return { outcome: 'not-met', reason: { code: 'victim-kind-wrong' }, facts }
  }
  const verdicts = [
    judgeNumber(rule, harmed),
    judgeConcern(rule, situation),
    judgeState(rule.residentIn, situation, 'residence'),
    judgeState(rule.nationalOf, situation, 'nationality'),
  ].filter((each) => each !== undefined)
  const decisive =
    verdicts.find((each) => each.outcome === 'not-met') ?? verdicts.find((each) => each.outcome === 'unknown')
  return { ...(decisive ?? { outcome: 'met', reason: { code: 'victim-fits' } }), facts }
}

function judgeNumber(rule: Rule, harmed: readonly VictimFacts[]): Verdict | undefined {
  if (rule.minimumNumber === undefined) return undefined
  const atLeast = harmed.reduce((sum, victim) => sum + (victim.number ?? (victim.kind === 'group' ? 2 : 1)), 0)
  if (atLeast >= rule.minimumNumber) return undefined
  const args = { number: rule.minimumNumber }
  const isGroup = harmed.some((victim) => victim.kind !== 'person' && victim.number === undefined)
  if (!isGroup) return { outcome: 'not-met', remediable: true, reason: { code: 'victim-number-too-small', args } }
  return { outcome: 'unknown', reason: { code: 'victim-number-unknown', args }, questions: [{ id: 'how-many' }] }
}

const questionOfConcern: Readonly<Record<string, QuestionId>> = {
  child: 'age-then',
  woman: 'gender',
  'person-with-disability': 'disability',
}

function judgeConcern(rule: Rule, situation: Situation): Verdict | undefined {
  if (rule.concerns === undefined) return undefined
  const { harmed } = situation.event
  const outcome = any(
    rule.concerns.flatMap((concern) => harmed.map((victim) => isConcerned(concern, victim, situation))),
  )
  if (outcome === 'met') return undefined
  const args = { concern: rule.concerns[0] ?? '' }
  if (outcome === 'not-met') return { outcome, reason: { code: 'victim-not-concerned', args } }
  const id = questionOfConcern[args.concern] ?? 'what-happened'
  return { outcome, reason: { code: 'victim-concern-unknown', args }, questions: [{ id, about: harmed[0]?.id ?? '' }] }
}

function isConcerned(concern: Concern, victim: VictimFacts, { rights }: Situation): Outcome {
  const byWhatHappened = rights.some((right) => right.concerns.has(concern))
  if (concern === 'child') {
    if (victim.child !== undefined) return stated(victim.child)
    return byWhatHappened ? 'met' : 'unknown'
  }
  if (concern === 'woman') {
    if (victim.gender !== undefined) return stated(victim.gender === 'woman')
    return byWhatHappened ? 'met' : 'unknown'
  }
  if (concern === 'person-with-disability') {
    if (victim.disability !== undefined) return stated(victim.disability)
    return byWhatHappened ? 'met' : 'unknown'
  }
  return stated(byWhatHappened)
}

/** Residence or nationality in the state concerned, or in any state of an instrument. */
function judgeState(
  target: string | undefined,
  { law, respondent, event }: Situation,
  what: 'residence' | 'nationality',
): Verdict | undefined {
  if (target === undefined) return undefined
  const fits = (code: string): Outcome => {
    if (target === 'respondent') return stated(code === respondent.state)
    if (target === 'place') return event.where === undefined ? 'unknown' : stated(code === event.where)
    const participation = law.participation(code, target)
    if (participation?.status === 'disputed') return 'unknown'
    return stated(participation?.status === 'party')
  }
  const outcome = any(
    event.harmed.flatMap((victim): Outcome[] => {
      const codes = what === 'residence' ? victim.residence && [victim.residence] : victim.nationalities
      return codes ? codes.map(fits) : ['unknown']
    }),
  )
  if (outcome === 'met') return undefined
  if (outcome === 'not-met') return { outcome, reason: { code: `victim-${what}-wrong`, args: { target } } }
  return {
    outcome,
    reason: { code: `victim-${what}-unknown`, args: { target } },
    questions: [{ id: what, about: event.harmed[0]?.id ?? '' }],
  }
}
