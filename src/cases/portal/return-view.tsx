import type { JSX } from 'preact'
import { homeAddress } from '../../forums/links.ts'
import { Button } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { TextArea, TextInput } from '../../kit/html/text-input.tsx'
import { Page } from '../../kit/layout/page.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { Fields } from '../../people/workspace/fields.ts'
import { fileAddress, returnAddress } from '../links.ts'
import { isStepId, type StepId } from './steps.ts'
import { withPlainLines } from './typed.ts'

/** Something she wrote and could not send, and where it belongs: a message, or what she does in her case. */
export type Kept = { readonly words: string; readonly for: 'message' | StepId }

/** Why a code was not taken. */
export const returnProblems = [
  'receipt-code-unreadable',
  'receipt-code-wrong-length',
  'receipt-code-slip',
  'receipt-wrong',
  'too-many-waiting',
] as const
export type ReturnProblem = (typeof returnProblems)[number]

export type ReturnPageProps = {
  readonly language: Language
  readonly typed?: string
  readonly problem?: ReturnProblem | undefined
  /** Her session is over. */
  readonly isOver?: boolean
  readonly kept?: Kept | undefined
}

const form = 'return'

/** Asks for the code. What she had written when her session ended stays on the page and comes along. */
export function ReturnPage({ language, typed = '', problem, isOver = false, kept }: ReturnPageProps): JSX.Element {
  const t = text(language)
  const says = problem && t(`case.return.problems.${problem}`)
  return (
    <Page
      language={language}
      hasErrors={says !== undefined}
      back={{ href: homeAddress(language) }}
      mainForm={form}
      inLanguage={(other) => ({ form, name: 'go', value: 'here', post: returnAddress(other) })}
    >
      <ErrorSummary errors={says === undefined ? [] : [{ text: says, field: 'code' }]} />
      <h1 class="govuk-heading-l">{isOver ? t('case.return.over-title') : t('case.return.title')}</h1>
      {isOver && <p class="govuk-body">{t('case.return.over')}</p>}
      <form id={form} method="post" action={returnAddress(language)} novalidate>
        {isOver && <input type="hidden" name="over" value="yes" />}
        <TextInput
          name="code"
          label={t('case.return.label')}
          size="s"
          hint={t('case.return.hint')}
          error={says}
          value={typed}
          inputmode="numeric"
          autocomplete="off"
          spellcheck={false}
        />
        {kept && (
          <>
            <input type="hidden" name="kept-for" value={kept.for} />
            <TextArea
              name="kept"
              label={t('case.return.kept')}
              size="s"
              hint={t('case.return.kept-hint')}
              value={kept.words}
              rows={6}
              autocomplete="off"
            />
          </>
        )}
        <Button>{t('case.return.go')}</Button>
      </form>
      <p class="govuk-body">{t.rich('case.return.lost', { a: fileAddress(language) })}</p>
    </Page>
  )
}

/** The page for whoever has no session any more, with what her form held. */
export function overPage(language: Language, fields: Fields): JSX.Element {
  const words = withPlainLines(fields.get('words'))
  const step = fields.get('step')
  return (
    <ReturnPage
      language={language}
      isOver
      kept={words.trim() === '' ? undefined : { words, for: isStepId(step) ? step : 'message' }}
    />
  )
}

/** What she had written and the page of her code carried along. */
export function keptIn(fields: Fields): Kept | undefined {
  const words = withPlainLines(fields.get('kept'))
  const step = fields.get('kept-for')
  return words.trim() === '' ? undefined : { words, for: isStepId(step) ? step : 'message' }
}
