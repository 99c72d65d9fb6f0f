import type { JSX } from 'preact'
import { Table } from '../../kit/html/table.tsx'
import { parseInterval, type Interval } from '../../kit/interval.ts'
import { distantFuture, distantPast } from '../../kit/plain-date.ts'
import { dateInWords } from '../../kit/text/dates.ts'
import { intervalInWords } from '../../kit/text/intervals.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { Acceptance, State } from '../../law/state.ts'
import { entryAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { Note, SourceLine } from './facts.tsx'
import type { Reading } from './reading.ts'
import { bodies } from './rule-lines.tsx'
import { Joined } from './rule-view.tsx'

type ListProps = { readonly participations: readonly Acceptance[]; readonly reading: Reading }
type TableProps = ListProps & { readonly state: string; readonly caption: string }

/** A day of the law files in words; without the weekday, which nobody needs of a treaty. */
export function dayInWords(language: Language, day: string | undefined): string | undefined {
  const interval = day === undefined ? undefined : parseInterval(day)
  return interval && daysInWords(language, interval)
}

function daysInWords(language: Language, interval: Interval): string {
  const { earliest, latest } = interval
  return earliest === latest ? dateInWords(language, earliest, 'long') : intervalInWords(language, interval)
}

/** What a state accepted, row by row: bound or not, since when, until when, how sure it is and how it was checked. */
export function AcceptanceTable({ state, caption, participations, reading }: TableProps): JSX.Element | null {
  const { language, law } = reading
  const t = text(language)
  if (participations.length === 0) return null
  return (
    <Table
      caption={caption}
      captionSize="s"
      rowHeaders
      columns={[{ text: t('library.state.text') }, { text: t('library.state.status') }]}
      rows={participations.map((acceptance) => [
        <a class="govuk-link" href={entryAddress(language, 'sources', acceptance.instrument)}>
          <bdi>{law.instrument(acceptance.instrument).text}</bdi>
        </a>,
        <Standing state={state} acceptance={acceptance} reading={reading} />,
      ])}
    />
  )
}

type StandingProps = { readonly state: string; readonly acceptance: Acceptance; readonly reading: Reading }

/** What a state accepted under one text, then in small how sure that is and how it was checked. */
function Standing({ state, acceptance, reading }: StandingProps): JSX.Element {
  const { language } = reading
  const { confidence, source } = acceptance
  const [first, ...others] = standing(state, acceptance, reading)
  return (
    <>
      {first}
      <br />
      <small>
        {[...others, sayCode(language, 'confidence', confidence), sayCode(language, 'check', source.status)].join(
          ' · ',
        )}
        {source.note !== undefined && (
          <>
            {' · '}
            <Note note={source.note} language={language} />
          </>
        )}
      </small>
    </>
  )
}

/** Bound or not; the first day bound, as it was read or as the treaty's own rule gives it; the day of acceptance; the end. */
function standing(state: string, acceptance: Acceptance, reading: Reading): readonly string[] {
  const { language } = reading
  const t = text(language)
  const { status, consent, until } = acceptance
  const since = firstDay(state, acceptance, reading)
  const said = sayCode(language, 'participation', status)
  const accepted = dayInWords(language, consent)
  const end = dayInWords(language, until)
  return [
    since === undefined
      ? said
      : t(since.earliest === since.latest ? 'library.state.since' : 'library.state.since-span', {
          status: said,
          date: daysInWords(language, since),
        }),
    ...(accepted ? [t('library.state.consent', { date: accepted })] : []),
    ...(end ? [t('library.state.until', { date: end })] : []),
    ...(since === undefined && status === 'party' ? [t('library.state.unknown-day')] : []),
  ]
}

function firstDay(state: string, acceptance: Acceptance, { library }: Reading): Interval | undefined {
  if (acceptance.inForce !== undefined) return parseInterval(acceptance.inForce)
  if (acceptance.status === 'signatory') return undefined
  const from = library.participation(state, acceptance.instrument)?.from
  return from === undefined || from.earliest === distantPast || from.latest === distantFuture ? undefined : from
}

/** Withdrawals with what each leaves open. Nothing when there are none. */
export function Withdrawals({ participations, reading }: ListProps): JSX.Element | null {
  const { language, law } = reading
  const t = text(language)
  const withdrawn = participations.filter((each) => each.until !== undefined || each.withdrawal !== undefined)
  if (withdrawn.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {withdrawn.map((each) => {
        const [until, notified, safe, considered] = [
          each.until,
          each.notified,
          each.safeUntil,
          each.consideredSince,
        ].map((day) => dayInWords(language, day))
        return (
          <li>
            <strong>
              <bdi>{law.instrument(each.instrument).text}</bdi>
            </strong>
            {': '}
            {until && t('library.state.withdrew', { date: until })}{' '}
            {each.withdrawal && t(`library.state.withdrawal-${each.withdrawal}`)}{' '}
            {notified && t('library.state.notified', { date: notified })}{' '}
            {considered && t('library.state.considered-since', { date: considered })}{' '}
            {safe && t('library.state.safe-until', { date: safe })}
            <br />
            <SourceLine source={each.source} reading={reading} />
          </li>
        )
      })}
    </ul>
  )
}

/** Reservations in full, each with what it shuts out. */
export function Reservations({ participations, reading }: ListProps): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const reserved = participations.flatMap(({ instrument, reservations = [] }) =>
    reservations.map((reservation) => ({ instrument, ...reservation })),
  )
  if (reserved.length === 0) return <p class="govuk-body">{t('library.state.reservations-none')}</p>
  return (
    <>
      {reserved.map(({ instrument, bars, scope, only = [], text: wording, source }) => (
        <>
          <h3 class="govuk-heading-s">
            <bdi>{law.instrument(instrument).text}</bdi>
          </h3>
          <p class="govuk-body">
            {t('library.state.reservation-bars', { what: sayCode(language, 'bars', bars) })}{' '}
            {scope !== undefined && <Note note={scope} language={language} />}
          </p>
          {only.length > 0 && (
            <p class="govuk-body">
              {t('library.state.reservation-only')} <Joined items={bodies(only, reading)} />
            </p>
          )}
          <p class="govuk-body">{t('library.state.reservation-text')}</p>
          <blockquote class="govuk-inset-text" lang="en" dir="ltr">
            {wording}
          </blockquote>
          <p class="govuk-body">
            <SourceLine source={source} reading={reading} />
          </p>
        </>
      ))}
    </>
  )
}

/** Notes on a state and on what it accepted. Nothing when there are none. */
export function Notes({ state, reading }: { readonly state: State; readonly reading: Reading }): JSX.Element | null {
  const { language, law } = reading
  const noted = state.participations.filter((each) => each.note !== undefined)
  if (state.note === undefined && noted.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {state.note !== undefined && (
        <li>
          <Note note={state.note} language={language} />
        </li>
      )}
      {noted.map((each) => (
        <li>
          <strong>
            <bdi>{law.instrument(each.instrument).text}</bdi>
          </strong>
          {': '}
          <Note note={each.note ?? ''} language={language} />
        </li>
      ))}
    </ul>
  )
}
