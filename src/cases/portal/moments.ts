import { parsePlainDate, type PlainDate } from '../../kit/plain-date.ts'
import { dateInWords } from '../../kit/text/dates.ts'
import { factsOf, type Language } from '../../kit/text/language.ts'

/** The day on which an instant falls in that time zone. */
export function dayOf(instant: string, timeZone: string): PlainDate {
  const day = parsePlainDate(new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant)))
  if (day === undefined) throw new Error('An instant has no day.')
  return day
}

/** An instant in words: the day in full, the time, and of which zone it is. */
export function momentInWords(language: Language, instant: string, timeZone: string): string {
  const { locale } = factsOf(language)
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
  const time = new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(new Date(instant))
  return `${dateInWords(language, dayOf(instant, timeZone))}, ${time}`
}
