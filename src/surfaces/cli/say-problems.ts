import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { Problem } from '../../rules/check-matter.ts'

/** All problems of the facts, a line each with its JSON Pointer. */
export function sayProblems(problems: readonly Problem[], language: Language): string {
  return [text(language)('doors.problems'), ...problems.map((problem) => `${problem.pointer || '/'}  ${sayProblem(problem, language)}`)].join('\n')
}

/** One problem as a sentence. */
export function sayProblem({ code, args }: Problem, language: Language): string {
  const given = { known: '', most: '', least: '', id: '', ...args }
  return text(language)(`problems.${code}`, given)
}
