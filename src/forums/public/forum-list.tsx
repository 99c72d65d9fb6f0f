import type { JSX } from 'preact'
import { Tag } from '../../kit/html/tag.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import { families, type Forum } from '../../law/forum.ts'
import { entryAddress, partAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { Words } from '../words.tsx'
import { isFound } from './find.ts'
import { LibraryPage, Section } from './library-page.tsx'
import { everyRule, shortLimit } from './limit-in-words.ts'
import { operationOf } from './operation.ts'
import type { Reading } from './reading.ts'
import { capital, sayTerm } from './say-term.ts'
import { SearchForm } from './search-form.tsx'

/** Every forum by family, with what matters first: whether its word binds, by when, who may file. */
export function ForumList({ reading, words }: { readonly reading: Reading; readonly words: string }): JSX.Element {
  const { language } = reading
  const t = text(language)
  const found = findForums(words, reading)
  return (
    <LibraryPage language={language} address={(each) => partAddress(each, 'forums')} part="forums">
      <h1 class="govuk-heading-l">{t('library.parts.forums')}</h1>
      <p class="govuk-body">{t('library.parts.forums-says')}</p>
      <SearchForm language={language} action={partAddress(language, 'forums')} words={words} found={found.length} />
      {families
        .map((family) => ({ family, forums: found.filter((forum) => forum.family === family) }))
        .filter(({ forums }) => forums.length > 0)
        .map(({ family, forums }) => (
          <Section id={family} title={sayCode(language, 'family', family)}>
            <ul class="govuk-list govuk-list--spaced">
              {forums.map((forum) => (
                <li>
                  <ForumLine forum={forum} reading={reading} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </LibraryPage>
  )
}

/** The forums with these words in their name, in any language we have it in. */
export function findForums(words: string, { library, law }: Reading): readonly Forum[] {
  return [...library.forums.values()].filter((forum) =>
    isFound(words, [law.forum(forum.id).text, forum.name, forum.short]),
  )
}

function ForumLine({ forum, reading }: { readonly forum: Forum; readonly reading: Reading }): JSX.Element {
  const { language, law, on } = reading
  const t = text(language)
  const operation = operationOf(forum, on)
  return (
    <>
      <a class="govuk-link govuk-!-font-weight-bold" href={entryAddress(language, 'forums', forum.id)}>
        <Words said={law.forum(forum.id)} wanted={language} quiet />
      </a>
      <br />
      {operation === 'yes' ? (
        <small>
          {sayCode(language, 'binding', forum.binding)} · {capital(shortLimit(forum, language, on), language)} ·{' '}
          {capital(filersInWords(forum, reading), language)}
        </small>
      ) : (
        <Tag tone={operation === 'no' ? 'danger' : 'question'}>
          {t('library.forum.takes')}: {t(`library.forum.takes-${operation}`)}
        </Tag>
      )}
    </>
  )
}

const few = 3

/** Who may file, in a few words: the first of those whom every rule on it allows. */
export function filersInWords(forum: Forum, { language }: Reading): string {
  const rules = everyRule(forum.rules.filter((rule) => !('anyOf' in rule))).filter((rule) => rule.rule === 'filed-by')
  const [first, ...others] = rules.filter((rule) => rule.when === undefined)
  if (first === undefined) return text(language)('library.limit.short-unknown')
  const allowed = first.allowed.filter((code) => others.every((rule) => rule.allowed.includes(code)))
  const shown = allowed.includes('other')
    ? (['victim', 'other'] as const).filter((code) => allowed.includes(code))
    : allowed.slice(0, few)
  return listInWords(
    language,
    shown.map((code) => sayTerm(language, 'filer', code)),
    'or',
  )
}
