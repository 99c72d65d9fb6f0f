import type { JSX } from 'preact'
import { Table } from '../../kit/html/table.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { countChecks } from '../../law/checked.ts'
import type { Library } from '../../law/library.ts'
import { entryAddress, libraryAddress, libraryParts, partAddress, type LibraryPart } from '../links.ts'
import { marksInWords } from './facts.tsx'
import { isFound } from './find.ts'
import { findForums } from './forum-list.tsx'
import { LibraryPage, Section } from './library-page.tsx'
import { measureAddress } from './orders.ts'
import type { Reading } from './reading.ts'
import { findMeasures } from './remedy-list.tsx'
import { findRights } from './right-list.tsx'
import { SearchForm } from './search-form.tsx'
import { findSources } from './source-list.tsx'
import { findStates } from './state-list.tsx'

type OverviewProps = { readonly reading: Reading; readonly words: string }
type Hit = { readonly href: string; readonly name: string }

/** The way into the library: its parts with how much is in each, and how far all of it was checked. */
export function Overview({ reading, words }: OverviewProps): JSX.Element {
  const { language, library } = reading
  const t = text(language)
  const hits = words === '' ? undefined : hitsOf(words, reading)
  const found = hits ? libraryParts.reduce((count, part) => count + hits[part].length, 0) : 0
  return (
    <LibraryPage language={language} address={libraryAddress}>
      <h1 class="govuk-heading-l">{t('library.title')}</h1>
      <p class="govuk-body-l">{t('library.lead')}</p>
      <SearchForm language={language} action={libraryAddress(language)} words={words} found={found} />
      {hits ? (
        <Hits hits={hits} language={language} />
      ) : (
        <>
          {libraryParts.map((part) => (
            <>
              <h2 class="govuk-heading-m">
                <a class="govuk-link" href={partAddress(language, part)}>
                  {t(`library.parts.${part}`)}
                </a>
              </h2>
              <p class="govuk-body">
                {t(`library.parts.${part}-says`)} {countInWords(part, library, language)}.
              </p>
            </>
          ))}
          <Shares library={library} language={language} />
        </>
      )}
    </LibraryPage>
  )
}

function countInWords(part: LibraryPart, library: Library, language: Language): string {
  const t = text(language)
  switch (part) {
    case 'forums':
      return t('library.parts.forums-count', { count: library.forums.size })
    case 'rights':
      return t('library.parts.rights-count', { count: library.rights.size })
    case 'procedures':
      return t('library.parts.procedures-count', { count: library.procedures.size })
    case 'states':
      return t('library.parts.states-count', { count: library.states.size })
    case 'sources':
      return t('library.parts.sources-count', { count: library.instruments.size })
    case 'remedies': {
      const measures = [...library.remedies.values()].reduce((count, each) => count + each.measures.length, 0)
      return t('library.parts.remedies-count', { count: library.remedies.size, measures })
    }
  }
}

const counted = new WeakMap<Library, ReturnType<typeof countChecks>>()

function checksOf(library: Library): ReturnType<typeof countChecks> {
  const known = counted.get(library) ?? countChecks(library)
  counted.set(library, known)
  return known
}

const folders = ['forums', 'rights', 'remedies', 'procedures', 'states'] as const

/** How many facts were read in their source, part by part. */
function Shares({ library, language }: { readonly library: Library; readonly language: Language }): JSX.Element {
  const t = text(language)
  const counts = checksOf(library).folders
  const sum = (key: 'verified' | 'partly' | 'unverified'): number =>
    counts.reduce((total, each) => total + each[key], 0)
  const [verified, partly, unverified] = [sum('verified'), sum('partly'), sum('unverified')]
  const of100 = (count: number): number => Math.round((100 * count) / Math.max(1, verified + partly + unverified))
  const format = (count: number): string => count.toLocaleString('en-GB')
  return (
    <Section id="checked" title={t('library.checked.share-title')}>
      <p class="govuk-body">
        {t('library.checked.share', { percent: of100(verified), partly: of100(partly), unverified: of100(unverified) })}{' '}
        {marksInWords(language)}
      </p>
      <Table
        caption={t('library.checked.table')}
        captionSize="s"
        wide
        rowHeaders
        columns={[
          { text: t('library.checked.part') },
          { text: t('codes.check-verified'), numeric: true },
          { text: t('codes.check-partly-verified'), numeric: true },
          { text: t('codes.check-unverified'), numeric: true },
        ]}
        rows={[
          ...counts.flatMap((each) => {
            const part = folders.find((folder) => each.name.endsWith(folder))
            if (part === undefined) return []
            return [[t(`library.parts.${part}`), format(each.verified), format(each.partly), format(each.unverified)]]
          }),
          [t('library.checked.all'), format(verified), format(partly), format(unverified)],
        ]}
      />
    </Section>
  )
}

function hitsOf(words: string, reading: Reading): Readonly<Record<LibraryPart, readonly Hit[]>> {
  const { language, law, library } = reading
  return {
    forums: findForums(words, reading).map(({ id }) => ({
      href: entryAddress(language, 'forums', id),
      name: law.forum(id).text,
    })),
    rights: findRights(words, reading).map(({ id }) => ({
      href: entryAddress(language, 'rights', id),
      name: law.right(id).text,
    })),
    remedies: [...library.remedies.values()].flatMap((remedy) =>
      findMeasures(words, remedy, reading).map((id) => ({
        href: measureAddress(id, library, language),
        name: law.remedy(id).text,
      })),
    ),
    procedures: [...library.procedures.values()]
      .map((procedure) => ({ id: procedure.id, english: procedure.name, name: law.procedure(procedure).name.text }))
      .filter(({ name, english }) => isFound(words, [name, english]))
      .map(({ id, name }) => ({ href: entryAddress(language, 'procedures', id), name })),
    states: findStates(words, reading).map(({ id, name }) => ({ href: entryAddress(language, 'states', id), name })),
    sources: findSources(words, reading).map(({ id }) => ({
      href: entryAddress(language, 'sources', id),
      name: law.instrument(id).text,
    })),
  }
}

type HitsProps = { readonly hits: Readonly<Record<LibraryPart, readonly Hit[]>>; readonly language: Language }

function Hits({ hits, language }: HitsProps): JSX.Element {
  const t = text(language)
  return (
    <>
      {libraryParts
        .filter((part) => hits[part].length > 0)
        .map((part) => (
          <Section id={part} title={t(`library.parts.${part}`)}>
            <ul class="govuk-list govuk-list--bullet">
              {hits[part].map(({ href, name }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}
