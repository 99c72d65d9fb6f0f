import { describe, expect, it } from 'vitest'
import { bound, judged, lawWith, type Facts } from '../../../test/situations.ts'
import type { ReasonCode } from '../reason.ts'
import type { Outcome } from '../truth.ts'

type Row = readonly [string, Readonly<Record<string, unknown>>, Facts, Outcome, ReasonCode]

const law = lawWith({ FRA: { treaty: bound('2000-01-01') } })

function check([, words, facts, outcome, code]: Row): void {
  expect(judged(words, facts, { law })).toMatchObject({ outcome, reason: { code } })
}

describe('what the complaint is about', () => {
  const listed = { rule: 'subject-matter', rights: ['torture'], elsewise: 'closed' }
  const perhaps = { rule: 'subject-matter', rights: ['torture'] }
  const bindingHere = {
    rule: 'subject-matter',
    instruments: ['other-treaty'],
    respondentBound: true,
    elsewise: 'closed',
  }

  it.each<Row>([
    ['a right of the list is within', listed, { event: { violations: ['torture'] } }, 'met', 'subject-within'],
    [
      'one of several things that happened is enough',
      listed,
      { event: { violations: ['detention', 'torture'] } },
      'met',
      'subject-within',
    ],
    ['what a closed list does not name is outside', listed, {}, 'not-met', 'subject-outside'],
    ['what an open list does not name is uncertain', perhaps, {}, 'unknown', 'subject-perhaps-outside'],
    ['a group of rights is enough', { rule: 'subject-matter', groups: ['justice'] }, {}, 'met', 'subject-within'],
    [
      'its gravity is enough',
      { rule: 'subject-matter', gravity: ['torture'] },
      { event: { violations: ['torture'] } },
      'met',
      'subject-within',
    ],
    [
      'whom it concerns is enough',
      { rule: 'subject-matter', concerns: ['child'] },
      { event: { violations: ['child-labour'] } },
      'met',
      'subject-within',
    ],
    [
      'a treaty that protects it is enough',
      { rule: 'subject-matter', instruments: ['treaty'] },
      {},
      'met',
      'subject-within',
    ],
    [
      'a treaty the state is not bound by is not',
      bindingHere,
      { event: { violations: ['child-labour'] } },
      'not-met',
      'subject-outside',
    ],
  ])('%s', (...row) => check(row))
})

describe('how grave it is', () => {
  const pattern = { rule: 'minimum-gravity', pattern: true }
  const violent = { rule: 'minimum-gravity', violent: true }
  const disadvantage = { rule: 'significant-disadvantage' }

  it.each<Row>([
    ['part of a pattern is grave enough', pattern, { event: { pattern: true } }, 'met', 'gravity-reached'],
    ['one alone is not', pattern, { event: { pattern: false } }, 'not-met', 'gravity-not-reached'],
    ['whether it is part of a pattern can be unknown', pattern, {}, 'unknown', 'gravity-unknown'],
    ['torture is violent by nature', violent, { event: { violations: ['torture'] } }, 'met', 'gravity-reached'],
    [
      'what she says goes before its nature',
      violent,
      { event: { violations: ['torture'], violent: false } },
      'not-met',
      'gravity-not-reached',
    ],
    [
      'all that is asked must be so',
      { ...pattern, armedConflict: true },
      { event: { pattern: true } },
      'unknown',
      'gravity-unknown',
    ],
    ['harm is taken to be more than trivial', disadvantage, {}, 'met', 'disadvantage-assumed'],
    [
      'harm that she calls more than trivial is',
      disadvantage,
      { event: { significantDisadvantage: true } },
      'met',
      'disadvantage-significant',
    ],
    [
      'trivial harm is for the forum to judge',
      disadvantage,
      { event: { significantDisadvantage: false } },
      'unknown',
      'disadvantage-trivial',
    ],
  ])('%s', (...row) => check(row))
})

describe('what ties it to the state or the bank', () => {
  const link = {
    rule: 'jurisdiction-link',
    accepts: ['territory', 'state-agent-control'],
    rejects: ['visa-application-abroad'],
  }
  const bank = { rule: 'project-link', banks: ['ibrd'], disbursedBelow: 95 }
  const abroad = (links: readonly string[]): Facts => ({ event: { where: 'TUR', links } })

  it.each<Row>([
    ['what happened in the state is tied to it', link, {}, 'met', 'link-accepted'],
    ['agents of the state abroad are a tie', link, abroad(['state-agent-control']), 'met', 'link-accepted'],
    ['a visa asked for abroad is none', link, abroad(['visa-application-abroad']), 'not-met', 'link-rejected'],
    ['no tie at all is none', link, abroad(['none']), 'not-met', 'link-rejected'],
    ['a tie nobody has judged yet is undecided', link, abroad(['distress-call']), 'unknown', 'link-undecided'],
    ['the tie can be unknown', link, { event: { where: 'high-seas' } }, 'unknown', 'link-unknown'],
    ['the place can be unknown', link, { event: { where: 'unknown' } }, 'unknown', 'place-unknown'],
    ['the bank pays', bank, { projects: [{ bank: 'ibrd', disbursed: 50 }] }, 'met', 'project-financed'],
    [
      'the loan is almost paid out',
      bank,
      { projects: [{ bank: 'ibrd', disbursed: 95 }] },
      'not-met',
      'project-paid-out',
    ],
    ['how much was paid can be unknown', bank, { projects: [{ bank: 'ibrd' }] }, 'unknown', 'project-paid-unknown'],
    ['another bank pays', bank, { projects: [{ bank: 'ebrd' }] }, 'not-met', 'project-not-financed'],
    ['who pays can be unknown', bank, {}, 'unknown', 'project-unknown'],
  ])('%s', (...row) => check(row))

  it('a state may have reserved what happens outside its territory', () => {
    const reserved = lawWith({
      FRA: {
        treaty: bound('2000-01-01', {
          reservations: [{ bars: 'outside-territory', source: bound('2000-01-01').source }],
        }),
      },
    })
    const asked = { ...link, reservations: 'treaty' }
    expect(judged(asked, abroad(['state-agent-control']), { law: reserved })).toMatchObject({
      outcome: 'unknown',
      reason: { code: 'outside-territory-reserved' },
    })
    expect(judged(asked, {}, { law: reserved })).toMatchObject({ outcome: 'met' })
  })
})

describe('what must be tried first', () => {
  const first = { rule: 'domestic-remedies-exhausted', required: 'yes', exceptions: ['unduly-prolonged'] }
  const attempt = { rule: 'domestic-remedies-exhausted', required: 'attempt' }
  const contact = { rule: 'domestic-remedies-exhausted', required: 'contact' }
  const report = { rule: 'domestic-remedies-exhausted', required: 'report' }
  const court = (status: string, more: object = {}): Facts => ({
    domestic: [{ id: 'd1', state: 'FRA', status, ...more }],
  })
  const told = (more: object): Facts => ({ remedies: [{ state: 'FRA', ...more }] })

  it.each<Row>([
    [
      'nothing, where the rule asks nothing',
      { rule: 'domestic-remedies-exhausted', required: 'no' },
      {},
      'met',
      'remedies-not-required',
    ],
    [
      'a final decision ends the way through the courts',
      first,
      court('decided', { taken: '2026-01-01' }),
      'met',
      'remedies-exhausted',
    ],
    ['a court that has not decided yet comes first', first, court('pending'), 'not-met', 'remedies-pending'],
    [
      'at the examination it may still be pending',
      { ...first, judgedAt: 'examination' },
      court('pending'),
      'not-met',
      'remedies-pending-at-examination',
    ],
    ['nothing tried yet comes first', first, { domestic: [] }, 'not-met', 'remedies-not-tried'],
    [
      'a request for mercy is no remedy',
      first,
      court('decided', { kind: 'clemency', taken: '2026-01-01' }),
      'not-met',
      'remedies-not-tried',
    ],
    ['what was tried can be unknown', first, {}, 'unknown', 'remedies-unknown'],
    ['an exception of the rule excuses', first, told({ exceptions: ['unduly-prolonged'] }), 'met', 'remedies-excused'],
    [
      'an exception the rule does not know is for the forum to judge',
      first,
      told({ exceptions: ['fear'] }),
      'unknown',
      'remedies-exception-claimed',
    ],
    ['she says that all was tried', first, told({ exhausted: true }), 'met', 'remedies-exhausted'],
    [
      'she says that not all was tried',
      first,
      { ...court('decided', { taken: '2026-01-01' }), ...told({ exhausted: false }) },
      'not-met',
      'remedies-not-tried',
    ],
    ['a step begun is an attempt', attempt, court('pending'), 'met', 'remedies-exhausted'],
    [
      'proceedings in another state do not count',
      first,
      { domestic: [{ id: 'd1', state: 'TUR', status: 'decided' }] },
      'not-met',
      'remedies-not-tried',
    ],
    ['the bank was asked', contact, { projects: [{ bank: 'ibrd', contacted: true }] }, 'met', 'contact-made'],
    ['the bank was not asked', contact, { projects: [{ bank: 'ibrd', contacted: false }] }, 'not-met', 'contact-first'],
    ['whether the bank was asked is a condition', contact, {}, 'met', 'contact-unknown'],
    ['the police were told', report, { event: { reported: true } }, 'met', 'reported'],
    ['the police were not told', report, { event: { reported: false } }, 'not-met', 'report-first'],
    ['whether the police were told can be unknown', report, {}, 'unknown', 'report-unknown'],
  ])('%s', (...row) => check(row))

  it('is never a failure for good', () => {
    for (const facts of [court('pending'), { domestic: [] }]) {
      expect(judged(first, facts)).toMatchObject({ outcome: 'not-met', remediable: true })
    }
  })
})
