import type { JSX } from 'preact'
import { homeAddress, libraryAddress, wayAddress } from '../../forums/links.ts'
import { Page } from '../../kit/layout/page.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'

/** The first page: what this is, what is kept (nothing), and the way in. */
export function HomePage({ language }: { readonly language: Language }): JSX.Element {
  const t = text(language)
  return (
    <Page language={language} inLanguage={(other) => ({ href: homeAddress(other) })}>
      <h1 class="govuk-heading-xl">{t('portal.home-title')}</h1>
      <p class="govuk-body-l">{t('portal.home-lead')}</p>
      <p class="govuk-body">{t('portal.home-time')}</p>
      <a href={wayAddress(language)} class="govuk-button govuk-button--start">
        {t('portal.home-start')}
      </a>
      <p class="govuk-body govuk-!-font-weight-bold">{t('portal.home-urgent')}</p>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={libraryAddress(language)}>
          {t('portal.home-library')}
        </a>
      </h2>
      <p class="govuk-body">{t('portal.home-library-says')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/api/v1/">
          {t('portal.home-programs')}
        </a>
      </p>
    </Page>
  )
}
