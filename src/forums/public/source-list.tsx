import type { JSX } from 'preact'
import { LawText } from '../../kit/layout/law-text.tsx'
import { text } from '../../kit/text/text.ts'
import { Instrument } from '../../law/instrument.ts'
import { entryAddress, partAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { isFound } from './find.ts'
import { LibraryPage, Section } from './library-page.tsx'
import type { Reading } from './reading.ts'
import { sayTerm } from './say-term.ts'
import { SearchForm } from './search-form.tsx'

const kinds = Instrument.shape.kind.options

/** Every source by kind, each with how it was checked. */
export function SourceList({ reading, words }: { readonly reading: Reading; readonly words: string }): JSX.Element {
  const { language } = reading
  const t = text(language)
  const found = findSources(words, reading)
  return (
    <LibraryPage language={language} address={(each) => partAddress(each, 'sources')} part="sources">
      <h1 class="govuk-heading-l">{t('library.parts.sources')}</h1>
      <p class="govuk-body">{t('library.parts.sources-says')}</p>
      <SearchForm language={language} action={partAddress(language, 'sources')} words={words} found={found.length} />
      {kinds
        .map((kind) => ({ kind, sources: found.filter((source) => source.kind === kind) }))
        .filter(({ sources }) => sources.length > 0)
        .map(({ kind, sources }) => (
          <Section id={kind} title={sayTerm(language, 'source', kind)}>
            <ul class="govuk-list govuk-list--bullet">
              {sources.map((source) => (
                <li>
                  <SourceLink source={source} reading={reading} />{' '}
                  <small>({sayCode(language, 'check', source.status)})</small>
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </LibraryPage>
  )
}

/** The sources with these words in their title or name, by title. */
export function findSources(words: string, { library, law }: Reading): readonly Instrument[] {
  return [...library.instruments.values()]
    .filter(({ id, title, short }) => isFound(words, [law.instrument(id).text, title, short]))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}

/** A source by its title, and by the name it goes by where that is another. */
export function SourceLink({
  source,
  reading,
}: {
  readonly source: Instrument
  readonly reading: Reading
}): JSX.Element {
  const { language, law } = reading
  const name = law.instrument(source.id)
  const isTranslated = name.language !== 'en'
  return (
    <>
      <a class="govuk-link" href={entryAddress(language, 'sources', source.id)}>
        {isTranslated ? <bdi>{name.text}</bdi> : <LawText text={source.title} lang="en" wanted={language} quiet />}
      </a>
      {!isTranslated && source.short !== undefined && (
        <>
          {' '}
          <bdi>{source.short}</bdi>
        </>
      )}
    </>
  )
}
