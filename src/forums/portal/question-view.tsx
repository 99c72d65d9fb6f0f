import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { Checkboxes } from '../../kit/html/checkboxes.tsx'
import { DateInput } from '../../kit/html/date-input.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { type Answers, HiddenAnswers } from '../../kit/html/go.tsx'
import { Radios } from '../../kit/html/radios.tsx'
import { Select } from '../../kit/html/select.tsx'
import { LawText } from '../../kit/layout/law-text.tsx'
import { isLanguage, sourceLanguage } from '../../kit/text/language.ts'
import { typedIn } from './date-in.ts'
import type { FieldFault } from './faults.ts'
import type { Field, Option, QuestionPage, Told } from './question.ts'

/** The form of the page; buttons outside of it (back, other languages) submit it by this id. */
export const wayForm = 'way'

export type QuestionViewProps = {
  readonly page: QuestionPage
  readonly told: Told
  readonly address: string
  readonly faults: readonly FieldFault[]
}

/** The names a page puts into the form itself, which must not also travel hidden. */
export function namesOn(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap((field) =>
      field.kind === 'date' ? ['day', 'month', 'year', 'about'].map((part) => `${field.name}-${part}`) : [field.name],
    ),
  )
}

/** One question page: its question, what was typed, and the way on. */
export function QuestionView({ page, told, address, faults }: QuestionViewProps): JSX.Element {
  const { t, form } = told
  const fields = page.fields(told)
  const carried: Answers = form.answers(namesOn(fields))
  const says = page.says?.(told) ?? []
  const [only] = fields.length === 1 ? fields : []
  const titleIsLegend = only !== undefined && says.length === 0 && only.label === page.title(told)
  return (
    <>
      <ErrorSummary errors={faults.map(({ field, says: text }) => ({ field, text }))} />
      {!titleIsLegend && <h1 class="govuk-heading-l">{page.title(told)}</h1>}
      {says.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <form id={wayForm} method="post" action={address} novalidate>
        <HiddenAnswers answers={carried} />
        <input type="hidden" name="at" value={page.id} />
        {fields.map((field) => (
          <FieldView
            field={field}
            told={told}
            fault={faults.find((each) => each.field.startsWith(field.name))}
            heading={titleIsLegend}
            hideLabel={!titleIsLegend && fields.length === 1}
          />
        ))}
        <Button>{t('portal.continue')}</Button>
      </form>
      {form.all('seen').length > 0 && (
        <p class="govuk-body amparo-no-print">
          <a class="govuk-link" href={address}>
            {t('portal.start-again')}
          </a>
        </p>
      )}
    </>
  )
}

type FieldViewProps = {
  readonly field: Field
  readonly told: Told
  readonly fault: FieldFault | undefined
  readonly heading: boolean
  readonly hideLabel: boolean
}

function FieldView({ field, told, fault, heading, hideLabel }: FieldViewProps): JSX.Element {
  const { form } = told
  const label = hideLabel ? <span class="govuk-visually-hidden">{field.label}</span> : field.label
  const question = { hint: field.hint, error: fault?.says, size: heading ? ('l' as const) : ('s' as const), heading }
  switch (field.kind) {
    case 'radios':
      return (
        <Radios
          {...question}
          name={field.name}
          legend={label}
          choices={choices(field.options, told)}
          value={form.get(field.name)}
        />
      )
    case 'checkboxes':
      return (
        <Checkboxes
          {...question}
          name={field.name}
          legend={label}
          choices={choices(field.options, told)}
          values={form.all(field.name)}
        />
      )
    case 'select':
      return (
        <Select
          {...question}
          name={field.name}
          label={label}
          options={field.options.map(({ value, label: text }) => ({ value, text }))}
          value={form.get(field.name)}
        />
      )
    case 'date':
      return (
        <DateInput
          {...question}
          name={field.name}
          legend={label}
          value={typedIn(form, field.name)}
          uncertain
          {...(fault?.part && { wrong: [fault.part] })}
        />
      )
  }
}

function choices(options: readonly Option[], { t }: Told) {
  return options.map(({ value, label, hint, language }) => ({
    value,
    label:
      language === undefined ? (
        label
      ) : (
        <LawText text={label} lang={isLanguage(language) ? language : sourceLanguage} wanted={t.language} quiet />
      ),
    ...(hint !== undefined && { hint }),
  }))
}
