import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { readTypedDate } from '../../kit/html/typed-date.ts'
import { intervalOf } from '../../kit/interval.ts'
import { intervalInWords } from '../../kit/text/intervals.ts'
import type { Problem } from '../../rules/check-matter.ts'
import { wayAddress } from '../links.ts'
import { sayProblem } from '../say-problem.ts'
import { typedIn } from './date-in.ts'
import { findPage } from './pages.ts'
import type { Field, QuestionPage, Told } from './question.ts'
import { wayForm } from './question-view.tsx'

export type CheckAnswersProps = { readonly told: Told; readonly problems: readonly Problem[] }

/** Everything answered, with a way to change each; then the result. */
export function CheckAnswers({ told, problems }: CheckAnswersProps): JSX.Element {
  const { t, form } = told
  const address = wayAddress(t.language)
  const pages = form
    .all('seen')
    .map(findPage)
    .filter((page) => page !== undefined)
  const asked = pages.filter((page) => page.fields(told).length > 0)
  return (
    <>
      {problems.length > 0 && (
        <div class="govuk-error-summary">
          <div role="alert">
            <h2 class="govuk-error-summary__title">{t('portal.cannot-title')}</h2>
            <ul class="govuk-list govuk-error-summary__list">
              {problems.map((problem) => (
                <li>{sayProblem(problem, t.language)}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <h1 class="govuk-heading-l">{t('portal.check-title')}</h1>
      <SummaryList
        rows={asked.map((page) => ({
          key: page.title(told),
          value: answerTo(page, told),
          actions: [
            { to: { form: wayForm, name: 'go', value: `change:${page.id}`, post: address }, about: page.title(told) },
          ],
        }))}
      />
      <p class="govuk-body">{t('portal.check-says')}</p>
      <form id={wayForm} method="post" action={address}>
        <HiddenAnswers answers={form.answers()} />
        {problems.length === 0 && (
          <Button name="go" value="result">
            {t('portal.check-show')}
          </Button>
        )}
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {t('portal.start-again')}
        </a>
      </p>
    </>
  )
}

function answerTo(page: QuestionPage, told: Told): JSX.Element {
  const said = page.fields(told).map((field) => ({ field, words: wordsOf(field, told) }))
  const given = said.filter(({ words }) => words.length > 0)
  if (given.length === 0) return <>{told.t('portal.not-answered')}</>
  const alone = said.length === 1
  return (
    <>
      {given.map(({ field, words }) =>
        words.map((word) => (
          <div>
            {alone ? '' : `${field.label}: `}
            {word}
          </div>
        )),
      )}
    </>
  )
}

function wordsOf(field: Field, { t, form }: Told): readonly string[] {
  if (field.kind === 'date') {
    const read = readTypedDate(typedIn(form, field.name))
    return 'problem' in read || read.date === undefined ? [] : [intervalInWords(t.language, intervalOf(read.date))]
  }
  const chosen = form.all(field.name)
  return field.options.filter((option) => chosen.includes(option.value)).map((option) => option.label)
}
