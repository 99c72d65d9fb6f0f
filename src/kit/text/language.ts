import languagesFile from '../../../locales/languages.json' with { type: 'json' }

/** A language the pages can be read in; `locales/languages.json` lists them. English is the source. */
export type Language = keyof typeof languagesFile

export type Direction = 'ltr' | 'rtl'

/**
 * What is known of a language. `locale` decides dates, numbers and plural forms (Latin digits everywhere);
 * `partial` names the concepts that are not, or not wholly, translated: all others must be complete.
 */
export type LanguageFacts = {
  readonly name: string
  readonly direction: Direction
  readonly locale: string
  readonly partial: readonly string[]
}

export const sourceLanguage: Language = 'en'

export const languages = Object.keys(languagesFile).filter(isLanguage)

export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && Object.hasOwn(languagesFile, text)
}

export function factsOf(language: Language): LanguageFacts {
  const { name, direction, locale, partial } = languagesFile[language]
  return { name, direction: direction === 'rtl' ? 'rtl' : 'ltr', locale, partial }
}

export function directionOf(language: Language): Direction {
  return factsOf(language).direction
}
