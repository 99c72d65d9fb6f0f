import type { Interval } from '../interval.ts'
import { daysInMonth, distantFuture, distantPast, partsOf } from '../plain-date.ts'
import { dateInWords } from './dates.ts'
import type { Language } from './language.ts'
import { text } from './text.ts'

/** An uncertain date in words: the day, "March 2023", "2023", "between … and …", or the one end that is known. */
export function intervalInWords(language: Language, { earliest, latest }: Interval): string {
  const t = text(language)
  if (earliest <= distantPast && latest >= distantFuture) return t('time.any-day')
  if (earliest <= distantPast) return t('time.until', { to: latest })
  if (latest >= distantFuture) return t('time.from', { from: earliest })
  if (earliest === latest) return dateInWords(language, earliest)
  const [first, last] = [partsOf(earliest), partsOf(latest)]
  const wholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month) && first.year === last.year
  if (wholeMonths && first.month === last.month) return dateInWords(language, earliest, 'month')
  if (wholeMonths && first.month === 1 && last.month === 12) return dateInWords(language, earliest, 'year')
  return t('time.between', { from: earliest, to: latest })
}
