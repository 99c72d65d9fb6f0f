import { z } from 'zod'
import { isBefore, onDay, type Interval } from '../../kit/interval.ts'
import { IsoDate } from '../../kit/iso.ts'
import { addDays, formatPlainDate } from '../../kit/plain-date.ts'
import type { Verdict } from '../finding.ts'
import type { Participation } from '../law.ts'
import type { Situation } from '../situation.ts'
import { stated, type Outcome } from '../truth.ts'

/** From when until when the facts must have happened. */
export const FactsWithin = z.strictObject({
  rule: z.literal('facts-within'),
  instrument: z
    .string()
    .optional()
    .describe(
      'From the entry into force of this instrument for the respondent (or place) until a withdrawal that cuts by date of facts.',
    ),
  of: z.enum(['respondent', 'place']).default('respondent'),
  from: IsoDate.optional().describe('From this day, whatever the state accepted.'),
  until: IsoDate.optional().describe('First day no longer covered.'),
  continuing: z
    .enum(['counts', 'does-not-count', 'undecided'])
    .default('counts')
    .describe('Whether a situation that began before and goes on after the start is covered for the part after it.'),
  laterDecision: z
    .enum(['counts', 'does-not-count', 'undecided'])
    .default('does-not-count')
    .describe('Whether a domestic decision taken after the start on earlier facts opens the door.'),
  duties: z
    .array(z.string())
    .optional()
    .describe('Rights whose duty (to investigate, to search) arises anew after the start.'),
})

type Rule = z.infer<typeof FactsWithin>
type Bounds = { readonly from?: Interval; readonly until?: Interval; readonly firm: boolean }

export function judgeFactsWithin(rule: Rule, situation: Situation): Verdict {
  const { event } = situation
  const bounds = boundsOf(rule, situation)
  const facts = [`${event.pointer}/when`, `${event.pointer}/until`, `${event.pointer}/continuing`]
  const after = bounds.until && judgeEnd(rule, bounds.until, bounds.firm, situation)
  const before = bounds.from && judgeStart(rule, bounds.from, bounds.firm, situation)
  const verdicts = [before, after].filter((each) => each !== undefined)
  const decisive = verdicts.find((each) => each.outcome === 'not-met') ??
    verdicts.find((each) => each.outcome === 'unknown') ??
    verdicts.find((each) => each.reason.code !== 'facts-in-time') ?? {
      outcome: 'met',
      reason: { code: 'facts-in-time' },
    }
  return { ...decisive, facts }
}

function boundsOf(rule: Rule, situation: Situation): Bounds {
  const fixed = {
    ...(rule.from !== undefined && { from: onDay(rule.from) }),
    ...(rule.until !== undefined && { until: onDay(rule.until) }),
  }
  if (rule.instrument === undefined) return { ...fixed, firm: true }
  const state = rule.of === 'place' ? situation.event.where : situation.respondent.state
  const participation = state === undefined ? undefined : situation.law.participation(state, rule.instrument)
  if (participation === undefined || participation.status === 'signatory') return { ...fixed, firm: true }
  const from = laterStart(fixed.from, participation)
  return {
    ...fixed,
    ...(from && { from }),
    ...(participation.until && participation.withdrawal === 'facts' && { until: participation.until }),
    firm: participation.confidence === 'high',
  }
}

function laterStart(fixed: Interval | undefined, { from }: Participation): Interval {
  return fixed !== undefined && fixed.earliest > from.latest ? fixed : from
}

function argumentsOf(rule: Rule, date: Interval | undefined): Record<string, string> {
  return {
    ...(rule.instrument !== undefined && { instrument: rule.instrument }),
    ...(date && { date: formatPlainDate(date.earliest) }),
  }
}

/** Whether the situation lasted: stated, or by the nature of what happened. */
function lasts(situation: Situation): Outcome {
  const { event, rights } = situation
  if (event.continuing !== undefined) return stated(event.continuing)
  if (event.until !== undefined) return 'met'
  const natures = rights.map((right) => right.continuing)
  if (natures.includes('by-nature')) return 'met'
  return natures.includes('can-be') ? 'unknown' : 'not-met'
}

function judgeStart(rule: Rule, from: Interval, firm: boolean, situation: Situation): Verdict {
  const { event } = situation
  const args = argumentsOf(rule, from)
  const began = isBefore(event.start, from)
  if (began === 'no') return { outcome: 'met', reason: { code: 'facts-in-time', args } }
  // What lasted beyond the start is covered from then on, whichever day it or the law began.
  const lasted = event.until === undefined || (event.end !== undefined && isBefore(event.end, from) === 'no')
  if (lasted && rule.continuing === 'counts' && lasts(situation) === 'met') {
    return { outcome: 'met', reason: { code: 'facts-straddle-start', args } }
  }
  if (began === 'perhaps') {
    // When the day the law began is itself not known, no better memory of hers can decide.
    const lawIsVague = event.start.earliest >= from.earliest && from.earliest !== from.latest
    return lawIsVague
      ? {
          outcome: 'unknown',
          reason: { code: 'facts-start-unknown', args },
          questions: [{ id: 'legal-check', about: rule.instrument ?? '' }],
        }
      : {
          outcome: 'unknown',
          reason: { code: 'facts-date-unclear', args },
          questions: [{ id: 'when-it-happened', about: event.id }],
        }
  }
  const stillOn = event.end === undefined ? 'no' : isBefore(event.end, from)
  const continuing = event.until !== undefined && stillOn === 'yes' ? 'not-met' : lasts(situation)
  if (continuing === 'met' && rule.continuing === 'counts') {
    return { outcome: 'met', reason: { code: 'facts-straddle-start', args } }
  }
  if (rule.duties?.some((duty) => event.violations.includes(duty))) {
    return { outcome: 'unknown', reason: { code: 'facts-straddle-start', args }, questions: [{ id: 'legal-check' }] }
  }
  if (continuing === 'unknown' && rule.continuing !== 'does-not-count') {
    return {
      outcome: 'unknown',
      reason: { code: 'facts-perhaps-continuing', args },
      questions: [{ id: 'still-goes-on', about: event.id }],
    }
  }
  if (continuing === 'met' && rule.continuing === 'undecided') {
    return {
      outcome: 'unknown',
      reason: { code: 'facts-perhaps-continuing', args },
      questions: [{ id: 'legal-check' }],
    }
  }
  const later = situation.domestic?.some((each) => isBefore(each.decided, from) === 'no')
  if (later && rule.laterDecision !== 'does-not-count') {
    return {
      outcome: rule.laterDecision === 'counts' ? 'met' : 'unknown',
      reason: { code: 'facts-own-decision-after', args },
    }
  }
  return { outcome: 'not-met', firm, reason: { code: 'facts-before', args } }
}

function judgeEnd(rule: Rule, until: Interval, firm: boolean, situation: Situation): Verdict {
  const { event } = situation
  const last = { ...argumentsOf(rule, undefined), date: formatPlainDate(addDays(until.earliest, -1)) }
  const began = isBefore(event.start, until)
  if (began === 'no') return { outcome: 'not-met', firm, reason: { code: 'facts-after', args: last } }
  if (began === 'perhaps') {
    return {
      outcome: 'unknown',
      reason: { code: 'facts-date-unclear', args: last },
      questions: [{ id: 'when-it-happened', about: event.id }],
    }
  }
  const ended = event.end === undefined ? 'no' : isBefore(event.end, until)
  if (ended === 'yes') return { outcome: 'met', reason: { code: 'facts-in-time', args: last } }
  return { outcome: 'met', reason: { code: 'facts-straddle-end', args: last } }
}
