import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { hasContent } from './field.tsx'
import { Go, type Going } from './go.tsx'

export type Task = {
  readonly title: ComponentChildren
  readonly hint?: ComponentChildren
  /** Absent while the task cannot be begun. */
  readonly to?: Going
  /** A word, or a tag where the state calls for attention. */
  readonly status: ComponentChildren
}

export type TaskListProps = { readonly tasks: readonly Task[]; readonly id?: string }

/** What there is to do, in any order, and how far each has come. */
export function TaskList({ tasks, id = 'task-list' }: TaskListProps): JSX.Element {
  return (
    <ul class="govuk-task-list">
      {tasks.map(({ title, hint, to, status }, index) => {
        const hintId = `${id}-${index + 1}-hint`
        const statusId = `${id}-${index + 1}-status`
        return (
          <li class={classes('govuk-task-list__item', to && 'govuk-task-list__item--with-link')}>
            <div class="govuk-task-list__name-and-hint">
              {to ? (
                <Go
                  to={to}
                  class="govuk-link govuk-task-list__link"
                  describedBy={classes(hasContent(hint) && hintId, statusId)}
                >
                  {title}
                </Go>
              ) : (
                <div>{title}</div>
              )}
              {hasContent(hint) && (
                <div id={hintId} class="govuk-task-list__hint">
                  {hint}
                </div>
              )}
            </div>
            <div class="govuk-task-list__status" id={statusId}>
              {status}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
