import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'

type SearchFormProps = {
  readonly language: Language
  readonly action: string
  /** What was looked for; empty when nothing was. */
  readonly words: string
  /** How many entries were found. */
  readonly found: number
}

/** Looks for names, and says how many were found. */
export function SearchForm({ language, action, words, found }: SearchFormProps): JSX.Element {
  const t = text(language)
  return (
    <search>
      <form method="get" action={action}>
        <TextInput
          name="q"
          label={t('library.search')}
          hint={t('library.search-hint')}
          value={words || undefined}
          inputmode="search"
          autocomplete="off"
          spellcheck={false}
          width={20}
        />
        <Button kind="secondary">{t('library.search-go')}</Button>
      </form>
      {words && (
        <p class="govuk-body">
          <strong>{t('library.search-found', { count: found, words })}</strong>{' '}
          <a class="govuk-link" href={action}>
            {t('library.search-all')}
          </a>
        </p>
      )}
    </search>
  )
}
