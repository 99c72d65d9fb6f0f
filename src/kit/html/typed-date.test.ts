import { describe, expect, it } from 'vitest'
import { noDate, readTypedDate, type TypedDate, typedDate } from './typed-date.ts'

const typed = (day: string, month: string, year: string, about = false): TypedDate => ({ day, month, year, about })

describe('a typed date', () => {
  it('is taken out of the fields of its name', () => {
    const fields = { 'when-day': '5', 'when-month': '3', 'when-year': '2023', 'when-about': 'yes', 'other-day': '9' }
    expect(typedDate(fields, 'when')).toEqual(typed('5', '3', '2023', true))
    expect(typedDate({ 'when-day': ['1', '2'] }, 'when')).toEqual(noDate)
  })

  it.each([
    ['a day', typed('5', '3', '2023'), '2023-03-05'],
    ['a month', typed('', '3', '2023'), '2023-03'],
    ['a year', typed('', '', '2023'), '2023'],
    ['white space around', typed(' 05 ', '03', '2023 '), '2023-03-05'],
    ['Arabic digits', typed('٥', '٣', '٢٠٢٣'), '2023-03-05'],
    ['Persian digits', typed('۵', '۳', '۲۰۲۳'), '2023-03-05'],
    ['about a day', typed('5', '3', '2023', true), { from: '2023-02-18', to: '2023-03-20' }],
    ['about a month', typed('', '3', '2023', true), { from: '2023-02-01', to: '2023-04-30' }],
    ['about a year', typed('', '', '2023', true), { from: '2022', to: '2024' }],
    ['a leap day', typed('29', '2', '2024'), '2024-02-29'],
  ])('means %s', (_what, date, meaning) => {
    expect(readTypedDate(date)).toEqual({ date: meaning })
  })

  it('means nothing when all fields are empty', () => {
    expect(readTypedDate(typed('', ' ', ''))).toEqual({})
  })

  it.each([
    [typed('x', '3', '2023'), 'not-a-number', 'day'],
    [typed('5', 'March', '2023'), 'not-a-number', 'month'],
    [typed('5', '3', '23.'), 'not-a-number', 'year'],
    [typed('-5', '3', '2023'), 'not-a-number', 'day'],
    [typed('5', '3', ''), 'year-missing', 'year'],
    [typed('5', '', '2023'), 'month-missing', 'month'],
    [typed('5', '3', '23'), 'year-out-of-range', 'year'],
    [typed('', '', '20233'), 'year-out-of-range', 'year'],
    [typed('5', '13', '2023'), 'no-such-month', 'month'],
    [typed('5', '0', '2023'), 'no-such-month', 'month'],
    [typed('31', '2', '2023'), 'no-such-day', 'day'],
    [typed('29', '2', '2023'), 'no-such-day', 'day'],
    [typed('0', '2', '2023'), 'no-such-day', 'day'],
    [typed('5', '3', '9'.repeat(400)), 'year-out-of-range', 'year'],
  ])('%o is none: %s, to be mended in %s', (date, problem, part) => {
    expect(readTypedDate(date)).toEqual({ problem, part })
  })
})
