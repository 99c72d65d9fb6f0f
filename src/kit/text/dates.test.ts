import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { onDay, parseInterval } from '../interval.ts'
import { addPeriod } from '../period.ts'
import { dateOf, distantFuture, distantPast, formatPlainDate, type PlainDate } from '../plain-date.ts'
import { dateInWords } from './dates.ts'
import { intervalInWords } from './intervals.ts'
import { listInWords } from './lists.ts'
import { timeBetween, timeLeftInWords } from './time-left.ts'

const day = dateOf(2027, 2, 28)

describe('a date in words', () => {
  it.each([
    ['full', 'Sunday 28 February 2027', 'الأحد، 28 فبراير 2027'],
    ['long', '28 February 2027', '28 فبراير 2027'],
    ['month', 'February 2027', 'فبراير 2027'],
    ['year', '2027', '2027'],
  ] as const)('%s', (style, english, arabic) => {
    expect(dateInWords('en', day, style)).toBe(english)
    expect(dateInWords('ar', day, style)).toBe(arabic)
  })

  it('is the same day for every day there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 80_000 }), (number) => {
        const date = number as PlainDate
        const { year, day: dayOfMonth } = Temporal.PlainDate.from(formatPlainDate(date))
        expect(dateInWords('en', date, 'long')).toMatch(new RegExp(`^${dayOfMonth} [A-Z][a-z]+ ${year}$`))
      }),
    )
  })
})

describe('an uncertain date in words', () => {
  it.each([
    ['2023-03-05', 'Sunday 5 March 2023'],
    ['2023-03', 'March 2023'],
    ['2023', '2023'],
  ])('%s', (written, words) => {
    expect(intervalInWords('en', parseInterval(written) ?? onDay(day))).toBe(words)
  })

  it('names the ends it has', () => {
    const [earliest, latest] = [dateOf(2023, 3, 5), dateOf(2023, 5, 31)]
    expect(intervalInWords('en', { earliest, latest })).toBe('between 5 March 2023 and 31 May 2023')
    expect(intervalInWords('en', { earliest: distantPast, latest })).toBe('31 May 2023 or earlier')
    expect(intervalInWords('en', { earliest, latest: distantFuture })).toBe('5 March 2023 or later')
    expect(intervalInWords('en', { earliest: distantPast, latest: distantFuture })).toBe('no date known')
    expect(intervalInWords('en', { earliest: dateOf(2022, 1, 1), latest: dateOf(2023, 12, 31) })).toMatch(/^between/)
  })
})

describe('the time left', () => {
  it.each([
    [dateOf(2027, 2, 28), 'today is the last day', 'اليوم هو آخر يوم'],
    [dateOf(2027, 2, 27), '1 day left', 'بقي يوم'],
    [dateOf(2027, 2, 26), '2 days left', 'بقي يومان'],
    [dateOf(2026, 12, 23), '2 months and 5 days left', 'بقي شهران و5 أيام'],
    [dateOf(2025, 2, 28), '2 years left', 'بقي سنتان'],
    [dateOf(2023, 11, 20), '3 years and 3 months left', 'بقي 3 سنوات و3 أشهر'],
    [dateOf(2027, 3, 3), '3 days ago', 'قبل 3 أيام'],
  ])('from %i', (today, english, arabic) => {
    expect(timeLeftInWords('en', today, day)).toBe(english)
    expect(timeLeftInWords('ar', today, day)).toBe(arabic)
  })

  it('leads from the first day to the last, as clocks count', () => {
    const days = fc.integer({ min: 0, max: 40_000 })
    fc.assert(
      fc.property(days, days, (a, b) => {
        const from = Math.min(a, b) as PlainDate
        const until = Math.max(a, b) as PlainDate
        const { years, months, days: left } = timeBetween(from, until)
        const reached = addPeriod(from, { months: years * 12 + months, days: left })
        expect(reached).toBeLessThanOrEqual(until)
        expect(years > 0 || reached === until).toBe(true)
        expect(addPeriod(from, { months: years * 12 + months + 1, days: 0 })).toBeGreaterThan(until)
      }),
    )
  })
})

it('a list reads as a sentence', () => {
  expect(listInWords('en', ['a', 'b', 'c'])).toBe('a, b and c')
  expect(listInWords('en', ['a', 'b'], 'or')).toBe('a or b')
  expect(listInWords('ar', ['أ', 'ب'])).toBe('أ وب')
})
