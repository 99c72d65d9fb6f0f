import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import type { Size } from './field.tsx'

export type Column = { readonly text: ComponentChildren; readonly numeric?: boolean }

export type TableProps = {
  readonly caption?: string
  readonly captionSize?: Size
  readonly columns?: readonly Column[]
  readonly rows: readonly (readonly ComponentChildren[])[]
  /** The first cell of a row names the row. */
  readonly rowHeaders?: boolean
  /** The table may be wider than the page: it scrolls by itself, also by keyboard. Needs a caption. */
  readonly wide?: boolean
}

/** Facts in rows and columns. */
export function Table({ caption, captionSize, columns, rows, rowHeaders, wide }: TableProps): JSX.Element {
  const table = (
    <table class="govuk-table">
      {caption && (
        <caption class={classes('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`)}>
          {caption}
        </caption>
      )}
      {columns && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map(({ text, numeric }) => (
              <th scope="col" class={classes('govuk-table__header', numeric && 'govuk-table__header--numeric')}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) =>
              index === 0 && rowHeaders ? (
                <th scope="row" class="govuk-table__header">
                  {cell}
                </th>
              ) : (
                <td class={classes('govuk-table__cell', columns?.[index]?.numeric && 'govuk-table__cell--numeric')}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!wide) return table
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section class="amparo-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  )
}
