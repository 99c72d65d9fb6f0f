import type { ComponentChildren, JSX } from 'preact'

export type DetailsProps = {
  readonly summary: ComponentChildren
  readonly id?: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

/** More for who wants it, folded away. */
export function Details({ summary, id, open, children }: DetailsProps): JSX.Element {
  return (
    <details id={id} class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
