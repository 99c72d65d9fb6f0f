import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { text } from '../../kit/text/text.ts'
import type { Forum } from '../../law/forum.ts'
import { entryAddress } from '../links.ts'
import { respondentKinds } from './forum-glance.tsx'
import { operationOf } from './operation.ts'
import type { Reading } from './reading.ts'
import { reachOf, type About } from './reachable.ts'
import { Joined } from './rule-view.tsx'
import { statesInOrder } from './state-order.ts'

/** The countries about which the forum takes complaints. Nothing where no country is concerned, or it takes none. */
export function Countries({
  forum,
  reading,
}: {
  readonly forum: Forum
  readonly reading: Reading
}): JSX.Element | null {
  const { language, library, on } = reading
  const t = text(language)
  const kinds = respondentKinds(forum)
  const about = (['state', 'company', 'person'] as const satisfies readonly About[]).find((each) =>
    kinds.includes(each),
  )
  if (about === undefined || operationOf(forum, on) === 'no') return null
  const reached = statesInOrder(reading).map((state) => ({ state, ...reachOf(forum, state.id, about, library, on) }))
  const open = reached.filter((each) => each.outcome === 'met')
  const perhaps = reached.filter((each) => each.outcome === 'unknown')
  if (open.length + perhaps.length === 0) return null
  if (open.length === reached.length) return <p class="govuk-body">{t('library.forum.states-any')}</p>
  const list = (states: typeof reached): JSX.Element => (
    <Joined
      items={states.map(({ state }) => (
        <a class="govuk-link" href={entryAddress(language, 'states', state.id)}>
          {state.name}
        </a>
      ))}
    />
  )
  const key = about === 'state' ? 'library.forum.states-open' : 'library.forum.states-place-open'
  return (
    <>
      {about !== 'state' && <p class="govuk-body">{t('library.forum.states-place')}</p>}
      {open.length > 0 && <Details summary={t(key, { count: open.length })}>{list(open)}</Details>}
      {perhaps.length > 0 && (
        <Details summary={t('library.forum.states-perhaps', { count: perhaps.length })}>{list(perhaps)}</Details>
      )}
    </>
  )
}
