/**
 * A calendar day in the proleptic Gregorian calendar, without time or zone, as the number of days since 1970-01-01.
 * Numbers because one answer compares and shifts hundreds of dates; the meaning of every operation is Temporal's
 * (`Temporal.PlainDate`), and property tests hold the two together (docs/decisions/0003-dates-as-day-numbers.md).
 */
export type PlainDate = number & { readonly plainDate: unique symbol }

/** Year, month (1–12) and day (1–31) of a calendar day. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

/** Before and after every date a person can mean; they stand for an open side of an interval. */
export const distantPast = -1_000_000_000 as PlainDate
export const distantFuture = 1_000_000_000 as PlainDate

const daysPerEra = 146_097

/** The day with these parts. The parts must exist in the calendar; see {@link daysInMonth}. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * daysPerEra + dayOfEra - 719_468) as PlainDate
}

/** The parts of a day. */
export function partsOf(date: PlainDate): DateParts {
  const shifted = date + 719_468
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days the month has in that year. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `2023-05-20`; absent when the text has another shape or names a day that does not exist. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = isoDate.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dateOf(year, month, day)
}

/** `2023-05-20`. Years are written with four digits; the two distant ends cannot be written. */
export function formatPlainDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day that many days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return (date + days) as PlainDate
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return ((((date + 3) % 7) + 7) % 7) + 1
}

/** Today in Universal Time. Whoever is west of it may still have yesterday, so a last day is never shown later than it is. */
export function today(): PlainDate {
  return Math.floor(Date.now() / 86_400_000) as PlainDate
}
