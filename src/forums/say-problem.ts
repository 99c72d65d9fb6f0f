import type { Language } from '../kit/text/language.ts'
import { text } from '../kit/text/text.ts'
import type { Problem } from '../rules/check-matter.ts'

/** A problem of the facts as a sentence. */
export function sayProblem({ code, args }: Problem, language: Language): string {
  return text(language)(`problems.${code}`, { known: '', most: '', least: '', id: '', ...args })
}
