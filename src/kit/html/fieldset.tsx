import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { hasContent, type Size } from './field.tsx'

export type FieldsetProps = {
  readonly legend?: ComponentChildren
  readonly size?: Size | undefined
  /** The legend is the h1 of the page. */
  readonly heading?: boolean | undefined
  /** For a group of text fields: some screen readers read its description only to a group. */
  readonly group?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly children?: ComponentChildren
}

export function Fieldset({ legend, size, heading, group, describedBy, children }: FieldsetProps): JSX.Element {
  return (
    <fieldset class="govuk-fieldset" role={group ? 'group' : undefined} aria-describedby={describedBy}>
      {hasContent(legend) && (
        <legend class={classes('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>
          {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  )
}
