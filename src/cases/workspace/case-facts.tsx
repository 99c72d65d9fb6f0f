import type { JSX } from 'preact'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { SourceNote, Words } from '../../forums/words.tsx'
import { findProcedure } from '../../law/the-law.ts'
import type { Clock } from '../../law/procedure-clock.ts'
import type { RunningClock } from '../../procedures/state.ts'
import { assigneeIn } from '../assignee.ts'
import { dangerOf } from '../danger.ts'
import type { OpenCase, ReadRun } from '../operations/open-case.ts'
import { DangerTag } from './danger-tag.tsx'
import { type Desk, nameOf } from './desk.ts'
import { Due } from './due.tsx'

type Props = { readonly desk: Desk; readonly seen: OpenCase }

/** Where the case stands: danger, status, who is responsible, and what has to happen next. */
export function CaseFacts({ desk, seen }: Props): JSX.Element {
  const { t, law, language } = desk
  const intake = runOf(seen, 'intake')
  const status = intake && law.procedure(intake.run.procedure).status(intake.run.state.status)
  const danger = dangerOf(
    seen.runs.map(({ run: { procedure, state, acts } }) => ({ procedure: procedure.id, state, acts })),
  )
  const rows = [
    ...(intake ? [{ key: t('desk.case.danger'), value: <DangerTag danger={danger} t={t} /> }] : []),
    ...(status ? [{ key: t('desk.case.status'), value: <Words said={status.name} wanted={language} /> }] : []),
    { key: t('desk.case.responsible'), value: <Responsible desk={desk} seen={seen} /> },
    { key: t('desk.case.identifier'), value: <bdi class="amparo-label">{seen.root}</bdi> },
    { key: t('desk.case.next-clock'), value: <NextClock desk={desk} seen={seen} /> },
  ]
  return <SummaryList rows={rows} />
}

/** The latest run of that procedure in the case, if this reader may read it. */
export function runOf({ runs }: OpenCase, procedure: string): ReadRun | undefined {
  return runs.findLast(({ run }) => run.procedure.id === procedure)
}

function Responsible({ desk, seen }: Props): JSX.Element {
  const state = runOf(seen, 'assignment')?.run.state
  const assignee = state && assigneeIn(state)
  if (!assignee) return <>{desk.t('desk.case.nobody')}</>
  const name = nameOf(desk, assignee)
  return <bdi>{state.status === 'offered' ? desk.t('desk.case.asked', { name }) : name}</bdi>
}

function NextClock({ desk, seen }: Props): JSX.Element {
  const [next] = seen.runs
    .flatMap((read) => read.run.state.clocks.map((running) => ({ read, running })))
    .filter(({ running }) => running.suspended === undefined)
    .toSorted((a, b) => (a.running.due < b.running.due ? -1 : 1))
  return next ? <RunningOut desk={desk} {...next} /> : <>{desk.t('desk.case.no-clock')}</>
}

type RunningProps = { readonly desk: Desk; readonly read: ReadRun; readonly running: RunningClock }

function RunningOut({ desk, read, running }: RunningProps): JSX.Element {
  const { t, law, language } = desk
  const procedure = findProcedure(read.run.procedure.id, running.law) ?? read.run.procedure
  const texts = law.procedure(procedure)
  const { name, plain } = texts.clock(running.clock)
  const clock = procedure.clocks.find((each) => each.id === running.clock)
  return (
    <>
      <p>
        <strong>
          <Words said={name} wanted={language} />
        </strong>
        <br />
        <Due desk={desk} due={new Date(running.due)} />
      </p>
      <p>
        <Words said={plain} wanted={language} /> {t('desk.case.binds', { party: texts.party(running.binds).text })}.
      </p>
      {clock && (
        <>
          <p>
            {t('desk.case.if-not')}: {sayEffect(desk, read, clock)}
          </p>
          <p>
            {t('desk.case.law')}: <SourceNote source={clock.source} language={language} law={law} />
          </p>
        </>
      )}
    </>
  )
}

function sayEffect({ t, law, language }: Desk, { run }: ReadRun, { runsOut }: Clock): string {
  const texts = law.procedure(run.procedure)
  const told = runsOut.tells.map((party) => texts.party(party).text)
  const tells = told.length > 0 ? 'other' : 'none'
  const who = listInWords(language, told)
  const { effect, to } = runsOut
  const says =
    effect === 'warn' || effect === 'escalate' ? t(`desk.effect.${effect}`, { tells, who }) : t(`desk.effect.${effect}`)
  if (to === undefined) return says
  const leads = t('desk.effect.to', { status: texts.status(to).name.text })
  return effect === 'none' ? leads : `${says} ${leads}`
}
