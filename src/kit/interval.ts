import { z } from 'zod'
import { addPeriod, type Period } from './period.ts'
import {
  dateOf,
  daysInMonth,
  distantFuture,
  distantPast,
  formatPlainDate,
  parsePlainDate,
  type PlainDate,
} from './plain-date.ts'

/** A day somewhere between two days, both included: what a person remembers when she does not remember the day. */
export type Interval = { readonly earliest: PlainDate; readonly latest: PlainDate }

/** `yes` and `no` are certain for every day the interval can mean; `perhaps` when it depends on which. */
export type Certainty = 'yes' | 'no' | 'perhaps'

export const anyDay: Interval = { earliest: distantPast, latest: distantFuture }

export function onDay(date: PlainDate): Interval {
  return { earliest: date, latest: date }
}

const vague = /^(\d{4})(?:-(\d{2}))?$/

/** Reads a day (`2023-05-20`), a month (`2023-05`) or a year (`2023`); absent when the text is none of them or the day does not exist. */
export function parseInterval(text: string): Interval | undefined {
  const day = parsePlainDate(text)
  if (day !== undefined) return onDay(day)
  const match = vague.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return { earliest: dateOf(year, 1, 1), latest: dateOf(year, 12, 31) }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  return { earliest: dateOf(year, month, 1), latest: dateOf(year, month, daysInMonth(year, month)) }
}

const dateText = z
  .string()
  .refine((text) => parseInterval(text) !== undefined, { message: 'date' })
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', examples: ['2023-05-20', '2023-05', '2023'] })

/** A date as people know it: a day, a month, a year, or a span with one or both ends (`{ "from": "2023-03", "to": "2023-05" }`). */
export const UncertainDate = z
  .union([
    dateText,
    z
      .strictObject({ from: dateText.optional(), to: dateText.optional() })
      .refine((span) => span.from !== undefined || span.to !== undefined, { message: 'date-span-empty' })
      .refine((span) => intervalOfSpan(span).earliest <= intervalOfSpan(span).latest, {
        message: 'date-span-reversed',
      }),
  ])
  .meta({
    id: 'UncertainDate',
    description:
      'A date as people know it: a day (2023-05-20), a month (2023-05), a year (2023), or a span {from, to} of which one end may be missing. All days it can mean are considered; where the answer depends on which, the answer is "uncertain" and the earliest deadline is shown.',
  })
export type UncertainDate = z.infer<typeof UncertainDate>

function intervalOfSpan(span: { from?: string | undefined; to?: string | undefined }): Interval {
  return {
    earliest: (span.from === undefined ? undefined : parseInterval(span.from)?.earliest) ?? distantPast,
    latest: (span.to === undefined ? undefined : parseInterval(span.to)?.latest) ?? distantFuture,
  }
}

/** The days an uncertain date can mean. The date must have passed its schema. */
export function intervalOf(date: UncertainDate): Interval {
  if (typeof date !== 'string') return intervalOfSpan(date)
  return parseInterval(date) ?? anyDay
}

/** The interval as written: a day when it is one, otherwise the ends it has. */
export function writeInterval(interval: Interval): UncertainDate {
  if (interval.earliest === interval.latest) return formatPlainDate(interval.earliest)
  return {
    ...(interval.earliest > distantPast && { from: formatPlainDate(interval.earliest) }),
    ...(interval.latest < distantFuture && { to: formatPlainDate(interval.latest) }),
  }
}

/** Whether the day lies before the other day. */
export function isBefore(a: Interval, b: Interval): Certainty {
  if (a.latest < b.earliest) return 'yes'
  return a.earliest >= b.latest ? 'no' : 'perhaps'
}

/** Each day of the interval moved by the period; calendar order is kept, so moving the ends moves the whole. */
export function shift(interval: Interval, period: Period): Interval {
  return { earliest: addPeriod(interval.earliest, period), latest: addPeriod(interval.latest, period) }
}

/** The earlier (or later) of several days, as an interval; absent for none. */
export function earliestOf(intervals: readonly Interval[]): Interval | undefined {
  if (intervals.length === 0) return undefined
  return {
    earliest: Math.min(...intervals.map((each) => each.earliest)) as PlainDate,
    latest: Math.min(...intervals.map((each) => each.latest)) as PlainDate,
  }
}

export function latestOf(intervals: readonly Interval[]): Interval | undefined {
  if (intervals.length === 0) return undefined
  return {
    earliest: Math.max(...intervals.map((each) => each.earliest)) as PlainDate,
    latest: Math.max(...intervals.map((each) => each.latest)) as PlainDate,
  }
}
