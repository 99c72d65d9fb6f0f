import type { ComponentChildren, JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { InsetText } from '../../kit/html/notices.tsx'
import { LawText } from '../../kit/layout/law-text.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { Said } from '../../law/law-in.ts'
import type { Fact, Source } from '../../rules/source.ts'
import { SourceNote, Words } from '../words.tsx'
import type { Checks } from './checks.ts'
import type { Reading } from './reading.ts'

/** Whether a page whose main text is this says once, above, that it is in English; then its texts need not say so each. */
export function isUntranslated({ language }: Pick<Reading, 'language'>, said: Said): boolean {
  return said.language !== language
}

type CitedProps = {
  readonly said: Said
  readonly source: Source
  readonly reading: Reading
  readonly quiet?: boolean | undefined
}

/** A sentence of law; beneath it where it comes from, how it was checked, and what was not read. */
export function Cited({ said, source, reading, quiet }: CitedProps): JSX.Element {
  return (
    <>
      <Words said={said} wanted={reading.language} quiet={quiet} />
      <br />
      <SourceLine source={source} reading={reading} />
    </>
  )
}

/** Where a fact comes from, how it was checked, and what was not read. */
export function SourceLine({ source, reading }: Pick<CitedProps, 'source' | 'reading'>): JSX.Element {
  const { language, law } = reading
  return (
    <small>
      <SourceNote source={source} language={language} law={law} />
      {source.note !== undefined && (
        <>
          {' · '}
          <Note note={source.note} language={language} />
        </>
      )}
    </small>
  )
}

/** A note of the law files. Notes are for whoever checks them and stay in English. */
export function Note({ note, language }: { readonly note: string; readonly language: Language }): JSX.Element {
  return <LawText text={note} lang="en" wanted={language} quiet />
}

type FactListProps = {
  readonly said: readonly Said[]
  readonly facts: readonly Fact[]
  readonly reading: Reading
  readonly quiet?: boolean | undefined
}

/** Sentences of law, each with its source. Nothing when there are none. */
export function FactList({ said, facts, reading, quiet }: FactListProps): JSX.Element | null {
  if (facts.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {facts.map((fact, index) => (
        <li>
          <Cited
            said={said[index] ?? { text: fact.text, language: 'en' }}
            source={fact.source}
            reading={reading}
            quiet={quiet}
          />
        </li>
      ))}
    </ul>
  )
}

type CheckedProps = { readonly checks: Checks; readonly language: Language; readonly children?: ComponentChildren }

/** How far the facts of a page were checked, and what the marks beside them mean. */
export function Checked({ checks, language, children }: CheckedProps): JSX.Element {
  const t = text(language)
  const { verified, 'partly-verified': partly, unverified } = checks
  return (
    <Details summary={t('library.checked.summary', { verified, partly, unverified })}>
      <p class="govuk-body">{marksInWords(language)}</p>
      {children}
    </Details>
  )
}

/** What the marks beside facts mean, in the very words of the marks. */
export function marksInWords(language: Language): string {
  const t = text(language)
  return t('library.checked.says', { part: t('result.check-flag-partly'), unread: t('result.check-flag') })
}

/** Said once over a page that is not translated. */
export function EnglishOnly({ reading, said }: { readonly reading: Reading; readonly said: Said }): JSX.Element | null {
  if (!isUntranslated(reading, said)) return null
  return <InsetText>{text(reading.language)('library.checked.english')}</InsetText>
}
