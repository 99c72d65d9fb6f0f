import type { Language } from '../kit/text/language.ts'
import { listInWords } from '../kit/text/lists.ts'
import { text } from '../kit/text/text.ts'
import type { Period } from '../kit/period.ts'

/** "4 calendar months", "2 years", "2 calendar months and 10 days". */
export function periodInWords(period: Period, language: Language): string {
  const t = text(language)
  const wholeYears = period.months > 0 && period.months % 12 === 0
  return listInWords(language, [
    ...(wholeYears ? [t('doors.period-years', { years: period.months / 12 })] : []),
    ...(period.months > 0 && !wholeYears ? [t('doors.period-months', { months: period.months })] : []),
    ...(period.days > 0 ? [t('doors.period-days', { days: period.days })] : []),
  ])
}
