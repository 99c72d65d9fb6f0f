import type { JSX } from 'preact'
import { entryAddress, partAddress } from '../../forums/links.ts'
import { isFound } from '../../forums/public/find.ts'
import { LibraryPage } from '../../forums/public/library-page.tsx'
import type { Reading } from '../../forums/public/reading.ts'
import { SearchForm } from '../../forums/public/search-form.tsx'
import { Words } from '../../forums/words.tsx'
import { text } from '../../kit/text/text.ts'

/** Every procedure with what it is for. */
export function ProcedureList({ reading, words }: { readonly reading: Reading; readonly words: string }): JSX.Element {
  const { language, law, library } = reading
  const t = text(language)
  const found = [...library.procedures.values()]
    .map((procedure) => ({ procedure, said: law.procedure(procedure) }))
    .filter(({ procedure, said }) => isFound(words, [said.name.text, procedure.name]))
  return (
    <LibraryPage language={language} address={(each) => partAddress(each, 'procedures')} part="procedures">
      <h1 class="govuk-heading-l">{t('library.parts.procedures')}</h1>
      <p class="govuk-body">{t('library.parts.procedures-says')}</p>
      <SearchForm language={language} action={partAddress(language, 'procedures')} words={words} found={found.length} />
      <ul class="govuk-list govuk-list--spaced">
        {found.map(({ procedure, said }) => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={entryAddress(language, 'procedures', procedure.id)}>
              <Words said={said.name} wanted={language} quiet />
            </a>
            <br />
            <Words said={said.plain} wanted={language} />
          </li>
        ))}
      </ul>
    </LibraryPage>
  )
}
