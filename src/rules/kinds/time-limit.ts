import { z } from 'zod'
import { earliestOf, isBefore, latestOf, onDay, shift, type Interval } from '../../kit/interval.ts'
import { IsoPeriod } from '../../kit/iso.ts'
import { addPeriod, formatPeriod, type Period } from '../../kit/period.ts'
import { addDays, dateOf, dayOfWeek, formatPlainDate, partsOf, type PlainDate } from '../../kit/plain-date.ts'
import { anchors, findAnchor, type Anchored } from '../anchor.ts'
import type { Deadline, Risk, Verdict } from '../finding.ts'
import type { Situation } from '../situation.ts'

const noPeriod: Period = { months: 0, days: 0 }

const Start = z.strictObject({
  anchor: z.enum(anchors),
  moment: z
    .enum(['served-else-taken', 'served', 'taken'])
    .default('served-else-taken')
    .describe('For a decision: which of its days counts.'),
  plus: IsoPeriod.optional().describe('Time added before the clock starts (publication: fourteen days).'),
})

/** By when the forum must be seised. The day of the event is day 0; months are calendar months. */
export const TimeLimit = z.strictObject({
  rule: z.literal('time-limit'),
  limit: z
    .enum(['none', 'fixed', 'reasonable', 'national', 'annual'])
    .describe(
      'none; a period; a "reasonable time" shown as a risk; the law of a state that is not in this file; a window each year.',
    ),
  from: z.array(Start).optional(),
  pick: z
    .enum(['first', 'earliest', 'latest'])
    .default('first')
    .describe('Which start counts when several are given: the first that exists, the earliest, the latest.'),
  period: IsoPeriod.optional(),
  extra: IsoPeriod.optional().describe('Added to the period (ten days on account of distance).'),
  rollsOver: z
    .enum(['no', 'yes', 'unclear'])
    .default('unclear')
    .describe(
      'Whether a last day on a Saturday, Sunday or holiday moves to the next working day; unclear: the earlier day is shown.',
    ),
  nature: z
    .enum(['bar', 'abuse'])
    .default('bar')
    .describe('bar: too late closes the door; abuse: too late may be held to be an abuse.'),
  excusedBy: z.array(z.enum(['impossible-earlier', 'exceptional'])).default([]),
  benchmarks: z
    .array(z.strictObject({ within: IsoPeriod, risk: z.enum(['low', 'medium', 'high']) }))
    .optional()
    .describe('For a reasonable time: what decided cases accepted or refused, shortest first.'),
  actWithin: IsoPeriod.optional().describe('For the law of a state: act within this time until the law is known.'),
  opens: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional()
    .describe('For a yearly window: month and day on which it opens.'),
  closes: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  stopsOn: z
    .string()
    .optional()
    .describe('In plain words: what must have happened on the last day for time to be kept.'),
})

type Rule = z.infer<typeof TimeLimit>

export function judgeTimeLimit(rule: Rule, situation: Situation): Verdict {
  if (rule.limit === 'none') return { outcome: 'met', reason: { code: 'no-time-limit' } }
  if (rule.limit === 'annual') return judgeWindow(rule, situation)
  const start = startOf(rule, situation)
  const facts = start.facts
  if (rule.limit === 'national') return { ...judgeNational(rule, start, situation), facts }
  switch (start.is) {
    case 'absent':
    case 'unknown':
      return {
        outcome: 'unknown',
        reason: { code: 'time-limit-start-unknown' },
        questions: start.is === 'unknown' ? [start.question] : [{ id: 'final-decision' }],
        facts,
      }
    case 'not-begun':
      return {
        outcome: 'met',
        reason: { code: start.continuing ? 'continuing-no-clock' : 'time-limit-not-begun' },
        facts,
      }
    case 'known':
      return {
        ...(rule.limit === 'reasonable'
          ? judgeReasonable(rule, start.day, situation)
          : judgeFixed(rule, start, situation)),
        facts,
      }
  }
}

function startOf(rule: Rule, situation: Situation): Anchored {
  const [only, ...others] = rule.from ?? []
  if (only === undefined) return { is: 'absent', facts: [] }
  const first = anchored(only, situation)
  if (others.length === 0 || (rule.pick === 'first' && first.is !== 'absent')) return first
  return chosen(rule, [first, ...others.map((start) => anchored(start, situation))])
}

function anchored(start: z.infer<typeof Start>, situation: Situation): Anchored {
  const found = findAnchor(start.anchor, start.moment, situation)
  return found.is === 'known' && start.plus ? { ...found, day: shift(found.day, start.plus) } : found
}

function chosen(rule: Rule, candidates: readonly Anchored[]): Anchored {
  const present = candidates.filter((each) => each.is !== 'absent')
  if (rule.pick === 'first' || present.length < 2) return present[0] ?? candidates[0] ?? { is: 'absent', facts: [] }
  const known = present.filter((each) => each.is === 'known')
  const undecided = present.find((each) => each.is !== 'known')
  if (undecided && (rule.pick === 'latest' || known.length === 0)) return undecided
  const days = known.map((each) => each.day)
  const day = rule.pick === 'latest' ? latestOf(days) : earliestOf(days)
  if (day === undefined) return { is: 'absent', facts: [] }
  const question = known[0]?.question ?? { id: 'when-it-happened' }
  return { is: 'known', day, question, facts: known.flatMap((each) => each.facts) }
}

/** The last day, moved to the next Monday where the forum's own rule says so. Holidays are not known here. */
export function deadlineOf(rule: Pick<Rule, 'period' | 'extra' | 'rollsOver'>, start: Interval): Deadline {
  const length = rule.period ?? noPeriod
  const end = (day: PlainDate): PlainDate => {
    const last = addPeriod(addPeriod(day, length), rule.extra ?? noPeriod)
    return rule.rollsOver === 'yes' ? nextWorkingDay(last) : last
  }
  const date = { earliest: end(start.earliest), latest: end(start.latest) }
  const whole = { months: length.months + (rule.extra?.months ?? 0), days: length.days + (rule.extra?.days ?? 0) }
  return {
    date,
    start,
    period: whole,
    rolledOver:
      rule.rollsOver === 'yes' &&
      date.earliest !== addPeriod(addPeriod(start.earliest, length), rule.extra ?? noPeriod),
  }
}

function nextWorkingDay(day: PlainDate): PlainDate {
  const weekday = dayOfWeek(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : day
}

function judgeFixed(rule: Rule, start: Extract<Anchored, { is: 'known' }>, situation: Situation): Verdict {
  const deadline = deadlineOf(rule, start.day)
  const { filed } = situation
  const args = {
    date: formatPlainDate(deadline.date.earliest),
    start: formatPlainDate(start.day.earliest),
    period: formatPeriod(deadline.period),
  }
  const late = isBefore(deadline.date, filed)
  if (late === 'no') return { outcome: 'met', reason: { code: 'in-time', args }, deadline }
  if (late === 'perhaps') {
    // On the last day itself she is still in time, even where the day of the decision is only known as a month.
    if (filed.latest <= deadline.date.earliest) return { outcome: 'met', reason: { code: 'in-time', args }, deadline }
    return { outcome: 'unknown', reason: { code: 'time-limit-straddled', args }, questions: [start.question], deadline }
  }
  if (rule.nature === 'abuse')
    return { outcome: 'met', reason: { code: 'delay-is-abuse', args }, risk: 'high', deadline }
  if (rule.rollsOver === 'unclear' && filed.earliest <= nextWorkingDay(deadline.date.latest)) {
    return {
      outcome: 'unknown',
      reason: { code: 'time-limit-straddled', args },
      questions: [{ id: 'legal-check' }],
      deadline,
    }
  }
  const { lateness } = situation.case.matter
  if (rule.excusedBy.length > 0 && lateness !== 'none') {
    const told = lateness !== undefined && rule.excusedBy.includes(lateness)
    return {
      outcome: 'unknown',
      reason: { code: 'too-late-unless-excused', args },
      questions: [{ id: told ? 'legal-check' : 'why-late' }],
      deadline,
    }
  }
  return { outcome: 'not-met', reason: { code: 'too-late', args }, deadline }
}

/** A band of risk from what decided cases accepted; never a date that the law does not name. */
function judgeReasonable(rule: Rule, start: Interval, situation: Situation): Verdict {
  const filed = situation.filed.latest
  const within = rule.benchmarks?.find((each) => filed <= addPeriod(start.earliest, each.within))
  const risk: Risk = within?.risk ?? (rule.benchmarks === undefined ? 'medium' : 'high')
  return {
    outcome: 'met',
    reason: { code: 'reasonable-time', args: { risk, start: formatPlainDate(start.earliest) } },
    risk,
  }
}

/** The law of a state decides and is not in this file: uncertain, with a day by which to act in any case. */
function judgeNational(rule: Rule, start: Anchored, situation: Situation): Verdict {
  const unknown: Verdict = {
    outcome: 'unknown',
    reason: { code: 'time-limit-national' },
    questions: [{ id: 'law-of-state', about: situation.event.where ?? '' }],
  }
  // Harm that goes on gives rise to a claim anew: no period can have run out for all of it.
  if (start.is === 'not-begun' && start.continuing) {
    return { outcome: 'met', reason: { code: 'continuing-no-clock' }, conditions: [unknown.reason] }
  }
  if (rule.actWithin === undefined || start.is !== 'known') return unknown
  const act = deadlineOf({ period: rule.actWithin, rollsOver: 'no' }, start.day)
  const date = formatPlainDate(act.date.earliest)
  return {
    ...unknown,
    reason: { code: act.date.earliest < situation.on ? 'time-limit-national' : 'act-at-once', args: { date } },
  }
}

function dayInYear(year: number, text: string): PlainDate {
  return dateOf(year, Number(text.slice(0, 2)), Number(text.slice(3)))
}

function judgeWindow(rule: Rule, { on }: Situation): Verdict {
  const { year } = partsOf(on)
  const [opens, closes] = [rule.opens ?? '01-01', rule.closes ?? '12-31']
  const thisYear = { opens: dayInYear(year, opens), closes: dayInYear(year, closes) }
  if (on >= thisYear.opens && on <= thisYear.closes) {
    const date = onDay(thisYear.closes)
    return {
      outcome: 'met',
      reason: {
        code: 'in-time',
        args: { date: formatPlainDate(thisYear.closes), start: formatPlainDate(thisYear.opens), period: 'P0D' },
      },
      deadline: { date, start: onDay(thisYear.opens), period: noPeriod, rolledOver: false },
    }
  }
  const next = on < thisYear.opens ? thisYear.opens : dayInYear(year + 1, opens)
  return {
    outcome: 'not-met',
    remediable: true,
    reason: { code: 'window-not-open', args: { date: formatPlainDate(next) } },
  }
}
