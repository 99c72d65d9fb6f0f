import { anyDay, intervalOf, shift, type Interval, type UncertainDate } from '../kit/interval.ts'
import { distantFuture, distantPast } from '../kit/plain-date.ts'
import type { Question } from './question.ts'
import type { Situation } from './situation.ts'

/** The moments from which a time limit can run. */
export const anchors = [
  'final-domestic-decision',
  'event',
  'event-start',
  'knowledge',
  'notice',
  'publication',
  'other-procedure-ended',
  'majority',
  'project-closed',
  'project-exited',
  'project-last-disbursed',
] as const
export type Anchor = (typeof anchors)[number]

/** Where a clock starts: on known days; not yet; nobody said; or there is no such moment in this matter. */
export type Anchored =
  | { readonly is: 'known'; readonly day: Interval; readonly question: Question; readonly facts: readonly string[] }
  | { readonly is: 'not-begun'; readonly continuing: boolean; readonly facts: readonly string[] }
  | { readonly is: 'unknown'; readonly question: Question; readonly facts: readonly string[] }
  | { readonly is: 'absent'; readonly facts: readonly string[] }

type Moment = 'served-else-taken' | 'served' | 'taken'

export function findAnchor(anchor: Anchor, moment: Moment, situation: Situation): Anchored {
  const { event } = situation
  switch (anchor) {
    case 'final-domestic-decision':
      return decision(moment, situation)
    case 'event':
      return event.end === undefined
        ? { is: 'not-begun', continuing: true, facts: [`${event.pointer}/continuing`] }
        : dated(event.end, { id: 'when-it-happened', about: event.id }, [
            `${event.pointer}/${event.until === undefined ? 'when' : 'until'}`,
          ])
    case 'event-start':
      return dated(event.start, { id: 'when-it-happened', about: event.id }, [`${event.pointer}/when`])
    case 'knowledge':
      return dated(event.learned, { id: 'when-you-learned', about: event.id }, [`${event.pointer}/known`])
    case 'notice':
      return optional(event.notified, { id: 'notice', about: event.id }, `${event.pointer}/notified`)
    case 'publication':
      return optional(event.published, { id: 'notice', about: event.id }, `${event.pointer}/published`)
    case 'other-procedure-ended':
      return otherProcedureEnded(situation)
    case 'majority':
      return majority(situation)
    case 'project-closed':
      return project('closed', situation)
    case 'project-exited':
      return project('exited', situation)
    case 'project-last-disbursed':
      return project('lastDisbursed', situation)
  }
}

function dated(day: Interval, question: Question, facts: readonly string[]): Anchored {
  if (day.earliest === distantPast || day.latest === distantFuture) return { is: 'unknown', question, facts }
  return { is: 'known', day, question, facts }
}

function optional(date: UncertainDate | undefined, question: Question, pointer: string): Anchored {
  return date === undefined ? { is: 'absent', facts: [pointer] } : dated(intervalOf(date), question, [pointer])
}

function decision(moment: Moment, situation: Situation): Anchored {
  const { state, told, domestic: proceedings, finalDecision: last } = situation
  if (last) {
    const facts = [`${last.pointer}/served`, `${last.pointer}/taken`]
    const question: Question = { id: 'final-decision', about: last.id }
    if (moment !== 'taken' && last.served !== undefined) return dated(last.delivered, question, facts)
    if (moment !== 'served' && last.taken !== undefined) return dated(last.decided, question, facts)
    return { is: 'unknown', question, facts }
  }
  const facts = ['/domestic', '/remedies']
  if (proceedings?.some((each) => each.status === 'pending' && each.isEffective)) {
    return { is: 'not-begun', continuing: false, facts }
  }
  if (told?.exceptions?.length) return { is: 'absent', facts }
  if (told?.exhausted === true || proceedings === undefined) {
    return {
      is: 'unknown',
      question: { id: told?.exhausted ? 'final-decision' : 'domestic-remedies', about: state ?? '' },
      facts,
    }
  }
  return { is: 'not-begun', continuing: false, facts }
}

function otherProcedureEnded({ elsewhere }: Situation): Anchored {
  const ended = elsewhere?.find((each) => each.status === 'decided' || each.status === 'rejected-on-procedure')
  if (ended === undefined) return { is: 'absent', facts: ['/proceedings'] }
  return dated(ended.over, { id: 'other-proceeding-end', about: ended.id }, [`${ended.pointer}/ended`])
}

function majority({ event }: Situation): Anchored {
  const young = event.harmed.find((victim) => victim.child === true)
  if (young === undefined) return { is: 'absent', facts: event.harmed.map((victim) => `${victim.pointer}/child`) }
  const birthday = shift(young.born === undefined ? anyDay : young.birth, { months: 18 * 12, days: 0 })
  return dated(birthday, { id: 'age-then', about: young.id }, [`${young.pointer}/born`])
}

function project(field: 'closed' | 'exited' | 'lastDisbursed', situation: Situation): Anchored {
  const facts = ['/projects']
  const projects = situation.projects ?? []
  const question: Question = { id: 'project-dates' }
  if (projects.length === 0) return { is: 'unknown', question: { id: 'project' }, facts }
  const given = projects.find((each) => each[field] !== undefined)
  if (given?.[field] !== undefined) return dated(intervalOf(given[field]), question, facts)
  if (projects.some((each) => each.active === true)) return { is: 'not-begun', continuing: true, facts }
  return { is: 'unknown', question, facts }
}
