import type { ComponentChildren, JSX } from 'preact'
import { Cited, SourceLine } from '../../forums/public/facts.tsx'
import type { Reading } from '../../forums/public/reading.ts'
import { Words } from '../../forums/words.tsx'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import type { Language } from '../../kit/text/language.ts'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import type { Said } from '../../law/law-in.ts'
import type { Step } from '../guideline.ts'
import { timeInWords } from './time-limits.tsx'

type StepProps = { readonly step: Step; readonly reading: Reading }

/** One step: who may do it, when, by when, what is asked, on which grounds it is refused and how that is challenged. */
export function StepView({ step, reading }: StepProps): JSX.Element {
  const { language } = reading
  return (
    <section aria-labelledby={`step-${step.id}`}>
      <h3 class="govuk-heading-s" id={`step-${step.id}`}>
        <Words said={step.name} wanted={language} quiet />
      </h3>
      <p class="govuk-body">
        <Words said={step.plain} wanted={language} quiet /> {conditionsOf(step, language).join(' ')}
        <br />
        <SourceLine source={step.source} reading={reading} />
      </p>
      <SummaryList rows={rowsOf(step, reading).map(([key, value]) => ({ key, value }))} />
    </section>
  )
}

function conditionsOf(step: Step, language: Language): readonly string[] {
  const t = text(language)
  const others = listed(step.otherPersonThan, language)
  return [
    ...(step.fourEyes ? [t('procedures.guideline.four-eyes')] : []),
    ...(others === '' ? [] : [t('procedures.guideline.other-person', { acts: others })]),
    ...(step.consent === 'always' ? [t('procedures.guideline.requires-consent')] : []),
    ...(step.consent === 'where-basis' ? [t('procedures.guideline.requires-consent-if')] : []),
    ...(step.barredByHold ? [t('procedures.guideline.barred-by-hold')] : []),
  ]
}

type Row = readonly [key: string, value: ComponentChildren]

function rowsOf(step: Step, reading: Reading): readonly Row[] {
  const { language } = reading
  const t = text(language)
  const weighed = step.weighs.map((weighing) => t(`procedures.guideline.weighings.${weighing}`))
  const rows: readonly (Row | false)[] = [
    [t('procedures.guideline.can-be-done-by'), listed(step.by, language)],
    [t('procedures.guideline.when'), whenInWords(step, language)],
    step.needs.length > 0 && [
      t('procedures.guideline.needs'),
      listInWords(
        language,
        step.needs.map((need) =>
          listInWords(
            language,
            need.map((act) => act.text),
            'or',
          ),
        ),
      ),
    ],
    step.byWhen.length > 0 && [
      t('procedures.guideline.by-when'),
      step.byWhen.map((limit) => <p class="govuk-body">{`${timeInWords(limit, language)} (${limit.name.text})`}</p>),
    ],
    step.asks.length > 0 && [t('procedures.guideline.says'), <Asks step={step} language={language} />],
    step.grounds.length > 0 && [
      t(step.groundsAreAll ? 'procedures.guideline.grounds' : 'procedures.guideline.grounds-open'),
      <Grounds step={step} reading={reading} />,
    ],
    step.challenge !== undefined && [
      t('procedures.guideline.challenge'),
      <Cited said={step.challenge.text} source={step.challenge.source} reading={reading} quiet />,
    ],
    weighed.length > 0 && [t('procedures.guideline.weighs'), listInWords(language, weighed)],
    step.tells.length > 0 && [t('procedures.guideline.tells'), listed(step.tells, language)],
    step.leadsTo !== undefined && [t('procedures.guideline.leads-to'), step.leadsTo.text],
  ]
  return rows.filter((row) => row !== false)
}

function whenInWords({ when }: Step, language: Language): string {
  const t = text(language)
  if (when === 'begin') return t('procedures.guideline.when-begin')
  return when === 'any'
    ? t('procedures.guideline.when-any')
    : listInWords(
        language,
        when.map((status) => status.text),
        'or',
      )
}

function listed(said: readonly Said[], language: Language): string {
  return listInWords(
    language,
    said.map((each) => each.text),
  )
}

function Asks({ step, language }: { readonly step: Step; readonly language: Language }): JSX.Element {
  const t = text(language)
  return (
    <ul class="govuk-list">
      {step.asks.map(({ label, required, open }) => {
        const notes = [
          ...(required ? [] : [t('procedures.guideline.optional')]),
          ...(open === undefined ? [] : [t(`procedures.guideline.open-${open}`)]),
        ]
        return (
          <li>
            <Words said={label} wanted={language} quiet />
            {notes.length > 0 && <small> ({listInWords(language, notes)})</small>}
          </li>
        )
      })}
    </ul>
  )
}

function Grounds({ step, reading }: StepProps): JSX.Element {
  const t = text(reading.language)
  return (
    <ul class="govuk-list govuk-list--spaced">
      {step.grounds.map(({ name, plain, mandatory, onApplication, consultFirst, source }) => (
        <li>
          <strong>
            <Words said={name} wanted={reading.language} quiet />
          </strong>{' '}
          (
          {listInWords(reading.language, [
            t(mandatory ? 'procedures.guideline.mandatory' : 'procedures.guideline.may'),
            ...(onApplication ? [t('procedures.guideline.on-application')] : []),
            ...(consultFirst ? [t('procedures.guideline.consult-first')] : []),
          ])}
          )
          <br />
          <Cited said={plain} source={source} reading={reading} quiet />
        </li>
      ))}
    </ul>
  )
}
