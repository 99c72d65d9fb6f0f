import type { PlainDate } from '../plain-date.ts'
import { factsOf, type Language } from './language.ts'

/** Sunday 28 February 2027 · 28 February 2027 · February 2027 · 2027 */
export const dateFormats = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** How a date may be written, also in a message: `{deadline, date, full}`. */
export type DateStyle = keyof typeof dateFormats

export const dateStyles = Object.keys(dateFormats).filter(isDateStyle)

export function isDateStyle(style: unknown): style is DateStyle {
  return typeof style === 'string' && Object.hasOwn(dateFormats, style)
}

const millisecondsADay = 86_400_000

/** Writes calendar days, which are numbers of days; English without the comma after the weekday. */
export class DayFormat extends Intl.DateTimeFormat {
  override format(day?: number | Date): string {
    return super.format(Number(day) * millisecondsADay).replace(/^([A-Z][a-z]+day), /, '$1 ')
  }
}

const formats = new Map<string, DayFormat>()

/** The format of one language and style; made once. */
export function dayFormat(locale: string, style: DateStyle): DayFormat {
  const name = `${locale} ${style}`
  let format = formats.get(name)
  if (!format) {
    format = new DayFormat(locale, { ...dateFormats[style], timeZone: 'UTC' })
    formats.set(name, format)
  }
  return format
}

/** The format with these options, as {@link dateFormats} gives them. */
export function dayFormatLike(locale: string, options: Intl.DateTimeFormatOptions = dateFormats.full): DayFormat {
  const style = options.weekday ? 'full' : options.day ? 'long' : options.month ? 'month' : 'year'
  return dayFormat(locale, style)
}

/** A day in words, in full with the weekday unless another style is asked for. */
export function dateInWords(language: Language, date: PlainDate, style: DateStyle = 'full'): string {
  return dayFormat(factsOf(language).locale, style).format(date)
}
