import type { JSX } from 'preact'
import { z } from 'zod'
import type { OpenCase } from '../operations/open-case.ts'
import { isHers } from './chronicle.tsx'
import { type Desk, sayWhen } from './desk.ts'
import { OwnWords } from './said.tsx'

const Account = z.object({ account: z.string() })

/** Her account, with everything she added since, in the order in which she wrote it. */
export function HerWords({ desk, seen }: { readonly desk: Desk; readonly seen: OpenCase }): JSX.Element {
  const { t } = desk
  const written = seen.runs
    .flatMap((read) => read.acts.map((act) => ({ ...act, hers: isHers(read, act.recorded) })))
    // What another organisation passed on is read like her own words, and said to be passed on.
    .filter(({ hers, recorded }) => hers || recorded.act === 'file')
    .flatMap(({ recorded, said, hers }) => {
      const { data } = Account.safeParse(said)
      return data ? [{ at: recorded.at, text: data.account, hers }] : []
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <section id="wrote">
      <h2>{t('desk.case.wrote')}</h2>
      {written.length === 0 && <p>{t('desk.case.wrote-none')}</p>}
      {written.map(({ at, text, hers }) => (
        <article class="amparo-account">
          <p class="amparo-chronicle__when">
            <time dateTime={at}>{sayWhen(desk, at)}</time>
            {!hers && `. ${t('desk.case.passed-on')}`}
          </p>
          <OwnWords>{text}</OwnWords>
        </article>
      ))}
    </section>
  )
}
