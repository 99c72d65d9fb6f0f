import type { JSX } from 'preact'
import { Panel } from '../../kit/html/notices.tsx'
import { returnAddress } from '../links.ts'
import { NoClockStops } from './before-view.tsx'
import { deskOf } from './filing-from.ts'
import type { Told } from './filing-view.tsx'
import { intakeIn } from './intake-in.ts'

/** That it has arrived: what happens next and by when, who can read it, how to come back. */
export function SentView({ told }: { readonly told: Told }): JSX.Element {
  const { t, law, typed, desks } = told
  const intake = intakeIn(law)
  return (
    <>
      <Panel title={t('filing.sent.title')} />
      <h2 class="govuk-heading-m">{t('filing.sent.next-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {['danger-look', 'acknowledgement', 'decision'].map((clock) => (
          <li>{intake.clock(clock).plain.text}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{t('filing.sent.readers-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('filing.sent.readers-you')}</li>
        <li>{t.rich('filing.sent.readers-desk', { name: deskOf(typed, desks)?.name ?? '' })}</li>
      </ul>
      <p class="govuk-body">{t('filing.sent.readers-seen')}</p>
      <h2 class="govuk-heading-m">{t('filing.sent.back-title')}</h2>
      <p class="govuk-body">{t('filing.sent.back')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={returnAddress(t.language)}>
          {t('case.home-return')}
        </a>
      </p>
      <NoClockStops t={t} />
      <p class="govuk-body">{t('filing.sent.leave')}</p>
    </>
  )
}
