import type { ComponentChildren, JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { LawText } from '../../kit/layout/law-text.tsx'
import { parsePeriod } from '../../kit/period.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { Instrument } from '../../law/instrument.ts'
import { entryAddress } from '../links.ts'
import { periodInWords } from '../period-in-words.ts'
import { sayCode } from '../say.ts'
import { dayInWords } from './acceptances.tsx'
import { citationsOf } from './citations.ts'
import { Note } from './facts.tsx'
import { LibraryPage, Section } from './library-page.tsx'
import type { Reading } from './reading.ts'
import { Joined } from './rule-view.tsx'
import { capital, sayTerm } from './say-term.ts'
import { statesInOrder } from './state-order.ts'

type SourceProps = { readonly source: Instrument; readonly reading: Reading }

/** A source: what it is, where and when it was read, who is bound by it, and what rests on it. */
export function SourcePage({ source, reading }: SourceProps): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const name = law.instrument(source.id)
  const rows = [
    { key: t('library.source.kind'), value: sayTerm(language, 'source', source.kind) },
    { key: t('library.source.adopted'), value: dayInWords(language, source.adopted) },
    { key: t('library.source.in-force'), value: dayInWords(language, source.inForce) },
    { key: t('library.source.later'), value: laterParties(source, language) },
    { key: t('library.source.status'), value: sayCode(language, 'check', source.status) },
    {
      key: t('library.source.read'),
      value: source.read === 'never' ? t('library.source.never') : dayInWords(language, source.read),
    },
    { key: t('library.source.where'), value: <Where source={source} language={language} /> },
    { key: t('library.source.note'), value: source.note && <Note note={source.note} language={language} /> },
  ]
  return (
    <LibraryPage
      language={language}
      address={(each) => entryAddress(each, 'sources', source.id)}
      part="sources"
      entry={name.text}
    >
      {name.text !== source.title && (
        <span class="govuk-caption-l">
          <bdi>{name.text}</bdi>
        </span>
      )}
      <h1 class="govuk-heading-l">
        <LawText text={source.title} lang="en" wanted={language} quiet />
      </h1>
      <SummaryList
        rows={rows.flatMap(({ key, value }) => {
          if (value === undefined || value === '') return []
          return [{ key, value: typeof value === 'string' ? capital(value, language) : value }]
        })}
      />
      <Section id="cited" title={t('library.source.cited')}>
        <Cited source={source} reading={reading} />
      </Section>
      <Parties source={source} reading={reading} />
    </LibraryPage>
  )
}

function laterParties({ entersIntoForce }: Instrument, language: Language): string | undefined {
  const after = entersIntoForce && parsePeriod(entersIntoForce.after)
  if (!entersIntoForce || !after) return undefined
  const t = text(language)
  if (after.months + after.days === 0) return t('library.source.later-at-once')
  const period = periodInWords(after, language)
  return t(entersIntoForce.then === undefined ? 'library.source.later-after' : 'library.source.later-month', { period })
}

function Where({ source, language }: { readonly source: Instrument; readonly language: Language }): JSX.Element {
  if (source.where.length === 0) return <>{text(language)('library.source.where-none')}</>
  return (
    <ul class="govuk-list">
      {source.where.map((place) => (
        <li lang="en" dir="ltr">
          {withLinks(place)}
        </li>
      ))}
    </ul>
  )
}

/** A place as it was written, its addresses as links. */
function withLinks(place: string): readonly ComponentChildren[] {
  return place.split(/(https?:\/\/[^\s)]*[^\s).,;:])/).map((part) =>
    part.startsWith('http') ? (
      <a class="govuk-link" href={part} rel="noopener noreferrer external">
        {part}
      </a>
    ) : (
      part
    ),
  )
}

const parts = ['forums', 'rights', 'remedies', 'procedures', 'states'] as const

function Cited({ source, reading }: SourceProps): JSX.Element {
  const { language, law, library } = reading
  const t = text(language)
  const all = citationsOf(source.id, library)
  // Who is bound by it is said below; here stands only what else rests on it.
  const isBound = (id: string): boolean =>
    library.states.get(id)?.participations.some((each) => each.instrument === source.id) === true
  const citations = { ...all, states: all.states.filter((id) => !isBound(id)) }
  const nameOf = {
    forums: (id: string) => law.forum(id),
    rights: (id: string) => law.right(id),
    remedies: (id: string) => law.remedy(id),
    procedures: (id: string) => {
      const procedure = library.procedures.get(id)
      return procedure ? law.procedure(procedure).name : { text: id, language: 'en' }
    },
    states: (id: string) => law.state(id),
  }
  if (parts.every((part) => citations[part].length === 0))
    return <p class="govuk-body">{t('library.source.cited-none')}</p>
  return (
    <>
      {parts
        .filter((part) => citations[part].length > 0)
        .map((part) => (
          <Details
            summary={`${t(`library.parts.${part}`)} (${citations[part].length})`}
            open={citations[part].length <= short}
          >
            <Joined
              items={citations[part].map((id) => (
                <a class="govuk-link" href={entryAddress(language, part, id)}>
                  <bdi>{nameOf[part](id).text}</bdi>
                </a>
              ))}
            />
          </Details>
        ))}
    </>
  )
}

const short = 12

/** Who is bound, since when, and how sure it is that nobody else is. Nothing for what nobody can be bound by. */
function Parties({ source, reading }: SourceProps): JSX.Element | null {
  const { language } = reading
  const t = text(language)
  const entries = statesInOrder(reading).flatMap((state) => {
    const found = state.entry.participations.find((each) => each.instrument === source.id)
    return found ? [{ state, found }] : []
  })
  if (entries.length === 0 && source.parties === undefined) return null
  const asOf = dayInWords(language, source.parties?.asOf)
  const statuses = ['party', 'disputed', 'withdrawn', 'signatory'] as const
  return (
    <Section id="parties" title={t('library.source.parties')}>
      {asOf !== undefined && (
        <p class="govuk-body">
          {t('library.source.parties-as-of', {
            date: asOf,
            confidence: sayCode(language, 'confidence', source.parties?.complete ?? 'low'),
          })}{' '}
          {source.parties?.note !== undefined && <Note note={source.parties.note} language={language} />}
        </p>
      )}
      {entries.length === 0 && <p class="govuk-body">{t('library.state.parties-none')}</p>}
      {statuses
        .map((status) => ({ status, those: entries.filter(({ found }) => found.status === status) }))
        .filter(({ those }) => those.length > 0)
        .map(({ status, those }) => (
          <Details
            summary={`${capital(sayCode(language, 'participation', status), language)} (${those.length})`}
            open={those.length <= short}
          >
            <Joined
              items={those.map(({ state }) => (
                <a class="govuk-link" href={entryAddress(language, 'states', state.id)}>
                  {state.name}
                </a>
              ))}
            />
          </Details>
        ))}
    </Section>
  )
}
