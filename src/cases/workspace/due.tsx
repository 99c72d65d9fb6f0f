import type { JSX } from 'preact'
import { Tag } from '../../kit/html/tag.tsx'
import { timeUntilInWords } from '../../kit/text/instants.ts'
import { type Desk, sayWhen } from './desk.ts'

/** When a clock ends, and how long that is from now; marked where it is over. */
export function Due({ desk, due }: { readonly desk: Desk; readonly due: Date }): JSX.Element {
  const { at, language, t } = desk
  const left = timeUntilInWords(language, at.now, due)
  return (
    <>
      {due < at.now && (
        <>
          <Tag tone="danger">{t('desk.worklist.overdue')}</Tag>{' '}
        </>
      )}
      <strong>{left}</strong>
      <br />
      <time dateTime={due.toISOString()}>{sayWhen(desk, due)}</time>
    </>
  )
}
