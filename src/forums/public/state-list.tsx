import type { JSX } from 'preact'
import { text } from '../../kit/text/text.ts'
import { entryAddress, partAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { isFound } from './find.ts'
import { LibraryPage } from './library-page.tsx'
import type { Reading } from './reading.ts'
import { SearchForm } from './search-form.tsx'
import { statesInOrder, type NamedState } from './state-order.ts'

/** Every state from A to Z with its region. */
export function StateList({ reading, words }: { readonly reading: Reading; readonly words: string }): JSX.Element {
  const { language } = reading
  const t = text(language)
  const found = findStates(words, reading)
  const letters = [...new Set(found.map((state) => state.letter))]
  return (
    <LibraryPage language={language} address={(each) => partAddress(each, 'states')} part="states">
      <h1 class="govuk-heading-l">{t('library.parts.states')}</h1>
      <p class="govuk-body">{t('library.parts.states-says')}</p>
      <SearchForm language={language} action={partAddress(language, 'states')} words={words} found={found.length} />
      {letters.length > 1 && (
        <nav aria-label={t('library.state.letters')} class="amparo-no-print">
          <p class="govuk-body">
            {letters.map((letter) => (
              <>
                <a class="govuk-link" href={`#letter-${letter}`}>
                  {letter}
                </a>{' '}
              </>
            ))}
          </p>
        </nav>
      )}
      {letters.map((letter) => (
        <Letter letter={letter} states={found.filter((state) => state.letter === letter)} reading={reading} />
      ))}
    </LibraryPage>
  )
}

/** The states with these words in their name, in English, or in their code. */
export function findStates(words: string, reading: Reading): readonly NamedState[] {
  return statesInOrder(reading).filter(({ name, entry }) => isFound(words, [name, entry.name, entry.id]))
}

type LetterProps = { readonly letter: string; readonly states: readonly NamedState[]; readonly reading: Reading }

function Letter({ letter, states, reading: { language } }: LetterProps): JSX.Element {
  return (
    <section aria-labelledby={`letter-${letter}`}>
      <h2 class="govuk-heading-m" id={`letter-${letter}`}>
        {letter}
      </h2>
      <ul class="govuk-list">
        {states.map((state) => (
          <li>
            <a class="govuk-link" href={entryAddress(language, 'states', state.id)}>
              {state.name}
            </a>{' '}
            <small>{sayCode(language, 'region', state.region)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
