import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { Table } from '../../kit/html/table.tsx'
import type { View } from '../../chronicle/operations/read.ts'
import { Role } from '../../people/role.ts'
import { type Desk, nameOf, sayWhen } from './desk.ts'

const mostShown = 30
const minute = 'yyyy-mm-ddThh:mm'.length

/** Who opened the case, the latest first. What somebody opened within one minute, such as all its files, is one line. */
export function OpenedBy({ desk, views }: { readonly desk: Desk; readonly views: readonly View[] }): JSX.Element {
  const { t } = desk
  const once = [
    ...new Map(views.map((view) => [`${view.at.slice(0, minute)} ${view.who}`, view])).values(),
  ].toReversed()
  const shown = once.slice(0, mostShown)
  const columns = (['when', 'who', 'role'] as const).map((each) => ({ text: t(`desk.case.${each}`) }))
  return (
    <section id="opened">
      <h2>{t('desk.case.views')}</h2>
      <p>{t('desk.case.views-says')}</p>
      <Details summary={t('desk.case.views-more', { shown: shown.length, count: once.length })}>
        <div class="amparo-dense">
          <Table
            caption={t('desk.case.views')}
            columns={columns}
            rows={shown.map((view) => [sayWhen(desk, view.at), ...who(desk, view)])}
            wide
          />
        </div>
      </Details>
    </section>
  )
}

function who(desk: Desk, { who: account, role }: View): readonly [string, string] {
  const { data } = Role.safeParse(role)
  const she = desk.t('desk.case.she')
  return data ? [nameOf(desk, account), desk.t(`people.role.${data}`)] : [she, she]
}
