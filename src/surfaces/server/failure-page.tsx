import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { isLanguage, sourceLanguage, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { Again } from './send-again.ts'

type Failure = {
  readonly status: number
  /** The number under which our log knows the request: random, so it says nothing of it. */
  readonly number: string
  readonly language: Language
  /** What she had sent, to be sent again from here. */
  readonly again?: Again | undefined
}

/** The page for a request that could not be answered. It repeats nothing of the request but what is to be sent again. */
export function failurePage({ status, number, language, again }: Failure): JSX.Element {
  const t = text(language)
  const failure = failureOf(status)
  const said = again ? (failure === 'unavailable' ? 'unavailable-kept' : 'our-fault-kept') : failure
  return (
    <Page language={language}>
      <h1 class="govuk-heading-l">{t(`failures.${failure}`)}</h1>
      <p class="govuk-body">{t(`failures.${said}-text`, { number })}</p>
      {again && <AgainForm again={again} words={t('failures.send-again')} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {t('failures.first-page')}
        </a>
      </p>
    </Page>
  )
}

function AgainForm({ again, words }: { readonly again: Again; readonly words: string }): JSX.Element {
  return (
    <form method="post" action={again.action}>
      <HiddenAnswers answers={again.fields} />
      <Button>{words}</Button>
    </form>
  )
}

type FailureName = 'not-found' | 'too-large' | 'unreadable' | 'unavailable' | 'refused' | 'our-fault'

function failureOf(status: number): FailureName {
  if (status === 404) return 'not-found'
  if (status === 409) return 'refused'
  if (status === 503) return 'unavailable'
  if (status === 413 || status === 431) return 'too-large'
  return status < 500 ? 'unreadable' : 'our-fault'
}

/** The first language of an Accept-Language header that pages are written in. */
export function languageIn(accepted = ''): Language {
  const wanted = accepted.split(',').map((part) => part.trim().split(/[-;]/)[0]?.toLowerCase())
  return wanted.find((language) => isLanguage(language)) ?? sourceLanguage
}
