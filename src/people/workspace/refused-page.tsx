import type { JSX } from 'preact'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { DeskPage } from './desk-page.tsx'
import type { Fault } from './faults.ts'
import { Kept } from './kept.tsx'
import { deskAddress } from './links.ts'

type RefusedPageProps = { readonly language: Language; readonly fault: Fault; readonly texts: readonly string[] }

/** What was refused where no form can say it. */
export function RefusedPage({ language, fault, texts }: RefusedPageProps): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={deskAddress}>
      <h1>{t('people.desk.refused')}</h1>
      <p>{t(`people.refused.${fault.reason}`)}</p>
      <Kept language={language} texts={texts} />
      <p>
        <a class="govuk-link" href={deskAddress}>
          {t('people.desk.home')}
        </a>
      </p>
    </DeskPage>
  )
}
