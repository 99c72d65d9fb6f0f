import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { describedBy, FormGroup, hasContent, HintAndError, Label, type Question } from './field.tsx'

type Entry = Question & {
  readonly name: string
  readonly id?: string
  readonly label: ComponentChildren
  readonly value?: string | undefined
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  readonly disabled?: boolean
  readonly describedBy?: string
}

export type TextInputProps = Entry & {
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text' | 'search'
  readonly autocapitalize?: 'none' | 'words'
  readonly pattern?: string
  /** About how many characters fit. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly labelClass?: string
  readonly class?: string
}

/** A line of text. */
export function TextInput(props: TextInputProps): JSX.Element {
  const id = props.id ?? props.name
  return (
    <FormGroup error={props.error}>
      <Label for={id} size={props.size} heading={props.heading} class={props.labelClass}>
        {props.label}
      </Label>
      <HintAndError id={id} question={props} />
      <input
        class={classes(
          'govuk-input',
          props.width && `govuk-input--width-${props.width}`,
          props.class,
          hasContent(props.error) && 'govuk-input--error',
        )}
        id={id}
        name={props.name}
        type="text"
        value={props.value}
        spellcheck={props.spellcheck}
        autocomplete={props.autocomplete}
        autocapitalize={props.autocapitalize}
        inputmode={props.inputmode}
        pattern={props.pattern}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
      />
    </FormGroup>
  )
}

export type TextAreaProps = Entry & { readonly rows?: number }

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const id = props.id ?? props.name
  return (
    <FormGroup error={props.error}>
      <Label for={id} size={props.size} heading={props.heading}>
        {props.label}
      </Label>
      <HintAndError id={id} question={props} />
      <textarea
        class={classes('govuk-textarea', hasContent(props.error) && 'govuk-textarea--error')}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        autocomplete={props.autocomplete}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
      >
        {props.value}
      </textarea>
    </FormGroup>
  )
}
