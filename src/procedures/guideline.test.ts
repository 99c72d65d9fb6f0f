import { describe, expect, it } from 'vitest'
import { everyProcedure, procedureNamed } from '../../test/runs.ts'
import { theLaw } from '../law/the-law.ts'
import { durationInWords } from './duration-in-words.ts'
import { guideline } from './guideline.ts'

describe('the guidance of a procedure', () => {
  const erasure = procedureNamed('erasure')
  const english = guideline(erasure, theLaw().inLanguage('en').procedure(erasure))

  it('says who acts, when, by when, on which grounds it is refused, and how to challenge that', () => {
    const refuse = english.steps.find((step) => step.id === 'refuse')
    expect(refuse?.by.map((party) => party.text)).toEqual(['The decision-maker'])
    expect(refuse?.byWhen.map((limit) => [limit.name.text, limit.within])).toEqual([
      ['Answer to the request', { count: 1, unit: 'months' }],
    ])
    expect(refuse?.grounds.filter((ground) => ground.mandatory).map((ground) => ground.name.text)).toEqual([
      'Legal hold',
      'Duty to keep',
    ])
    expect(refuse?.challenge?.text.text).toContain('data protection authority')
  })

  it('says what she is owed, by an act and its time limit', () => {
    expect(english.owed.map(({ what, by, timeLimit }) => [what, by.text, timeLimit?.id])).toEqual([
      ['told', 'Grant', 'answer'],
      ['challenge', 'Ask for erasure', 'time-to-challenge'],
    ])
  })

  it('says that a hold stands in the way, and that two people decide', () => {
    const grant = english.steps.find((step) => step.id === 'grant')
    expect([grant?.barredByHold, grant?.fourEyes]).toEqual([true, true])
  })

  it.each(everyProcedure)('of $id is in Arabic from end to end', (procedure) => {
    const arabic = guideline(procedure, theLaw().inLanguage('ar').procedure(procedure))
    const languages = [...JSON.stringify(arabic).matchAll(/"language":"(\w+)"/g)].map((match) => match[1])
    expect(new Set(languages)).toEqual(new Set(['ar']))
  })
})

it('a duration is said in the plural of its language', () => {
  expect(durationInWords({ count: 3, unit: 'working-days' }, 'en')).toBe('3 working days')
  expect(durationInWords({ count: 1, unit: 'hours' }, 'en')).toBe('1 hour')
  expect(durationInWords({ count: 2, unit: 'weeks' }, 'ar')).toBe('أسبوعان')
})
