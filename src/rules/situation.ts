import { onDay, type Interval } from '../kit/interval.ts'
import type { PlainDate } from '../kit/plain-date.ts'
import type { FinancedProject } from './matter.ts'
import type { Case, DomesticInCase, EventInCase, ProceedingInCase, RespondentInCase } from './case.ts'
import type { Law } from './law.ts'

/** What a rule judges: one event, held against one respondent, before one forum, on one day, under one state of the law. */
export type Situation = {
  readonly law: Law
  readonly case: Case
  readonly respondent: RespondentInCase
  readonly event: EventInCase
  readonly forum: string
  readonly on: PlainDate
}

function concerns(list: readonly string[] | undefined, id: string): boolean {
  return list === undefined || list.includes(id)
}

/** The state whose own remedies come first: the respondent state, or the state of the event or of the company. */
export function stateConcerned({ respondent, event }: Situation): string | undefined {
  if (respondent.kind === 'state') return respondent.state
  const place = placeOf(event)
  return place ?? respondent.domicile
}

/** The state in which the event happened, when it happened in one. */
export function placeOf(event: EventInCase): string | undefined {
  return event.where !== undefined && /^[A-Z]{3}$/.test(event.where) ? event.where : undefined
}

/** Proceedings before courts and authorities of the state that concern this event and respondent; absent when nothing is known. */
export function domesticProceedings(situation: Situation, state: string | undefined): readonly DomesticInCase[] | undefined {
  return situation.case.domestic?.filter(
    (proceeding) =>
      proceeding.state === state &&
      concerns(proceeding.events, situation.event.id) &&
      concerns(proceeding.respondents, situation.respondent.id),
  )
}

/** The last final decision of an effective domestic remedy. */
export function finalDecision(proceedings: readonly DomesticInCase[]): DomesticInCase | undefined {
  const candidates = proceedings.filter(
    (proceeding) => proceeding.status === 'decided' && proceeding.isEffective && proceeding.final !== false,
  )
  return candidates.reduce<DomesticInCase | undefined>(
    (last, each) => (last === undefined || each.decided.latest >= last.decided.latest ? each : last),
    undefined,
  )
}

/** Complaints elsewhere about this event and respondent. Absent when nothing is known. */
export function otherProceedings(situation: Situation): readonly ProceedingInCase[] | undefined {
  return situation.case.proceedings?.filter(
    (proceeding) =>
      proceeding.forum !== situation.forum &&
      concerns(proceeding.events, situation.event.id) &&
      concerns(proceeding.respondents, situation.respondent.id),
  )
}

/** The day that counts as filing: the day this forum was already seised, or the day asked about. */
export function filingDay(situation: Situation): Interval {
  const own = situation.case.proceedings?.find(
    (proceeding) =>
      proceeding.forum === situation.forum &&
      proceeding.status === 'pending' &&
      proceeding.lodged !== undefined &&
      concerns(proceeding.events, situation.event.id) &&
      concerns(proceeding.respondents, situation.respondent.id),
  )
  return own ? own.begun : onDay(situation.on)
}

const banksOf: Readonly<Record<string, readonly FinancedProject['bank'][]>> = {
  'world-bank': ['ibrd'], ifc: ['ifc'], miga: ['miga'], ebrd: ['ebrd'], eib: ['eib'], adb: ['adb'], afdb: ['afdb'], idb: ['idb'], gcf: ['gcf'],
}

/** The projects that concern this respondent: a bank's own, and for anyone else all. Absent when nothing is known. */
export function projectsConcerned({ respondent, case: { matter } }: Situation): readonly FinancedProject[] | undefined {
  const own = respondent.organisation === undefined ? undefined : banksOf[respondent.organisation]
  return matter.projects?.filter((project) => own === undefined || own.includes(project.bank))
}
