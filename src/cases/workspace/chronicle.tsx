import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { Words } from '../../forums/words.tsx'
import type { RecordedAct } from '../../procedures/recorded-act.ts'
import { caseAddress } from '../links.ts'
import type { OpenCase, ReadAct, ReadRun } from '../operations/open-case.ts'
import { type Desk, nameOf, sayWhen } from './desk.ts'
import { Said } from './said.tsx'

/** Which end of the line comes first. */
export type Order = 'newest' | 'oldest'

type Mark = 'hers' | 'desk' | 'ran-out'
type Happened = { readonly read: ReadRun; readonly act: ReadAct }
type Props = { readonly desk: Desk; readonly seen: OpenCase; readonly order: Order }

/** Everything that was done in the case, along one line. */
export function Chronicle({ desk, seen, order }: Props): JSX.Element {
  const { t } = desk
  const oldestFirst = seen.runs
    .flatMap((read): Happened[] => read.acts.map((act) => ({ read, act })))
    .toSorted((a, b) => (a.act.recorded.at < b.act.recorded.at ? -1 : 1))
  const shown = order === 'oldest' ? oldestFirst : oldestFirst.toReversed()
  return (
    <section id="chronicle">
      <h2>{t('desk.case.chronicle')}</h2>
      <ul class="amparo-tabs amparo-screen-only">
        {(['newest', 'oldest'] as const).map((each) => (
          <li>
            <a
              class="govuk-link"
              href={`${caseAddress(seen.root)}?order=${each}#chronicle`}
              aria-current={each === order ? 'true' : undefined}
            >
              {t(`desk.case.${each}`)}
            </a>
          </li>
        ))}
      </ul>
      <ol class="amparo-chronicle">
        {shown.map((happened) => (
          <Item desk={desk} {...happened} />
        ))}
      </ol>
    </section>
  )
}

function Item({ desk, read, act: { recorded, said } }: Happened & { readonly desk: Desk }): JSX.Element {
  const { t, law, language } = desk
  const { procedure } = read.run
  const texts = law.procedure(procedure)
  const mark = markOf(read, recorded)
  const declared = procedure.acts.find((each) => each.id === recorded.act)
  const title = mark === 'ran-out' ? texts.clock(recorded.act).name : texts.act(recorded.act).done
  const answers = { ...recorded.open, ...said }
  const note = noteOf(read, recorded)
  return (
    <li class={`amparo-chronicle__item amparo-chronicle__item--${mark}`}>
      <Shape mark={mark} />
      <p class="amparo-chronicle__when">
        <time dateTime={recorded.at}>{sayWhen(desk, recorded.at)}</time>
      </p>
      <h3>
        <span class={mark === 'ran-out' ? undefined : 'govuk-visually-hidden'}>{t(`desk.mark.${mark}`)}: </span>
        <Words said={title} wanted={language} />
        {note && ` (${t(`desk.mark.${note}`)})`}
      </h3>
      <p class="amparo-chronicle__by">
        <Words said={texts.name} wanted={language} quiet />.{' '}
        {t('desk.case.done-by', { who: whoDid(desk, recorded, mark) })}
      </p>
      {declared && Object.keys(answers).length > 0 && (
        <Details summary={t('desk.case.said')}>
          <Said desk={desk} procedure={procedure} act={declared} answers={answers} />
        </Details>
      )}
    </li>
  )
}

/** Whether the person concerned, or who acts for her, did it. */
export function isHers({ run: { procedure } }: ReadRun, { by }: RecordedAct): boolean {
  const party = procedure.parties.find((each) => each.id === by)
  return party?.through.some((each) => each === 'survivor' || each === 'representative') ?? false
}

function markOf(read: ReadRun, recorded: RecordedAct): Mark {
  if (recorded.step === 'ran-out') return 'ran-out'
  return isHers(read, recorded) ? 'hers' : 'desk'
}

function noteOf({ run }: ReadRun, { act, at, actor, step }: RecordedAct) {
  const same = run.state.done.find((each) => each.act === act && each.at === at && each.actor === actor)
  if (same?.overtaken) return 'overtaken'
  return step === 'done' || step === 'ran-out' ? undefined : step
}

function whoDid(desk: Desk, { actor }: RecordedAct, mark: Mark): string {
  if (mark === 'ran-out') return desk.t('desk.case.system')
  return mark === 'hers' ? desk.t('desk.case.she') : nameOf(desk, actor)
}

// A ring for her own words, a square for the desk, a triangle for a clock: told apart without colour.
const paths: Readonly<Record<Mark, string>> = {
  hers: 'M9 2a7 7 0 1 0 0 14A7 7 0 1 0 9 2Z',
  desk: 'M3 3h12v12H3Z',
  'ran-out': 'M9 2 17 16H1Z',
}

function Shape({ mark }: { readonly mark: Mark }): JSX.Element {
  return (
    <svg
      class="amparo-chronicle__shape"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[mark]} />
    </svg>
  )
}
