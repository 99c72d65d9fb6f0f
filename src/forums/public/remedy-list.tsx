import type { JSX } from 'preact'
import { text } from '../../kit/text/text.ts'
import type { Remedy } from '../../law/remedy.ts'
import { entryAddress, partAddress } from '../links.ts'
import { Words } from '../words.tsx'
import { isFound } from './find.ts'
import { LibraryPage } from './library-page.tsx'
import { measureAddress } from './orders.ts'
import type { Reading } from './reading.ts'
import { SearchForm } from './search-form.tsx'

/** The forms of remedy with their measures. */
export function RemedyList({ reading, words }: { readonly reading: Reading; readonly words: string }): JSX.Element {
  const { language, law, library, texts } = reading
  const t = text(language)
  const forms = [...library.remedies.values()]
    .map((remedy) => ({ remedy, measures: findMeasures(words, remedy, reading) }))
    .filter(({ measures }) => measures.length > 0)
  const found = forms.reduce((count, each) => count + each.measures.length, 0)
  return (
    <LibraryPage language={language} address={(each) => partAddress(each, 'remedies')} part="remedies">
      <h1 class="govuk-heading-l">{t('library.parts.remedies')}</h1>
      <p class="govuk-body">{t('library.parts.remedies-says')}</p>
      <SearchForm language={language} action={partAddress(language, 'remedies')} words={words} found={found} />
      {forms.map(({ remedy, measures }) => (
        <section aria-labelledby={remedy.id}>
          <h2 class="govuk-heading-m" id={remedy.id}>
            <a class="govuk-link" href={entryAddress(language, 'remedies', remedy.id)}>
              <Words said={law.remedy(remedy.id)} wanted={language} quiet />
            </a>
          </h2>
          <p class="govuk-body">
            <Words said={texts.remedy(remedy).plain} wanted={language} />
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {measures.map((measure) => (
              <li>
                <a class="govuk-link" href={measureAddress(measure, library, language)}>
                  <Words said={law.remedy(measure)} wanted={language} quiet />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </LibraryPage>
  )
}

/** The measures of a form that carry these words in their name or in that of the form. */
export function findMeasures(words: string, remedy: Remedy, { law }: Reading): readonly string[] {
  return remedy.measures
    .filter(({ id, name }) => isFound(words, [law.remedy(id).text, name, law.remedy(remedy.id).text, remedy.name]))
    .map((measure) => measure.id)
}
