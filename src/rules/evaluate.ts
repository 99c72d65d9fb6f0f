import { isBefore, onDay, type Interval } from '../kit/interval.ts'
import type { Branch, Finding, Verdict } from './finding.ts'
import { applies } from './guard.ts'
import { judgeConsent } from './kinds/consent-or-reason.ts'
import { judgeDomesticRemedies } from './kinds/domestic-remedies-exhausted.ts'
import { judgeFactsWithin } from './kinds/facts-within.ts'
import { judgeFiledBy } from './kinds/filed-by.ts'
import { judgeForumOperational } from './kinds/forum-operational.ts'
import { judgeJurisdictionLink } from './kinds/jurisdiction-link.ts'
import { judgeGravity } from './kinds/minimum-gravity.ts'
import { judgeNoParallel } from './kinds/no-parallel-proceeding.ts'
import { judgeNotAnonymous } from './kinds/not-anonymous.ts'
import { judgeProjectLink } from './kinds/project-link.ts'
import { judgeRespondentKind } from './kinds/respondent-kind.ts'
import { judgeDisadvantage } from './kinds/significant-disadvantage.ts'
import { judgeStateParty } from './kinds/state-party.ts'
import { judgeSubjectMatter } from './kinds/subject-matter.ts'
import { judgeTimeLimit } from './kinds/time-limit.ts'
import { judgeVictimKind } from './kinds/victim-kind.ts'
import type { Alternatives, InForce, Rule, SimpleRule } from './rule.ts'
import { domesticProceedings, filingDay, finalDecision, stateConcerned, type Situation } from './situation.ts'
import { all, any, type Outcome } from './truth.ts'

/**
 * What every rule that applies says of the situation. All rules are evaluated whatever the first ones say, so that every
 * reason is reported. Pure: the same rules, situation and law give the same findings.
 */
export function evaluate(rules: readonly Rule[], situation: Situation): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const finding = evaluateRule(rule, situation)
    if (finding) findings.push(finding)
  }
  return findings
}

function evaluateRule(rule: Rule, situation: Situation): Finding | undefined {
  const inForce = rule.inForce ? isInForce(rule.inForce, situation) : 'met'
  const guarded = rule.when ? applies(rule.when, situation) : 'met'
  const applicable = all([inForce, guarded])
  if (applicable === 'not-met') return undefined
  const finding = 'anyOf' in rule ? evaluateAlternatives(rule, situation) : describe(rule, judge(rule, situation))
  return applicable === 'unknown' && finding.outcome === 'not-met' ? doubt(finding, inForce) : finding
}

/** A rule that perhaps does not apply cannot close a door. */
function doubt(finding: Finding, inForce: Outcome): Finding {
  return {
    ...finding,
    outcome: 'unknown',
    remediable: false,
    questions: [...finding.questions, { id: inForce === 'unknown' ? 'final-decision' : 'legal-check' }],
  }
}

function isInForce(inForce: InForce, situation: Situation): Outcome {
  const moment = momentOf(inForce, situation)
  const begun = inForce.from === undefined ? 'no' : isBefore(moment, onDay(inForce.from))
  const ended = inForce.until === undefined ? 'yes' : isBefore(moment, onDay(inForce.until))
  if (begun === 'yes' || ended === 'no') return 'not-met'
  return begun === 'no' && ended === 'yes' ? 'met' : 'unknown'
}

/** The moment that decides which law applies. Where there is no decision yet, any to come will be taken after the day asked about. */
function momentOf(inForce: InForce, situation: Situation): Interval {
  switch (inForce.judgedAt) {
    case 'filing':
      return filingDay(situation)
    case 'facts':
      return situation.event.start
    case 'final-decision': {
      const proceedings = domesticProceedings(situation, stateConcerned(situation))
      return (proceedings && finalDecision(proceedings)?.decided) ?? filingDay(situation)
    }
  }
}

function describe(rule: SimpleRule, verdict: Verdict): Finding {
  return {
    kind: rule.rule,
    rule: rule.id ?? rule.rule,
    text: rule.text,
    source: rule.source,
    outcome: verdict.outcome,
    firm: rule.source.status === 'verified' && verdict.firm !== false,
    remediable: verdict.remediable === true,
    reason: verdict.reason,
    questions: verdict.questions ?? [],
    facts: verdict.facts ?? [],
    ...(verdict.deadline && { deadline: verdict.deadline }),
    ...(verdict.risk && { risk: verdict.risk }),
    ...(verdict.conditions && verdict.conditions.length > 0 && { conditions: verdict.conditions }),
    ...(verdict.victims && { victims: verdict.victims }),
  }
}

function judge(rule: SimpleRule, situation: Situation): Verdict {
  switch (rule.rule) {
    case 'forum-operational':
      return judgeForumOperational(rule)
    case 'respondent-kind':
      return judgeRespondentKind(rule, situation)
    case 'state-party':
    case 'accepts-procedure':
      return judgeStateParty(rule, situation)
    case 'victim-kind':
      return judgeVictimKind(rule, situation)
    case 'jurisdiction-link':
      return judgeJurisdictionLink(rule, situation)
    case 'subject-matter':
      return judgeSubjectMatter(rule, situation)
    case 'facts-within':
      return judgeFactsWithin(rule, situation)
    case 'domestic-remedies-exhausted':
      return judgeDomesticRemedies(rule, situation)
    case 'time-limit':
      return judgeTimeLimit(rule, situation)
    case 'no-parallel-proceeding':
      return judgeNoParallel(rule, situation)
    case 'not-anonymous':
      return judgeNotAnonymous(rule, situation)
    case 'filed-by':
      return judgeFiledBy(rule, situation)
    case 'consent-or-reason':
      return judgeConsent(rule, situation)
    case 'significant-disadvantage':
      return judgeDisadvantage(situation)
    case 'project-link':
      return judgeProjectLink(rule, situation)
    case 'minimum-gravity':
      return judgeGravity(rule, situation)
  }
}

/** A ground fails firmly when one of its failures is firm, and can be mended when all of its failures can. */
function evaluateAlternatives(rule: Alternatives, situation: Situation): Finding {
  const branches: Branch[] = rule.anyOf.map(({ id, name, rules }) => {
    const findings = evaluate(rules, situation)
    const failures = findings.filter((each) => each.outcome === 'not-met')
    return { id, name, outcome: all(findings.map((each) => each.outcome)), firm: failures.some((each) => each.firm), findings }
  })
  const outcome = any(branches.map((branch) => branch.outcome))
  const open = branches.filter((branch) => branch.outcome !== 'not-met')
  const inPlay = (open.length > 0 ? open : branches).flatMap((branch) => branch.findings)
  const deadlines = open.flatMap((branch) => branch.findings.flatMap((each) => each.deadline ?? []))
  const first = deadlines.toSorted((a, b) => a.date.earliest - b.date.earliest)[0]
  const code = outcome === 'met' ? 'alternative-open' : outcome === 'unknown' ? 'alternatives-unknown' : 'alternatives-closed'
  return {
    kind: 'any-of',
    rule: rule.id ?? 'any-of',
    text: rule.text,
    source: rule.source,
    outcome,
    firm: branches.every((branch) => branch.outcome === 'not-met' && branch.firm),
    remediable: branches.some(
      (branch) => branch.findings.every((each) => each.outcome !== 'not-met' || each.remediable),
    ),
    reason: { code, args: { alternatives: open.map((branch) => branch.name).join('; ') } },
    questions: outcome === 'unknown' ? inPlay.flatMap((each) => each.questions) : [],
    facts: [...new Set(inPlay.flatMap((each) => each.facts))],
    branches,
    ...(outcome !== 'not-met' && first && { deadline: first }),
  }
}
