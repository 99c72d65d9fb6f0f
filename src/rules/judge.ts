import type { z } from 'zod'
import type { Finding, Verdict } from './finding.ts'
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
import { SignificantDisadvantage, judgeDisadvantage } from './kinds/significant-disadvantage.ts'
import { AcceptsProcedure, StateParty, judgeStateParty } from './kinds/state-party.ts'
import { SubjectMatter, judgeSubjectMatter } from './kinds/subject-matter.ts'
import { TimeLimit, judgeTimeLimit } from './kinds/time-limit.ts'
import { VictimKind, judgeVictimKind } from './kinds/victim-kind.ts'
import type { SimpleRule } from './rule.ts'
import type { Situation } from './situation.ts'

/** A verdict with every field, so that whoever reads it meets one shape. */
export type Judgement = Required<Omit<Verdict, 'deadline' | 'risk' | 'conditions' | 'victims'>> &
  Pick<Finding, 'deadline' | 'risk' | 'conditions' | 'victims'>

/** What rules of the same kind and wording say of a situation. */
export type Judge = { readonly place: number; readonly judge: (situation: Situation) => Judgement }

/** What the rule says of the situation. Where forty forums have the same rule, it is judged once for all of them. */
export function ask({ place, judge }: Judge, situation: Situation): Judgement {
  return (situation.judgements[place] ??= judge(situation))
}

/** The judge of a rule: the same one for the same kind and wording. */
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
      return judging(SignificantDisadvantage, (_, situation) => judgeDisadvantage(situation), rule)
    case 'project-link':
      return judging(ProjectLink, judgeProjectLink, rule)
    case 'minimum-gravity':
      return judging(MinimumGravity, judgeGravity, rule)
  }
}

const judges = new Map<string, Judge>()
const room: (Judgement | undefined)[] = []

/** Room for what each judge will say of a new situation. */
export function noJudgements(): (Judgement | undefined)[] {
  return room.slice()
}

function judging<Schema extends z.ZodObject>(
  schema: Schema,
  judge: (rule: z.output<Schema>, situation: Situation) => Verdict,
  rule: z.output<Schema>,
): Judge {
  const wording = withEveryField(schema, rule)
  const key = JSON.stringify(wording)
  const known = judges.get(key)
  if (known) return known
  const made: Judge = { place: judges.size, judge: (situation) => complete(judge(wording, situation)) }
  judges.set(key, made)
  room.push(undefined)
  return made
}

/** Only what the kind itself declares, absent fields undefined: code that meets one shape of rule runs much faster. */
function withEveryField<Schema extends z.ZodObject>(schema: Schema, rule: z.output<Schema>): z.output<Schema> {
  const fields = new Map(Object.entries(rule))
  return Object.fromEntries(Object.keys(schema.shape).map((field) => [field, fields.get(field)])) as z.output<Schema>
}

const none: readonly never[] = []

function complete({
  outcome,
  reason,
  firm,
  remediable,
  deadline,
  risk,
  conditions,
  questions,
  facts,
  victims,
}: Verdict): Judgement {
  return {
    outcome,
    reason,
    firm: firm !== false,
    remediable: remediable === true,
    deadline,
    risk,
    conditions: conditions?.length === 0 ? undefined : conditions,
    questions: questions ?? none,
    facts: facts ?? none,
    victims,
  }
}
