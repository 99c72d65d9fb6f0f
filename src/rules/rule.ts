import { z } from 'zod'
import { IsoDate } from '../kit/iso.ts'
import { Guard } from './guard.ts'
import { ConsentOrReason } from './kinds/consent-or-reason.ts'
import { DomesticRemediesExhausted } from './kinds/domestic-remedies-exhausted.ts'
import { FactsWithin } from './kinds/facts-within.ts'
import { FiledBy } from './kinds/filed-by.ts'
import { ForumOperational } from './kinds/forum-operational.ts'
import { JurisdictionLink } from './kinds/jurisdiction-link.ts'
import { MinimumGravity } from './kinds/minimum-gravity.ts'
import { NoParallelProceeding } from './kinds/no-parallel-proceeding.ts'
import { NotAnonymous } from './kinds/not-anonymous.ts'
import { ProjectLink } from './kinds/project-link.ts'
import { RespondentKind } from './kinds/respondent-kind.ts'
import { SignificantDisadvantage } from './kinds/significant-disadvantage.ts'
import { AcceptsProcedure, StateParty } from './kinds/state-party.ts'
import { SubjectMatter } from './kinds/subject-matter.ts'
import { TimeLimit } from './kinds/time-limit.ts'
import { VictimKind } from './kinds/victim-kind.ts'
import { Source } from './source.ts'

/** Since when and until when the rule is law, and which moment of the matter decides whether it applies. */
const InForce = z.strictObject({
  from: IsoDate.optional(),
  until: IsoDate.optional().describe('First day on which it is no longer law.'),
  judgedAt: z.enum(['filing', 'facts', 'final-decision']).default('filing'),
})
export type InForce = z.infer<typeof InForce>

/** What every rule says of itself beside its kind. */
const common = {
  id: z.string().optional().describe('Only where one forum has several rules of a kind.'),
  text: z.string().min(1).describe('The rule in one or two plain sentences.'),
  source: Source,
  inForce: InForce.optional(),
  when: Guard.optional(),
  note: z.string().optional().describe('For whoever checks the rule; not shown.'),
}

export const SimpleRule = z.discriminatedUnion('rule', [
  ForumOperational.extend(common),
  RespondentKind.extend(common),
  StateParty.extend(common),
  AcceptsProcedure.extend(common),
  VictimKind.extend(common),
  JurisdictionLink.extend(common),
  SubjectMatter.extend(common),
  FactsWithin.extend(common),
  DomesticRemediesExhausted.extend(common),
  TimeLimit.extend(common),
  NoParallelProceeding.extend(common),
  NotAnonymous.extend(common),
  FiledBy.extend(common),
  ConsentOrReason.extend(common),
  SignificantDisadvantage.extend(common),
  ProjectLink.extend(common),
  MinimumGravity.extend(common),
])
export type SimpleRule = z.infer<typeof SimpleRule>
export type RuleKind = SimpleRule['rule']

/** The one combinator: a claim that succeeds on any of several grounds, each with rules of its own. */
export const Alternatives = z.strictObject({
  anyOf: z.array(z.strictObject({ id: z.string(), name: z.string(), rules: z.array(SimpleRule).min(1) })).min(2),
  ...common,
})
export type Alternatives = z.infer<typeof Alternatives>

export const Rule = z.union([SimpleRule, Alternatives])
export type Rule = SimpleRule | Alternatives
