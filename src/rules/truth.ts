/** What can be said of a condition: it holds, it fails, or the known facts do not decide it. */
export type Outcome = 'met' | 'not-met' | 'unknown'

/** Kleene conjunction: one failure fails, otherwise one doubt leaves doubt. */
export function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('not-met')) return 'not-met'
  return outcomes.includes('unknown') ? 'unknown' : 'met'
}

/** Kleene disjunction. Of no outcomes at all, none is met. */
export function any(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('met')) return 'met'
  return outcomes.includes('unknown') ? 'unknown' : 'not-met'
}

/** What an optional yes-or-no fact says: left out means unknown. */
export function stated(fact: boolean | undefined): Outcome {
  if (fact === undefined) return 'unknown'
  return fact ? 'met' : 'not-met'
}
