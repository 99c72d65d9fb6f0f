import { z } from 'zod'
import type { Verdict } from '../finding.ts'
import { Respondent } from '../matter.ts'
import { judgeReach, reaches } from '../reach.ts'
import type { Situation } from '../situation.ts'

const { kind, organisation, role } = Respondent.shape

/** Against whom the forum hears complaints. */
export const RespondentKind = z.strictObject({
  rule: z.literal('respondent-kind'),
  kinds: z.array(kind).min(1),
  organisations: z.array(organisation.unwrap()).optional().describe('For kind organisation: only these.'),
  minimumAge: z
    .int()
    .optional()
    .describe('For persons: at least this age at the time of the facts; only 18 can be asked.'),
  official: z
    .literal('foreign')
    .optional()
    .describe('For persons: acted under the authority of a state other than the forum state.'),
  forumState: z.string().optional().describe('With official: foreign, the state of the forum.'),
  roles: z.array(role.unwrap()).optional().describe('Only respondents in these roles.'),
  convictedBy: z.string().optional().describe('Only persons this court has convicted of the acts.'),
  reachedIn: z
    .array(z.string())
    .optional()
    .describe('Only respondents whom the courts of one of these states can reach.'),
  reachedBy: z
    .array(z.enum(reaches))
    .default(['seat'])
    .describe(
      'With reached-in: by seat or home; a branch; being there; a close connection to another respondent with its seat there.',
    ),
})

export function judgeRespondentKind(rule: z.infer<typeof RespondentKind>, situation: Situation): Verdict {
  const { respondent } = situation
  const facts = [`${respondent.pointer}/kind`]
  const isKnownOrganisation =
    respondent.kind !== 'organisation' ||
    rule.organisations === undefined ||
    rule.organisations.some((each) => each === respondent.organisation)
  if (!rule.kinds.includes(respondent.kind) || !isKnownOrganisation) {
    return { outcome: 'not-met', reason: { code: 'respondent-kind-wrong', args: { kind: respondent.kind } }, facts }
  }
  const conditions = [
    judgeRole(rule, respondent),
    judgePerson(rule, respondent),
    rule.reachedIn && judgeReach(rule.reachedIn, rule.reachedBy, situation),
  ].filter((each) => each !== undefined)
  return (
    conditions.find((each) => each.outcome === 'not-met') ??
    conditions.find((each) => each.outcome === 'unknown') ?? {
      outcome: 'met',
      reason: { code: 'respondent-fits', args: { kind: respondent.kind } },
      facts,
    }
  )
}

function judgeRole(rule: z.infer<typeof RespondentKind>, respondent: Situation['respondent']): Verdict | undefined {
  if (rule.roles === undefined) return undefined
  const facts = [`${respondent.pointer}/role`]
  if (respondent.role === undefined) {
    return {
      outcome: 'unknown',
      reason: { code: 'respondent-role-unknown' },
      questions: [{ id: 'respondent-role', about: respondent.id }],
      facts,
    }
  }
  if (rule.roles.includes(respondent.role)) return undefined
  return { outcome: 'not-met', reason: { code: 'respondent-role-wrong', args: { role: respondent.role } }, facts }
}

function judgePerson(rule: z.infer<typeof RespondentKind>, respondent: Situation['respondent']): Verdict | undefined {
  if (respondent.kind !== 'person') return undefined
  if (rule.convictedBy !== undefined && respondent.convictedBy !== rule.convictedBy) {
    return {
      outcome: 'not-met',
      remediable: true,
      reason: { code: 'respondent-not-convicted', args: { forum: rule.convictedBy } },
      facts: [`${respondent.pointer}/convictedBy`],
    }
  }
  if (rule.official !== undefined) {
    const facts = [`${respondent.pointer}/officialOf`]
    if (respondent.officialOf === undefined) {
      return {
        outcome: 'unknown',
        reason: { code: 'respondent-authority-unknown' },
        questions: [{ id: 'respondent-authority', about: respondent.id }],
        facts,
      }
    }
    if (respondent.officialOf === rule.forumState) {
      return { outcome: 'not-met', reason: { code: 'respondent-without-authority' }, facts }
    }
  }
  if (rule.minimumAge === undefined || respondent.adult === true) return undefined
  const facts = [`${respondent.pointer}/adult`]
  if (respondent.adult === false) {
    return { outcome: 'not-met', reason: { code: 'respondent-too-young', args: { age: rule.minimumAge } }, facts }
  }
  return {
    outcome: 'unknown',
    reason: { code: 'respondent-age-unknown', args: { age: rule.minimumAge } },
    questions: [{ id: 'respondent-age', about: respondent.id }],
    facts,
  }
}
