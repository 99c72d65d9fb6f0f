import type { JSX } from 'preact'
import { Choices, type ChoicesProps } from './choices.tsx'

export type CheckboxesProps<Value extends string> = ChoicesProps<Value> & {
  readonly values?: readonly Value[] | undefined
}

/** Any number of answers out of several. */
export function Checkboxes<Value extends string>({ values = [], ...props }: CheckboxesProps<Value>): JSX.Element {
  return <Choices {...props} kind={{ type: 'checkbox', block: 'govuk-checkboxes' }} chosen={values} />
}
