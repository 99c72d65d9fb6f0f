import { expect, it } from 'vitest'
import { parsePlainDate } from '../../kit/plain-date.ts'
import { theLaw } from '../../law/the-law.ts'
import { everyRule, limitInWords, shortLimit } from './limit-in-words.ts'

const { library } = theLaw()
const on = parsePlainDate('2026-11-22')
if (on === undefined) throw new Error('The day of these tests is no day.')

const limit = (id: string, rule: string) => {
  const rules = everyRule(library.forums.get(id)?.rules ?? [])
  const found = rules.find((each) => each.id === rule || each.rule === rule)
  if (found?.rule !== 'time-limit') throw new Error(`${id} has no time limit ${rule}.`)
  return found
}

it('says how long, from when, and whether the last day moves', () => {
  expect(limitInWords(limit('european-court-of-human-rights', 'four-months'), 'en')).toEqual([
    '4 calendar months, counted from the day the last decision in the country reached you, or was taken if it never reached you in writing.',
    'A last day on a weekend or holiday does not move.',
  ])
})

it('says which of several starts counts', () => {
  const [first] = limitInWords(limit('european-court-of-human-rights', 'four-months-without-remedy'), 'en')
  expect(first).toMatch(/the day it happened or ended or the day you learned of it, whichever comes last/)
})

it('says the risk where there is no number', () => {
  const said = limitInWords(limit('european-court-of-human-rights', 'no-undue-delay'), 'en')
  expect(said).toEqual([
    'Within a reasonable time, counted from the day it began.',
    'Within 10 years, the risk of being too late is real.',
    'After that it is high.',
  ])
})

it.each([
  ['european-court-of-human-rights', '4 calendar months or a reasonable time'],
  ['working-group-on-arbitrary-detention', 'no time limit'],
  ['labour-claim-abroad', 'it differs: open the page'],
] as const)('says it shortly of %s: %s', (id, said) => {
  const forum = library.forums.get(id)
  expect(forum && shortLimit(forum, 'en', on)).toBe(said)
})
