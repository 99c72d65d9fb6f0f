import type { Branch, Finding } from './finding.ts'
import { ask, type Judgement } from './judge.ts'
import { isInForce, isMeant, readied, type Ready } from './ready.ts'
import type { Alternatives, Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { eitherOf, tallyOf } from './tally.ts'
import type { Outcome } from './truth.ts'

/**
 * What every rule that applies says of the situation. All rules are evaluated whatever the first ones say, so that every
 * reason is reported. Pure: the same rules, situation and law give the same findings.
 */
export function evaluate(rules: readonly Rule[], situation: Situation): readonly Finding[] {
  const findings = readied(rules).map((rule) => evaluateRule(rule, situation))
  return findings.filter((finding) => finding !== undefined)
}

function evaluateRule(rule: Ready, situation: Situation): Finding | undefined {
  const inForce = isInForce(rule, situation)
  if (inForce === 'not-met') return undefined
  const meant = isMeant(rule, situation)
  if (meant === 'not-met') return undefined
  const finding = rule.judge ? describe(rule, ask(rule.judge, situation)) : evaluateAlternatives(rule, situation)
  const isSure = inForce === 'met' && meant === 'met'
  return isSure || finding.outcome !== 'not-met' ? finding : doubt(finding, inForce)
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

function describe({ kind, rule, text, source }: Ready, judgement: Judgement): Finding {
  return {
    kind,
    rule,
    text,
    source,
    outcome: judgement.outcome,
    firm: source.status === 'verified' && judgement.firm,
    remediable: judgement.remediable,
    reason: judgement.reason,
    deadline: judgement.deadline,
    risk: judgement.risk,
    conditions: judgement.conditions,
    questions: judgement.questions,
    facts: judgement.facts,
    victims: judgement.victims,
    branches: undefined,
  }
}

function evaluateAlternatives({ kind, rule, text, source, grounds }: Ready, situation: Situation): Finding {
  const found = grounds.map((ground) => branchOf(ground, situation))
  const { outcome, firm, remediable, deadline, risk } = eitherOf(found.map((each) => each.tally))
  const branches = found.map((each) => each.branch)
  const open = branches.filter((branch) => branch.outcome !== 'not-met')
  const inPlay = (open.length > 0 ? open : branches).flatMap((branch) => branch.findings)
  return {
    kind,
    rule,
    text,
    source,
    outcome,
    firm,
    remediable,
    reason: { code: codes[outcome], args: { alternatives: open.map((branch) => branch.id).join(' ') } },
    deadline,
    risk,
    conditions: undefined,
    questions: outcome === 'unknown' ? inPlay.flatMap((each) => each.questions) : none,
    facts: factsOf(inPlay),
    victims: undefined,
    branches,
  }
}

const codes = { met: 'alternative-open', unknown: 'alternatives-unknown', 'not-met': 'alternatives-closed' } as const
const none: readonly never[] = []

/** All rules of a ground must be met. It fails firmly when one of its failures is firm. */
function branchOf({ id, name, rules }: Alternatives['anyOf'][number], situation: Situation) {
  const findings = evaluate(rules, situation)
  const tally = tallyOf(findings)
  const branch: Branch = { id, name, outcome: tally.outcome, firm: tally.firm, findings }
  return { branch, tally }
}

/** Each fact once. */
function factsOf(findings: readonly Finding[]): readonly string[] {
  const facts = new Set<string>()
  for (const finding of findings) for (const fact of finding.facts) facts.add(fact)
  return [...facts]
}
