import type { JSX } from 'preact'
import { Choices, type ChoicesProps } from './choices.tsx'

export type RadiosProps<Value extends string> = ChoicesProps<Value> & {
  readonly value?: Value | undefined
  readonly inline?: boolean
}

/** One answer out of several. What stands beneath an answer is always shown, since nothing on the page can hide it. */
export function Radios<Value extends string>({ value, inline, ...props }: RadiosProps<Value>): JSX.Element {
  const kind = { type: 'radio', block: 'govuk-radios', modifier: inline && 'govuk-radios--inline' } as const
  return <Choices {...props} kind={kind} chosen={value === undefined ? [] : [value]} />
}
