import { expect, it } from 'vitest'
import { isFound, plainLetters } from './find.ts'

it.each([
  ['türkiye', 'Turkiye'],
  ['CÔTE', "Côte d'Ivoire"],
  ['اردن', 'الأردن'],
  ['الامارات', 'الإمارات العربية المتحدة'],
  ['تعذيب', 'التَّعذيب'],
  ['court human', 'European Court of Human Rights'],
  ['', 'anything'],
])('%j finds %j', (words, name) => {
  expect(isFound(words, [name])).toBe(true)
})

it('wants every word, in any of the names', () => {
  expect(isFound('court echr', ['European Court of Human Rights', 'ECHR'])).toBe(true)
  expect(isFound('court moon', ['European Court of Human Rights', 'ECHR'])).toBe(false)
})

it('takes the forms of a letter for one', () => {
  expect(plainLetters('أإآ')).toBe('ااا')
  expect(plainLetters('مدرسة')).toBe(plainLetters('مدرسه'))
})
