import { expect, it } from 'vitest'
import { factsOf, languages, sourceLanguage } from './language.ts'
import { readMessages } from './locale-files.ts'
import { translationProblems } from './translation-problems.ts'
import { keysAreCurrent } from './typed-keys.ts'

it.each(languages)('everything in locales/%s is there and fits the source', (language) => {
  const { locale, partial } = factsOf(language)
  const translation = { language, locale, partial, messages: readMessages(language) }
  expect(translationProblems(readMessages(sourceLanguage), translation)).toEqual([])
})

it('the typed keys are those of the locale files (if not, run src/kit/text/typed-keys.ts)', () => {
  expect(keysAreCurrent()).toBe(true)
})
