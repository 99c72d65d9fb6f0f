import { expect, it } from 'vitest'
import { parsePlainDate } from '../../kit/plain-date.ts'
import { theLaw } from '../../law/the-law.ts'
import { dealsWith } from './deals-with.ts'
import { reachOf, type About } from './reachable.ts'

const { library } = theLaw()
const on = parsePlainDate('2026-11-22')
if (on === undefined) throw new Error('The day of these tests is no day.')

const forum = (id: string) => {
  const found = library.forums.get(id)
  if (found === undefined) throw new Error(`There is no forum ${id}.`)
  return found
}
const reach = (id: string, state: string, about: About = 'state') => reachOf(forum(id), state, about, library, on)

it.each([
  ['european-court-of-human-rights', 'DEU', 'met'],
  ['european-court-of-human-rights', 'USA', 'not-met'],
  ['human-rights-committee', 'COL', 'met'],
  ['human-rights-committee', 'GBR', 'not-met'],
  ['register-of-damage-for-ukraine', 'RUS', 'met'],
  ['register-of-damage-for-ukraine', 'DEU', 'not-met'],
  ['inter-american-court', 'VEN', 'unknown'],
  ['sadc-tribunal', 'ZWE', 'not-met'],
] as const)('whether %s takes complaints about %s: %s', (id, state, outcome) => {
  expect(reach(id, state).outcome).toBe(outcome)
})

it('after a withdrawal that leaves the past open, it is not certain, and the reason is the withdrawal', () => {
  const { outcome, reasons } = reach('european-court-of-human-rights', 'RUS')
  expect(outcome).toBe('unknown')
  expect(reasons.map((each) => each.code)).toEqual(['state-withdrew-late-facts'])
})

it('companies and people are reached through the state they are at home in', () => {
  expect(reach('oecd-national-contact-point', 'GBR', 'company').outcome).toBe('met')
  expect(reach('international-criminal-court-prosecutor', 'COL', 'person').outcome).toBe('met')
  expect(reach('european-court-of-human-rights', 'GBR', 'company').outcome).toBe('not-met')
})

it.each([
  ['working-group-on-arbitrary-detention', 'arbitrary-detention', 'met'],
  ['working-group-on-enforced-disappearances', 'wage-theft', 'not-met'],
  ['ilo-committee-on-freedom-of-association', 'trade-union-repression', 'met'],
  ['committee-on-discrimination-against-women', 'spyware', 'unknown'],
] as const)('whether %s deals with %s: %s', (id, rightId, outcome) => {
  const right = library.rights.get(rightId)
  expect(right && dealsWith(forum(id), right)).toBe(outcome)
})
