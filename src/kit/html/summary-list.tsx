import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { hasContent } from './field.tsx'
import { Go, type Going } from './go.tsx'
import { useWords } from './words.ts'

/** What can be done with a row. `about` is what the eye sees from the row and the ear is told: "Change *your name*". */
export type RowAction = { readonly to: Going; readonly text?: ComponentChildren; readonly about?: string }

export type SummaryRow = {
  readonly key: ComponentChildren
  readonly value: ComponentChildren
  readonly actions?: readonly RowAction[]
}

export type SummaryListProps = {
  readonly rows: readonly SummaryRow[]
  readonly plain?: boolean
  /** Puts the list on a card with this title. */
  readonly card?: {
    readonly title: ComponentChildren
    readonly level?: 2 | 3 | 4
    readonly actions?: readonly RowAction[]
  }
}

/** Answers given, facts known: names on one side, values on the other, and how to change them. */
export function SummaryList({ rows, plain, card }: SummaryListProps): JSX.Element {
  const anyActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl class={classes('govuk-summary-list', plain && 'govuk-summary-list--no-border')}>
      {rows.map(({ key, value, actions = [] }) => (
        <div
          class={classes(
            'govuk-summary-list__row',
            anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {actions.length > 0 && (
            <dd class="govuk-summary-list__actions">
              <Actions
                actions={actions}
                of={card?.title}
                list="govuk-summary-list__actions-list"
                item="govuk-summary-list__actions-list-item"
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
  if (!card) return list
  const Heading = `h${card.level ?? 2}` as const
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{card.title}</Heading>
        <CardActions actions={card.actions ?? []} title={card.title} />
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

function CardActions({
  actions,
  title,
}: {
  readonly actions: readonly RowAction[]
  readonly title: ComponentChildren
}): JSX.Element | null {
  const [only, ...more] = actions
  if (!only) return null
  if (more.length > 0)
    return <Actions actions={actions} of={title} list="govuk-summary-card__actions" item="govuk-summary-card__action" />
  return (
    <div class="govuk-summary-card__actions">
      <Action action={only} of={title} />
    </div>
  )
}

type ActionsProps = {
  readonly actions: readonly RowAction[]
  readonly of: ComponentChildren
  readonly list: string
  readonly item: string
}

function Actions({ actions, of, list, item }: ActionsProps): JSX.Element {
  const [only, ...more] = actions
  if (only && more.length === 0) return <Action action={only} of={of} />
  return (
    <ul class={list}>
      {actions.map((action) => (
        <li class={item}>
          <Action action={action} of={of} />
        </li>
      ))}
    </ul>
  )
}

function Action({ action, of }: { readonly action: RowAction; readonly of: ComponentChildren }): JSX.Element {
  const { change } = useWords()
  return (
    <Go to={action.to} class="govuk-link">
      {action.text ?? change}
      {(action.about || hasContent(of)) && (
        <span class="govuk-visually-hidden">
          {action.about && ` ${action.about}`}
          {hasContent(of) && <> ({of})</>}
        </span>
      )}
    </Go>
  )
}
