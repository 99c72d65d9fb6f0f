import { onDay, type Interval } from '../kit/interval.ts'
import type { PlainDate } from '../kit/plain-date.ts'
import type { DomesticRemedies, FinancedProject } from './matter.ts'
import type { Case, DomesticInCase, EventInCase, ProceedingInCase, RespondentInCase } from './case.ts'
import { noJudgements, type Judgement } from './judge.ts'
import type { Law, RightInLaw } from './law.ts'

/** One event, held against one respondent, on one day, under one state of the law. */
export type Claim = {
  readonly law: Law
  readonly case: Case
  readonly respondent: RespondentInCase
  readonly event: EventInCase
  readonly on: PlainDate
}

/** What a rule judges: a claim before a forum, with what many rules ask of it worked out once. */
export type Situation = Claim & {
  /** The rights that were violated, as the law has them. */
  readonly rights: readonly RightInLaw[]
  /** The state in which the event happened, when it happened in one. */
  readonly place: string | undefined
  /** The state whose own remedies come first: the respondent state, or the state of the event or of the company. */
  readonly state: string | undefined
  /** What she said of the remedies of that state. */
  readonly told: DomesticRemedies | undefined
  /** Proceedings before courts and authorities of that state about this event and respondent; absent when nothing is known. */
  readonly domestic: readonly DomesticInCase[] | undefined
  /** The last final decision of an effective domestic remedy. */
  readonly finalDecision: DomesticInCase | undefined
  /** Complaints elsewhere about this event and respondent; absent when nothing is known. */
  readonly elsewhere: readonly ProceedingInCase[] | undefined
  /** The day that counts as filing: the day this forum was already seised, or the day asked about. */
  readonly filed: Interval
  /** The projects that concern this respondent: a bank's own, and for anyone else all. Absent when nothing is known. */
  readonly projects: readonly FinancedProject[] | undefined
  /** What judges have already said of this situation, by their places. */
  readonly judgements: (Judgement | undefined)[]
}

/** The situation of a claim before each forum: the same one before all forums that have not been seised of anything. */
export function situationsOf(claim: Claim): (forum: string) => Situation {
  const seised = new Set(claim.case.proceedings?.map((each) => each.forum))
  let anywhere: Situation | undefined
  return (forum) => {
    if (seised.has(forum)) return situationOf(claim, forum)
    return (anywhere ??= situationOf(claim, forum))
  }
}

export function situationOf(claim: Claim, forum: string): Situation {
  const { law, case: matterCase, respondent, event, on } = claim
  const place = event.where !== undefined && /^[A-Z]{3}$/.test(event.where) ? event.where : undefined
  const state = respondent.kind === 'state' ? respondent.state : (place ?? respondent.domicile)
  const concerned = (each: DomesticInCase | ProceedingInCase): boolean =>
    concerns(each.events, event.id) && concerns(each.respondents, respondent.id)
  const domestic = matterCase.domestic?.filter((each) => each.state === state && concerned(each))
  const proceedings = matterCase.proceedings?.filter(concerned)
  return {
    law,
    case: matterCase,
    respondent,
    event,
    on,
    rights: event.violations.flatMap((id) => law.right(id) ?? []),
    place,
    state,
    told: matterCase.matter.remedies?.find((each) => each.state === state),
    domestic,
    finalDecision: domestic && lastOf(domestic),
    elsewhere: proceedings?.filter((each) => each.forum !== forum),
    filed:
      proceedings?.find((each) => each.forum === forum && each.status === 'pending' && each.lodged !== undefined)
        ?.begun ?? onDay(on),
    projects: projectsOf(respondent, matterCase),
    judgements: noJudgements(),
  }
}

function concerns(list: readonly string[] | undefined, id: string): boolean {
  return list === undefined || list.includes(id)
}

function lastOf(proceedings: readonly DomesticInCase[]): DomesticInCase | undefined {
  return proceedings
    .filter((each) => each.status === 'decided' && each.isEffective && each.final !== false)
    .reduce<DomesticInCase | undefined>(
      (last, each) => (last === undefined || each.decided.latest >= last.decided.latest ? each : last),
      undefined,
    )
}

const banksOf: Readonly<Record<string, readonly FinancedProject['bank'][]>> = {
  'world-bank': ['ibrd'],
  ifc: ['ifc'],
  miga: ['miga'],
  ebrd: ['ebrd'],
  eib: ['eib'],
  adb: ['adb'],
  afdb: ['afdb'],
  idb: ['idb'],
  gcf: ['gcf'],
}

function projectsOf({ organisation }: RespondentInCase, { matter }: Case): readonly FinancedProject[] | undefined {
  const own = organisation === undefined ? undefined : banksOf[organisation]
  return own === undefined ? matter.projects : matter.projects?.filter((project) => own.includes(project.bank))
}
