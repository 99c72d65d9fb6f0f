import type { ComponentChildren, JSX } from 'preact'
import type { Going } from '../html/go.tsx'
import { BackLink, SkipLink } from '../html/navigation.tsx'
import { Words } from '../html/words.ts'
import { assetAddress } from '../style/assets.ts'
import { directionOf, type Language } from '../text/language.ts'
import { text } from '../text/text.ts'
import { Footer, type FooterLink } from './footer.tsx'
import { Header } from './header.tsx'
import { Leave } from './leave.tsx'
import { wordsIn } from './words-in.ts'

export type PageProps = {
  readonly language: Language
  /** Stands in the tab and the history, so it must tell a stranger nothing. A neutral one unless given. */
  readonly title?: string
  /** Says so in the title; the error summary says the rest. */
  readonly hasErrors?: boolean
  /** How to see this page in the other languages; without it there is no choice of language. */
  readonly inLanguage?: (language: Language) => Going
  readonly back?: Going | undefined
  /** Above the heading, instead of a way back: breadcrumbs. */
  readonly before?: ComponentChildren
  /** The id of the form of this page, when something outside of it submits it. Enter then still means its own button. */
  readonly mainForm?: string
  readonly footer?: readonly FooterLink[]
  /** Uses the whole width, for tables and pictures; text keeps its measure. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A whole page. Everything on it works without scripts; the one small script only makes leaving quicker. */
export function Page(props: PageProps): JSX.Element {
  const { language, title = text(language)('layout.neutral-title'), mainForm, back } = props
  const t = text(language)
  const direction = directionOf(language)
  return (
    <html lang={language} dir={direction} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{props.hasErrors ? t('layout.title-with-error', { title }) : title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={assetAddress('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetAddress(direction === 'rtl' ? 'app-rtl.css' : 'app.css')} />
        <script src={assetAddress('leave-by-key.js')} defer />
      </head>
      <body class="govuk-template__body">
        <Words.Provider value={wordsIn(language)}>
          {mainForm && (
            <button type="submit" form={mainForm} class="amparo-default-button" tabIndex={-1} aria-hidden="true" />
          )}
          <SkipLink href="#main-content">{t('layout.skip')}</SkipLink>
          <Header language={language} inLanguage={props.inLanguage} />
          <div class="govuk-width-container">
            <Leave language={language} />
            {back && (
              <nav aria-label={t('layout.breadcrumb')}>
                <BackLink to={back} />
              </nav>
            )}
            {props.before}
            <main class={props.wide ? 'govuk-main-wrapper' : 'govuk-main-wrapper amparo-narrow'} id="main-content">
              {props.children}
            </main>
          </div>
          <Footer language={language} links={props.footer ?? []} />
        </Words.Provider>
      </body>
    </html>
  )
}
