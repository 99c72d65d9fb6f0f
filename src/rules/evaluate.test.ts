import { describe, expect, it } from 'vitest'
import { bound, judged, lawWith, rule, situationIn, source, type Facts } from '../../test/situations.ts'
import { evaluate } from './evaluate.ts'

const closed = { rule: 'forum-operational', operational: 'no' }
const works = { rule: 'forum-operational', operational: 'yes' }

describe('a forum', () => {
  it.each([
    ['works', 'yes', 'met'],
    ['does not work', 'no', 'not-met'],
    ['may work', 'unknown', 'unknown'],
  ] as const)('%s', (_, operational, outcome) => {
    expect(judged({ rule: 'forum-operational', operational })).toMatchObject({ outcome })
  })

  it('is asked every rule, whatever the first ones say', () => {
    const rules = [rule(closed), rule({ rule: 'respondent-kind', kinds: ['company'] }), rule(works)]
    expect(evaluate(rules, situationIn({})).map((each) => each.outcome)).toEqual(['not-met', 'not-met', 'met'])
  })

  it('is judged the same twice', () => {
    const rules = [
      rule(closed),
      rule({ rule: 'time-limit', limit: 'fixed', from: [{ anchor: 'event' }], period: 'P1Y' }),
    ]
    expect(evaluate(rules, situationIn({}))).toEqual(evaluate(rules, situationIn({})))
  })
})

describe('a failure', () => {
  it.each([
    ['verified', true],
    ['partly-verified', false],
    ['unverified', false],
  ] as const)('on law that is %s is firm: %s', (status, firm) => {
    expect(judged({ ...closed, source: source(status) })).toMatchObject({ outcome: 'not-met', firm })
  })
})

describe('a rule with a guard', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, Facts, string | undefined]>([
    ['applies to the state it names', { state: ['FRA'] }, {}, 'not-met'],
    ['does not apply to another', { state: ['TUR'] }, {}, undefined],
    ['does not apply to a state it leaves out', { stateNot: ['FRA'] }, {}, undefined],
    ['applies to the kind of respondent it names', { respondent: ['state'] }, {}, 'not-met'],
    ['applies at the place it names', { place: ['FRA'] }, {}, 'not-met'],
    ['cannot close where the place is unknown', { place: ['FRA'] }, { event: { where: 'unknown' } }, 'unknown'],
    ['does not apply at a place it leaves out', { placeNot: ['FRA'] }, {}, undefined],
    ['cannot close where the seat is unknown', { domicile: ['FRA'] }, {}, 'unknown'],
    ['applies to what happened', { violations: ['unfair-trial'] }, {}, 'not-met'],
    ['does not apply to what it leaves out', { violationsNot: ['unfair-trial'] }, {}, undefined],
    ['applies to what is so grave', { gravity: ['torture'] }, { event: { violations: ['torture'] } }, 'not-met'],
    ['applies to a child', { child: true }, { victim: { child: true } }, 'not-met'],
    ['does not apply to an adult', { child: true }, { victim: { child: false } }, undefined],
    ['cannot close where the age is unknown', { child: true }, {}, 'unknown'],
    [
      'applies where remedies are excused',
      { remedies: 'excused' },
      { remedies: [{ state: 'FRA', exceptions: ['fear'] }] },
      'not-met',
    ],
    ['does not apply where they are not', { remedies: 'excused' }, {}, undefined],
    ['applies to a party of a treaty', { stateParty: 'treaty' }, {}, 'not-met'],
    ['does not apply to a party where it wants others', { stateNotParty: 'treaty' }, {}, undefined],
    [
      'applies to projects from a day on',
      { projectApprovedFrom: '2020-01-01' },
      { projects: [{ bank: 'ibrd', approved: '2021' }] },
      'not-met',
    ],
    [
      'does not apply to projects before',
      { projectApprovedFrom: '2020-01-01' },
      { projects: [{ bank: 'ibrd', approved: '2019' }] },
      undefined,
    ],
    [
      'cannot close where the day of approval straddles it',
      { projectApprovedBefore: '2020-06-01' },
      { projects: [{ bank: 'ibrd', approved: '2020' }] },
      'unknown',
    ],
  ])('%s', (_, when, facts, outcome) => {
    const law = lawWith({ FRA: { treaty: bound('2000-01-01') } })
    expect(judged({ ...closed, when }, facts, { law })?.outcome).toBe(outcome)
  })
})

describe('a rule in force', () => {
  const decided = (taken: unknown): Facts => ({ domestic: [{ id: 'd1', state: 'FRA', status: 'decided', taken }] })

  it.each<readonly [string, Readonly<Record<string, unknown>>, Facts, string | undefined]>([
    ['from today applies', { from: '2026-06-01' }, {}, 'not-met'],
    ['from tomorrow does not', { from: '2026-06-02' }, {}, undefined],
    ['until today does not', { until: '2026-06-01' }, {}, undefined],
    ['until tomorrow applies', { until: '2026-06-02' }, {}, 'not-met'],
    ['is asked of the day of the facts', { from: '2025-02-01', judgedAt: 'facts' }, {}, undefined],
    [
      'cannot close when the facts straddle its start',
      { from: '2025-02-01', judgedAt: 'facts' },
      { event: { when: '2025' } },
      'unknown',
    ],
    [
      'is asked of the day of the decision',
      { from: '2022-02-01', judgedAt: 'final-decision' },
      decided('2022-01-31'),
      undefined,
    ],
    [
      'applies to a decision on its first day',
      { from: '2022-02-01', judgedAt: 'final-decision' },
      decided('2022-02-01'),
      'not-met',
    ],
    [
      'applies to a decision still to come',
      { from: '2022-02-01', judgedAt: 'final-decision' },
      { domestic: [] },
      'not-met',
    ],
    [
      'cannot close when the decision straddles its start',
      { from: '2022-02-01', judgedAt: 'final-decision' },
      decided('2022'),
      'unknown',
    ],
  ])('%s', (_, inForce, facts, outcome) => {
    expect(judged({ ...closed, inForce }, facts)?.outcome).toBe(outcome)
  })
})

describe('several grounds', () => {
  const grounds = (...rules: readonly (readonly object[])[]): Readonly<Record<string, unknown>> => ({
    anyOf: rules.map((each, index) => ({
      id: `ground-${index}`,
      name: `Ground ${index}`,
      rules: each.map((one) => ({ text: 'What the ground says.', source: source(), ...one })),
    })),
  })
  const unknown = { rule: 'forum-operational', operational: 'unknown' }
  const unread = { ...closed, source: source('unverified') }
  const mendable = { rule: 'domestic-remedies-exhausted', required: 'yes' }
  const sooner = { rule: 'time-limit', limit: 'fixed', from: [{ anchor: 'event' }], period: 'P2Y' }
  const later = { ...sooner, period: 'P3Y' }

  it.each([
    ['one that holds is enough', grounds([closed], [works]), 'met', false],
    ['one that may hold leaves it open', grounds([closed], [unknown]), 'unknown', false],
    ['none that holds fails, firmly when each does', grounds([closed], [closed]), 'not-met', true],
    ['none that holds fails, not firmly when one rests on unread law', grounds([closed], [unread]), 'not-met', false],
    ['all rules of a ground must hold', grounds([works, closed], [closed]), 'not-met', true],
  ] as const)('%s', (_, words, outcome, firm) => {
    expect(judged(words)).toMatchObject({ kind: 'any-of', outcome, firm })
  })

  it('can be mended when one of them can', () => {
    expect(judged(grounds([closed], [mendable]), { domestic: [] })).toMatchObject({
      outcome: 'not-met',
      remediable: true,
    })
    expect(judged(grounds([closed], [closed, mendable]), { domestic: [] })).toMatchObject({ remediable: false })
  })

  it('show the clock that ends first', () => {
    expect(judged(grounds([later], [sooner]))?.reason).toMatchObject({ code: 'alternative-open' })
    expect(judged(grounds([later], [sooner]))?.deadline?.period).toEqual({ months: 24, days: 0 })
  })

  it('are each told apart', () => {
    expect(judged(grounds([closed], [works]))?.branches).toMatchObject([
      { id: 'ground-0', outcome: 'not-met' },
      { id: 'ground-1', outcome: 'met' },
    ])
  })
})
