import type { ComponentChildren } from 'preact'
import type { PlainDate } from '../plain-date.ts'

/** What a message with a date is given. */
export type Day = PlainDate

/** What a tag such as `<a>…</a>` is given: the address of a link, or how to render what the tag encloses. */
export type Tag = string | ((enclosed: ComponentChildren) => ComponentChildren)

/** Anything a message can be given. */
export type Argument = Day | Tag | string | number
