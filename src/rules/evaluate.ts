import { isBefore, onDay, type Interval } from '../kit/interval.ts'
import type { Branch, Deadline, Finding } from './finding.ts'
import { applies, conditionsOf, type Condition } from './guard.ts'
import { ask, judgeOf, type Judge, type Judgement } from './judge.ts'
import type { Alternatives, InForce, Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { all, any, type Outcome } from './truth.ts'

/**
 * What every rule that applies says of the situation. All rules are evaluated whatever the first ones say, so that every
 * reason is reported. Pure: the same rules, situation and law give the same findings.
 */
export function evaluate(rules: readonly Rule[], situation: Situation): readonly Finding[] {
  const findings = readied(rules).map((rule) => evaluateRule(rule, situation, evaluate))
  return findings.filter((finding) => finding !== undefined)
}

/**
 * The same, but no further than the first finding that closes the door for good. For who sorts thousands of matters and
 * asks for no reasons: the status is the same, most doors are closed by their first rules.
 */
export function evaluateUntilClosed(rules: readonly Rule[], situation: Situation): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of remembered(plainFirst, rules, () => readied(rules).toSorted(byGrounds))) {
    if (isSimplyMet(rule, situation)) continue
    const finding = evaluateRule(rule, situation, evaluateUntilClosed)
    if (finding === undefined) continue
    findings.push(finding)
    if (finding.outcome === 'not-met' && finding.firm && !finding.remediable) break
  }
  return findings
}

const plainFirst = new WeakMap<readonly Rule[], readonly Ready[]>()

/** Rules with several grounds take longest, and come last. */
function byGrounds(a: Ready, b: Ready): number {
  return a.grounds.length - b.grounds.length
}

/** Met, and without a clock: it says nothing of the status. */
function isSimplyMet(rule: Ready, situation: Situation): boolean {
  if (rule.judge === undefined) return false
  const { outcome, deadline, risk } = ask(rule.judge, situation)
  return outcome === 'met' && deadline === undefined && risk === undefined
}

/** A rule ready to be asked. */
type Ready = Pick<Finding, 'kind' | 'rule' | 'text' | 'source'> & {
  readonly inForce: InForce | undefined
  readonly conditions: readonly Condition[]
  /** The judge of a simple rule, or the grounds of which one suffices. */
  readonly judge: Judge | undefined
  readonly grounds: Alternatives['anyOf']
}

/** Rules are made ready once, and then asked about every matter. */
const ready = new WeakMap<Rule, Ready>()
const lists = new WeakMap<readonly Rule[], readonly Ready[]>()

function readied(rules: readonly Rule[]): readonly Ready[] {
  return remembered(lists, rules, () => rules.map((rule) => remembered(ready, rule, () => readyFor(rule))))
}

function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function readyFor(rule: Rule): Ready {
  const kind = 'anyOf' in rule ? 'any-of' : rule.rule
  return {
    kind,
    rule: rule.id ?? kind,
    text: rule.text,
    source: rule.source,
    inForce: rule.inForce,
    conditions: rule.when ? conditionsOf(rule.when) : [],
    judge: 'anyOf' in rule ? undefined : judgeOf(rule),
    grounds: 'anyOf' in rule ? rule.anyOf : [],
  }
}

/** How the rules of a ground are evaluated: as the rules around them are. */
type Evaluate = typeof evaluate

function evaluateRule(rule: Ready, situation: Situation, within: Evaluate): Finding | undefined {
  const inForce = rule.inForce ? isInForce(rule.inForce, situation) : 'met'
  if (inForce === 'not-met') return undefined
  const guarded = applies(rule.conditions, situation)
  if (guarded === 'not-met') return undefined
  const finding = rule.judge
    ? describe(rule, ask(rule.judge, situation))
    : evaluateAlternatives(rule, situation, within)
  const isSure = inForce === 'met' && guarded === 'met'
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

function isInForce(inForce: InForce, situation: Situation): Outcome {
  const moment = momentOf(inForce, situation)
  const begun = inForce.from === undefined ? 'no' : isBefore(moment, onDay(inForce.from))
  const ended = inForce.until === undefined ? 'yes' : isBefore(moment, onDay(inForce.until))
  if (begun === 'yes' || ended === 'no') return 'not-met'
  return begun === 'no' && ended === 'yes' ? 'met' : 'unknown'
}

/** The moment that decides which law applies. Where there is no decision yet, any to come will be taken after the day asked about. */
function momentOf(inForce: InForce, { filed, event, finalDecision }: Situation): Interval {
  switch (inForce.judgedAt) {
    case 'filing':
      return filed
    case 'facts':
      return event.start
    case 'final-decision':
      return finalDecision?.decided ?? filed
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

/** One ground suffices. The whole fails firmly when every ground does, and can be mended when one ground can. */
function evaluateAlternatives(
  { kind, rule, text, source, grounds }: Ready,
  situation: Situation,
  within: Evaluate,
): Finding {
  const branches = grounds.map((ground) => branchOf(ground, situation, within))
  const outcome = any(branches.map((branch) => branch.outcome))
  const open = branches.filter((branch) => branch.outcome !== 'not-met')
  const inPlay = (open.length > 0 ? open : branches).flatMap((branch) => branch.findings)
  return {
    kind,
    rule,
    text,
    source,
    outcome,
    firm: branches.every((branch) => branch.outcome === 'not-met' && branch.firm),
    remediable: branches.some((branch) =>
      branch.findings.every((each) => each.outcome !== 'not-met' || each.remediable),
    ),
    reason: { code: codes[outcome], args: { alternatives: open.map((branch) => branch.id).join(' ') } },
    deadline: outcome === 'not-met' ? undefined : firstDeadline(inPlay),
    risk: undefined,
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
function branchOf({ id, name, rules }: Alternatives['anyOf'][number], situation: Situation, within: Evaluate): Branch {
  const findings = within(rules, situation)
  const firm = findings.some((each) => each.outcome === 'not-met' && each.firm)
  return { id, name, outcome: all(findings.map((each) => each.outcome)), firm, findings }
}

/** Each fact once. */
function factsOf(findings: readonly Finding[]): readonly string[] {
  const facts = new Set<string>()
  for (const finding of findings) for (const fact of finding.facts) facts.add(fact)
  return [...facts]
}

function firstDeadline(findings: readonly Finding[]): Deadline | undefined {
  let first: Deadline | undefined
  for (const { deadline } of findings) {
    if (deadline && (first === undefined || deadline.date.earliest < first.date.earliest)) first = deadline
  }
  return first
}
