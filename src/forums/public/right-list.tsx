import type { JSX } from 'preact'
import { text } from '../../kit/text/text.ts'
import { groups, type Right } from '../../law/right.ts'
import { entryAddress, partAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { Words } from '../words.tsx'
import { isFound } from './find.ts'
import { LibraryPage, Section } from './library-page.tsx'
import type { Reading } from './reading.ts'
import { SearchForm } from './search-form.tsx'

/** Every kind of violation by field, each with the question by which a person recognises it. */
export function RightList({ reading, words }: { readonly reading: Reading; readonly words: string }): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const found = findRights(words, reading)
  return (
    <LibraryPage language={language} address={(each) => partAddress(each, 'rights')} part="rights">
      <h1 class="govuk-heading-l">{t('library.parts.rights')}</h1>
      <p class="govuk-body">{t('library.parts.rights-says')}</p>
      <SearchForm language={language} action={partAddress(language, 'rights')} words={words} found={found.length} />
      {groups
        .map((group) => ({ group, rights: found.filter((right) => right.group === group) }))
        .filter(({ rights }) => rights.length > 0)
        .map(({ group, rights }) => (
          <Section id={group} title={sayCode(language, 'group', group)}>
            <ul class="govuk-list govuk-list--spaced">
              {rights.map((right) => (
                <li>
                  <a class="govuk-link govuk-!-font-weight-bold" href={entryAddress(language, 'rights', right.id)}>
                    <Words said={law.right(right.id)} wanted={language} quiet />
                  </a>
                  <br />
                  <Words said={law.rightAsks(right.id)} wanted={language} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </LibraryPage>
  )
}

/** The violations with these words in their name or their question. */
export function findRights(words: string, { library, law }: Reading): readonly Right[] {
  return [...library.rights.values()].filter((right) =>
    isFound(words, [law.right(right.id).text, law.rightAsks(right.id).text, right.name]),
  )
}
