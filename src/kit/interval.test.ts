import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOf, isBefore, parseInterval, shift, UncertainDate, writeInterval } from './interval.ts'
import { addPeriod } from './period.ts'
import { parsePlainDate, type PlainDate } from './plain-date.ts'

const span = fc
  .tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 0, max: 900 }))
  .map(([start, length]) => ({ earliest: start as PlainDate, latest: (start + length) as PlainDate }))
const within = (interval: { earliest: PlainDate; latest: PlainDate }, share: number) =>
  Math.round(interval.earliest + share * (interval.latest - interval.earliest)) as PlainDate
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('an uncertain date', () => {
  it('that is only a month or a year can mean every day of it', () => {
    expect(parseInterval('2024-02')).toEqual({
      earliest: parsePlainDate('2024-02-01'),
      latest: parsePlainDate('2024-02-29'),
    })
    expect(parseInterval('2023')).toEqual({
      earliest: parsePlainDate('2023-01-01'),
      latest: parsePlainDate('2023-12-31'),
    })
  })

  it('is before another only when every day it can mean is', () => {
    fc.assert(
      fc.property(span, span, share, share, (a, b, x, y) => {
        const said = isBefore(a, b)
        const real = within(a, x) < within(b, y)
        if (said !== 'perhaps') expect(real).toBe(said === 'yes')
      }),
    )
  })

  it('moved by a period holds every day that its days move to', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 120 }), share, (interval, months, x) => {
        const moved = shift(interval, { months, days: 0 })
        const day = addPeriod(within(interval, x), { months, days: 0 })
        expect(day).toBeGreaterThanOrEqual(moved.earliest)
        expect(day).toBeLessThanOrEqual(moved.latest)
      }),
    )
  })

  it('is written so that reading it gives the same days', () => {
    fc.assert(fc.property(span, (interval) => void expect(intervalOf(writeInterval(interval))).toEqual(interval)))
  })

  it.each([{}, { from: '2024-05-02', to: '2024-05-01' }, { from: 'soon' }, '2023-02-30', 'around Easter'])(
    'refuses %j',
    (input) => {
      expect(UncertainDate.safeParse(input).success).toBe(false)
    },
  )
})
