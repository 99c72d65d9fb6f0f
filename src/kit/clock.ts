import { Temporal } from 'temporal-polyfill'
import type { Duration, DurationUnit } from './duration.ts'
import type { Reckoning } from './reckoning.ts'

/** Where a clock runs: whose midnight ends a day, and which days nobody works. */
export type Place = {
  /** An IANA name such as `Asia/Beirut`. */
  readonly timeZone: string
  /** Days of the week without work, 1 for Monday to 7 for Sunday. */
  readonly restDays: readonly number[]
  /** Public holidays, as `2026-12-25`. */
  readonly holidays: ReadonlySet<string>
}

/** A clock that can be asked: its length, how it is counted, and where. */
export type Reckoned = { readonly duration: Duration; readonly reckoning: Reckoning; readonly place: Place }

/**
 * The last instant in time for what must be done within the duration from an instant; whoever acts later is late. Hours
 * are exact; any other unit ends with the last millisecond of a day of the place, whatever the offset then is.
 */
export function dueAt(from: Date, { duration, reckoning, place }: Reckoned): Date {
  const start = at(from, place)
  if (duration.unit === 'hours') {
    const counted = reckoning === 'eu-1182-71' ? startOfHour(start).add({ hours: 1 }) : start
    return dateOf(counted.add({ hours: duration.count }))
  }
  const day = later(start.toPlainDate(), duration, place)
  return endOf(reckoning === 'eu-1182-71' ? rolled(start.toPlainDate(), day, duration, place) : day, place)
}

/** When to warn that long before the due instant: hours exactly, otherwise at the beginning of a day of the place. */
export function warnAt(due: Date, duration: Duration, place: Place): Date {
  const end = at(due, place)
  if (duration.unit === 'hours') return dateOf(end.subtract({ hours: duration.count }))
  const day = earlier(end.toPlainDate(), duration, place)
  return dateOf(day.toZonedDateTime(place.timeZone))
}

/**
 * The due instant of a clock that stood still: as much later as it stood, in its own unit. Of working days only those
 * count that passed meanwhile.
 */
export function postponed(
  due: Date,
  stood: { readonly from: Date; readonly to: Date },
  unit: DurationUnit,
  place: Place,
): Date {
  if (unit === 'hours') return new Date(due.getTime() + stood.to.getTime() - stood.from.getTime())
  const [from, to] = [at(stood.from, place).toPlainDate(), at(stood.to, place).toPlainDate()]
  const last = at(due, place).toPlainDate()
  if (unit !== 'working-days') return endOf(last.add({ days: from.until(to).days }), place)
  return endOf(later(last, { count: workingDaysAfter(from, to, place), unit }, place), place)
}

/** The last millisecond of a day written `2026-12-31`, at the place. Throws a RangeError for a day that does not exist. */
export function endOfDay(day: string, place: Place): Date {
  return endOf(Temporal.PlainDate.from(day), place)
}

function at(instant: Date, { timeZone }: Place): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}

function dateOf(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds)
}

function startOfHour(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return moment.round({ smallestUnit: 'hour', roundingMode: 'floor' })
}

// Where midnight is skipped, the next day begins later; its first instant still ends this one.
function endOf(day: Temporal.PlainDate, { timeZone }: Place): Date {
  return new Date(day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1)
}

function later(day: Temporal.PlainDate, { count, unit }: Duration, place: Place): Temporal.PlainDate {
  return moved(day, count, unit, 1, place)
}

function earlier(day: Temporal.PlainDate, { count, unit }: Duration, place: Place): Temporal.PlainDate {
  return moved(day, count, unit, -1, place)
}

function moved(
  day: Temporal.PlainDate,
  count: number,
  unit: DurationUnit,
  sign: 1 | -1,
  place: Place,
): Temporal.PlainDate {
  if (unit === 'months') return day.add({ months: sign * count })
  if (unit === 'weeks') return day.add({ weeks: sign * count })
  if (unit !== 'working-days') return day.add({ days: sign * count })
  let moving = day
  for (let left = count; left > 0;) {
    moving = moving.add({ days: sign })
    if (isWorkingDay(moving, place)) left--
  }
  return moving
}

function rolled(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  { count, unit }: Duration,
  place: Place,
): Temporal.PlainDate {
  const needed = count > 1 || unit === 'weeks' || unit === 'months' ? 2 : 0
  let day = end
  while (!isWorkingDay(day, place) || workingDaysAfter(start, day, place) < needed) day = day.add({ days: 1 })
  return day
}

function workingDaysAfter(start: Temporal.PlainDate, end: Temporal.PlainDate, place: Place): number {
  let working = 0
  for (let day = start.add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, place)) working++
  }
  return working
}

function isWorkingDay(day: Temporal.PlainDate, { restDays, holidays }: Place): boolean {
  return !restDays.includes(day.dayOfWeek) && !holidays.has(day.toString())
}
