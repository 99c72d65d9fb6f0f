import { describe, expect, it } from 'vitest'
import { day } from '../../test/situations.ts'
import { theLaw } from '../law/the-law.ts'
import { readMatter } from '../rules/check-matter.ts'
import { answer } from './answer.ts'
import { writeAnswer, type AnswerDocument } from './answer-document.ts'

const { library } = theLaw()
const court = 'european-court-of-human-rights'
const committee = 'human-rights-committee'
const experts = 'working-group-on-arbitrary-detention'

/** Ill-treated in detention in a state of Europe; the last court decided there in August 2026. */
function asked(state: string, more: object = {}): AnswerDocument {
  const on = day('2026-11-22')
  const { matter, problems } = readMatter(
    {
      victims: [{ id: 'her', kind: 'person', nationalities: ['TUN'], residence: state }],
      filing: { by: 'victim', name: 'open' },
      respondents: [{ id: 'state', kind: 'state', state }],
      events: [
        {
          id: 'detention',
          violations: ['ill-treatment', 'arbitrary-detention'],
          when: '2024-05',
          until: '2024-11-03',
          where: state,
        },
      ],
      domestic: [
        {
          id: 'last',
          state,
          kind: 'criminal-complaint',
          status: 'decided',
          taken: '2026-08-20',
          served: '2026-08-31',
          final: true,
        },
      ],
      proceedings: [],
      projects: [],
      dangers: [],
      ranking: ['compensation', 'satisfaction'],
      ...more,
    },
    library,
    on,
  )
  expect(problems).toEqual([])
  if (matter === undefined) throw new Error('no matter')
  return writeAnswer(answer(matter, on, library), library)
}

const orderOf = ({ steps }: AnswerDocument): readonly string[] => steps.order.map((step) => step.forum)

describe('after a final decision in a state that reserved what was examined elsewhere', () => {
  const { steps } = asked('FRA')
  const order = steps.order.map((step) => step.forum)

  it('the European Court and the Human Rights Committee are a fork', () => {
    const inOrder = [court, committee].filter((each) => order.includes(each))
    expect(inOrder).toHaveLength(1)
    const [kept] = inOrder
    const lost = kept === court ? committee : court
    const fork = steps.forks.find((each) => each.forum === kept)
    const alternative = fork?.alternatives.find((each) => each.forum === lost)
    expect(alternative?.loses).toContain(kept)
  })

  it('the Court is filed with by its last day', () => {
    expect(steps.order.find((step) => step.forum === court)).toMatchObject({ kind: 'now', by: '2026-12-31' })
  })
})

describe('after a final decision in a state that made no such reservation', () => {
  const given = asked('FIN')
  const order = orderOf(given)

  // The Committee counts years from the end of the other procedure: to wait for the Court loses nothing.
  it('the Committee comes after the Court', () => {
    expect(order).toContain(court)
    expect(order).toContain(committee)
    expect(order.indexOf(committee)).toBeGreaterThan(order.indexOf(court))
    expect(given.steps.order.find((step) => step.forum === committee)).toMatchObject({ kind: 'after' })
  })
})

describe('whatever the state', () => {
  it.each(['FRA', 'PRT', 'FIN', 'ITA'])('the working group of experts is never before the Court: %s', (state) => {
    const order = orderOf(asked(state))
    expect(order).toContain(court)
    if (order.includes(experts)) expect(order.indexOf(experts)).toBeGreaterThan(order.indexOf(court))
  })

  it('urgent relief comes first when a removal is feared', () => {
    expect(asked('FRA').steps.urgent).toEqual([])
    const { urgent } = asked('FRA', { dangers: [{ kind: 'removal' }] }).steps
    expect(urgent.map((each) => each.forum)).toContain(court)
    for (const each of urgent) expect(each.dangers).toEqual(['removal'])
    const early = urgent.map((each) => each.beforeFiling)
    expect(early).toEqual(early.toSorted((a, b) => Number(b) - Number(a)))
  })

  it('what she wants most changes the order', () => {
    expect(orderOf(asked('FRA', { ranking: ['guarantees-of-non-repetition'] }))).not.toEqual(
      orderOf(asked('FRA', { ranking: ['compensation'] })),
    )
  })

  it('the plan is the same twice, byte for byte', () => {
    expect(JSON.stringify(asked('FRA'))).toBe(JSON.stringify(asked('FRA')))
  })

  it('no forum stands twice, and none both in the order and among what is left', () => {
    const { steps } = asked('FRA')
    const named = [
      ...steps.order.map((each) => each.forum),
      ...steps.forks.flatMap((each) => each.alternatives.map((one) => one.forum)),
    ]
    expect(new Set(named).size).toBe(named.length)
  })
})
