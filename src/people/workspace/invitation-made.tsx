import type { JSX } from 'preact'
import { parsePlainDate, today } from '../../kit/plain-date.ts'
import { text } from '../../kit/text/text.ts'
import { DeskPage } from './desk-page.tsx'
import type { SignedInAtDesk } from './desk-route.ts'
import { invitationAddress, peopleAddress } from './links.ts'
import { visitorOf } from './visitor.ts'

type InvitationMadeProps = {
  readonly at: SignedInAtDesk
  readonly invitation: { readonly code: string; readonly expires: Date }
}

/** A new invitation, shown once: the code, and a link with it. */
export function InvitationMade({ at, invitation }: InvitationMadeProps): JSX.Element {
  const { language, request } = at
  const t = text(language)
  const date = parsePlainDate(invitation.expires.toISOString().slice(0, 10)) ?? today()
  const link = `${request.protocol}://${request.host}${invitationAddress(invitation.code)}`
  return (
    <DeskPage language={language} here={peopleAddress} visitor={visitorOf(at)}>
      <h1>{t('people.people.invited-title')}</h1>
      <p>{t('people.people.invited-says', { date })}</p>
      <h2>{t('people.people.invited-code')}</h2>
      <p class="amparo-desk__code">
        <bdi dir="ltr">{invitation.code}</bdi>
      </p>
      <h2>{t('people.people.invited-link')}</h2>
      <p>
        <bdi dir="ltr">{link}</bdi>
      </p>
      <p>
        <a class="govuk-link" href={peopleAddress}>
          {t('people.people.back')}
        </a>
      </p>
    </DeskPage>
  )
}
