import type { JSX } from 'preact'
import { Page } from '../../kit/layout/page.tsx'
import { isLanguage, sourceLanguage, type Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'

type Failure = {
  readonly status: number
  /** The number under which our log knows the request: random, so it says nothing of it. */
  readonly number: string
  readonly language: Language
}

/** The page for a request that could not be answered. It repeats nothing of the request. */
export function failurePage({ status, number, language }: Failure): JSX.Element {
  const t = text(language)
  const failure = failureOf(status)
  return (
    <Page language={language}>
      <h1 class="govuk-heading-l">{t(`failures.${failure}`)}</h1>
      <p class="govuk-body">{t(`failures.${failure}-text`, { number })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {t('failures.first-page')}
        </a>
      </p>
    </Page>
  )
}

function failureOf(status: number): 'not-found' | 'too-large' | 'unreadable' | 'our-fault' {
  if (status === 404) return 'not-found'
  if (status === 413 || status === 431) return 'too-large'
  return status < 500 ? 'unreadable' : 'our-fault'
}

/** The first language of an Accept-Language header that pages are written in. */
export function languageIn(accepted = ''): Language {
  const wanted = accepted.split(',').map((part) => part.trim().split(/[-;]/)[0]?.toLowerCase())
  return wanted.find((language) => isLanguage(language)) ?? sourceLanguage
}
