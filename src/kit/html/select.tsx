import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { describedBy, FormGroup, hasContent, HintAndError, Label, type Question } from './field.tsx'

export type Option<Value extends string = string> = {
  readonly value: Value
  readonly text: string
  readonly disabled?: boolean
}

export type SelectProps<Value extends string> = Question & {
  readonly name: string
  readonly id?: string
  readonly label: ComponentChildren
  readonly options: readonly Option<Value>[]
  readonly value?: Value | undefined
  readonly disabled?: boolean
  readonly describedBy?: string
}

/** One answer out of a long list, such as the states of the world. */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  const id = props.id ?? props.name
  return (
    <FormGroup error={props.error}>
      <Label for={id} size={props.size} heading={props.heading}>
        {props.label}
      </Label>
      <HintAndError id={id} question={props} />
      <select
        class={classes('govuk-select', hasContent(props.error) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
