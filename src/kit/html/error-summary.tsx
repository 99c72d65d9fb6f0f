import type { ComponentChildren, JSX } from 'preact'
import { hasContent } from './field.tsx'
import { useWords } from './words.ts'

/** What is wrong, and the id of the field where it can be mended. */
export type PageError = { readonly text: ComponentChildren; readonly field?: string | undefined }

export type ErrorSummaryProps = {
  readonly title?: ComponentChildren
  readonly description?: ComponentChildren
  readonly errors: readonly PageError[]
}

/** Everything wrong on the page, at its top, each leading to its field. Nothing when nothing is wrong. */
export function ErrorSummary({
  title = useWords().errorTitle,
  description,
  errors,
}: ErrorSummaryProps): JSX.Element | null {
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {hasContent(description) && <p>{description}</p>}
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ text, field }) => (
              <li>{field === undefined ? text : <a href={`#${field}`}>{text}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
