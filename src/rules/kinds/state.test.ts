import { describe, expect, it } from 'vitest'
import { onDay } from '../../kit/interval.ts'
import { bound, day, judged, lawWith, type Facts } from '../../../test/situations.ts'
import type { Participation, Withdrawal } from '../law.ts'
import type { ReasonCode } from '../reason.ts'
import type { Outcome } from '../truth.ts'

const party = { rule: 'state-party', instrument: 'treaty' }

function underFrance(more: Partial<Participation>, facts: Facts = {}) {
  return judged(party, facts, { law: lawWith({ FRA: { treaty: bound('2000-01-01', more) } }) })
}

describe('whether the state is bound', () => {
  it.each<readonly [string, Partial<Participation>, Outcome, ReasonCode]>([
    ['it is', {}, 'met', 'state-is-party'],
    ['it only signed', { status: 'signatory' }, 'not-met', 'state-not-party'],
    ['sources disagree', { status: 'disputed' }, 'unknown', 'state-status-disputed'],
    ['it will be', { from: onDay(day('2026-06-02')) }, 'not-met', 'state-was-not-yet-party'],
  ])('%s', (_, more, outcome, code) => {
    expect(underFrance(more)).toMatchObject({ outcome, reason: { code } })
  })

  it.each([
    ['firmly no where all parties are known', 'high', 'not-met', true],
    ['no, but not firmly, where most are', 'medium', 'not-met', false],
    ['unknown where few are', 'low', 'unknown', false],
  ] as const)('is, where nothing is recorded, %s', (_, completeness, outcome, firm) => {
    expect(judged(party, {}, { law: lawWith({}, completeness) })).toMatchObject({ outcome, firm })
  })

  it('is never firmly answered from doubtful data', () => {
    expect(underFrance({ from: onDay(day('2027-01-01')), confidence: 'medium' })).toMatchObject({
      outcome: 'not-met',
      firm: false,
    })
  })
})

describe('a withdrawal on 16 September 2022', () => {
  const until = onDay(day('2022-09-16'))
  const withdrawn = (withdrawal: Withdrawal, more: Partial<Participation> = {}): Partial<Participation> => ({
    status: 'withdrawn',
    until,
    withdrawal,
    ...more,
  })
  const happened = (when: unknown, more: object = {}): Facts => ({ event: { when, ...more } })

  it.each<readonly [string, Partial<Participation>, Facts, Outcome, ReasonCode]>([
    ['leaves earlier facts', withdrawn('facts'), happened('2022-09-15'), 'met', 'state-is-party'],
    ['closes to later facts', withdrawn('facts'), happened('2022-09-16'), 'not-met', 'state-withdrew-late-facts'],
    ['is uncertain for facts of that month', withdrawn('facts'), happened('2022-09'), 'unknown', 'facts-date-unclear'],
    [
      'closes to later filings, whatever the facts',
      withdrawn('filing'),
      happened('2020-01-01'),
      'not-met',
      'state-withdrew',
    ],
    [
      'leaves what was under consideration',
      withdrawn('matter-under-consideration', { consideredSince: onDay(day('2021-01-01')) }),
      happened('2020-01-01'),
      'met',
      'state-is-party',
    ],
    [
      'leaves what a prosecutor was examining',
      withdrawn('matter-under-consideration'),
      happened('2020-01-01', { underInvestigation: 'court' }),
      'met',
      'state-is-party',
    ],
    [
      'asks whether it was under consideration',
      withdrawn('matter-under-consideration'),
      happened('2020-01-01'),
      'unknown',
      'state-consideration-unknown',
    ],
    [
      'closes to later facts even so',
      withdrawn('matter-under-consideration'),
      happened('2023-01-01', { underInvestigation: 'court' }),
      'not-met',
      'state-withdrew-late-facts',
    ],
  ])('%s', (_, more, facts, outcome, code) => {
    expect(underFrance(more, facts)).toMatchObject({ outcome, reason: { code } })
  })

  it('leaves a filing made before it', () => {
    const law = lawWith({ FRA: { treaty: bound('2000-01-01', withdrawn('filing')) } })
    const facts = {
      ...happened('2020-01-01'),
      proceedings: [{ id: 'p1', forum: 'committee', status: 'pending', lodged: '2022-01-01' }],
    }
    expect(judged(party, facts, { law, forum: 'committee' })).toMatchObject({ outcome: 'met' })
    expect(judged(party, facts, { law, forum: 'court' })).toMatchObject({ outcome: 'not-met' })
  })

  it('still to come tells the last safe day', () => {
    const law = lawWith({ FRA: { treaty: bound('2000-01-01', withdrawn('filing')) } })
    expect(judged(party, happened('2020-01-01'), { law, on: '2022-01-01' })).toMatchObject({
      outcome: 'met',
      conditions: [{ code: 'last-safe-day', args: { date: '2022-09-15' } }],
    })
  })
})

describe('whose acceptance counts', () => {
  const law = lawWith({ FRA: { treaty: bound('2000-01-01') } })
  const person = (more: object): Facts => ({ respondent: { kind: 'person', ...more }, event: { where: 'TUR' } })
  const company = (more: object, where = 'TUR'): Facts => ({
    respondent: { kind: 'company', ...more },
    event: { where },
  })

  it.each<readonly [string, string, Facts, Outcome, ReasonCode]>([
    [
      'of the state complained of: a company has none',
      'respondent',
      company({}),
      'not-met',
      'organisation-not-a-state',
    ],
    ['of the place', 'place', company({}, 'FRA'), 'met', 'state-is-party'],
    ['of the place, which is unknown', 'place', { event: { where: 'unknown' } }, 'unknown', 'state-unknown'],
    ['of the seat', 'domicile', company({ domicile: 'FRA' }), 'met', 'state-is-party'],
    ['of the seat, which is unknown', 'domicile', company({}), 'unknown', 'state-unknown'],
    [
      'of the place or the seat: a branch is enough',
      'place-or-domicile',
      company({ operatesIn: ['FRA'] }),
      'met',
      'state-is-party',
    ],
    [
      'of the place or the seat: neither',
      'place-or-domicile',
      company({ domicile: 'TUR' }),
      'not-met',
      'state-not-party',
    ],
    [
      'of the place or the nationality of the accused',
      'place-or-nationality',
      person({ nationalities: ['FRA'] }),
      'met',
      'state-is-party',
    ],
    ['of the place or a nationality that is unknown', 'place-or-nationality', person({}), 'unknown', 'state-unknown'],
    [
      'of the nationality of the accused',
      'nationality',
      person({ nationalities: ['TUR'] }),
      'not-met',
      'state-not-party',
    ],
    ['of where the accused is', 'presence', person({ presentIn: ['FRA'] }), 'met', 'state-is-party'],
    ['of where she lives', 'residence', { victim: { residence: 'FRA' } }, 'met', 'state-is-party'],
    ['of where she lives, which is unknown', 'residence', {}, 'unknown', 'state-unknown'],
  ])('%s', (_, of, facts, outcome, code) => {
    expect(judged({ ...party, rule: 'accepts-procedure', of }, facts, { law })).toMatchObject({
      outcome,
      reason: { code },
    })
  })
})
