import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { Go, type Going } from './go.tsx'
import { useWords } from './words.ts'

/** The page before, by a link or with the answers given so far. */
export function BackLink({ to, children }: { readonly to: Going; readonly children?: ComponentChildren }): JSX.Element {
  const { back } = useWords()
  return (
    <Go to={to} class="govuk-back-link">
      {children ?? back}
    </Go>
  )
}

export type Crumb = { readonly text: ComponentChildren; readonly href?: string }

/** The way from the home page to here; the last one, without an address, is this page. */
export function Breadcrumbs({
  crumbs,
  label,
}: {
  readonly crumbs: readonly Crumb[]
  readonly label?: string
}): JSX.Element {
  const { breadcrumb } = useWords()
  return (
    <nav class="govuk-breadcrumbs" aria-label={label ?? breadcrumb}>
      <ol class="govuk-breadcrumbs__list">
        {crumbs.map(({ text, href }) => (
          <li class="govuk-breadcrumbs__list-item" aria-current={href === undefined ? 'page' : undefined}>
            {href === undefined ? (
              text
            ) : (
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function SkipLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <a href={href} class="govuk-skip-link">
      {children}
    </a>
  )
}

export type Turn = { readonly href: string; readonly text?: ComponentChildren; readonly label?: string }
export type PageNumber =
  { readonly number: number; readonly href: string; readonly current?: boolean; readonly label?: string } | 'gap'

export type PaginationProps = {
  readonly previous?: Turn | undefined
  readonly next?: Turn | undefined
  readonly numbers?: readonly PageNumber[]
  readonly label?: string
}

/** The pages of a long list; or, without numbers, the pages before and after this one. */
export function Pagination({ previous, next, numbers, label }: PaginationProps): JSX.Element {
  const words = useWords()
  const block = !numbers && Boolean(next ?? previous)
  return (
    <nav class={classes('govuk-pagination', block && 'govuk-pagination--block')} aria-label={label ?? words.pages}>
      {previous && <TurnLink turn={previous} way="prev" block={block} word={words.previous} />}
      {numbers && (
        <ul class="govuk-pagination__list">
          {numbers.map((page) =>
            page === 'gap' ? (
              <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
            ) : (
              <li class={classes('govuk-pagination__item', page.current && 'govuk-pagination__item--current')}>
                <a
                  class="govuk-link govuk-pagination__link"
                  href={page.href}
                  aria-label={page.label ?? words.page(page.number)}
                  aria-current={page.current ? 'page' : undefined}
                >
                  {page.number}
                </a>
              </li>
            ),
          )}
        </ul>
      )}
      {next && <TurnLink turn={next} way="next" block={block} word={words.next} />}
    </nav>
  )
}

type TurnLinkProps = {
  readonly turn: Turn
  readonly way: 'prev' | 'next'
  readonly block: boolean
  readonly word: string
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function TurnLink({ turn, way, block, word }: TurnLinkProps): JSX.Element {
  const arrow = (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way} amparo-turns`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[way]} />
    </svg>
  )
  const arrowFirst = block || way === 'prev'
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={turn.href} rel={way}>
        {arrowFirst && arrow}
        <span
          class={classes(
            'govuk-pagination__link-title',
            block && !turn.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {turn.text ?? word}
        </span>
        {turn.label && block && (
          <>
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{turn.label}</span>
          </>
        )}
        {!arrowFirst && arrow}
      </a>
    </div>
  )
}
