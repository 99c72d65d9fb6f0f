import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'

type Common = {
  readonly kind?: 'primary' | 'secondary' | 'warning'
  /** The first step of something: larger, with an arrow. */
  readonly start?: boolean
  readonly id?: string
  readonly children: ComponentChildren
}

export type ButtonProps = Common & {
  readonly type?: 'submit' | 'button' | 'reset'
  readonly name?: string
  readonly value?: string
  readonly disabled?: boolean
  /** Where to post instead of the form's own address. */
  readonly post?: string
}

const namesOf = ({ kind = 'primary', start }: Common): string =>
  classes('govuk-button', kind !== 'primary' && `govuk-button--${kind}`, start && 'govuk-button--start')

/** Does something: submits its form unless told otherwise. */
export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      type={props.type ?? 'submit'}
      class={namesOf(props)}
      id={props.id}
      name={props.name}
      value={props.value}
      formaction={props.post}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
    >
      {props.children}
      {props.start && <StartArrow />}
    </button>
  )
}

/** A link that looks like the next step. */
export function ButtonLink({ href, ...props }: Common & { readonly href: string }): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a link said to be the button it looks like
    <a class={namesOf(props)} id={props.id} href={href} role="button" draggable={false}>
      {props.children}
      {props.start && <StartArrow />}
    </a>
  )
}

export function ButtonGroup({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="govuk-button-group">{children}</div>
}

function StartArrow(): JSX.Element {
  return (
    <svg
      class="govuk-button__start-icon amparo-turns"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
