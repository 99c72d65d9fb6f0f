import { Engine, type ConditionProperties } from 'json-rules-engine'
import type { PlainDate } from '../src/kit/plain-date.ts'
import type { Library } from '../src/law/library.ts'
import type { Rule, SimpleRule } from '../src/rules/rule.ts'
import type { Situation } from '../src/rules/situation.ts'

/** Rules that two-valued conditions over plain facts can say as well. */
export function comparable(rule: Rule): rule is SimpleRule {
  if ('anyOf' in rule || rule.when !== undefined || rule.inForce !== undefined) return false
  switch (rule.rule) {
    case 'forum-operational':
      return rule.operational !== 'unknown'
    case 'respondent-kind':
      return (
        rule.organisations === undefined &&
        rule.minimumAge === undefined &&
        rule.roles === undefined &&
        rule.reachedIn === undefined &&
        rule.convictedBy === undefined &&
        rule.official === undefined
      )
    case 'state-party':
    case 'accepts-procedure':
      return rule.of === 'respondent'
    case 'subject-matter':
      return rule.respondentBound !== true
    case 'not-anonymous':
    case 'significant-disadvantage':
      return true
    case 'filed-by':
      return rule.allowed.includes('victim') && rule.observerStatus === undefined
    case 'victim-kind':
      return (
        rule.kinds !== undefined &&
        rule.concerns === undefined &&
        rule.residentIn === undefined &&
        rule.nationalOf === undefined &&
        rule.minimumNumber === undefined
      )
    default:
      return false
  }
}

/** The conditions one rule becomes. Facts are plain values of the situation, worked out once for each run. */
function conditionsOf(rule: SimpleRule): ConditionProperties {
  switch (rule.rule) {
    case 'forum-operational':
      return { fact: 'always', operator: 'equal', value: rule.operational === 'yes' }
    case 'respondent-kind':
      return { fact: 'respondentKind', operator: 'in', value: rule.kinds }
    case 'state-party':
    case 'accepts-procedure':
      return { fact: 'boundBy', params: { instrument: rule.instrument }, operator: 'equal', value: true }
    case 'subject-matter':
      return {
        fact: 'subjects',
        operator: 'containsAny',
        value: [
          ...(rule.rights ?? []),
          ...(rule.groups ?? []),
          ...(rule.gravity ?? []),
          ...(rule.concerns ?? []),
          ...(rule.instruments ?? []),
        ],
      }
    case 'not-anonymous':
      return { fact: 'nameFor', params: { goesTo: rule.nameGoesTo }, operator: 'equal', value: true }
    case 'filed-by':
      return { fact: 'filedBy', operator: 'in', value: rule.allowed }
    case 'victim-kind':
      return { fact: 'victimKinds', operator: 'containsAny', value: rule.kinds ?? [] }
    default:
      return { fact: 'always', operator: 'equal', value: true }
  }
}

/** An engine fed with these rules; running it says of each rule, by its place, whether it is met. */
export function engineFor(
  rules: readonly SimpleRule[],
  library: Library,
  on: PlainDate,
): (situation: Situation) => Promise<ReadonlyMap<number, boolean>> {
  const engine = new Engine()
  engine.addOperator<string[], string[]>('containsAny', (fact, wanted) => fact.some((each) => wanted.includes(each)))
  rules.forEach((rule, index) =>
    engine.addRule({ conditions: { all: [conditionsOf(rule)] }, event: { type: 'met', params: { index } } }),
  )
  return async (situation) => {
    const { respondent, event } = situation
    const state = respondent.kind === 'state' ? respondent.state : undefined
    const rights = event.violations.flatMap((id) => library.right(id) ?? [])
    engine.addFact('always', true)
    engine.addFact('respondentKind', respondent.kind)
    engine.addFact('filedBy', situation.case.matter.filing?.by ?? 'victim')
    engine.addFact(
      'victimKinds',
      event.harmed.map((victim) => victim.kind),
    )
    engine.addFact('subjects', [
      ...event.violations,
      ...rights.flatMap((right) => [right.group, ...right.instruments, ...right.gravity, ...right.concerns]),
    ])
    engine.addFact('boundBy', (params) => {
      const participation = state === undefined ? undefined : library.participation(state, String(params['instrument']))
      return participation?.status === 'party' && participation.from.latest <= on
    })
    engine.addFact('nameFor', (params) => {
      const name = situation.case.matter.filing?.name
      if (params['goesTo'] === 'nobody') return true
      return name !== 'anonymous' && !(name === 'withheld-from-respondent' && params['goesTo'] === 'respondent')
    })
    const { results } = await engine.run()
    const met = new Set(results.map((result) => Number(result.event?.params?.['index'])))
    return new Map(rules.map((_, index) => [index, met.has(index)]))
  }
}
