import type { ComponentChildren, JSX } from 'preact'
import { ErrorSummary, type PageError } from '../../kit/html/error-summary.tsx'
import { Go } from '../../kit/html/go.tsx'
import { SkipLink } from '../../kit/html/navigation.tsx'
import { Words } from '../../kit/html/words.ts'
import { wordsIn } from '../../kit/layout/words-in.ts'
import { assetAddress } from '../../kit/style/assets.ts'
import { directionOf, factsOf, type Language, languages } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { RecoveryNotice } from '../operations/recovery-request.ts'
import { languageAddress, recoveryAddress, signOutAddress } from './links.ts'
import { RecoveryNotices } from './recovery-notices.tsx'

export type NavigationItem = { readonly text: string; readonly href: string }

/** Who is at the desk: for the name in the header, the way around, and signing out. */
export type DeskVisitor = {
  readonly organisation: string
  readonly navigation: readonly NavigationItem[]
  /** Of the session, for every form. */
  readonly token: string
  readonly notices: readonly RecoveryNotice[]
}

export type DeskPageProps = {
  readonly language: Language
  /** The address of this page, or of the page to show when its language is changed. */
  readonly here: string
  /** Absent while nobody is signed in. */
  readonly visitor?: DeskVisitor | undefined
  readonly errors?: readonly PageError[]
  /** Uses the whole width, for tables. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A whole page of the workspace. Its title says nothing to whoever looks at the tabs. */
export function DeskPage(props: DeskPageProps): JSX.Element {
  const { language, here, errors = [], visitor } = props
  const t = text(language)
  const direction = directionOf(language)
  const title = t('layout.neutral-title')
  return (
    <html lang={language} dir={direction} class="govuk-template amparo-desk">
      <head>
        <meta charset="utf-8" />
        <title>{errors.length > 0 ? t('layout.title-with-error', { title }) : title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={assetAddress('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetAddress(direction === 'rtl' ? 'app-rtl.css' : 'app.css')} />
        <link rel="stylesheet" href={assetAddress(direction === 'rtl' ? 'desk-rtl.css' : 'desk.css')} />
      </head>
      <body class="govuk-template__body">
        <Words.Provider value={wordsIn(language)}>
          <SkipLink href="#main-content">{t('layout.skip')}</SkipLink>
          <DeskHeader language={language} here={here} visitor={visitor} />
          <div class="govuk-width-container">
            <main class={props.wide ? 'govuk-main-wrapper' : 'govuk-main-wrapper amparo-narrow'} id="main-content">
              <ErrorSummary errors={errors} />
              {visitor && here !== recoveryAddress && <RecoveryNotices language={language} notices={visitor.notices} />}
              {props.children}
            </main>
          </div>
        </Words.Provider>
      </body>
    </html>
  )
}

/** The token that every form of someone signed in carries. */
export function FormToken({ token }: { readonly token: string }): JSX.Element {
  return <input type="hidden" name="form-token" value={token} />
}

type HeaderProps = Pick<DeskPageProps, 'language' | 'here' | 'visitor'>

function DeskHeader({ language, here, visitor }: HeaderProps): JSX.Element {
  const t = text(language)
  const current = currentOf(visitor?.navigation ?? [], here)
  return (
    <header class="amparo-header">
      <div class="govuk-width-container amparo-header__row">
        <p class="amparo-desk__organisation">
          <bdi>{visitor?.organisation ?? t('layout.product')}</bdi>
        </p>
        <div class="amparo-desk__corner">
          <nav aria-label={t('layout.languages')}>
            <ul class="amparo-languages">
              {languages.map((each) => (
                <li>
                  {each === language ? (
                    <span aria-current="true">{factsOf(each).name}</span>
                  ) : (
                    <Go to={inLanguage(each, here)} class="govuk-link govuk-link--no-visited-state" lang={each}>
                      {factsOf(each).name}
                    </Go>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          {visitor && (
            <Go to={{ post: signOutAddress, answers: [['form-token', visitor.token]] }} class="govuk-link">
              {t('people.desk.sign-out')}
            </Go>
          )}
        </div>
      </div>
      {visitor && (
        <nav class="govuk-width-container" aria-label={t('people.desk.navigation')}>
          <ul class="amparo-desk__navigation">
            {visitor.navigation.map((item) => (
              <li>
                <a class="govuk-link" href={item.href} aria-current={item === current ? 'true' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function inLanguage(language: Language, here: string) {
  return {
    post: languageAddress,
    answers: [
      ['language', language],
      ['to', here],
    ],
  } as const
}

/** The part of the desk that a page belongs to: of those it lies beneath, the one with the longest address. */
function currentOf(navigation: readonly NavigationItem[], here: string): NavigationItem | undefined {
  return navigation
    .filter(({ href }) => here === href || here.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
}
