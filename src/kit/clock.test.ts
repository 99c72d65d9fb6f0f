import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAt, endOfDay, postponed, warnAt, type Place } from './clock.ts'
import { durationUnits, formatDuration, parseDuration, type Duration } from './duration.ts'
import { reckonings, type Reckoning } from './reckoning.ts'

const placeAt = (timeZone: string, restDays: readonly number[] = [6, 7], holidays: readonly string[] = []): Place => ({
  timeZone,
  restDays,
  holidays: new Set(holidays),
})
const berlin = placeAt('Europe/Berlin')
const beirut = placeAt('Asia/Beirut')
const cairo = placeAt('Africa/Cairo', [5, 6])

function lasting(text: string): Duration {
  const duration = parseDuration(text)
  if (!duration) throw new Error(`${text} is no duration`)
  return duration
}

function due(from: string, within: string, place: Place, reckoning: Reckoning = 'plain'): string {
  return dueAt(new Date(from), { duration: lasting(within), reckoning, place }).toISOString()
}

describe('a duration', () => {
  it('is read as it is written, and nothing else is', () => {
    for (const unit of durationUnits) expect(formatDuration(lasting(`3 ${unit}`))).toBe(`3 ${unit}`)
    for (const text of ['0 hours', '3 days', '3', 'P3D', '03 hours', '-1 weeks', '3  hours']) {
      expect(parseDuration(text)).toBeUndefined()
    }
  })
})

describe('a clock', () => {
  it('ends with the last day at its place, the day it began not counted', () => {
    expect(due('2026-11-22T08:00:00Z', '3 calendar-days', berlin)).toBe('2026-11-25T22:59:59.999Z')
    expect(due('2026-11-22T23:30:00Z', '3 calendar-days', berlin)).toBe('2026-11-26T22:59:59.999Z')
  })

  it('counts only days on which people there work', () => {
    expect(due('2026-11-19T12:00:00Z', '3 working-days', berlin)).toBe('2026-11-24T22:59:59.999Z')
    expect(due('2026-11-19T12:00:00Z', '3 working-days', cairo)).toBe('2026-11-24T21:59:59.999Z')
    const holiday = placeAt('Europe/Berlin', [6, 7], ['2026-11-23'])
    expect(due('2026-11-19T12:00:00Z', '3 working-days', holiday)).toBe('2026-11-25T22:59:59.999Z')
  })

  it('counts hours as they pass, also in the night when clocks are moved', () => {
    expect(due('2026-10-24T20:00:00Z', '24 hours', berlin)).toBe('2026-10-25T20:00:00.000Z')
    expect(due('2026-10-24T20:00:00Z', '1 calendar-days', berlin)).toBe('2026-10-25T22:59:59.999Z')
  })

  it('ends a day whose next midnight does not exist', () => {
    // In Beirut the clocks jump from midnight to one on 29 March 2026.
    expect(endOfDay('2026-03-28', beirut).toISOString()).toBe('2026-03-28T21:59:59.999Z')
  })

  it('takes months by the number of the day, and the last one where there is no such day', () => {
    expect(due('2026-01-31T12:00:00Z', '1 months', berlin)).toBe('2026-02-28T22:59:59.999Z')
    expect(due('2026-11-22T12:00:00Z', '6 weeks', berlin)).toBe('2027-01-03T22:59:59.999Z')
  })

  it('counts for the Union as its regulation on periods says', () => {
    const eu = 'eu-1182-71'
    // Two calendar days from Friday: Sunday would be the last; two working days must lie within.
    expect(due('2026-11-20T12:00:00Z', '2 calendar-days', berlin, eu)).toBe('2026-11-24T22:59:59.999Z')
    expect(due('2026-10-22T12:00:00Z', '1 months', berlin, eu)).toBe('2026-11-23T22:59:59.999Z')
    expect(due('2026-11-20T12:10:00Z', '8 hours', berlin, eu)).toBe('2026-11-20T21:00:00.000Z')
    expect(due('2026-11-20T12:00:00Z', '48 hours', berlin, eu)).toBe('2026-11-22T13:00:00.000Z')
  })

  it('is as much later as it stood still, in its own unit', () => {
    const stood = { from: new Date('2026-11-19T09:00:00Z'), to: new Date('2026-11-23T09:00:00Z') }
    const end = new Date('2026-11-25T22:59:59.999Z')
    expect(postponed(end, stood, 'calendar-days', berlin).toISOString()).toBe('2026-11-29T22:59:59.999Z')
    // Of the four days two were a weekend.
    expect(postponed(end, stood, 'working-days', berlin).toISOString()).toBe('2026-11-27T22:59:59.999Z')
    expect(postponed(end, stood, 'hours', berlin).toISOString()).toBe('2026-11-29T22:59:59.999Z')
  })

  it('warns at the beginning of a day, or exactly so many hours before', () => {
    const end = new Date('2026-11-25T22:59:59.999Z')
    expect(warnAt(end, lasting('2 calendar-days'), berlin).toISOString()).toBe('2026-11-22T23:00:00.000Z')
    expect(warnAt(end, lasting('1 working-days'), berlin).toISOString()).toBe('2026-11-23T23:00:00.000Z')
    expect(warnAt(end, lasting('4 hours'), berlin).toISOString()).toBe('2026-11-25T18:59:59.999Z')
  })
})

const anyPlace = fc.record({
  timeZone: fc.constantFrom(
    'Europe/Berlin',
    'Asia/Beirut',
    'America/Santiago',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'Africa/Casablanca',
  ),
  restDays: fc.constantFrom([6, 7], [5, 6], [7], []),
  holidays: fc.constantFrom(new Set<string>(), new Set(['2026-12-25', '2027-01-01'])),
})
const anyInstant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
const anyLength = fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom(...durationUnits) })

/** No period is shorter than this many hours: a day may lose an hour or two when clocks move. */
const atLeast = { hours: 1, 'calendar-days': 24, 'working-days': 24, weeks: 168, months: 28 * 24 } as const

describe('every clock', () => {
  it('never falls due before its duration is over', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyLength,
        fc.constantFrom(...reckonings),
        anyPlace,
        (from, duration, reckoning, place) => {
          const hours = (dueAt(from, { duration, reckoning, place }).getTime() - from.getTime()) / 3_600_000
          const moved = duration.unit === 'hours' ? 0 : 2
          expect(hours).toBeGreaterThanOrEqual(duration.count * atLeast[duration.unit] - moved)
        },
      ),
    )
  })

  it('falls due no earlier when it begins later or lasts longer', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyInstant,
        anyLength,
        fc.constantFrom(...reckonings),
        anyPlace,
        (one, other, duration, reckoning, place) => {
          const [first, second] = one < other ? [one, other] : [other, one]
          const clock = { duration, reckoning, place }
          expect(dueAt(second, clock).getTime()).toBeGreaterThanOrEqual(dueAt(first, clock).getTime())
          const longer = { ...clock, duration: { ...duration, count: duration.count + 1 } }
          expect(dueAt(first, longer).getTime()).toBeGreaterThanOrEqual(dueAt(first, clock).getTime())
        },
      ),
    )
  })
})
