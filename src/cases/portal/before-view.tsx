import type { JSX } from 'preact'
import { wayAddress } from '../../forums/links.ts'
import { WarningText } from '../../kit/html/notices.tsx'
import type { Text } from '../../kit/text/text.ts'
import { deskOf } from './filing-from.ts'
import type { PageId } from './filing-pages.ts'
import type { Told } from './filing-view.tsx'

/** Pages on which nothing is asked: what she should know before the first word. */
const before = ['start', 'another-way', 'abroad'] as const
type Before = (typeof before)[number]

export function isBefore(id: PageId): id is Before {
  return before.some((each) => each === id)
}

export function BeforeView({ id, told }: { readonly id: Before; readonly told: Told }): JSX.Element {
  const { t } = told
  switch (id) {
    case 'start':
      return <Start told={told} />
    case 'another-way':
      return (
        <Sentences
          title={t('portal.another-way-title')}
          says={[
            t('portal.another-way-device'),
            t('portal.another-way-person'),
            t('portal.another-way-delete'),
            t('filing.another-place.go-on'),
          ]}
        />
      )
    case 'abroad':
      return (
        <Sentences
          title={t('filing.abroad.title')}
          says={[t('filing.abroad.why'), t('filing.abroad.where'), t('filing.abroad.go-on')]}
        />
      )
  }
}

type SentencesProps = { readonly title: string; readonly says: readonly string[] }

function Sentences({ title, says }: SentencesProps): JSX.Element {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {says.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </>
  )
}

/** What this place is, what it protects and what it cannot, what it may have to report. */
function Start({ told }: { readonly told: Told }): JSX.Element {
  const { t, typed, desks } = told
  const desk = deskOf(typed, desks)
  return (
    <>
      <h1 class="govuk-heading-l">{t('filing.start.title')}</h1>
      <p class="govuk-body-l">{t('filing.start.lead')}</p>
      {desk && <p class="govuk-body">{t.rich('filing.start.desk', { name: desk.name })}</p>}
      <p class="govuk-body">
        <strong>{t('portal.home-urgent')}</strong>
      </p>
      <h2 class="govuk-heading-m">{t('filing.start.protected-title')}</h2>
      <p class="govuk-body">{t('filing.start.protected')}</p>
      <h2 class="govuk-heading-m">{t('filing.start.not-protected-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('filing.start.watched')}</li>
        <li>{t('filing.start.taken-over')}</li>
        <li>{t('filing.start.remembered')}</li>
      </ul>
      <h2 class="govuk-heading-m">{t('filing.start.report-title')}</h2>
      <p class="govuk-body">{t('filing.start.report')}</p>
      <p class="govuk-body">{t('filing.start.report-first')}</p>
      <h2 class="govuk-heading-m">{t('filing.start.clock-title')}</h2>
      <NoClockStops t={t} />
    </>
  )
}

/** That filing here is no complaint to a court. */
export function NoClockStops({ t }: { readonly t: Text }): JSX.Element {
  return <WarningText>{t.rich('filing.start.clock', { a: wayAddress(t.language) })}</WarningText>
}

/** Nobody can receive anything: said at once, with where else to go. */
export function NobodyReceives({ t }: { readonly t: Text }): JSX.Element {
  return (
    <>
      <h1 class="govuk-heading-l">{t('filing.none.title')}</h1>
      <p class="govuk-body">{t('filing.none.says')}</p>
      <p class="govuk-body">{t.rich('filing.none.elsewhere', { a: wayAddress(t.language) })}</p>
      <p class="govuk-body">
        <strong>{t('portal.home-urgent')}</strong>
      </p>
    </>
  )
}
