import { describe, expect, it } from 'vitest'
import { writeInterval } from '../../kit/interval.ts'
import { bound, day, judged, lawWith, type Facts } from '../../../test/situations.ts'
import type { ReasonCode } from '../reason.ts'
import type { Outcome } from '../truth.ts'

type Row = readonly [string, Readonly<Record<string, unknown>>, Facts, Outcome, ReasonCode]

// Asked on Monday, 1 June 2026.
function check([, words, facts, outcome, code]: Row): void {
  expect(judged(words, facts)).toMatchObject({ outcome, reason: { code } })
}

const afterDecision = {
  rule: 'time-limit',
  limit: 'fixed',
  from: [{ anchor: 'final-domestic-decision' }],
  period: 'P4M',
  rollsOver: 'no',
}
const served = (date: unknown, more: object = {}): Facts => ({
  domestic: [{ id: 'd1', state: 'FRA', status: 'decided', served: date }],
  ...more,
})

describe('four months from the decision', () => {
  it.each<readonly [string, unknown, object, Outcome, ReasonCode, unknown]>([
    ['are counted as calendar months', '2026-02-10', {}, 'met', 'in-time', '2026-06-10'],
    ['include the last day', '2026-02-01', {}, 'met', 'in-time', '2026-06-01'],
    ['are over the day after', '2026-01-31', {}, 'not-met', 'too-late', '2026-05-31'],
    ['end on the last day of a shorter month', '2025-10-31', {}, 'not-met', 'too-late', '2026-02-28'],
    [
      'end some day of a month when only the month is known',
      '2026-02',
      {},
      'met',
      'in-time',
      { from: '2026-06-01', to: '2026-06-28' },
    ],
    [
      'are certainly over when every day of the month is too early',
      '2025-12',
      {},
      'not-met',
      'too-late',
      { from: '2026-04-01', to: '2026-04-30' },
    ],
    [
      'may be over when the days straddle the limit',
      { from: '2026-01-20', to: '2026-02-20' },
      {},
      'unknown',
      'time-limit-straddled',
      { from: '2026-05-20', to: '2026-06-20' },
    ],
    [
      'move from a Sunday to the Monday where the rule says so',
      '2026-01-31',
      { rollsOver: 'yes' },
      'met',
      'in-time',
      '2026-06-01',
    ],
    [
      'perhaps move where the rule does not say',
      '2026-01-31',
      { rollsOver: 'unclear' },
      'unknown',
      'time-limit-straddled',
      '2026-05-31',
    ],
    ['do not move that far', '2026-01-20', { rollsOver: 'unclear' }, 'not-met', 'too-late', '2026-05-20'],
    ['can be longer on account of distance', '2026-01-25', { extra: 'P10D' }, 'met', 'in-time', '2026-06-04'],
  ])('%s', (_, date, more, outcome, code, last) => {
    const finding = judged({ ...afterDecision, ...more }, served(date))
    expect(finding).toMatchObject({ outcome, reason: { code } })
    expect(finding?.deadline && writeInterval(finding.deadline.date)).toEqual(last)
  })

  it('show the earliest day in their reason, and ask for the day of the decision', () => {
    expect(judged(afterDecision, served({ from: '2026-01-20', to: '2026-02-20' }))).toMatchObject({
      reason: { args: { date: '2026-05-20' } },
      questions: [{ id: 'final-decision', about: 'd1' }],
    })
  })

  it('say when they moved', () => {
    const moved = { ...afterDecision, rollsOver: 'yes' }
    expect(judged(moved, served('2026-01-31'))?.deadline?.rolledOver).toBe(true)
    expect(judged(moved, served('2026-02-10'))?.deadline?.rolledOver).toBe(false)
  })

  const excusable = { ...afterDecision, excusedBy: ['exceptional'] }

  it.each<Row>([
    [
      'have not begun while a court has not decided',
      afterDecision,
      { domestic: [{ id: 'd1', state: 'FRA', status: 'pending' }] },
      'met',
      'time-limit-not-begun',
    ],
    ['have not begun when nothing was tried', afterDecision, { domestic: [] }, 'met', 'time-limit-not-begun'],
    ['run from a day nobody told', afterDecision, {}, 'unknown', 'time-limit-start-unknown'],
    [
      'have no start where no court could be asked',
      afterDecision,
      { remedies: [{ state: 'FRA', exceptions: ['fear'] }] },
      'unknown',
      'time-limit-start-unknown',
    ],
    [
      'run from the event where no court could be asked and the rule says so',
      { ...afterDecision, from: [...afterDecision.from, { anchor: 'event' }] },
      { remedies: [{ state: 'FRA', exceptions: ['fear'] }] },
      'not-met',
      'too-late',
    ],
    [
      'can be excused, for a reason that she is asked for',
      excusable,
      served('2025-12-01'),
      'unknown',
      'too-late-unless-excused',
    ],
    [
      'can be excused, for a reason that the forum judges',
      excusable,
      served('2025-12-01', { lateness: 'exceptional' }),
      'unknown',
      'too-late-unless-excused',
    ],
    ['are over when there was no reason', excusable, served('2025-12-01', { lateness: 'none' }), 'not-met', 'too-late'],
    [
      'may be no more than a sign of abuse',
      { ...afterDecision, nature: 'abuse' },
      served('2025-12-01'),
      'met',
      'delay-is-abuse',
    ],
  ])('%s', (...row) => check(row))

  it('leave a door that delay may only make an abuse open at a high risk', () => {
    expect(judged({ ...afterDecision, nature: 'abuse' }, served('2025-12-01'))).toMatchObject({ risk: 'high' })
  })
})

describe('other clocks', () => {
  const reasonable = {
    rule: 'time-limit',
    limit: 'reasonable',
    from: [{ anchor: 'final-domestic-decision' }],
    benchmarks: [
      { within: 'P6M', risk: 'low' },
      { within: 'P12M', risk: 'medium' },
    ],
  }
  const national = { rule: 'time-limit', limit: 'national', from: [{ anchor: 'event' }], actWithin: 'P1M' }
  const yearly = { rule: 'time-limit', limit: 'annual', opens: '05-01', closes: '06-30' }
  const since = (anchor: string, period = 'P1Y') => ({
    rule: 'time-limit',
    limit: 'fixed',
    from: [{ anchor }],
    period,
    rollsOver: 'no',
  })
  const both = {
    rule: 'time-limit',
    limit: 'fixed',
    period: 'P3M',
    rollsOver: 'no',
    from: [{ anchor: 'notice' }, { anchor: 'publication', plus: 'P14D' }],
  }
  const told = { event: { notified: '2026-02-20', published: '2026-03-10' } }

  it.each<Row>([
    ['there may be none', { rule: 'time-limit', limit: 'none' }, {}, 'met', 'no-time-limit'],
    [
      'a law of a state that is not known here says to act at once',
      national,
      { event: { when: '2026-05-20' } },
      'unknown',
      'act-at-once',
    ],
    [
      'a law of a state that is not known here leaves old harm uncertain',
      national,
      {},
      'unknown',
      'time-limit-national',
    ],
    [
      'harm that goes on starts no clock of a state',
      national,
      { event: { continuing: true } },
      'met',
      'continuing-no-clock',
    ],
    [
      'harm that goes on starts no clock of a forum',
      { ...since('event') },
      { event: { continuing: true } },
      'met',
      'continuing-no-clock',
    ],
    ['a window of the year is open', yearly, {}, 'met', 'in-time'],
    [
      'a window of the year is not open yet',
      { ...yearly, opens: '07-01', closes: '08-31' },
      {},
      'not-met',
      'window-not-open',
    ],
    [
      'a clock that starts when she learned of it',
      { ...since('knowledge') },
      { event: { known: '2026-01-01' } },
      'met',
      'in-time',
    ],
    ['a clock that starts when it happened', { ...since('event-start') }, {}, 'not-met', 'too-late'],
    [
      'a clock that starts at majority',
      { ...since('majority', 'P5Y') },
      { victim: { child: true, born: '2005-01-01' } },
      'met',
      'in-time',
    ],
    [
      'a clock that starts at a majority long past',
      { ...since('majority', 'P5Y') },
      { victim: { child: true, born: '1990-01-01' } },
      'not-met',
      'too-late',
    ],
    [
      'a clock that starts with the end of another complaint',
      { ...since('other-procedure-ended') },
      { proceedings: [{ id: 'p1', forum: 'court', status: 'decided', ended: '2026-01-01' }] },
      'met',
      'in-time',
    ],
    [
      'a clock that starts when the project was closed',
      { ...since('project-closed') },
      { projects: [{ bank: 'ibrd', closed: '2024-01-01' }] },
      'not-met',
      'too-late',
    ],
    [
      'a project that goes on starts no clock',
      { ...since('project-closed') },
      { projects: [{ bank: 'ibrd', active: true }] },
      'met',
      'continuing-no-clock',
    ],
    ['the first start that exists counts', both, told, 'not-met', 'too-late'],
    ['the latest start counts where the rule says so', { ...both, pick: 'latest' }, told, 'met', 'in-time'],
    ['the earliest start counts where the rule says so', { ...both, pick: 'earliest' }, told, 'not-met', 'too-late'],
  ])('%s', (...row) => check(row))

  it.each([
    ['2026-01-10', 'low'],
    ['2025-09-10', 'medium'],
    ['2024-01-10', 'high'],
    ['2025-11', 'medium'],
  ])('a reasonable time since %s is a %s risk, and never a day', (date, risk) => {
    const finding = judged(reasonable, served(date))
    expect(finding).toMatchObject({ outcome: 'met', risk, reason: { code: 'reasonable-time' } })
    expect(finding?.deadline).toBeUndefined()
  })
})

describe('when it happened', () => {
  const after = { rule: 'facts-within', from: '2010-01-01' }
  const until = { rule: 'facts-within', until: '2020-01-01' }
  const happened = (event: NonNullable<Facts['event']>): Facts => ({ event })

  it.each<Row>([
    ['after the start is in time', after, happened({ when: '2010-01-01' }), 'met', 'facts-in-time'],
    ['before the start is not', after, happened({ when: '2009-12-31' }), 'not-met', 'facts-before'],
    [
      'some day around the start must be told',
      after,
      happened({ when: { from: '2009-06', to: '2010-06' } }),
      'unknown',
      'facts-date-unclear',
    ],
    [
      'what lasts by nature is covered from the start on',
      after,
      happened({ when: '2005-01-01', violations: ['disappearance'] }),
      'met',
      'facts-straddle-start',
    ],
    [
      'what still goes on is covered from the start on',
      after,
      happened({ when: '2005-01-01', continuing: true }),
      'met',
      'facts-straddle-start',
    ],
    [
      'what ended before the start is not',
      after,
      happened({ when: '2005-01-01', until: '2009-01-01' }),
      'not-met',
      'facts-before',
    ],
    [
      'what may last must be told',
      after,
      happened({ when: '2005-01-01', violations: ['detention'] }),
      'unknown',
      'facts-perhaps-continuing',
    ],
    [
      'what goes on does not count where the rule says so',
      { ...after, continuing: 'does-not-count' },
      happened({ when: '2005-01-01', continuing: true }),
      'not-met',
      'facts-before',
    ],
    [
      'what goes on is uncertain where the law is',
      { ...after, continuing: 'undecided' },
      happened({ when: '2005-01-01', continuing: true }),
      'unknown',
      'facts-perhaps-continuing',
    ],
    [
      'a duty that arises anew leaves it uncertain',
      { ...after, duties: ['torture'] },
      happened({ when: '2005-01-01', violations: ['torture'] }),
      'unknown',
      'facts-straddle-start',
    ],
    [
      'a decision after the start counts where the rule says so',
      { ...after, laterDecision: 'counts' },
      {
        ...happened({ when: '2005-01-01' }),
        domestic: [{ id: 'd1', state: 'FRA', status: 'decided', taken: '2012-01-01' }],
      },
      'met',
      'facts-own-decision-after',
    ],
    ['before the end is in time', until, happened({ when: '2019-12-31' }), 'met', 'facts-in-time'],
    ['from the end on is too late', until, happened({ when: '2020-01-01' }), 'not-met', 'facts-after'],
    [
      'some day around the end must be told',
      until,
      happened({ when: { from: '2019-06', to: '2020-06' } }),
      'unknown',
      'facts-date-unclear',
    ],
    [
      'what lasted beyond the end is covered before it',
      until,
      happened({ when: '2019-01-01', until: '2021-01-01' }),
      'met',
      'facts-straddle-end',
    ],
  ])('%s', (...row) => check(row))

  const treaty = { rule: 'facts-within', instrument: 'treaty' }
  const vague = { earliest: day('2009-01-01'), latest: day('2011-01-01') }

  it('is measured by the day the treaty began for the state, and firmly only where that day is sure', () => {
    const sure = lawWith({ FRA: { treaty: bound('2010-01-01') } })
    const unsure = lawWith({ FRA: { treaty: bound('2010-01-01', { confidence: 'low' }) } })
    expect(judged(treaty, happened({ when: '2009-01-01' }), { law: sure })).toMatchObject({
      outcome: 'not-met',
      firm: true,
    })
    expect(judged(treaty, happened({ when: '2009-01-01' }), { law: unsure })).toMatchObject({
      outcome: 'not-met',
      firm: false,
    })
  })

  it('is left to a lawyer where the day the treaty began is not known', () => {
    const law = lawWith({ FRA: { treaty: bound('2010-01-01', { from: vague }) } })
    expect(judged(treaty, happened({ when: '2010-01-01' }), { law })).toMatchObject({
      outcome: 'unknown',
      reason: { code: 'facts-start-unknown' },
      questions: [{ id: 'legal-check' }],
    })
  })

  it('is too late after a withdrawal that cuts by the day of the facts', () => {
    const law = lawWith({
      FRA: {
        treaty: bound('2000-01-01', {
          until: { earliest: day('2022-09-16'), latest: day('2022-09-16') },
          withdrawal: 'facts',
        }),
      },
    })
    expect(judged(treaty, happened({ when: '2022-09-15' }), { law })).toMatchObject({ outcome: 'met' })
    expect(judged(treaty, happened({ when: '2022-09-16' }), { law })).toMatchObject({
      outcome: 'not-met',
      reason: { code: 'facts-after' },
    })
  })
})
