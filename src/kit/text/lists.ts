import { factsOf, type Language } from './language.ts'

/** A list as a sentence has it: "a, b and c", or "a, b or c". */
export function listInWords(language: Language, items: readonly string[], join: 'and' | 'or' = 'and'): string {
  const type = join === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat(factsOf(language).locale, { type }).format(items)
}
