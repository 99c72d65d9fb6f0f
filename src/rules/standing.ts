import { ask } from './judge.ts'
import { isInForce, isMeant, readied, remembered, type Ready } from './ready.ts'
import type { Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { count, eitherOf, emptyTally, type Bearing, type Tally } from './tally.ts'

/**
 * How a door stands, without the reasons: what {@link tallyOf} makes of the findings of {@link evaluate}, but without any
 * finding being made, and no further than the first failure that closes the door for good. For who sorts thousands of
 * matters; most doors are closed by one of the rules asked first. Of a door that is closed, only that is told.
 */
export function standingUnder(rules: readonly Rule[], situation: Situation): Tally {
  const tally = emptyTally()
  for (const rule of remembered(lists, rules, () => readied(rules).toSorted(byPlace))) {
    const bearing = bearingOf(rule, situation)
    if (bearing === undefined) continue
    count(bearing, tally)
    if (tally.obstacle === 'closed') break
  }
  return tally
}

const lists = new WeakMap<readonly Rule[], readonly Ready[]>()

/** Asked first: what closes most doors and is said of all forums at once. Asked last: rules with grounds of their own. */
const first: readonly Ready['kind'][] = [
  'respondent-kind',
  'forum-operational',
  'state-party',
  'accepts-procedure',
  'project-link',
  'subject-matter',
]

function byPlace(a: Ready, b: Ready): number {
  return placeOf(a) - placeOf(b)
}

function placeOf({ kind }: Ready): number {
  if (kind === 'any-of') return first.length + 1
  const place = first.indexOf(kind)
  return place < 0 ? first.length : place
}

/** What the rule says that bears on the door; absent where it does not apply. */
function bearingOf(rule: Ready, situation: Situation): Bearing | undefined {
  const inForce = isInForce(rule, situation)
  if (inForce === 'not-met') return undefined
  const meant = isMeant(rule, situation)
  if (meant === 'not-met') return undefined
  const bearing = rule.judge
    ? ask(rule.judge, situation)
    : eitherOf(rule.grounds.map((each) => standingUnder(each.rules, situation)))
  if (bearing.outcome !== 'not-met') return bearing
  if (inForce === 'unknown' || meant === 'unknown') return { ...bearing, outcome: 'unknown', remediable: false }
  const isRead = rule.judge === undefined || rule.source.status === 'verified'
  return isRead ? bearing : { ...bearing, firm: false }
}
