import type { JSX } from 'preact'
import { entryAddress } from '../../forums/links.ts'
import { checksIn } from '../../forums/public/checks.ts'
import { Checked, Cited, EnglishOnly, FactList } from '../../forums/public/facts.tsx'
import { LibraryPage, Sections } from '../../forums/public/library-page.tsx'
import type { Reading } from '../../forums/public/reading.ts'
import { Words } from '../../forums/words.tsx'
import { text } from '../../kit/text/text.ts'
import type { Procedure } from '../../law/procedure.ts'
import { guideline, type Guideline } from '../guideline.ts'
import { StepView } from './step-view.tsx'
import { TimeLimits } from './time-limits.tsx'

type ProcedureProps = { readonly procedure: Procedure; readonly reading: Reading }

/** A procedure as public guidance: what you are owed, who does what by when, and what it rests on. */
export function ProcedurePage({ procedure, reading }: ProcedureProps): JSX.Element {
  const { language, law } = reading
  const t = text(language)
  const said = law.procedure(procedure)
  const guide = guideline(procedure, said)
  return (
    <LibraryPage
      language={language}
      address={(each) => entryAddress(each, 'procedures', procedure.id)}
      part="procedures"
      entry={said.name.text}
    >
      <h1 class="govuk-heading-l">
        <Words said={said.name} wanted={language} quiet />
      </h1>
      <EnglishOnly reading={reading} said={said.plain} />
      <p class="govuk-body-l">
        <Words said={said.plain} wanted={language} quiet />
      </p>
      <Checked checks={checksIn(procedure)} language={language} />
      <Sections
        language={language}
        contents={[
          {
            id: 'owed',
            title: t('procedures.guideline.owed'),
            view: guide.owed.length === 0 ? null : <OwedList guide={guide} reading={reading} />,
          },
          {
            id: 'steps',
            title: t('procedures.guideline.steps'),
            view: (
              <>
                <p class="govuk-body">{t('procedures.guideline.sealed')}</p>
                {guide.steps.map((step) => (
                  <StepView step={step} reading={reading} />
                ))}
              </>
            ),
          },
          {
            id: 'time-limits',
            title: t('procedures.guideline.clocks'),
            view: guide.timeLimits.length === 0 ? null : <TimeLimits limits={guide.timeLimits} reading={reading} />,
          },
          {
            id: 'statuses',
            title: t('procedures.guideline.statuses'),
            view: <Statuses procedure={procedure} reading={reading} />,
          },
          {
            id: 'basis',
            title: t('procedures.guideline.basis'),
            view: <FactList said={said.basis} facts={procedure.basis} reading={reading} quiet />,
          },
        ]}
      />
    </LibraryPage>
  )
}

function OwedList({ guide, reading }: { readonly guide: Guideline; readonly reading: Reading }): JSX.Element {
  const { language } = reading
  const t = text(language)
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {guide.owed.map(({ what, by, timeLimit, source }) => (
        <li>
          <strong>{t(`procedures.guideline.owed-${what}`)}</strong>
          {': '}
          <Words said={by} wanted={language} quiet />
          <br />
          <Cited said={timeLimit?.plain ?? by} source={source} reading={reading} quiet />
        </li>
      ))}
    </ul>
  )
}

function Statuses({ procedure, reading: { language, law } }: ProcedureProps): JSX.Element {
  const said = law.procedure(procedure)
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {procedure.statuses.map(({ id }) => (
        <li>
          <strong>
            <Words said={said.status(id).name} wanted={language} quiet />
          </strong>
          <br />
          <Words said={said.status(id).plain} wanted={language} quiet />
        </li>
      ))}
    </ul>
  )
}
