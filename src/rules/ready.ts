import { isBefore, onDay, type Interval } from '../kit/interval.ts'
import type { Finding } from './finding.ts'
import { applies, conditionsOf, type Condition } from './guard.ts'
import { judgeOf, type Judge } from './judge.ts'
import type { Alternatives, InForce, Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import type { Outcome } from './truth.ts'

/** A rule ready to be asked. */
export type Ready = Pick<Finding, 'kind' | 'rule' | 'text' | 'source'> & {
  readonly inForce: InForce | undefined
  readonly conditions: readonly Condition[]
  /** The judge of a simple rule; absent where one of several grounds suffices. */
  readonly judge: Judge | undefined
  readonly grounds: Alternatives['anyOf']
}

const ready = new WeakMap<Rule, Ready>()
const lists = new WeakMap<readonly Rule[], readonly Ready[]>()

/** The rules in their order. They are made ready once, and then asked about every matter. */
export function readied(rules: readonly Rule[]): readonly Ready[] {
  return remembered(lists, rules, () => rules.map((rule) => remembered(ready, rule, () => readyFor(rule))))
}

/** What is known under the key; made, and kept as long as the key lives, where nothing is. */
export function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
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

/** Whether the rule is law at the moment that decides. */
export function isInForce({ inForce }: Ready, situation: Situation): Outcome {
  if (inForce === undefined) return 'met'
  const moment = momentOf(inForce, situation)
  const begun = inForce.from === undefined ? 'no' : isBefore(moment, onDay(inForce.from))
  const ended = inForce.until === undefined ? 'yes' : isBefore(moment, onDay(inForce.until))
  if (begun === 'yes' || ended === 'no') return 'not-met'
  return begun === 'no' && ended === 'yes' ? 'met' : 'unknown'
}

/** Whether the rule speaks of such a situation at all. */
export function isMeant({ conditions }: Ready, situation: Situation): Outcome {
  return conditions.length === 0 ? 'met' : applies(conditions, situation)
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
