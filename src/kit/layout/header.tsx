import type { JSX } from 'preact'
import { Go, type Going } from '../html/go.tsx'
import { factsOf, type Language, languages } from '../text/language.ts'
import { text } from '../text/text.ts'

export type HeaderProps = {
  readonly language: Language
  readonly inLanguage: ((language: Language) => Going) | undefined
}

/** The name of the product, and the page in other languages. */
export function Header({ language, inLanguage }: HeaderProps): JSX.Element {
  const t = text(language)
  return (
    <header class="amparo-header">
      <div class="govuk-width-container amparo-header__row">
        <a class="amparo-header__name" href="/">
          <bdi lang="en">{t('layout.product')}</bdi>
        </a>
        {inLanguage && (
          <nav aria-label={t('layout.languages')}>
            <ul class="amparo-languages">
              {languages.map((each) => (
                <li>
                  {each === language ? (
                    <span aria-current="true">{factsOf(each).name}</span>
                  ) : (
                    <Go to={inLanguage(each)} class="govuk-link govuk-link--no-visited-state" lang={each}>
                      {factsOf(each).name}
                    </Go>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}
