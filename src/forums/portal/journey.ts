import type { PlainDate } from '../../kit/plain-date.ts'
import type { Library } from '../../law/library.ts'
import { readMatter } from '../../rules/check-matter.ts'
import { answer, type Answer } from '../answer.ts'
import { questionsForHer } from '../questions.ts'
import type { Form } from './form.ts'
import { matterFrom } from './matter-from-form.ts'
import { closing, deciding, findPage, opening } from './pages.ts'
import type { QuestionPage } from './question.ts'

/** The answer to what has been said so far; absent until there is enough for one. */
export function answerSoFar(form: Form, library: Library, on: PlainDate): Answer | undefined {
  const { matter } = readMatter(matterFrom(form), library, on)
  return matter && answer(matter, on, library)
}

/**
 * The next page to ask; absent when no answer she can give would change anything any more. Pages already seen are not
 * asked again: left empty means not known.
 */
export function nextPage(form: Form, library: Library, on: PlainDate): QuestionPage | undefined {
  const seen = new Set(form.all('seen'))
  const ready = (page: QuestionPage): boolean => !seen.has(page.id) && (page.fits?.(form, library) ?? true)
  const first = opening.find(ready)
  if (first) return first
  const soFar = answerSoFar(form, library, on)
  return (soFar && mostDecisive(deciding.filter(ready), soFar)) ?? closing.find(ready)
}

/** A page that follows from the one before (dates of the decision just mentioned) comes before all others. */
function mostDecisive(pages: readonly QuestionPage[], soFar: Answer): QuestionPage | undefined {
  const open = questionsForHer(soFar)
  const weightOf = (page: QuestionPage): number =>
    open.filter((question) => page.asks.includes(question.id)).reduce((sum, question) => sum + question.weight, 0)
  const weighed = pages.map((page) => ({ page, weight: weightOf(page) })).filter(({ weight }) => weight > 0)
  const followUp =
    weighed.find(({ page }) => page.fits !== undefined && page.id === 'decision') ??
    weighed.find(({ page }) => page.id === 'blocked')
  return (followUp ?? weighed.toSorted((a, b) => b.weight - a.weight)[0])?.page
}

/** The page seen before that one, or before the last; absent at the beginning. */
export function pageBefore(form: Form, id: string | undefined, library: Library): QuestionPage | undefined {
  const seen = form.all('seen')
  const place = id === undefined ? seen.length : seen.indexOf(id)
  const before = (place < 0 ? seen : seen.slice(0, place)).map(findPage)
  return before.findLast((page) => page !== undefined && (page.fits?.(form, library) ?? true))
}
