import type { JSX } from 'preact'
import type { View } from '../../chronicle/operations/read.ts'
import { Page } from '../../kit/layout/page.tsx'
import { text, type Text } from '../../kit/text/text.ts'
import { Role } from '../../people/role.ts'
import type { House } from '../operations/house.ts'
import { newCodeAddress, ownCaseAddress, viewsAddress } from '../links.ts'
import { getOwnCase, listViews } from '../operations/open-case.ts'
import { momentInWords } from './moments.ts'
import type { Answered, AtOwnCase } from './portal-route.ts'

const mostOwn = 10

/** `GET /my-case/opened`: who opened her case, by task and not by name; and when it was opened with her code. */
export async function showViews(at: AtOwnCase, house: House): Promise<Answered> {
  const { language, holder } = at
  const t = text(language)
  const { root, reader } = await getOwnCase(house, holder)
  const views = openings(await listViews(house, reader, root))
  const own = views.filter((view) => view.who === holder.receipt).slice(0, mostOwn)
  const desk = views.filter((view) => view.who !== holder.receipt)
  const { timeZone } = house.engine.settings.place
  const when = (view: View): JSX.Element => <time dateTime={view.at}>{momentInWords(language, view.at, timeZone)}</time>
  const page = (
    <Page
      language={language}
      back={{ href: ownCaseAddress(language) }}
      inLanguage={(other) => ({ href: viewsAddress(other) })}
    >
      <h1 class="govuk-heading-l">{t('case.views.title')}</h1>
      <h2 class="govuk-heading-m">{t('case.views.desk-title')}</h2>
      <p class="govuk-body">{desk.length > 0 ? t('case.views.desk-says') : t('case.views.desk-none')}</p>
      <ol class="govuk-list govuk-list--spaced">
        {desk.map((view) => (
          <li>
            <strong>{roleInWords(t, view.role)}</strong>
            <br />
            {when(view)}
          </li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">{t('case.views.own-title')}</h2>
      <p class="govuk-body">{t('case.views.own-says')}</p>
      <ol class="govuk-list govuk-list--spaced">
        {own.map((view) => (
          <li>{when(view)}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={newCodeAddress(language)}>
          {t('case.mine.code')}
        </a>
      </p>
    </Page>
  )
  return { page }
}

/** The latest first. Whoever opens the case opens its files in one moment: that is once. */
function openings(views: readonly View[]): readonly View[] {
  const known = new Map(views.map((view) => [`${view.who} ${view.at}`, view]))
  return [...known.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function roleInWords(t: Text, role: string): string {
  const { data } = Role.safeParse(role)
  return data ? t(`people.role.${data}`) : t('case.views.staff')
}
