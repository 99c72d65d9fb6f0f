import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { useWords } from './words.ts'

export type Size = 's' | 'm' | 'l' | 'xl'

/** What every question has: its text, a hint, what is wrong with the answer. As a heading it is the h1 of a page that asks one thing. */
export type Question = {
  readonly hint?: ComponentChildren
  readonly error?: ComponentChildren
  readonly size?: Size | undefined
  readonly heading?: boolean | undefined
}

/** Ids of the hint and the error of a field, for `aria-describedby`; absent when it has neither. */
export function describedBy(id: string, { hint, error }: Question, also?: string): string | undefined {
  return classes(also, hasContent(hint) && `${id}-hint`, hasContent(error) && `${id}-error`) || undefined
}

/** The hint, then the error, of the field with that id. */
export function HintAndError({ id, question }: { readonly id: string; readonly question: Question }): JSX.Element {
  return (
    <>
      {hasContent(question.hint) && <Hint id={`${id}-hint`}>{question.hint}</Hint>}
      {hasContent(question.error) && <ErrorMessage id={`${id}-error`}>{question.error}</ErrorMessage>}
    </>
  )
}

export function FormGroup({
  error,
  children,
}: {
  readonly error?: ComponentChildren
  readonly children: ComponentChildren
}): JSX.Element {
  return <div class={classes('govuk-form-group', hasContent(error) && 'govuk-form-group--error')}>{children}</div>
}

export type HintProps = { readonly id?: string; readonly class?: string; readonly children: ComponentChildren }

export function Hint({ id, class: names, children }: HintProps): JSX.Element {
  return (
    <div id={id} class={classes('govuk-hint', names)}>
      {children}
    </div>
  )
}

export type ErrorMessageProps = {
  readonly id?: string
  /** Said before the message to who cannot see that it is red; the page's word for "Error" unless given, none if empty. */
  readonly prefix?: string | undefined
  readonly children: ComponentChildren
}

export function ErrorMessage({ id, prefix = useWords().error, children }: ErrorMessageProps): JSX.Element {
  return (
    <p id={id} class="govuk-error-message">
      {prefix && <span class="govuk-visually-hidden">{prefix}:</span>} {children}
    </p>
  )
}

export type LabelProps = {
  readonly for?: string
  readonly size?: Size | undefined
  readonly heading?: boolean | undefined
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

export function Label({ for: id, size, heading, class: names, children }: LabelProps): JSX.Element | null {
  if (!hasContent(children)) return null
  const label = (
    <label class={classes('govuk-label', size && `govuk-label--${size}`, names)} for={id}>
      {children}
    </label>
  )
  return heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}

/** Whether there is something to show. */
export function hasContent(children: ComponentChildren): boolean {
  return children !== undefined && children !== null && children !== false && children !== ''
}
