import type { JSX } from 'preact'
import { LawText } from '../kit/layout/law-text.tsx'
import { isLanguage, sourceLanguage, type Language } from '../kit/text/language.ts'
import { text } from '../kit/text/text.ts'
import type { LawIn, Said } from '../law/law-in.ts'
import type { Source } from '../rules/source.ts'
import { entryAddress } from './links.ts'

type WordsProps = { readonly said: Said; readonly wanted: Language; readonly quiet?: boolean | undefined }

/** A text of the law, marked where it is not in the language of the page. */
export function Words({ said, wanted, quiet }: WordsProps): JSX.Element {
  const lang = isLanguage(said.language) ? said.language : sourceLanguage
  return <LawText text={said.text} lang={lang} wanted={wanted} {...(quiet && { quiet })} />
}

type SourceNoteProps = { readonly source: Source; readonly language: Language; readonly law: LawIn }

/** Where a fact comes from and how it was checked; what nobody has read says so where it is used. */
export function SourceNote({ source, language, law }: SourceNoteProps): JSX.Element {
  const t = text(language)
  const instrument = law.instrument(source.instrument)
  return (
    <span class="amparo-source">
      <a class="govuk-link" href={entryAddress(language, 'sources', source.instrument)}>
        <bdi>{instrument.text}</bdi>
      </a>
      {source.article !== undefined && (
        <>
          {' '}
          <bdi>{source.article}</bdi>
        </>
      )}
      {source.status !== 'verified' && (
        <strong class="amparo-unread">
          {' '}
          {source.status === 'unverified' ? t('result.check-flag') : t('result.check-flag-partly')}
        </strong>
      )}
    </span>
  )
}
