import type { Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import type { ProceedingInCase } from '../rules/case.ts'
import { evaluate } from '../rules/evaluate.ts'
import { anyDay } from '../kit/interval.ts'
import type { SimpleRule } from '../rules/rule.ts'
import { situationOf, type Situation } from '../rules/situation.ts'

/**
 * What going to one forum first does to another: nothing; makes it wait until the first has ended; closes it for good;
 * closes it where the law is not settled (which is treated as a loss, because it cannot be undone).
 */
export type Effect = 'none' | 'postpones' | 'forfeits' | 'may-forfeit'

type Kept = Map<string, Effect>
const kept = new WeakMap<Library, Kept>()

/** The effect of filing the same matter with `first` on `second`, in the given situation of `second`. Taken from the rules of `second`, never from a list of its own. */
export function effectOf(first: Forum, second: Forum, situation: Situation, library: Library): Effect {
  if (first.id === second.id) return 'none'
  const memory = kept.get(library) ?? new Map<string, Effect>()
  kept.set(library, memory)
  // Only the state's reservations make the effect differ from one respondent to another.
  const key = `${first.id} ${second.id} ${situation.respondent.kind} ${situation.respondent.state ?? ''}`
  const known = memory.get(key)
  if (known !== undefined) return known
  const effect = work(first, second, situation)
  memory.set(key, effect)
  return effect
}

function work(first: Forum, second: Forum, situation: Situation): Effect {
  const rules = second.rules.filter(
    (rule): rule is SimpleRule => !('anyOf' in rule) && rule.rule === 'no-parallel-proceeding',
  )
  if (rules.length === 0) return 'none'
  const pending = outcomeWith(rules, situation, hypothetical(first.id, 'pending'))
  const decided = outcomeWith(rules, situation, hypothetical(first.id, 'decided'))
  if (decided === 'not-met') return 'forfeits'
  if (decided === 'unknown') return 'may-forfeit'
  return pending === 'met' ? 'none' : 'postpones'
}

function hypothetical(forum: string, status: 'pending' | 'decided'): ProceedingInCase {
  return {
    id: 'planned',
    forum,
    status,
    by: 'same-victims',
    sameRights: true,
    merits: true,
    settled: true,
    pointer: '',
    begun: anyDay,
    over: anyDay,
    covered: [],
  }
}

function outcomeWith(
  rules: readonly SimpleRule[],
  situation: Situation,
  proceeding: ProceedingInCase,
): 'met' | 'not-met' | 'unknown' {
  const everyone = situation.case.victims.map((victim) => victim.id)
  const matterCase = { ...situation.case, domestic: [], proceedings: [{ ...proceeding, covered: everyone }] }
  const outcomes = evaluate(rules, situationOf({ ...situation, case: matterCase })).map((each) => each.outcome)
  if (outcomes.includes('not-met')) return 'not-met'
  return outcomes.includes('unknown') ? 'unknown' : 'met'
}
