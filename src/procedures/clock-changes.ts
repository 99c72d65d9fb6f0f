import { dueAt, endOfDay, postponed, warnAt, type Place } from '../kit/clock.ts'
import type { Clock } from '../law/procedure-clock.ts'
import type { Act } from '../law/procedure-act.ts'
import type { Procedure } from '../law/procedure.ts'
import type { Answers } from './answers.ts'
import type { ClockChange } from './recorded-act.ts'
import type { RunningClock, State } from './state.ts'

/** Where the parties sit: midnights and working days are theirs. */
export type Settings = {
  readonly place: Place
  /** Parties that sit elsewhere than this node. */
  readonly places?: Readonly<Record<string, Place>>
}

/** What an act said, and when it was recorded. */
type From = { readonly open: Answers; readonly at: Date }

/** What an act does to the clocks, at an instant. A run that ends takes all its clocks with it, except those this act starts. */
export function clockChanges(
  procedure: Procedure,
  state: State,
  { act, open, at, ends }: { readonly act: Act; readonly open: Answers; readonly at: Date; readonly ends: boolean },
  settings: Settings,
): readonly ClockChange[] {
  const { starts, stops, extends: longer, suspends, resumes } = act.clocks
  const stopped = state.clocks.map((each) => each.clock).filter((id) => ends || stops.includes(id))
  const goingOn = state.clocks.filter((each) => !stopped.includes(each.clock))
  const changeOf = (
    ids: readonly string[],
    change: (running: RunningClock, clock: Clock) => ClockChange,
  ): readonly ClockChange[] =>
    goingOn.flatMap((running) => {
      const clock = ids.includes(running.clock) && procedure.clocks.find((each) => each.id === running.clock)
      return clock ? [change(running, clock)] : []
    })
  return [
    ...stopped.map((clock) => ({ is: 'stopped', clock }) as const),
    ...changeOf(longer, (running, clock) => extended(running, clock, settings)),
    ...changeOf(suspends, ({ clock }) => ({ is: 'suspended', clock })),
    ...changeOf(resumes, (running, clock) => resumed(running, clock, at, settings)),
    ...startedClocks(procedure, starts, { open, at }, settings),
  ]
}

/** The clocks of these names, started at an instant, or at the moment that the answers name. */
export function startedClocks(
  procedure: Procedure,
  names: readonly string[],
  from: From,
  settings: Settings,
): readonly ClockChange[] {
  return procedure.clocks.filter((clock) => names.includes(clock.id)).map((clock) => started(clock, from, settings))
}

function started(clock: Clock, { open, at }: From, settings: Settings): ClockChange {
  const place = placeOf(clock, settings)
  const since = beginningOf(clock, open, place) ?? at
  const { within, until, reckoning, binds, runsOut } = clock
  const end = within ? dueAt(since, { duration: within, reckoning, place }) : momentIn(open[until ?? ''], place)
  const due = end ?? since
  const warn = warnings(clock, due, place).filter((each) => each > since)
  return {
    is: 'started',
    clock: clock.id,
    since: iso(since),
    due: iso(due),
    warn: warn.map(iso),
    binds,
    effect: runsOut.effect,
  }
}

function beginningOf({ begins }: Clock, open: Answers, place: Place): Date | undefined {
  const moments = (begins?.fields ?? []).flatMap((field) => momentIn(open[field], place) ?? [])
  if (begins?.pick === 'first') return moments[0]
  const sorted = moments.toSorted((a, b) => a.getTime() - b.getTime())
  return begins?.pick === 'latest' ? sorted.at(-1) : sorted[0]
}

/** The fields of an act that say until when something holds, and name a moment that is over. */
export function pastEnds(procedure: Procedure, act: Act, { open, at }: From, settings: Settings): readonly string[] {
  return procedure.clocks.flatMap((clock) => {
    const { until } = clock
    if (until === undefined || !act.clocks.starts.includes(clock.id)) return []
    const end = momentIn(open[until], placeOf(clock, settings))
    return end && end <= at ? [until] : []
  })
}

/** A day stands for its last instant: day 0 is that day, and what holds until it holds through it. */
function momentIn(answer: unknown, place: Place): Date | undefined {
  if (typeof answer !== 'string') return undefined
  return answer.length === 'yyyy-mm-dd'.length ? endOfDay(answer, place) : new Date(answer)
}

function extended(running: RunningClock, clock: Clock, settings: Settings): ClockChange {
  const place = placeOf(clock, settings)
  const duration = clock.extension?.by ?? { count: 0, unit: 'hours' }
  return moved('extended', clock, dueAt(new Date(running.due), { duration, reckoning: clock.reckoning, place }), place)
}

function resumed(running: RunningClock, clock: Clock, at: Date, settings: Settings): ClockChange {
  const place = placeOf(clock, settings)
  const stood = { from: new Date(running.suspended ?? at), to: at }
  return moved('resumed', clock, postponed(new Date(running.due), stood, clock.within?.unit ?? 'hours', place), place)
}

function moved(is: 'extended' | 'resumed', clock: Clock, due: Date, place: Place): ClockChange {
  return { is, clock: clock.id, due: iso(due), warn: warnings(clock, due, place).map(iso) }
}

function warnings(clock: Clock, due: Date, place: Place): readonly Date[] {
  return clock.warnBefore.map((before) => warnAt(due, before, place)).toSorted((a, b) => a.getTime() - b.getTime())
}

function placeOf(clock: Clock, { place, places }: Settings): Place {
  return places?.[clock.binds] ?? place
}

function iso(instant: Date): string {
  return instant.toISOString()
}
