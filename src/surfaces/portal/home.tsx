import type { JSX } from 'preact'
import { fileAddress, returnAddress } from '../../cases/links.ts'
import { homeAddress, libraryAddress, wayAddress } from '../../forums/links.ts'
import { Page } from '../../kit/layout/page.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'

/** The first page: what this is, and the ways in: to find out, to tell a desk, to come back, to look things up. */
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
        <a class="govuk-link" href={fileAddress(language)}>
          {t('case.home-file')}
        </a>
      </h2>
      <p class="govuk-body">{t('case.home-file-says')}</p>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={returnAddress(language)}>
          {t('case.home-return')}
        </a>
      </h2>
      <p class="govuk-body">{t('case.home-return-says')}</p>
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
