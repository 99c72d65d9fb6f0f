import type { PlainDate } from '../../kit/plain-date.ts'
import type { Language } from '../../kit/text/language.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { Library } from '../../law/library.ts'
import type { EntryTexts } from './entry-texts.ts'

/** What every page of the library is made of: the law, its names and texts in a language, and the day of reading. */
export type Reading = {
  readonly library: Library
  readonly law: LawIn
  readonly texts: EntryTexts
  readonly language: Language
  readonly on: PlainDate
}
