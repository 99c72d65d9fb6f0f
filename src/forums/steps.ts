import type { PlainDate } from '../kit/plain-date.ts'
import type { Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import type { Rule } from '../rules/rule.ts'
import type { Matter } from '../rules/matter.ts'
import type { Reason } from '../rules/finding.ts'
import type { Answer, ForumDoor } from './answer.ts'
import { effectOf, type Effect } from './relations.ts'
import { bestOrder, mostCandidates, type Impact } from './search.ts'
import { leastLikely, likelihood, worthOf } from './worth.ts'

/** One filing in the order of steps. */
export type Step = {
  readonly forum: string
  /** now: can be filed; prepare: something must come first; find-out: a fact or the law is missing; after: once another has ended. */
  readonly kind: 'now' | 'prepare' | 'find-out' | 'after'
  readonly by?: PlainDate
  /** For "after": the forum that must have ended first. */
  readonly after?: string
  /** For "prepare" and "find-out": what comes first. */
  readonly first: readonly Reason[]
}

/** A choice that is hers: going to the forum of the proposed order loses the alternatives, and the other way round. */
export type Fork = {
  readonly forum: string
  readonly alternatives: readonly {
    readonly forum: string
    /** What she would lose by choosing it instead. */
    readonly loses: readonly string[]
    /** That one closes the other is not settled law: the loss is a risk. */
    readonly unsettled: boolean
  }[]
}

/** Never file the first before the second; the other way round nothing is lost. */
export type Trap = { readonly first: string; readonly second: string; readonly effect: Exclude<Effect, 'none'> }

export type Urgent = {
  readonly forum: string
  readonly dangers: readonly NonNullable<Matter['dangers']>[number]['kind'][]
  readonly beforeFiling: boolean
}

/** The order of steps: what to ask at once, in which order to file, where the ways part, what never to do first. */
export type Steps = {
  readonly urgent: readonly Urgent[]
  readonly order: readonly Step[]
  readonly forks: readonly Fork[]
  readonly never: readonly Trap[]
}

type Candidate = { readonly door: ForumDoor; readonly worth: number; readonly by: PlainDate | undefined }

/**
 * The order of steps that serves what she ranked best inside all clocks, found by exact search. Where one filing forfeits
 * another both stand side by side with what is lost. Pure.
 */
export function orderOfSteps(answer: Answer, library: Library): Steps {
  const ranking = answer.case.matter.ranking ?? []
  const candidates = answer.doors
    .filter((door) => likelihood(door) >= leastLikely)
    .map((door) => ({ door, worth: worthOf(door, ranking, library) * likelihood(door), by: lastDay(door, answer.on) }))
    .toSorted((a, b) => b.worth - a.worth || (a.door.forum.id < b.door.forum.id ? -1 : 1))
  const effects = effectsAmong(candidates, answer, library)
  const entangled = candidates.flatMap((_, i) => (isEntangled(i, effects) ? [i] : [])).slice(0, mostCandidates)
  const impact = (first: number, second: number): Impact => impactOf(effects[first]?.[second], candidates[second])
  const searched = bestOrder(
    entangled.map((i) => candidates[i]?.worth ?? 0),
    (a, b) => impact(entangled[a] ?? -1, entangled[b] ?? -1),
  )
  const chosen = searched.order.flatMap((i) => entangled[i] ?? [])
  const free = candidates.flatMap((_, i) => (isEntangled(i, effects) ? [] : [i]))
  const sequence = arrange([...chosen, ...free], candidates, effects)
  return {
    urgent: urgentRelief(
      answer,
      sequence.flatMap((i) => candidates[i]?.door ?? []),
    ),
    order: sequence.flatMap((i, place) => stepOf(i, sequence.slice(0, place), candidates, effects) ?? []),
    forks: forksOf(sequence, candidates, effects),
    never: trapsOf(sequence, candidates, effects),
  }
}

/** A day that may already be over is no day to keep; the reasons say so. */
function lastDay(door: ForumDoor, on: PlainDate): PlainDate | undefined {
  const day = door.deadline?.date.earliest
  return door.status === 'closed' || day === undefined || day < on ? undefined : day
}

/** The effect of each candidate on each other, for the respondent that both are open against. */
function effectsAmong(
  candidates: readonly Candidate[],
  answer: Answer,
  library: Library,
): readonly (readonly Effect[])[] {
  return candidates.map((first) =>
    candidates.map((second): Effect => {
      const against = first.door.respondents.filter((each) => each.status !== 'closed').map((each) => each.respondent)
      const shared = second.door.respondents.find(
        (each) => each.status !== 'closed' && against.includes(each.respondent),
      )
      const respondent = answer.case.respondents.find((each) => each.id === shared?.respondent)
      const event = respondent?.eventsAgainst[0]
      if (!respondent || !event) return 'none'
      const claim = { law: library, case: answer.case, respondent, event, on: answer.on }
      return effectOf(first.door.forum, second.door.forum, claim)
    }),
  )
}

function isEntangled(i: number, effects: readonly (readonly Effect[])[]): boolean {
  return effects.some(
    (row, other) => other !== i && ((row[i] ?? 'none') !== 'none' || (effects[i]?.[other] ?? 'none') !== 'none'),
  )
}

/** Waiting for another forum takes years: a door whose clock runs would be lost. */
function impactOf(effect: Effect | undefined, second: Candidate | undefined): Impact {
  if (effect === undefined || effect === 'none') return 'none'
  if (effect === 'postpones') return second?.by === undefined || canWait(second.door.forum) ? 'halves' : 'ends'
  return 'ends'
}

/** Whether its clock forgives waiting: it only makes lateness an abuse, or starts again when the other procedure has ended. */
function canWait(forum: Forum): boolean {
  const rules = forum.rules.flatMap((rule): readonly Rule[] =>
    'anyOf' in rule ? rule.anyOf.flatMap((branch) => branch.rules) : [rule],
  )
  return rules.every(
    (rule) =>
      'anyOf' in rule ||
      rule.rule !== 'time-limit' ||
      rule.limit !== 'fixed' ||
      rule.nature === 'abuse' ||
      rule.from?.some((start) => start.anchor === 'other-procedure-ended') === true,
  )
}

/** Keeps what the search decided, and inside it puts the nearest clock first, then the worthiest. */
function arrange(
  chosen: readonly number[],
  candidates: readonly Candidate[],
  effects: readonly (readonly Effect[])[],
): readonly number[] {
  const left = new Set(chosen)
  const order: number[] = []
  while (left.size > 0) {
    const ready = [...left].filter((i) =>
      [...left].every((other) => other === i || !mustPrecede(other, i, candidates, effects)),
    )
    const next = (ready.length > 0 ? ready : [...left]).toSorted((a, b) => byUrgency(candidates[a], candidates[b]))[0]
    if (next === undefined) break
    order.push(next)
    left.delete(next)
  }
  return order
}

/** `first` must be filed before `second`: the other way round it would be lost, or `second` has to wait for its end. */
function mustPrecede(
  first: number,
  second: number,
  candidates: readonly Candidate[],
  effects: readonly (readonly Effect[])[],
): boolean {
  const backwards = impactOf(effects[second]?.[first], candidates[first])
  const forwards = impactOf(effects[first]?.[second], candidates[second])
  return (
    backwards === 'ends' ||
    (backwards === 'halves' && forwards === 'none' && isReadier(candidates[first], candidates[second])) ||
    (forwards === 'halves' && backwards === 'halves' && first < second)
  )
}

/** At least as ready and as worthy: only then is it worth keeping the other waiting for a moment. */
function isReadier(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return a !== undefined && b !== undefined && readinessOf(a) <= readinessOf(b) && a.worth >= b.worth
}

/** A door of which only the time limit of a state is unknown is to be tried at once, not last. */
function readinessOf({ door }: Candidate): number {
  const pressing = new Set<string>(['time-limit-national', 'act-at-once'])
  const reasons = firstThings(door)
  return door.status === 'uncertain' && reasons.length > 0 && reasons.every((each) => pressing.has(each.code))
    ? 0
    : readiness[door.status]
}

const readiness = { 'open-until': 0, open: 0, 'not-yet': 1, uncertain: 2, closed: 3 } as const

function byUrgency(a: Candidate | undefined, b: Candidate | undefined): number {
  if (!a || !b) return 0
  return (
    readinessOf(a) - readinessOf(b) ||
    (a.by ?? Infinity) - (b.by ?? Infinity) ||
    b.worth - a.worth ||
    (a.door.forum.id < b.door.forum.id ? -1 : 1)
  )
}

function stepOf(
  i: number,
  before: readonly number[],
  candidates: readonly Candidate[],
  effects: readonly (readonly Effect[])[],
): Step | undefined {
  const candidate = candidates[i]
  if (!candidate) return undefined
  const { door, by } = candidate
  const waitsFor = before.findLast((other) => effects[other]?.[i] === 'postpones')
  const kind =
    door.status === 'not-yet'
      ? 'prepare'
      : door.status === 'uncertain'
        ? 'find-out'
        : waitsFor !== undefined
          ? 'after'
          : 'now'
  const after = waitsFor === undefined ? undefined : candidates[waitsFor]?.door.forum.id
  return {
    forum: door.forum.id,
    kind,
    first: firstThings(door),
    ...(by !== undefined && { by }),
    ...(after !== undefined && { after }),
  }
}

/** What must be done or found out before the door opens, for the event and respondent for which that is least. */
function firstThings(door: ForumDoor): readonly Reason[] {
  if (door.status !== 'not-yet' && door.status !== 'uncertain') return []
  const waiting = door.respondents
    .flatMap((each) => each.events)
    .filter((each) => each.status === door.status)
    .map((event) => event.findings.filter((each) => each.outcome !== 'met'))
  return (waiting.toSorted((a, b) => a.length - b.length)[0] ?? []).map((each) => each.reason)
}

/** What the order leaves out because a step of it would close it, with what choosing it instead would close. */
function forksOf(
  sequence: readonly number[],
  candidates: readonly Candidate[],
  effects: readonly (readonly Effect[])[],
): readonly Fork[] {
  const inOrder = new Set(sequence)
  const ends = (i: number, j: number): boolean => impactOf(effects[i]?.[j], candidates[j]) === 'ends'
  const idOf = (i: number): string => candidates[i]?.door.forum.id ?? ''
  const left = candidates.flatMap((_, j) => (inOrder.has(j) ? [] : [j]))
  const keepers = new Map<number, number[]>()
  for (const j of left) {
    const keeper = sequence.find((i) => ends(i, j))
    if (keeper !== undefined) keepers.set(keeper, [...(keepers.get(keeper) ?? []), j])
  }
  return [...keepers].map(([keeper, alternatives]) => ({
    forum: idOf(keeper),
    alternatives: alternatives.map((j) => ({
      forum: idOf(j),
      loses: sequence.filter((i) => ends(j, i)).map(idOf),
      unsettled: effects[keeper]?.[j] === 'may-forfeit' || effects[j]?.[keeper] === 'may-forfeit',
    })),
  }))
}

/** One-way losses that touch the order; where each closes the other it is a fork, not a trap. */
function trapsOf(
  sequence: readonly number[],
  candidates: readonly Candidate[],
  effects: readonly (readonly Effect[])[],
): readonly Trap[] {
  return sequence.flatMap((j) =>
    candidates.flatMap((first, i): Trap[] => {
      const effect = effects[i]?.[j] ?? 'none'
      const second = candidates[j]
      // What she cannot file yet she cannot file too early.
      const fileable = first.door.status !== 'not-yet'
      const oneWay = fileable && impactOf(effect, second) === 'ends' && impactOf(effects[j]?.[i], first) !== 'ends'
      return effect === 'none' || !second || !oneWay
        ? []
        : [{ first: first.door.forum.id, second: second.door.forum.id, effect }]
    }),
  )
}

/** Urgent measures from the forums of the order, and from those that bar nothing. */
function urgentRelief(answer: Answer, inOrder: readonly ForumDoor[]): readonly Urgent[] {
  const feared = answer.case.matter.dangers ?? []
  if (feared.length === 0) return []
  return inOrder
    .flatMap(({ forum }): Urgent[] => {
      const dangers = feared.map((each) => each.kind).filter((kind) => forum.interim.for?.includes(kind))
      return forum.interim.available && dangers.length > 0
        ? [{ forum: forum.id, dangers, beforeFiling: forum.interim.beforeFiling ?? false }]
        : []
    })
    .toSorted((a, b) => Number(b.beforeFiling) - Number(a.beforeFiling))
}
