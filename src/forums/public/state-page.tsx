import type { JSX } from 'preact'
import { ButtonLink } from '../../kit/html/button.tsx'
import { text } from '../../kit/text/text.ts'
import type { Library } from '../../law/library.ts'
import type { Acceptance, State } from '../../law/state.ts'
import { entryAddress, wayAddress } from '../links.ts'
import { sayCode } from '../say.ts'
import { AcceptanceTable, Notes, Reservations, Withdrawals } from './acceptances.tsx'
import { checksIn } from './checks.ts'
import { Checked } from './facts.tsx'
import { LibraryPage, Sections } from './library-page.tsx'
import { everyRule } from './limit-in-words.ts'
import type { Reading } from './reading.ts'
import { sayTerm } from './say-term.ts'
import { ReachedOthers, ReachedState } from './state-reach.tsx'

type StateProps = { readonly state: State; readonly reading: Reading }

/** A state: where one can complain about it, what it accepted, since when and until when, and with which reservations. */
export function StatePage({ state, reading }: StateProps): JSX.Element {
  const { language, law, library } = reading
  const t = text(language)
  const name = law.state(state.id).text
  const doors = instrumentsOfDoors(library)
  const isMembership = ({ instrument }: Acceptance): boolean =>
    instrument.endsWith('-membership') || library.instruments.get(instrument)?.kind === 'membership'
  const memberships = state.participations.filter(isMembership)
  const texts = state.participations.filter((each) => !isMembership(each))
  return (
    <LibraryPage
      language={language}
      address={(each) => entryAddress(each, 'states', state.id)}
      part="states"
      entry={name}
      wide
    >
      <span class="govuk-caption-l">
        {sayCode(language, 'region', state.region)} · {sayTerm(language, 'un', state.un)} · <bdi>{state.id}</bdi>
      </span>
      <h1 class="govuk-heading-l">{name}</h1>
      <Checked checks={checksIn(state)} language={language} />
      <Sections
        language={language}
        contents={[
          { id: 'reach', title: t('library.state.reach'), view: <ReachedState state={state.id} reading={reading} /> },
          {
            id: 'reach-others',
            title: t('library.state.reach-others'),
            view: <ReachedOthers state={state.id} reading={reading} />,
          },
          {
            id: 'withdrawals',
            title: t('library.state.withdrawals'),
            view: Withdrawals({ participations: state.participations, reading }),
          },
          {
            id: 'reservations',
            title: t('library.state.reservations'),
            view: <Reservations participations={state.participations} reading={reading} />,
          },
          {
            id: 'accepted',
            title: t('library.state.accepted'),
            view: (
              <>
                <p class="govuk-body">{t('library.state.accepted-says')}</p>
                <AcceptanceTable
                  state={state.id}
                  caption={t('library.state.doors')}
                  participations={texts.filter((each) => doors.has(each.instrument))}
                  reading={reading}
                />
                <AcceptanceTable
                  state={state.id}
                  caption={t('library.state.others')}
                  participations={texts.filter((each) => !doors.has(each.instrument))}
                  reading={reading}
                />
                <AcceptanceTable
                  state={state.id}
                  caption={t('library.state.memberships')}
                  participations={memberships}
                  reading={reading}
                />
              </>
            ),
          },
          { id: 'notes', title: t('library.state.notes'), view: Notes({ state, reading }) },
        ]}
      />
      <ButtonLink href={wayAddress(language)}>{t('library.find-your-way')}</ButtonLink>
    </LibraryPage>
  )
}

/** The texts that rules of forums ask a state to have accepted. */
function instrumentsOfDoors(library: Library): ReadonlySet<string> {
  const rules = [...library.forums.values()].flatMap((forum) => everyRule(forum.rules))
  return new Set(
    rules.flatMap((rule) =>
      rule.rule === 'state-party' || rule.rule === 'accepts-procedure' ? [rule.instrument] : [],
    ),
  )
}
