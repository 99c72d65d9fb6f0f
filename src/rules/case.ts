import { anyDay, intervalOf, type Interval, type UncertainDate } from '../kit/interval.ts'
import type { DomesticProceeding, Event, Matter, OtherProceeding, Respondent, Victim } from './matter.ts'

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

const seldomEffective: ReadonlySet<string> = new Set(['ombudsman', 'clemency', 'reopening'])

function days(date: UncertainDate | undefined): Interval {
  return date === undefined ? anyDay : intervalOf(date)
}

function readEvent(event: Event, index: number, victims: readonly VictimInCase[]): EventInCase {
  const start = days(event.when)
  const end = event.until === undefined ? start : intervalOf(event.until)
  return {
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

/** Reads a matter that has passed its schema and its checks. */
export function readCase(matter: Matter): Case {
  const victims = matter.victims.map((victim, index) => ({
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
    respondents: matter.respondents.map((respondent, index) => ({
      ...respondent,
      pointer: `/respondents/${index}`,
      eventsAgainst: events.filter(
        (event) => event.respondents === undefined || event.respondents.includes(respondent.id),
      ),
    })),
    domestic: matter.domestic?.map(readDomestic),
    proceedings: matter.proceedings?.map((proceeding, index) => ({
      ...proceeding,
      pointer: `/proceedings/${index}`,
      begun: days(proceeding.lodged),
      over: days(proceeding.ended),
      covered: proceeding.victims ?? everyone,
    })),
  }
}
