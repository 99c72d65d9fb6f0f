import { h, type ComponentChildren } from 'preact'
import type { Argument } from './argument.ts'

type Render = (enclosed: ComponentChildren) => ComponentChildren

const plain: Readonly<Record<string, Render>> = {
  b: (enclosed) => h('strong', null, enclosed),
  i: (enclosed) => h('em', null, enclosed),
  bdi: (enclosed) => h('bdi', null, enclosed),
}

// Without JSX, so that the command line, whose Node reads no .tsx, can use texts too.

/** The values of a message with its tags made into renderers: `<b>`, `<i>` and `<bdi>` of themselves, an address into a link. */
export function renderTags(
  given: Readonly<Record<string, Argument>>,
  tags: readonly string[],
): Record<string, string | number | Render> {
  const values: Record<string, string | number | Render> = { ...plain, ...given }
  for (const tag of tags) {
    const value = given[tag]
    if (typeof value === 'string') values[tag] = linkTo(value)
  }
  return values
}

function linkTo(address: string): Render {
  return (enclosed) => h('a', { class: 'govuk-link', href: address }, enclosed)
}
