import type { Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import type { ForumDoor } from './answer.ts'

/**
 * How much a door is worth to her: how well it serves what she ranked, then how much its word binds, how fast, how dear and
 * how dangerous it is, and how sure it is that it is open. These weights are a judgement of value, not law
 * (docs/decisions/0004-worth-of-a-door.md); they only order steps and never hide a door.
 */
export const weights = {
  /** Each wish counts half of the one before it; what she did not rank counts a little. */
  wish: 0.5,
  unranked: 0.05,
  binding: { yes: 1, partly: 0.7, no: 0.4 },
  cost: { low: 1, medium: 0.9, high: 0.75 },
  danger: { low: 1, medium: 0.9, high: 0.7 },
  /** After so many months, waiting has halved the worth. */
  patience: 48,
  unknownDuration: 36,
  status: { open: 1, 'open-until': 1, 'not-yet': 0.8, uncertain: 0.8, closed: 0 },
} as const

/** Doors less likely than this are not steps: they stand among all doors, with what would decide them. */
export const leastLikely = 0.4

/** How likely the door is open: each thing unknown makes it less so, a failure that only unread law supports much less. */
export function likelihood(door: ForumDoor): number {
  if (door.status === 'closed') return 0
  if (door.status !== 'uncertain') return 1
  const events = door.respondents
    .flatMap((respondent) => respondent.events)
    .filter((event) => event.status === 'uncertain')
  return Math.max(
    ...events.map(({ findings }) => {
      const unknown = findings.filter((each) => each.outcome === 'unknown').length
      const failed = findings.filter((each) => each.outcome === 'not-met' && !each.remediable).length
      const outside = findings.some((each) => each.reason.code === 'subject-perhaps-outside')
      return 0.7 ** unknown * 0.3 ** failed * (outside ? 0.5 : 1)
    }),
  )
}

/** A number from 0 up; only its order against other doors of the same answer has a meaning. */
export function worthOf(door: ForumDoor, ranking: readonly string[], library: Library): number {
  const { forum, status } = door
  const months = forum.duration.months
    ? (forum.duration.months.from + forum.duration.months.to) / 2
    : weights.unknownDuration
  return (
    served(forum, ranking, library) *
    weights.binding[forum.binding] *
    weights.cost[forum.cost.level] *
    weights.danger[forum.danger.level] *
    weights.status[status] *
    (weights.patience / (weights.patience + months))
  )
}

/** What share of her wishes the forum can serve. A wish is a single measure or a whole form of remedy. */
function served(forum: Forum, ranking: readonly string[], library: Library): number {
  const measures = new Set(forum.orders.map((order) => order.measure))
  if (forum.interim.available) measures.add('interim-relief')
  const serves = (wish: string): boolean =>
    measures.has(wish) || library.remedies.get(wish)?.measures.some((measure) => measures.has(measure.id)) === true
  const wishes = ranking.reduce((sum, wish, place) => sum + (serves(wish) ? weights.wish ** place : 0), 0)
  const forms = [...library.remedies.values()].filter((remedy) => serves(remedy.id)).length
  return (ranking.length === 0 ? forms : wishes) + weights.unranked * forms
}
