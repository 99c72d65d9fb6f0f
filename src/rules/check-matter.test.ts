import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMatter } from '../../test/matters.ts'
import { day } from '../../test/situations.ts'
import { theLaw } from '../law/the-law.ts'
import { readMatter, type ProblemCode } from './check-matter.ts'

const { library } = theLaw()
const on = day('2026-06-01')

const good = {
  victims: [{ id: 'her', kind: 'person' }],
  respondents: [{ id: 'state', kind: 'state', state: 'FRA' }],
  events: [{ id: 'detention', violations: ['arbitrary-detention'], when: '2025-05', where: 'FRA' }],
}
const event = (more: object): object => ({ events: [{ ...good.events[0], ...more }] })
const respondent = (more: object): object => ({ respondents: [{ ...good.respondents[0], ...more }] })
const domestic = (more: object): object => ({ domestic: [{ id: 'd1', state: 'FRA', status: 'decided', ...more }] })

function problemsOf(input: unknown): readonly (readonly [string, ProblemCode])[] {
  return readMatter(input, library, on).problems.map(({ pointer, code }) => [pointer, code])
}

describe('facts that can be used', () => {
  it('have no problems', () => {
    const { matter, problems } = readMatter(good, library, on)
    expect(problems).toEqual([])
    expect(matter?.events[0]?.id).toBe('detention')
  })

  it('may leave out all that a person does not know', () => {
    expect(problemsOf({ ...good, events: [{ id: 'e', violations: ['arbitrary-detention'] }] })).toEqual([])
  })

  it('may hold dates that could still agree', () => {
    expect(problemsOf({ ...good, ...event({ when: '2025', until: '2025-03' }) })).toEqual([])
  })
})

describe('one thing that is wrong', () => {
  it.each<readonly [string, object, string, ProblemCode]>([
    ['a day that does not exist', event({ when: '2025-02-30' }), '/events/0/when', 'date'],
    ['a month that does not exist', event({ when: '2025-13' }), '/events/0/when', 'date'],
    [
      'a span from late to early',
      event({ when: { from: '2025-03', to: '2025-01' } }),
      '/events/0/when',
      'date-span-reversed',
    ],
    ['a span without ends', event({ when: {} }), '/events/0/when', 'date-span-empty'],
    ['a day to come', event({ when: '2026-06-02' }), '/events/0/when', 'in-the-future'],
    ['an end before the beginning', event({ until: '2024-01-01' }), '/events/0/until', 'ends-before-it-begins'],
    ['learned before it happened', event({ known: '2024-01-01' }), '/events/0/known', 'learned-before-it-happened'],
    [
      'ended and going on',
      event({ until: '2025-06', continuing: true }),
      '/events/0/continuing',
      'still-going-on-but-ended',
    ],
    [
      'born after it happened',
      { victims: [{ id: 'her', born: '2026-01-01' }] },
      '/victims/0/born',
      'born-after-it-happened',
    ],
    [
      'served before it was taken',
      domestic({ taken: '2026-02-01', served: '2026-01-01' }),
      '/domestic/0/served',
      'served-before-taken',
    ],
    [
      'decided before it was asked',
      domestic({ lodged: '2026-02-01', taken: '2026-01-01' }),
      '/domestic/0/taken',
      'decided-before-lodged',
    ],
    [
      'final without a decision',
      domestic({ status: 'pending', final: true }),
      '/domestic/0/final',
      'final-but-not-decided',
    ],
    [
      'a state without its code',
      { respondents: [{ id: 'state', kind: 'state' }] },
      '/respondents/0/state',
      'state-missing',
    ],
    ['a company that is a state', respondent({ kind: 'company' }), '/respondents/0/state', 'state-not-for-this-kind'],
    [
      'an organisation without its name',
      { respondents: [{ id: 'bank', kind: 'organisation' }] },
      '/respondents/0/organisation',
      'organisation-missing',
    ],
    ['a state that is none', respondent({ state: 'QQQ' }), '/respondents/0/state', 'unknown-state'],
    ['a right nobody knows', event({ violations: ['no-such-right'] }), '/events/0/violations/0', 'unknown-right'],
    [
      'a forum nobody knows',
      { proceedings: [{ id: 'p', forum: 'no-such-forum', status: 'pending' }] },
      '/proceedings/0/forum',
      'unknown-forum',
    ],
    ['a wish nobody knows', { ranking: ['compensation', 'revenge'] }, '/ranking/1', 'unknown-remedy'],
    ['a label that names nothing', event({ victims: ['him'] }), '/events/0/victims/0', 'unknown-reference'],
    ['a label that comes twice', { victims: [{ id: 'her' }, { id: 'her' }] }, '/victims/1/id', 'duplicate-id'],
    ['a label that could be a name', { victims: [{ id: 'Her Name' }] }, '/victims/0/id', 'not-a-label'],
    ['a code that is none', { ranking: ['Ruhe!'] }, '/ranking/0', 'not-a-code'],
    ['a field nobody knows', { 'a/b~c': 1 }, '/a~1b~0c', 'unknown-field'],
    ['a word that is not among those known', respondent({ kind: 'demon' }), '/respondents/0/kind', 'unknown-value'],
    ['nobody who was harmed', { victims: [] }, '/victims', 'too-few'],
    ['too many', { ranking: Array.from({ length: 41 }, () => 'compensation') }, '/ranking', 'too-many'],
    ['nobody counted', { victims: [{ id: 'her', number: 0 }] }, '/victims/0/number', 'not-a-number'],
    ['a label left out', { victims: [{}] }, '/victims/0/id', 'missing'],
    [
      'no event against one of them',
      { ...event({ respondents: ['state'] }), respondents: [...good.respondents, { id: 'firm', kind: 'company' }] },
      '/respondents/1',
      'no-event-against-respondent',
    ],
  ])('is found at its place: %s', (_, wrong, pointer, code) => {
    expect(problemsOf({ ...good, ...wrong })).toEqual([[pointer, code]])
  })
})

describe('the kind of what is wrong', () => {
  it.each<readonly [string, object, string, ProblemCode]>([
    ['a place that is none', event({ where: 'Atlantis' }), '/events/0/where', 'unknown-state'],
    ['text where truth is wanted', event({ pattern: 'yes' }), '/events/0/pattern', 'wrong-kind'],
    ['a code that is none, among labels', event({ violations: ['Ruhe!'] }), '/events/0/violations/0', 'not-a-code'],
  ])('is told: %s', (_, wrong, pointer, code) => {
    expect(problemsOf({ ...good, ...wrong })).toEqual([[pointer, code]])
  })
})

describe('all that is wrong', () => {
  it('in the shape is told at once', () => {
    expect(
      problemsOf({ ...good, ...event({ when: 'yesterday', pattern: 1 }), victims: 'her', more: true })
        .map(([pointer]) => pointer)
        .toSorted(),
    ).toEqual(['/events/0/pattern', '/events/0/when', '/more', '/victims'])
  })

  it('in the sense is told at once', () => {
    const wrong = {
      ...good,
      ...event({ until: '2024-01-01', violations: ['no-such-right'], where: 'QQQ' }),
      ...domestic({ taken: '2027-01-01' }),
    }
    expect(problemsOf(wrong).toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ['/domestic/0/taken', 'in-the-future'],
      ['/events/0/until', 'ends-before-it-begins'],
      ['/events/0/violations/0', 'unknown-right'],
      ['/events/0/where', 'unknown-state'],
    ])
  })

  it.each([null, 1, 'facts', [], true, undefined])('in what are no facts at all is told: %j', (input) => {
    expect(problemsOf(input)).toHaveLength(1)
  })
})

describe('reading', () => {
  it('never throws, whatever JSON it is given, and always says either what is wrong or what it read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const { matter, problems } = readMatter(input, library, on)
        expect(matter === undefined).toBe(problems.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws when one thing in good facts is replaced by any other', () => {
    const parts = [
      'victims',
      'filing',
      'respondents',
      'events',
      'domestic',
      'remedies',
      'proceedings',
      'projects',
      'dangers',
    ] as const
    fc.assert(
      fc.property(anyMatter(library, on), fc.constantFrom(...parts), fc.jsonValue(), (matter, part, other) => {
        for (const wrong of [
          { ...matter, [part]: other },
          { ...matter, [part]: [other] },
        ]) {
          for (const { pointer } of readMatter(wrong, library, on).problems) expect(pointer).toMatch(/^(\/.*)?$/s)
        }
      }),
      { numRuns: 500 },
    )
  })
})
