import { describe, expect, it } from 'vitest'
import { formatPlainDate } from '../kit/plain-date.ts'
import { bound, lawWith, rule, situationIn, source, type Asked, type Facts } from '../../test/situations.ts'
import { evaluate } from '../rules/evaluate.ts'
import { bestOf, doorOf, type Door } from './door.ts'

const works = { rule: 'forum-operational', operational: 'yes' }
const closed = { rule: 'forum-operational', operational: 'no' }
const perhaps = { rule: 'forum-operational', operational: 'unknown' }
const first = { rule: 'domestic-remedies-exhausted', required: 'yes' }
const party = { rule: 'state-party', instrument: 'treaty' }
const within = (period: string) => ({
  rule: 'time-limit',
  limit: 'fixed',
  from: [{ anchor: 'event' }],
  period,
  rollsOver: 'no',
})
const delay = { ...within('P1M'), nature: 'abuse' }

function door(rules: readonly object[], facts: Facts = { domestic: [] }, asked?: Asked): Door {
  return doorOf(
    evaluate(
      rules.map((each) => rule({ ...each })),
      situationIn(facts, asked),
    ),
  )
}

describe('a door', () => {
  it.each([
    ['is open when every rule is met', [works], 'open'],
    ['is open until the clock ends', [works, within('P2Y')], 'open-until'],
    ['is open where delay may be held against her', [works, delay], 'open'],
    ['is closed by verified law', [works, closed], 'closed'],
    ['is not closed by law that was read in part', [{ ...closed, source: source('partly-verified') }], 'uncertain'],
    ['is not closed by law that nobody has read', [{ ...closed, source: source('unverified') }], 'uncertain'],
    ['is uncertain when a rule cannot be decided', [works, perhaps], 'uncertain'],
    ['is not yet open when something can be done first', [works, first], 'not-yet'],
    [
      'is not yet open for what can be mended under law that nobody has read',
      [{ ...first, source: source('unverified') }],
      'not-yet',
    ],
    ['is uncertain rather than not yet', [first, perhaps], 'uncertain'],
    ['is closed whatever else can be mended or is unknown', [first, perhaps, closed], 'closed'],
    ['is closed by a clock that has ended', [within('P3M')], 'closed'],
  ] as const)('%s', (_, rules, status) => {
    expect(door(rules).status).toBe(status)
  })

  it.each([
    ['closed by data that is sure', 'high', 'closed'],
    ['uncertain where the data is not', 'medium', 'uncertain'],
  ] as const)('to a state not yet bound is %s', (_, confidence, status) => {
    const law = lawWith({ FRA: { treaty: bound('2027-01-01', { confidence }) } })
    expect(door([party], {}, { law }).status).toBe(status)
  })

  it('shows the earliest of its clocks, and the greatest of its risks', () => {
    const { deadline } = door([within('P3Y'), within('P2Y')])
    expect(deadline && formatPlainDate(deadline.date.earliest)).toBe('2027-01-10')
    const late = { rule: 'time-limit', limit: 'reasonable', from: [{ anchor: 'event' }] }
    expect(door([late, delay]).risk).toBe('high')
  })

  it('with a clock that may have ended is uncertain and shows the earliest day', () => {
    const { status, deadline } = door([within('P1Y')], { event: { when: { from: '2025-05-01', to: '2025-07-01' } } })
    expect(status).toBe('uncertain')
    expect(deadline && formatPlainDate(deadline.date.earliest)).toBe('2026-05-01')
  })
})

describe('of several doors', () => {
  it.each([
    [[[closed], [works]], 'open'],
    [[[perhaps], [within('P2Y')]], 'open-until'],
    [[[first], [perhaps]], 'not-yet'],
    [[[closed], [perhaps]], 'uncertain'],
    [[[closed], [first]], 'not-yet'],
    [[[closed], [closed]], 'closed'],
  ] as const)('the most hopeful counts (%#)', (rules, status) => {
    expect(bestOf(rules.map((each) => door(each))).status).toBe(status)
  })

  it('as hopeful as each other the earliest clock counts', () => {
    const { deadline } = bestOf([door([within('P3Y')]), door([within('P2Y')])])
    expect(deadline && formatPlainDate(deadline.date.earliest)).toBe('2027-01-10')
  })
})
