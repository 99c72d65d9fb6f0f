import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'

/** Answers carried along in the body of a request: names and values, in order; a name may come twice. */
export type Answers = readonly (readonly [name: string, value: string])[]

/**
 * How to go somewhere: by a link; by posting answers; or by submitting a form that stands on the page (its id), so that
 * what is typed but not yet sent comes along. What carries answers never puts them into an address.
 */
export type Going =
  | { readonly href: string }
  | { readonly post: string; readonly answers?: Answers }
  | { readonly form: string; readonly name: string; readonly value: string; readonly post?: string }

export type GoProps = {
  readonly to: Going
  readonly class?: string | undefined
  readonly lang?: string
  readonly describedBy?: string
  readonly children: ComponentChildren
}

/** A link, or a button that reads as one, whichever the way of going needs. */
export function Go({ to, class: names, lang, describedBy, children }: GoProps): JSX.Element {
  if ('href' in to) {
    return (
      <a class={names} href={to.href} lang={lang} hreflang={lang} aria-describedby={describedBy}>
        {children}
      </a>
    )
  }
  const button = classes('amparo-link-button', names)
  if ('form' in to) {
    return (
      <button
        type="submit"
        class={button}
        form={to.form}
        formaction={to.post}
        formnovalidate
        name={to.name}
        value={to.value}
        lang={lang}
        aria-describedby={describedBy}
      >
        {children}
      </button>
    )
  }
  return (
    <form class="amparo-inline-form" method="post" action={to.post}>
      <HiddenAnswers answers={to.answers ?? []} />
      <button type="submit" class={button} lang={lang} aria-describedby={describedBy}>
        {children}
      </button>
    </form>
  )
}

/** Answers given before, carried along unseen. */
export function HiddenAnswers({ answers }: { readonly answers: Answers }): JSX.Element {
  return (
    <>
      {answers.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
