import { addPeriod } from '../period.ts'
import type { PlainDate } from '../plain-date.ts'
import { factsOf, type Language } from './language.ts'
import { listInWords } from './lists.ts'
import { type Text, text } from './text.ts'

/** Whole years, months and days between two days; years only from two years on, and then no days. */
export type TimeBetween = { readonly years: number; readonly months: number; readonly days: number }

/** The time from one day to a later or equal one. Never more than there is: what is left over is dropped, not rounded. */
export function timeBetween(from: PlainDate, until: PlainDate): TimeBetween {
  let months = Math.max(0, Math.floor((until - from) / 31))
  while (addPeriod(from, { months: months + 1, days: 0 }) <= until) months += 1
  if (months >= 24) return { years: Math.floor(months / 12), months: months % 12, days: 0 }
  return { years: 0, months, days: until - addPeriod(from, { months, days: 0 }) }
}

/** How long is left from today until the last day, in words: "2 months and 5 days left", "today is the last day", "3 days ago". */
export function timeLeftInWords(language: Language, today: PlainDate, lastDay: PlainDate): string {
  const t = text(language)
  if (lastDay === today) return t('time.today')
  if (lastDay < today) return t('time.passed', { time: timeAgo(t, timeBetween(lastDay, today)) })
  return t('time.left', { time: timeInWords(language, timeBetween(today, lastDay)) })
}

/** What follows "before", in the case that it governs where the language has one. */
function timeAgo(t: Text, { years, months, days }: TimeBetween): string {
  const parts = [
    years > 0 && t('time.ago.year', { count: years }),
    months > 0 && t('time.ago.month', { count: months }),
    days > 0 && t('time.ago.day', { count: days }),
  ]
  return listInWords(
    t.language,
    parts.filter((each) => each !== false),
  )
}

function timeInWords(language: Language, { years, months, days }: TimeBetween): string {
  const { locale } = factsOf(language)
  const parts = Object.entries({ year: years, month: months, day: days }).filter(([, amount]) => amount > 0)
  const words = parts.map(([unit, amount]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
  )
  return listInWords(language, words)
}
