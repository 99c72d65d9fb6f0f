import type { JSX } from 'preact'
import { ButtonLink } from '../../kit/html/button.tsx'
import { Details } from '../../kit/html/details.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import type { Forum } from '../../law/forum.ts'
import type { Right } from '../../law/right.ts'
import { entryAddress, wayAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { Words } from '../words.tsx'
import { checksIn } from './checks.ts'
import { dealsWith } from './deals-with.ts'
import { Checked, EnglishOnly, FactList, isUntranslated, SourceLine } from './facts.tsx'
import { LibraryPage, Sections } from './library-page.tsx'
import { operationOf } from './operation.ts'
import { measureAddress } from './orders.ts'
import type { Reading } from './reading.ts'
import { sayTerm } from './say-term.ts'

type RightProps = { readonly right: Right; readonly reading: Reading }

/** A kind of violation: how to recognise it, what has to be shown, what to gather, what to ask for and where. */
export function RightPage({ right, reading }: RightProps): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const name = law.right(right.id)
  const said = reading.texts.right(right)
  const quiet = isUntranslated(reading, said.plain)
  const { elements, standardOfRemedy } = right
  return (
    <LibraryPage
      language={language}
      address={(each) => entryAddress(each, 'rights', right.id)}
      part="rights"
      entry={name.text}
    >
      <span class="govuk-caption-l">{sayCode(language, 'group', right.group)}</span>
      <h1 class="govuk-heading-l">
        <Words said={name} wanted={language} quiet />
      </h1>
      <EnglishOnly reading={reading} said={said.plain} />
      <p class="govuk-body-l">
        <Words said={law.rightAsks(right.id)} wanted={language} quiet={quiet} />
      </p>
      <p class="govuk-body">
        <Words said={said.plain} wanted={language} quiet={quiet} />
      </p>
      <p class="govuk-body">
        {sayTerm(language, 'continuing', right.continuing)} <Consequences right={right} reading={reading} />
      </p>
      <Checked checks={checksIn(right)} language={language} />
      <Sections
        language={language}
        contents={[
          {
            id: 'elements',
            title: t('library.right.elements'),
            view: <FactList said={said.elements} facts={elements} reading={reading} quiet={quiet} />,
          },
          {
            id: 'evidence',
            title: t('library.right.evidence'),
            view: (
              <>
                <p class="govuk-body">{t('library.right.evidence-says')}</p>
                <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
                  {said.evidence.map((each) => (
                    <li>
                      <Words said={each} wanted={language} quiet={quiet} />
                    </li>
                  ))}
                </ul>
              </>
            ),
          },
          {
            id: 'standard',
            title: t('library.right.standard'),
            view: <FactList said={said.standardOfRemedy} facts={standardOfRemedy} reading={reading} quiet={quiet} />,
          },
          { id: 'remedies', title: t('library.right.remedies'), view: <Measures right={right} reading={reading} /> },
          { id: 'forums', title: t('library.right.forums'), view: <Forums right={right} reading={reading} /> },
          { id: 'texts', title: t('library.right.instruments'), view: <Instruments right={right} reading={reading} /> },
        ]}
      />
      <ButtonLink href={wayAddress(language)}>{t('library.find-your-way')}</ButtonLink>
    </LibraryPage>
  )
}

function Consequences({ right, reading: { language } }: RightProps): JSX.Element {
  const t = text(language)
  const gravities = right.gravity.map((code) => sayTerm(language, 'gravity', code))
  const people = right.concerns.map((code) => sayCode(language, 'concern', code))
  return (
    <>
      {gravities.length > 0 && t('library.right.gravity', { gravities: listInWords(language, gravities, 'or') })}{' '}
      {people.length > 0 && t('library.right.concerns', { people: listInWords(language, people) })}
    </>
  )
}

function Measures({ right, reading: { language, law, library } }: RightProps): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {right.remedies.map((measure) => (
        <li>
          <a class="govuk-link" href={measureAddress(measure, library, language)}>
            <Words said={law.remedy(measure)} wanted={language} quiet />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Forums({ right, reading }: RightProps): JSX.Element {
  const { language, library, on } = reading
  const t = text(language)
  const working = [...library.forums.values()].filter((forum) => operationOf(forum, on) !== 'no')
  const outcomes = working.map((forum) => ({ forum, outcome: dealsWith(forum, right) }))
  const of = (wanted: string): readonly Forum[] =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ forum }) => forum)
  const [sure, perhaps] = [of('met'), of('unknown')]
  return (
    <>
      <p class="govuk-body">{t(sure.length > 0 ? 'library.right.forums-says' : 'library.right.none')}</p>
      <ForumLinks forums={sure} reading={reading} />
      {perhaps.length > 0 && (
        <Details summary={t('library.right.forums-perhaps')}>
          <ForumLinks forums={perhaps} reading={reading} />
        </Details>
      )}
    </>
  )
}

/** Forums as a list of links, each with whether its word binds. */
export function ForumLinks({
  forums,
  reading,
}: {
  readonly forums: readonly Forum[]
  readonly reading: Reading
}): JSX.Element {
  const { language, law } = reading
  return (
    <ul class="govuk-list govuk-list--bullet">
      {forums.map((forum) => (
        <li>
          <a class="govuk-link" href={entryAddress(language, 'forums', forum.id)}>
            <Words said={law.forum(forum.id)} wanted={language} quiet />
          </a>{' '}
          <small>({sayTerm(language, 'binding', forum.binding)})</small>
        </li>
      ))}
    </ul>
  )
}

function Instruments({ right, reading }: RightProps): JSX.Element {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {right.instruments.map((source) => (
        <li>
          <SourceLine source={source} reading={reading} />
        </li>
      ))}
    </ul>
  )
}
