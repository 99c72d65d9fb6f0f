import { anyDay, intervalOf, type Interval, type UncertainDate } from '../kit/interval.ts'
import { everyField } from './every-field.ts'
import {
  DomesticProceeding,
  Event,
  FinancedProject,
  OtherProceeding,
  Respondent,
  Victim,
  type Matter,
} from './matter.ts'

/** A matter read once for evaluation: dates as intervals, references resolved, every entry with its JSON Pointer. */
export type Case = {
  readonly matter: Matter
  readonly victims: readonly VictimInCase[]
  readonly respondents: readonly RespondentInCase[]
  readonly events: readonly EventInCase[]
  readonly domestic: readonly DomesticInCase[] | undefined
  readonly proceedings: readonly ProceedingInCase[] | undefined
}

export type VictimInCase = Victim & { readonly pointer: string; readonly birth: Interval }
export type RespondentInCase = Respondent & { readonly pointer: string; readonly eventsAgainst: readonly EventInCase[] }
export type EventInCase = Event & {
  readonly pointer: string
  /** When it happened or began. */
  readonly start: Interval
  /** When it ended; for one occasion the same as the start; absent while it goes on. */
  readonly end: Interval | undefined
  readonly learned: Interval
  readonly harmed: readonly VictimInCase[]
}
export type DomesticInCase = DomesticProceeding & {
  readonly pointer: string
  readonly decided: Interval
  readonly delivered: Interval
  readonly isEffective: boolean
}
export type ProceedingInCase = OtherProceeding & {
  readonly pointer: string
  readonly begun: Interval
  readonly over: Interval
  readonly covered: readonly string[]
}

const every = {
  victim: everyField(Victim),
  respondent: everyField(Respondent),
  event: everyField(Event),
  domestic: everyField(DomesticProceeding),
  proceeding: everyField(OtherProceeding),
}

const seldomEffective: ReadonlySet<string> = new Set(['ombudsman', 'clemency', 'reopening'])

function days(date: UncertainDate | undefined): Interval {
  return date === undefined ? anyDay : intervalOf(date)
}

function readEvent(event: Event, index: number, victims: readonly VictimInCase[]): EventInCase {
  const start = days(event.when)
  const end = event.until === undefined ? start : intervalOf(event.until)
  return {
    ...every.event,
    ...event,
    pointer: `/events/${index}`,
    start,
    end: event.continuing === true && event.until === undefined ? undefined : end,
    learned: event.known === undefined ? start : intervalOf(event.known),
    harmed: event.victims === undefined ? victims : victims.filter((victim) => event.victims?.includes(victim.id)),
  }
}

function readDomestic(proceeding: DomesticProceeding, index: number): DomesticInCase {
  const delivered = days(proceeding.served)
  return {
    ...every.domestic,
    ...proceeding,
    pointer: `/domestic/${index}`,
    decided:
      proceeding.taken === undefined
        ? { earliest: anyDay.earliest, latest: delivered.latest }
        : intervalOf(proceeding.taken),
    delivered,
    isEffective: proceeding.effective ?? !seldomEffective.has(proceeding.kind ?? ''),
  }
}

const organisationOf = {
  ibrd: 'world-bank',
  ifc: 'ifc',
  miga: 'miga',
  ebrd: 'ebrd',
  eib: 'eib',
  adb: 'adb',
  afdb: 'afdb',
  idb: 'idb',
  gcf: 'gcf',
} as const satisfies Record<FinancedProject['bank'], Respondent['organisation']>

/** A bank that pays for a harmful project answers for itself, named among the respondents or not. */
function banksImplied(matter: Matter): readonly Respondent[] {
  const named = new Set(matter.respondents.map((each) => each.organisation))
  const paying = new Set((matter.projects ?? []).map((project) => organisationOf[project.bank]))
  return [...paying]
    .filter((organisation) => !named.has(organisation))
    .map((organisation) => ({ id: `bank-${organisation}`, kind: 'organisation', organisation }))
}

/** Reads a matter that has passed its schema and its checks. */
export function readCase(matter: Matter): Case {
  const victims = matter.victims.map((victim, index) => ({
    ...every.victim,
    ...victim,
    pointer: `/victims/${index}`,
    birth: days(victim.born),
  }))
  const events = matter.events.map((event, index) => readEvent(event, index, victims))
  const everyone = victims.map((victim) => victim.id)
  return {
    matter,
    victims,
    events,
    respondents: [...matter.respondents, ...banksImplied(matter)].map((respondent, index) => ({
      ...every.respondent,
      ...respondent,
      pointer: index < matter.respondents.length ? `/respondents/${index}` : '/projects',
      eventsAgainst: events.filter(
        (event) => event.respondents === undefined || event.respondents.includes(respondent.id),
      ),
    })),
    domestic: matter.domestic?.map(readDomestic),
    proceedings: matter.proceedings?.map((proceeding, index) => ({
      ...every.proceeding,
      ...proceeding,
      pointer: `/proceedings/${index}`,
      begun: days(proceeding.lodged),
      over: days(proceeding.ended),
      covered: proceeding.victims ?? everyone,
    })),
  }
}
