import { describe, expect, it } from 'vitest'
import { calendarFile, type CalendarDay } from './calendar-file.ts'
import { dateOf } from './plain-date.ts'

const octets = (line: string): number => new TextEncoder().encode(line).length
const on = dateOf(2026, 11, 22)

function fileWith(more: Partial<CalendarDay> = {}): string {
  const day = {
    id: 'day-1',
    date: dateOf(2026, 12, 31),
    summary: 'A day',
    description: 'What it is.',
    remindDaysBefore: [],
  }
  return calendarFile([{ ...day, ...more }], on)
}

/** The file with its folded lines put together again, as a calendar reads it. */
const unfolded = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar file', () => {
  it('ends every line with a carriage return and a line feed', () => {
    const file = fileWith({ description: 'One\nTwo\r\nThree' })
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each([
    ['English', 'The last day to send the complaint that must arrive complete. '.repeat(8)],
    ['Arabic', 'آخر يوم لإرسال الشكوى كاملة إلى المحكمة '.repeat(8)],
    ['characters of four octets', '🕊️📅'.repeat(40)],
  ])('folds lines of more than 75 octets and cuts no character in two: %s', (_, description) => {
    const file = fileWith({ description })
    for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\uFFFD')
    expect(unfolded(file)).toContain(`DESCRIPTION:${description}`)
  })

  it('leaves a line of 74 octets alone', () => {
    const summary = 'x'.repeat(74 - 'SUMMARY:'.length)
    expect(fileWith({ summary }).split('\r\n')).toContain(`SUMMARY:${summary}`)
  })

  it('escapes what has a meaning in it', () => {
    const lines = unfolded(fileWith({ summary: 'a,b;c\\d', description: 'one\ntwo\r\nthree' }))
    expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d')
    expect(lines).toContain('DESCRIPTION:one\\ntwo\\nthree')
  })

  it('cannot be made to hold other entries by a text', () => {
    const file = fileWith({ summary: 'x\nEND:VEVENT\nBEGIN:VEVENT' })
    expect(unfolded(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  })

  it('holds whole days, also over the end of a year', () => {
    expect(unfolded(fileWith())).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101']),
    )
  })

  it('reminds so many days before', () => {
    const lines = unfolded(fileWith({ remindDaysBefore: [30, 7] }))
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P30D', 'TRIGGER:-P7D'])
  })

  it('is the same twice', () => {
    expect(fileWith()).toBe(fileWith())
  })
})
