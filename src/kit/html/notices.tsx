import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { useWords } from './words.ts'

export type NotificationBannerProps = {
  readonly kind?: 'important' | 'success'
  readonly title?: ComponentChildren
  readonly titleLevel?: 2 | 3
  /** Distinguishes banners where a page has more than one. */
  readonly id?: string
  /** One line, set large; anything longer goes into the children. */
  readonly text?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Something to know that is not about this page alone; or that something was done. */
export function NotificationBanner(props: NotificationBannerProps): JSX.Element {
  const words = useWords()
  const { kind = 'important', id = 'govuk-notification-banner-title' } = props
  const success = kind === 'success'
  const Heading = `h${props.titleLevel ?? 2}` as const
  return (
    <div
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : 'region'}
      aria-labelledby={id}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={id}>
          {props.title ?? (success ? words.success : words.important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  )
}

/** What may go wrong if it is not heeded: a deadline, a door that closes. */
export function WarningText({
  prefix,
  children,
}: {
  readonly prefix?: string | undefined
  readonly children: ComponentChildren
}): JSX.Element {
  const { warning } = useWords()
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{prefix ?? warning}</span> {children}
      </strong>
    </div>
  )
}

export function InsetText({
  id,
  children,
}: {
  readonly id?: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <div id={id} class="govuk-inset-text">
      {children}
    </div>
  )
}

export type PanelProps = {
  readonly title: ComponentChildren
  readonly level?: 1 | 2 | 3
  readonly children?: ComponentChildren
}

/** That something is complete, said large, once. */
export function Panel({ title, level = 1, children }: PanelProps): JSX.Element {
  const Heading = `h${level}` as const
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <Heading class="govuk-panel__title">{title}</Heading>
      {children !== undefined && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
