import type { JSX } from 'preact'
import { BackLink } from '../../kit/html/navigation.tsx'
import { Words } from '../../forums/words.tsx'
import type { Procedure } from '../../law/procedure.ts'
import { DeskPage } from '../../people/workspace/desk-page.tsx'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { visitorOf } from '../../people/workspace/visitor.ts'
import { beginAddress, caseAddress } from '../links.ts'
import { type Beginning, beginRun, openBeginning, proceduresToBegin } from '../operations/begin-run.ts'
import type { House } from '../operations/house.ts'
import { type OpenCase, type Reader, staffAsReader } from '../operations/open-case.ts'
import { refuse } from '../refusals.ts'
import type { ActAtDesk } from './act-at-desk.ts'
import { answerAct, type FirstAct, pageOf } from './first-act.tsx'
import { type Desk, deskOf, withOrganisations } from './desk.ts'
import { sent } from './sent.ts'

/** Which procedure, and with which act where it can begin with several: the parts of an address, not yet believed. */
export type BeginPlace = { readonly root: string; readonly procedure: string; readonly act?: string | undefined }

/** `GET /desk/cases/:root/begin/:procedure`, and `/:act`: the form of its first act, or the choice between several. */
export async function showBeginning(at: SignedInAtDesk, house: House, place: BeginPlace): Promise<Answered> {
  const { desk, beginning, first } = await openPlace(at, house, place)
  return first ? pageOf(first.given) : { page: <Choice desk={desk} root={place.root} beginning={beginning} /> }
}

/** `POST` there: begins it. */
export async function beginAtDesk(at: SignedInAtDesk, house: House, place: BeginPlace): Promise<Answered> {
  const { first } = await openPlace(at, house, place)
  return first ? await answerAct(at, first) : { goTo: beginAddress(place.root, place.procedure) }
}

async function openPlace(at: SignedInAtDesk, house: House, { root, procedure, act }: BeginPlace) {
  const reader = await staffAsReader(house, at.actor, root)
  const beginning = await openBeginning(house, reader, { root, procedure }, at.now)
  const desk = await withOrganisations(await deskOf(at, house), house)
  const { possible } = beginning
  const chosen = act === undefined && possible.length === 1 ? possible[0] : possible.find((each) => each.act.id === act)
  if (act !== undefined && !chosen) refuse('case-not-found')
  const given: ActAtDesk | undefined = chosen && {
    desk,
    address: beginAddress(root, procedure, act),
    back: { href: caseAddress(root), text: desk.t('desk.act.back') },
    read: { run: beginning.run, acts: [] },
    possible: chosen,
    sent: sent(at.request),
  }
  return { desk, beginning, first: given && firstAct(at, house, reader, root, given) }
}

function firstAct(at: SignedInAtDesk, house: House, reader: Reader, root: string, given: ActAtDesk): FirstAct {
  const { possible, read } = given
  const procedure = read.run.procedure.id
  return {
    given,
    begin: async (answers) => {
      await beginRun(house, reader, root, { procedure, act: possible.act.id, answers }, at.now)
      return caseAddress(root)
    },
  }
}

type ChoiceProps = { readonly desk: Desk; readonly root: string; readonly beginning: Beginning }

function Choice({ desk, root, beginning: { run, possible } }: ChoiceProps): JSX.Element {
  const { at, language, law, t } = desk
  const texts = law.procedure(run.procedure)
  return (
    <DeskPage language={language} here={beginAddress(root, run.procedure.id)} visitor={visitorOf(at)}>
      <BackLink to={{ href: caseAddress(root) }}>{t('desk.act.back')}</BackLink>
      <h1>
        <Words said={texts.name} wanted={language} />
      </h1>
      <p>{t('desk.begin.choose')}</p>
      <ul class="amparo-acts">
        {possible.map(({ act }) => (
          <li>
            <a class="govuk-link" href={beginAddress(root, run.procedure.id, act.id)}>
              <Words said={texts.act(act.id).name} wanted={language} quiet />
            </a>
            <br />
            <Words said={texts.act(act.id).plain} wanted={language} quiet />
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}

type BeginProps = { readonly desk: Desk; readonly seen: OpenCase; readonly reader: Reader }

/** What can be begun in the case; nothing for who has a part in one of its procedures only. */
export function Begin({ desk, seen, reader }: BeginProps): JSX.Element | null {
  const { t, law, language } = desk
  const readsCase = seen.runs.some(({ file }) => file.id === seen.root)
  const procedures = readsCase ? proceduresToBegin(reader) : []
  if (procedures.length === 0) return null
  return (
    <section id="begin" class="amparo-screen-only">
      <h2>{t('desk.begin.title')}</h2>
      <ul class="amparo-acts">
        {procedures.map((procedure) => (
          <li>
            <a class="govuk-link" href={beginAddress(seen.root, procedure.id)}>
              <Words said={law.procedure(procedure).name} wanted={language} quiet />
            </a>
            <br />
            <span class="govuk-hint">{t(sentenceOf(procedure))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const sentences = [
  'referral',
  'consent',
  'disclosure',
  'correction',
  'danger-escalation',
  'erasure',
  'legal-hold',
  'retaliation-report',
] as const

/** What the desk begins it for: the words of the procedure itself are spoken to her. */
function sentenceOf({ id }: Procedure): `desk.begin.says.${(typeof sentences)[number] | 'other'}` {
  return `desk.begin.says.${sentences.find((each) => each === id) ?? 'other'}`
}
