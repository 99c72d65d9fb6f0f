import type { JSX } from 'preact'
import { instantInWords } from '../../kit/text/instants.ts'
import { text } from '../../kit/text/text.ts'
import { DeskPage } from './desk-page.tsx'
import type { SignedInAtDesk } from './desk-route.ts'
import { recoverAddress, recoveryAddress } from './links.ts'
import { visitorOf } from './visitor.ts'

type RecoveryOpenedProps = {
  readonly at: SignedInAtDesk
  readonly opened: { readonly code: string; readonly notBefore: Date }
}

/** The code of a request, shown once to whoever asked, for the colleague. */
export function RecoveryOpened({ at, opened }: RecoveryOpenedProps): JSX.Element {
  const { language, request } = at
  const t = text(language)
  const link = `${request.protocol}://${request.host}${recoverAddress}`
  return (
    <DeskPage language={language} here={recoveryAddress} visitor={visitorOf(at)}>
      <h1>{t('recovery.opened-title')}</h1>
      <p>{t('recovery.opened-says')}</p>
      <p class="amparo-desk__code">
        <bdi dir="ltr">{opened.code}</bdi>
      </p>
      <p>{t('recovery.not-before', { at: instantInWords(language, opened.notBefore, 'UTC') })}</p>
      <p>
        {t('recovery.opened-link')} <bdi dir="ltr">{link}</bdi>
      </p>
      <p>
        <a class="govuk-link" href={recoveryAddress}>
          {t('recovery.back')}
        </a>
      </p>
    </DeskPage>
  )
}
