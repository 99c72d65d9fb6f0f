import type { Forum } from '../law/forum.ts'
import type { ProceedingInCase } from '../rules/case.ts'
import { evaluate } from '../rules/evaluate.ts'
import { anyDay } from '../kit/interval.ts'
import type { SimpleRule } from '../rules/rule.ts'
import { situationOf, type Claim } from '../rules/situation.ts'
import { all, type Outcome } from '../rules/truth.ts'

/**
 * What going to one forum first does to another: nothing; makes it wait until the first has ended; closes it for good;
 * closes it where the law is not settled (which is treated as a loss, because it cannot be undone).
 */
export type Effect = 'none' | 'postpones' | 'forfeits' | 'may-forfeit'

/**
 * The effect of filing a claim with `first` on `second`. Taken from the rules of `second`, never from a list of its own:
 * they are asked about the claim as it would stand with a complaint to `first` pending, and with one decided.
 */
export function effectOf(first: Forum, second: Forum, claim: Claim): Effect {
  if (first.id === second.id) return 'none'
  const rules = barsOf(second)
  if (rules.length === 0) return 'none'
  const before = (status: Planned['status']): Outcome => {
    const planned = { ...claim, case: { ...claim.case, domestic: [], proceedings: [plan(first, status, claim)] } }
    return all(evaluate(rules, situationOf(planned, second.id)).map((each) => each.outcome))
  }
  const decided = before('decided')
  if (decided === 'not-met') return 'forfeits'
  if (decided === 'unknown') return 'may-forfeit'
  return before('pending') === 'met' ? 'none' : 'postpones'
}

const bars = new WeakMap<Forum, readonly SimpleRule[]>()

/** The rules of a forum on complaints elsewhere. */
function barsOf(forum: Forum): readonly SimpleRule[] {
  const known = bars.get(forum)
  if (known) return known
  const found = forum.rules.filter(
    (rule): rule is SimpleRule => !('anyOf' in rule) && rule.rule === 'no-parallel-proceeding',
  )
  bars.set(forum, found)
  return found
}

type Planned = ProceedingInCase & { readonly status: 'pending' | 'decided' }

/** A complaint of all victims about all of it, looked at in substance. */
function plan(forum: Forum, status: Planned['status'], { case: { victims } }: Claim): Planned {
  return {
    id: 'planned',
    forum: forum.id,
    status,
    by: 'same-victims',
    sameRights: true,
    merits: true,
    settled: true,
    pointer: '',
    begun: anyDay,
    over: anyDay,
    covered: victims.map((victim) => victim.id),
  }
}
