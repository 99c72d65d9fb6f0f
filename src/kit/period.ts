import { addDays, dateOf, daysInMonth, distantFuture, distantPast, partsOf, type PlainDate } from './plain-date.ts'

/** A calendar period: so many months, then so many days. Years are twelve months, weeks seven days. */
export type Period = { readonly months: number; readonly days: number }

const isoPeriod = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/

/** Reads an ISO 8601 calendar period such as `P4M`, `P1Y`, `P2M10D` or `P3W`; absent when the text is not one. */
export function parsePeriod(text: string): Period | undefined {
  const match = isoPeriod.exec(text)
  if (!match) return undefined
  const [years, months, weeks, days] = [1, 2, 3, 4].map((part) => Number(match[part] ?? 0))
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) }
}

/** The period as ISO 8601 text, in months and days. */
export function formatPeriod(period: Period): string {
  const months = period.months ? `${period.months}M` : ''
  const days = period.days ? `${period.days}D` : ''
  return months || days ? `P${months}${days}` : 'P0D'
}

/**
 * The day the period later. The starting day is day 0. Months go to the same day-number; where that day does not exist,
 * to the last day of the month (31 October and four months is 28 or 29 February). Then the days are added.
 * This is `Temporal.PlainDate.add` with `overflow: 'constrain'`. The distant ends stay where they are.
 */
export function addPeriod(date: PlainDate, period: Period): PlainDate {
  if (date === distantPast || date === distantFuture) return date
  if (period.months === 0) return addDays(date, period.days)
  const { year, month, day } = partsOf(date)
  const monthIndex = year * 12 + (month - 1) + period.months
  const laterYear = Math.floor(monthIndex / 12)
  const laterMonth = (monthIndex % 12) + 1
  return addDays(dateOf(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth))), period.days)
}
