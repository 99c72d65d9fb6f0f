import { describe, expect, it } from 'vitest'
import { bound, judged, lawWith, source, type Facts } from '../../../test/situations.ts'
import type { Reservation } from '../law.ts'
import type { ReasonCode } from '../reason.ts'
import type { Outcome } from '../truth.ts'

type Words = Readonly<Record<string, unknown>>

const rule = {
  rule: 'no-parallel-proceeding',
  pending: 'bars',
  decided: 'bars',
  countsNatures: ['international-court', 'quasi-judicial'],
}
const before = (status: string, more: object = {}): Facts => ({
  proceedings: [{ id: 'p1', forum: 'court', status, ...more }],
})

describe('a complaint elsewhere', () => {
  const merits = { ...rule, decided: 'bars-if-merits' }
  const settled = { ...rule, decided: 'bars-if-settled' }

  it.each<readonly [string, Words, Facts, Outcome, ReasonCode]>([
    ['was not made', rule, { proceedings: [] }, 'met', 'not-elsewhere'],
    ['is a condition while nobody told', rule, {}, 'met', 'elsewhere-not-told'],
    ['bars while it is pending', rule, before('pending'), 'not-met', 'elsewhere-pending-bars'],
    [
      'does not bar where the rule allows it',
      { ...rule, pending: 'allowed' },
      before('pending'),
      'met',
      'elsewhere-allowed',
    ],
    [
      'perhaps bars where the law is not settled',
      { ...rule, pending: 'undecided' },
      before('pending'),
      'unknown',
      'elsewhere-undecided-law',
    ],
    ['bars once decided', rule, before('decided'), 'not-met', 'elsewhere-decided-bars'],
    [
      'does not bar when refused for its form',
      rule,
      before('rejected-on-procedure'),
      'met',
      'elsewhere-only-procedure',
    ],
    ['does not bar when taken back', rule, before('withdrawn'), 'met', 'elsewhere-withdrawn'],
    [
      'perhaps bars even when taken back',
      { ...rule, onlySubmitted: 'undecided' },
      before('withdrawn'),
      'unknown',
      'elsewhere-undecided-law',
    ],
    [
      'bars if its substance was looked at',
      merits,
      before('decided', { merits: true }),
      'not-met',
      'elsewhere-decided-bars',
    ],
    ['does not bar if it was not', merits, before('decided', { merits: false }), 'met', 'elsewhere-allowed'],
    ['asks whether it was', merits, before('decided'), 'unknown', 'elsewhere-merits-unknown'],
    [
      'bars if it settled the matter',
      settled,
      before('decided', { settled: true }),
      'not-met',
      'elsewhere-decided-bars',
    ],
    ['asks whether it settled the matter', settled, before('decided'), 'unknown', 'elsewhere-settled-unknown'],
    ['of other people is not the same', rule, before('pending', { by: 'other-victims' }), 'met', 'elsewhere-not-same'],
    ['of other rights is not the same', rule, before('pending', { sameRights: false }), 'met', 'elsewhere-not-same'],
    ['of their union is not theirs', rule, before('pending', { by: 'their-union' }), 'met', 'elsewhere-not-same'],
    [
      'of their union is theirs where the rule says so',
      { ...rule, unionCounts: true },
      before('pending', { by: 'their-union' }),
      'not-met',
      'elsewhere-pending-bars',
    ],
    [
      'without her authority is not hers',
      rule,
      before('pending', { by: 'organisation-without-mandate' }),
      'met',
      'elsewhere-not-same',
    ],
    ['before experts does not count', rule, before('pending', { forum: 'experts' }), 'met', 'elsewhere-not-counted'],
    [
      'before a committee that binds nobody does not count where only binding ones do',
      { ...rule, bindingOnly: true },
      before('pending', { forum: 'committee' }),
      'met',
      'elsewhere-not-counted',
    ],
    [
      'before a body that nobody knows perhaps counts',
      rule,
      before('pending', { forum: 'other' }),
      'unknown',
      'elsewhere-undecided-law',
    ],
    [
      'does not bar where there is something new',
      { ...rule, newInformationReopens: true },
      before('decided', { newInformation: true }),
      'met',
      'elsewhere-new-information',
    ],
    [
      'before a court of the state bars where the rule says so',
      { ...rule, domestic: 'bars' },
      { domestic: [{ id: 'd1', state: 'FRA', status: 'pending' }] },
      'not-met',
      'elsewhere-pending-bars',
    ],
  ])('%s', (_, words, facts, outcome, code) => {
    expect(judged(words, facts, { law: lawWith() })).toMatchObject({ outcome, reason: { code } })
  })

  it('before the same forum is no other complaint', () => {
    expect(judged(rule, before('pending'), { forum: 'court' })).toMatchObject({
      outcome: 'met',
      reason: { code: 'not-elsewhere' },
    })
  })

  it('leaves the door open to those whom it does not cover', () => {
    const facts = { victims: [{ id: 'v1' }, { id: 'v2' }], ...before('pending', { victims: ['v1'] }) }
    expect(judged(rule, facts)).toMatchObject({
      outcome: 'met',
      victims: ['v2'],
      reason: { code: 'elsewhere-bars-some-victims' },
    })
  })

  it('that stays a criminal trial of the state can end', () => {
    const stays = { ...rule, domestic: 'criminal-pending-stays' }
    const facts = { domestic: [{ id: 'd1', state: 'FRA', status: 'pending', kind: 'criminal-complaint' }] }
    expect(judged(stays, facts)).toMatchObject({ outcome: 'not-met', remediable: true })
  })
})

describe('a reservation of the state', () => {
  const reserved = { ...rule, decided: 'bars-where-reserved', reservations: 'treaty' }
  const under = (more: Omit<Reservation, 'source'>, facts: Facts, status: 'verified' | 'unverified' = 'verified') =>
    judged(reserved, facts, {
      law: lawWith({ FRA: { treaty: bound('2000-01-01', { reservations: [{ ...more, source: source(status) }] }) } }),
    })

  it.each<readonly [string, Omit<Reservation, 'source'>, Facts, Outcome, ReasonCode]>([
    [
      'bars what was examined',
      { bars: 'past-examination' },
      before('decided', { merits: true }),
      'not-met',
      'elsewhere-reserved',
    ],
    [
      'does not bar what was not',
      { bars: 'past-examination' },
      before('rejected-on-procedure'),
      'met',
      'elsewhere-only-procedure',
    ],
    [
      'asks whether it was examined',
      { bars: 'past-examination' },
      before('decided'),
      'unknown',
      'elsewhere-merits-unknown',
    ],
    ['bars what was only sent', { bars: 'past-submission' }, before('withdrawn'), 'not-met', 'elsewhere-reserved'],
    [
      'names other forums only',
      { bars: 'past-examination', only: ['committee'] },
      before('decided', { merits: true }),
      'met',
      'elsewhere-allowed',
    ],
    ['says nothing of it', { bars: 'death-row' }, before('decided', { merits: true }), 'met', 'elsewhere-allowed'],
  ])('%s', (_, reservation, facts, outcome, code) => {
    expect(under(reservation, facts)).toMatchObject({ outcome, reason: { code } })
  })

  it('that nobody has read closes nothing', () => {
    expect(under({ bars: 'past-examination' }, before('decided', { merits: true }), 'unverified')).toMatchObject({
      outcome: 'not-met',
      firm: false,
    })
  })
})
