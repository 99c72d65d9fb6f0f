import type { JSX } from 'preact'
import type { Language } from '../text/language.ts'
import { text } from '../text/text.ts'

/** Where leaving quickly goes: the server ends the session there and sends the browser on to a page that says nothing. */
export const leaveAddress = '/leave'

/**
 * Leaves quickly. A link and not a form: it works without scripts, cannot be held up by what stands in a form, and asks
 * nothing when the browser goes back. The script of the page makes it also forget this page in the history.
 */
export function Leave({ language }: { readonly language: Language }): JSX.Element {
  const words = text(language)('layout.leave')
  return (
    <section class="amparo-leave" aria-label={words}>
      <a class="amparo-leave__button" href={leaveAddress} rel="nofollow noreferrer" data-leave>
        <svg class="amparo-leave__icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M2 2 14 14M14 2 2 14" />
        </svg>
        {words}
      </a>
    </section>
  )
}
