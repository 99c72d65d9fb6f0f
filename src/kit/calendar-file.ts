import { addDays, formatPlainDate, type PlainDate } from './plain-date.ts'

/** A day in a calendar, with reminders so many days before. */
export type CalendarDay = {
  /** Stays the same when the file is written again, so that a calendar replaces the entry instead of doubling it. */
  readonly id: string
  readonly date: PlainDate
  readonly summary: string
  readonly description: string
  readonly remindDaysBefore: readonly number[]
}

/** An iCalendar file (RFC 5545) of whole days. The same days on the same day give the same file. */
export function calendarFile(days: readonly CalendarDay[], on: PlainDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Amparo//Calendar//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => entry(day, on)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const compact = (date: PlainDate): string => formatPlainDate(date).replaceAll('-', '')

function entry({ id, date, summary, description, remindDaysBefore }: CalendarDay, on: PlainDate): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${compact(on)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...remindDaysBefore.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escape(summary)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n')
}

const encoder = new TextEncoder()

/** Lines of at most 75 octets; a character is never cut in two. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 74) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
