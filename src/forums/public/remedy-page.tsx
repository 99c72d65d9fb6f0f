import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { text } from '../../kit/text/text.ts'
import type { Remedy } from '../../law/remedy.ts'
import { entryAddress } from '../links.ts'
import { Words } from '../words.tsx'
import { checksIn } from './checks.ts'
import { Checked, Cited, EnglishOnly, FactList, isUntranslated } from './facts.tsx'
import { LibraryPage, Section } from './library-page.tsx'
import { usesOf } from './orders.ts'
import type { Reading } from './reading.ts'
import { ForumLinks } from './right-page.tsx'
import { linked } from './rule-lines.tsx'
import { Joined } from './rule-view.tsx'

type RemedyProps = { readonly remedy: Remedy; readonly reading: Reading }

/** A form of remedy: what the law asks for, its measures, and for each who can bring it about. */
export function RemedyPage({ remedy, reading }: RemedyProps): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const name = law.remedy(remedy.id)
  const said = reading.texts.remedy(remedy)
  const quiet = isUntranslated(reading, said.plain)
  return (
    <LibraryPage
      language={language}
      address={(each) => entryAddress(each, 'remedies', remedy.id)}
      part="remedies"
      entry={name.text}
    >
      <h1 class="govuk-heading-l">
        <Words said={name} wanted={language} quiet />
      </h1>
      <EnglishOnly reading={reading} said={said.plain} />
      <p class="govuk-body-l">
        <Words said={said.plain} wanted={language} quiet={quiet} />
      </p>
      <Checked checks={checksIn(remedy)} language={language} />
      <Section id="standard" title={t('library.remedy.standard')}>
        <FactList said={said.standard} facts={remedy.standard} reading={reading} quiet={quiet} />
      </Section>
      <Section id="measures" title={t('library.remedy.measures')}>
        {remedy.measures.map((measure) => (
          <>
            <h3 class="govuk-heading-s" id={measure.id}>
              <Words said={law.remedy(measure.id)} wanted={language} quiet />
            </h3>
            <p class="govuk-body">
              <Cited said={said.measure(measure.id)} source={measure.source} reading={reading} quiet={quiet} />
            </p>
            <Uses measure={measure.id} reading={reading} />
          </>
        ))}
      </Section>
    </LibraryPage>
  )
}

function Uses({ measure, reading }: { readonly measure: string; readonly reading: Reading }): JSX.Element {
  const t = text(reading.language)
  const { forums, rights } = usesOf(measure, reading.library)
  return (
    <>
      {forums.length === 0 ? (
        <p class="govuk-body">{t('library.remedy.no-forums')}</p>
      ) : (
        <Details summary={`${t('library.remedy.forums')} (${forums.length})`}>
          <ForumLinks forums={forums} reading={reading} />
        </Details>
      )}
      {rights.length > 0 && (
        <Details summary={`${t('library.remedy.rights')} (${rights.length})`}>
          <Joined
            items={linked(
              'rights',
              rights.map((right) => right.id),
              reading,
            )}
          />
        </Details>
      )}
    </>
  )
}
