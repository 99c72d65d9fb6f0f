import { type UncertainDate, writeInterval } from '../interval.ts'
import { addPeriod } from '../period.ts'
import { addDays, dateOf, daysInMonth } from '../plain-date.ts'

/** A date as it was typed, whatever that is; shown again just so when something is wrong with it. */
export type TypedDate = { readonly day: string; readonly month: string; readonly year: string; readonly about: boolean }

export type DatePart = 'day' | 'month' | 'year'

/** Why a typed date is none, and the field to mend. */
export type DateProblem = {
  readonly problem:
    'not-a-number' | 'year-missing' | 'month-missing' | 'year-out-of-range' | 'no-such-month' | 'no-such-day'
  readonly part: DatePart
}

export type ReadDate = { readonly date?: UncertainDate } | DateProblem

export const noDate: TypedDate = { day: '', month: '', year: '', about: false }

/** Takes the fields of a `DateInput` of that name out of a submitted form. */
export function typedDate(fields: Readonly<Record<string, unknown>>, name: string): TypedDate {
  const field = (part: string): string => {
    const value = fields[`${name}-${part}`]
    return typeof value === 'string' ? value : ''
  }
  return { day: field('day'), month: field('month'), year: field('year'), about: field('about') !== '' }
}

/**
 * What a typed date means: a day, a month when there is no day, a year when there is no month; nothing when all three
 * fields are empty. "About then" widens it: a day by fifteen days, a month by one month, a year by one year, either way.
 * Arabic and Persian digits are read as well.
 */
export function readTypedDate(typed: TypedDate): ReadDate {
  const [day, month, year] = [digits(typed.day), digits(typed.month), digits(typed.year)]
  if (day + month + year === '') return {}
  for (const [part, value] of Object.entries({ day, month, year } as const)) {
    if (!/^\d*$/.test(value))
      return { problem: 'not-a-number', part: part === 'day' || part === 'month' ? part : 'year' }
  }
  if (year === '') return { problem: 'year-missing', part: 'year' }
  if (day !== '' && month === '') return { problem: 'month-missing', part: 'month' }
  return meaning(
    Number(year),
    month === '' ? undefined : Number(month),
    day === '' ? undefined : Number(day),
    typed.about,
  )
}

function meaning(year: number, month: number | undefined, day: number | undefined, about: boolean): ReadDate {
  if (year < 1900 || year > 2200) return { problem: 'year-out-of-range', part: 'year' }
  if (month === undefined) return { date: about ? { from: `${year - 1}`, to: `${year + 1}` } : `${year}` }
  if (month < 1 || month > 12) return { problem: 'no-such-month', part: 'month' }
  if (day === undefined) {
    const first = dateOf(year, month, 1)
    const last = dateOf(year, month, daysInMonth(year, month))
    if (!about) return { date: `${year}-${String(month).padStart(2, '0')}` }
    return {
      date: writeInterval({
        earliest: addPeriod(first, { months: -1, days: 0 }),
        latest: addPeriod(addDays(last, 1), { months: 1, days: -1 }),
      }),
    }
  }
  if (day < 1 || day > daysInMonth(year, month)) return { problem: 'no-such-day', part: 'day' }
  const date = dateOf(year, month, day)
  const slack = about ? 15 : 0
  return { date: writeInterval({ earliest: addDays(date, -slack), latest: addDays(date, slack) }) }
}

// ٠١٢٣٤٥٦٧٨٩ and ۰۱۲۳۴۵۶۷۸۹ as 0123456789.
function digits(text: string): string {
  return text
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}
