import type { ComponentChildren, JSX } from 'preact'
import { Checkboxes } from './checkboxes.tsx'
import { describedBy, FormGroup, hasContent, HintAndError, type Question } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { TextInput } from './text-input.tsx'
import { type DatePart, noDate, type TypedDate } from './typed-date.ts'
import { useWords } from './words.ts'

export type DateInputProps = Question & {
  /** The fields are called `<name>-day`, `-month`, `-year` and `-about`; `typedDate` reads them. */
  readonly name: string
  readonly legend: ComponentChildren
  readonly value?: TypedDate | undefined
  /** The fields the error is about; all of them unless given. */
  readonly wrong?: readonly DatePart[]
  /** Offers "it was about then". */
  readonly uncertain?: boolean
  /** Asks the browser for a date of birth. */
  readonly birthday?: boolean
}

const parts = ['day', 'month', 'year'] as const

/** A date of which the day, or the day and the month, may be left empty. */
export function DateInput({
  name,
  legend,
  value = noDate,
  wrong = parts,
  uncertain,
  birthday,
  ...question
}: DateInputProps): JSX.Element {
  const words = useWords()
  const isWrong = (part: DatePart): boolean => hasContent(question.error) && wrong.includes(part)
  return (
    <FormGroup error={question.error}>
      <Fieldset
        legend={legend}
        size={question.size}
        heading={question.heading}
        group
        describedBy={describedBy(name, question)}
      >
        <HintAndError id={name} question={question} />
        <div class="govuk-date-input" id={name}>
          {parts.map((part) => (
            <div class="govuk-date-input__item">
              <TextInput
                name={`${name}-${part}`}
                label={words[part]}
                labelClass="govuk-date-input__label"
                class={isWrong(part) ? 'govuk-date-input__input govuk-input--error' : 'govuk-date-input__input'}
                width={part === 'year' ? 4 : 2}
                value={value[part] || undefined}
                inputmode="numeric"
                {...(birthday && { autocomplete: `bday-${part}` })}
              />
            </div>
          ))}
        </div>
        {uncertain && (
          <Checkboxes
            name={`${name}-about`}
            choices={[{ value: 'yes', label: words.about }]}
            values={value.about ? ['yes'] : []}
            small
          />
        )}
      </Fieldset>
    </FormGroup>
  )
}
