import { factsOf, type Language } from './language.ts'
import { text } from './text.ts'

/** An instant as people say it, with the time zone, since hours matter: "Sunday 28 February 2027, 14:05 CET". */
export function instantInWords(language: Language, instant: Date, timeZone: string): string {
  const { locale } = factsOf(language)
  const day = new Intl.DateTimeFormat(locale, { ...fullDay, timeZone }).format(instant)
  const hour = new Intl.DateTimeFormat(locale, { ...hours, timeZone }).format(instant)
  return text(language)('time.at', { day: day.replace(/^([A-Z][a-z]+day), /, '$1 '), hour })
}

const fullDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const

/**
 * How far an instant lies ahead, or how long it is past, in its largest unit: "3 days left", "5 hours ago". Never more
 * time than there is: what is left over is dropped, so that nobody comes too late by it.
 */
export function timeUntilInWords(language: Language, now: Date, instant: Date): string {
  const t = text(language)
  const minutes = Math.abs(instant.getTime() - now.getTime()) / 60_000
  const [amount, unit] = inLargestUnit(minutes)
  const count = Math.floor(amount)
  if (instant <= now) return t('time.passed', { time: t(`time.ago.${unit}`, { count }) })
  const format = new Intl.NumberFormat(factsOf(language).locale, { style: 'unit', unit, unitDisplay: 'long' })
  return t('time.left', { time: format.format(count) })
}

function inLargestUnit(minutes: number): readonly [number, 'day' | 'hour' | 'minute'] {
  if (minutes >= 48 * 60) return [minutes / (24 * 60), 'day']
  return minutes >= 60 ? [minutes / 60, 'hour'] : [minutes, 'minute']
}
