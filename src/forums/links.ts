import type { Language } from '../kit/text/language.ts'

/** The addresses of the navigator. Answers are posted to them; none ever carries one. */
export const homeAddress = (language: Language): string => `/${language}/`
export const wayAddress = (language: Language): string => `/${language}/find-your-way`
export const calendarAddress = (language: Language): string => `/${language}/find-your-way/last-days.ics`
export const paperAddress = (language: Language): string => `/${language}/find-your-way/paper.pdf`

/** The parts of the library. */
export const libraryParts = ['forums', 'rights', 'remedies', 'procedures', 'states', 'sources'] as const
export type LibraryPart = (typeof libraryParts)[number]

export const libraryAddress = (language: Language): string => `/${language}/library`
export const partAddress = (language: Language, part: LibraryPart): string => `/${language}/library/${part}`
export const entryAddress = (language: Language, part: LibraryPart, id: string): string =>
  `/${language}/library/${part}/${id}`
