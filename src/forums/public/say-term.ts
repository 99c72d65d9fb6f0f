import library from '../../../locales/en/library.json' with { type: 'json' }
import { factsOf, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'

/** What a code of the law is called in the library: `sayTerm('en', 'filer', 'victim')`. */
export function sayTerm(language: Language, group: string, code: string): string {
  const key = `${group}-${code}`
  return isTerm(key) ? text(language)(`library.terms.${key}`) : code
}

/** Whether the library has a word for it; a test asks this of every code of the law. */
export function isTerm(key: string): key is keyof typeof library.terms {
  return Object.hasOwn(library.terms, key)
}

/** With a large letter at the beginning, where the language has such letters. */
export function capital(said: string, language: Language): string {
  return said.slice(0, 1).toLocaleUpperCase(factsOf(language).locale) + said.slice(1)
}
