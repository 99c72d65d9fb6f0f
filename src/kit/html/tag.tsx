import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'

/** What a state means to who reads it; each has a colour and a shape, and the word always stands beside them. */
export type Tone = 'done' | 'going' | 'urgent' | 'danger' | 'question' | 'quiet'

export type TagProps = { readonly tone?: Tone; readonly children: ComponentChildren }

/** The state of something, as a word with a shape. Without a tone, the word alone. */
export function Tag({ tone, children }: TagProps): JSX.Element {
  return (
    <strong class={classes('govuk-tag', tone && `amparo-tag--${tone}`)}>
      {tone && <Shape tone={tone} />}
      {children}
    </strong>
  )
}

// A tick, a ring, a triangle, a barred square, a diamond, a dash: to be told apart without colour and at small size.
const paths: Readonly<Record<Tone, string>> = {
  done: 'M2 7.5 5.5 11 12 3',
  going: 'M7 2a5 5 0 1 0 0 10A5 5 0 1 0 7 2Z',
  urgent: 'M7 1.5 13 12H1Z',
  danger: 'M2 2h10v10H2ZM2 12 12 2',
  question: 'M7 1 13 7 7 13 1 7Z',
  quiet: 'M2 7h10',
}

function Shape({ tone }: { readonly tone: Tone }): JSX.Element {
  return (
    <svg
      class={classes('amparo-tag__shape', tone === 'urgent' && 'amparo-tag__shape--filled')}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[tone]} />
    </svg>
  )
}
