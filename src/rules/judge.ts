import type { z } from 'zod'
import type { Verdict } from './finding.ts'
import { ConsentOrReason, judgeConsent } from './kinds/consent-or-reason.ts'
import { DomesticRemediesExhausted, judgeDomesticRemedies } from './kinds/domestic-remedies-exhausted.ts'
import { FactsWithin, judgeFactsWithin } from './kinds/facts-within.ts'
import { FiledBy, judgeFiledBy } from './kinds/filed-by.ts'
import { ForumOperational, judgeForumOperational } from './kinds/forum-operational.ts'
import { JurisdictionLink, judgeJurisdictionLink } from './kinds/jurisdiction-link.ts'
import { MinimumGravity, judgeGravity } from './kinds/minimum-gravity.ts'
import { NoParallelProceeding, judgeNoParallel } from './kinds/no-parallel-proceeding.ts'
import { NotAnonymous, judgeNotAnonymous } from './kinds/not-anonymous.ts'
import { ProjectLink, judgeProjectLink } from './kinds/project-link.ts'
import { RespondentKind, judgeRespondentKind } from './kinds/respondent-kind.ts'
import { judgeDisadvantage } from './kinds/significant-disadvantage.ts'
import { AcceptsProcedure, StateParty, judgeStateParty } from './kinds/state-party.ts'
import { SubjectMatter, judgeSubjectMatter } from './kinds/subject-matter.ts'
import { TimeLimit, judgeTimeLimit } from './kinds/time-limit.ts'
import { VictimKind, judgeVictimKind } from './kinds/victim-kind.ts'
import type { SimpleRule } from './rule.ts'
import type { Situation } from './situation.ts'

/** What a rule says of a situation. */
export type Judge = (situation: Situation) => Verdict

/** The judge of a rule, made once for all situations. */
export function judgeOf(rule: SimpleRule): Judge {
  switch (rule.rule) {
    case 'forum-operational':
      return judging(ForumOperational, judgeForumOperational, rule)
    case 'respondent-kind':
      return judging(RespondentKind, judgeRespondentKind, rule)
    case 'state-party':
      return judging(StateParty, judgeStateParty, rule)
    case 'accepts-procedure':
      return judging(AcceptsProcedure, judgeStateParty, rule)
    case 'victim-kind':
      return judging(VictimKind, judgeVictimKind, rule)
    case 'jurisdiction-link':
      return judging(JurisdictionLink, judgeJurisdictionLink, rule)
    case 'subject-matter':
      return judging(SubjectMatter, judgeSubjectMatter, rule)
    case 'facts-within':
      return judging(FactsWithin, judgeFactsWithin, rule)
    case 'domestic-remedies-exhausted':
      return judging(DomesticRemediesExhausted, judgeDomesticRemedies, rule)
    case 'time-limit':
      return judging(TimeLimit, judgeTimeLimit, rule)
    case 'no-parallel-proceeding':
      return judging(NoParallelProceeding, judgeNoParallel, rule)
    case 'not-anonymous':
      return judging(NotAnonymous, judgeNotAnonymous, rule)
    case 'filed-by':
      return judging(FiledBy, judgeFiledBy, rule)
    case 'consent-or-reason':
      return judging(ConsentOrReason, judgeConsent, rule)
    case 'significant-disadvantage':
      return judgeDisadvantage
    case 'project-link':
      return judging(ProjectLink, judgeProjectLink, rule)
    case 'minimum-gravity':
      return judging(MinimumGravity, judgeGravity, rule)
  }
}

function judging<Schema extends z.ZodObject>(
  schema: Schema,
  judge: (rule: z.output<Schema>, situation: Situation) => Verdict,
  rule: z.output<Schema>,
): Judge {
  const whole = withEveryField(schema, rule)
  return (situation) => judge(whole, situation)
}

/** Rules of a kind get the same fields in the same order, absent ones undefined: code that meets one shape runs much faster. */
function withEveryField<Schema extends z.ZodObject>(schema: Schema, rule: z.output<Schema>): z.output<Schema> {
  const fields = new Map(Object.entries(rule))
  return Object.fromEntries(Object.keys(schema.shape).map((field) => [field, fields.get(field)])) as z.output<Schema>
}
