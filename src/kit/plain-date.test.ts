import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addPeriod, formatPeriod, parsePeriod, type Period } from './period.ts'
import { dayOfWeek, formatPlainDate, parsePlainDate, type PlainDate } from './plain-date.ts'

const day = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), dayOfYear: fc.integer({ min: 0, max: 364 }) })
  .map(({ year, dayOfYear }) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dayOfYear }))
const period = fc.record({ months: fc.integer({ min: 0, max: 600 }), days: fc.integer({ min: 0, max: 4000 }) })

function ours(date: Temporal.PlainDate): PlainDate {
  return dateAt(date.toString())
}

function dateAt(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no date`)
  return date
}

function lengthOf(text: string): Period {
  const found = parsePeriod(text)
  if (found === undefined) throw new Error(`${text} is no period`)
  return found
}

describe('a plain date', () => {
  it('is written as it was read', () => {
    fc.assert(fc.property(day, (date) => void expect(formatPlainDate(ours(date))).toBe(date.toString())))
  })

  it('keeps the order of Temporal', () => {
    fc.assert(
      fc.property(day, day, (a, b) => void expect(Math.sign(ours(a) - ours(b))).toBe(Temporal.PlainDate.compare(a, b))),
    )
  })

  it('falls on the weekday of Temporal', () => {
    fc.assert(fc.property(day, (date) => void expect(dayOfWeek(ours(date))).toBe(date.dayOfWeek)))
  })

  it('moves by months and then days as Temporal does, to the last day of a shorter month', () => {
    fc.assert(
      fc.property(day, period, (date, { months, days }) => {
        const moved = date.add({ months }).add({ days })
        fc.pre(moved.year <= 9999)
        expect(formatPlainDate(addPeriod(ours(date), { months, days }))).toBe(moved.toString())
      }),
    )
  })

  it.each([
    ['2022-10-31', 'P4M', '2023-02-28'],
    ['2023-10-31', 'P4M', '2024-02-29'],
    ['2023-01-20', 'P4M', '2023-05-20'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2022-02-25', 'P6M', '2022-08-25'],
    ['2023-12-31', 'P2M10D', '2024-03-10'],
    ['2026-03-02', 'P3W', '2026-03-23'],
  ])('%s and %s is %s', (start, length, end) => {
    expect(formatPlainDate(addPeriod(dateAt(start), lengthOf(length)))).toBe(end)
  })

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-4-01', '23-04-01', '2023-04-31', '', 'yesterday'])(
    'refuses %j',
    (text) => {
      expect(parsePlainDate(text)).toBeUndefined()
    },
  )

  it.each(['P', '4M', 'P4', 'P-1M', 'P1.5M', 'PT3H', ''])('is not moved by the period %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })

  it('writes periods in months and days', () => {
    expect(['P1Y', 'P3W', 'P4M', 'P2M10D', 'P0D'].map((text) => formatPeriod(lengthOf(text)))).toEqual([
      'P12M',
      'P21D',
      'P4M',
      'P2M10D',
      'P0D',
    ])
  })
})
