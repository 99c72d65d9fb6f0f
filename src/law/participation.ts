import { parseInterval, shift, type Interval } from '../kit/interval.ts'
import { parsePeriod } from '../kit/period.ts'
import { dateOf, distantFuture, distantPast, partsOf, type PlainDate } from '../kit/plain-date.ts'
import type { Participation } from '../rules/law.ts'
import type { Instrument } from './instrument.ts'
import type { Acceptance } from './state.ts'

/** A date that nobody has read in a source may be wrong by so much, either way. */
const doubt = { months: 12, days: 0 }

/**
 * The days on which a state became and ceased to be bound. Where the day is not given it is computed from the deposit and
 * the treaty's own rule, never before the treaty's own entry into force. Unread days become a span of a year either way,
 * so that only facts well outside it can close a door.
 */
export function participationOf(acceptance: Acceptance, instrument: Instrument): Participation {
  const unread = acceptance.source.status === 'unverified'
  const until = acceptance.until === undefined ? undefined : days(acceptance.until)
  const consideredSince = acceptance.consideredSince === undefined ? undefined : days(acceptance.consideredSince)
  const start = startOf(acceptance, instrument)
  return {
    status: acceptance.status,
    from: unread ? widen(start) : start,
    ...(until && { until }),
    ...(acceptance.withdrawal && { withdrawal: acceptance.withdrawal }),
    ...(consideredSince && { consideredSince }),
    confidence: acceptance.confidence,
    source: acceptance.source,
    reservations: (acceptance.reservations ?? []).map(({ bars, only, source }) => ({
      bars,
      source,
      ...(only && { only }),
    })),
  }
}

function days(text: string): Interval {
  return parseInterval(text) ?? { earliest: distantPast, latest: distantFuture }
}

function startOf(acceptance: Acceptance, instrument: Instrument): Interval {
  if (acceptance.inForce !== undefined) return days(acceptance.inForce)
  const own = instrument.inForce === undefined ? distantPast : days(instrument.inForce).earliest
  if (acceptance.consent !== undefined) return notBefore(enter(days(acceptance.consent), instrument), own)
  const asOf = instrument.parties === undefined ? distantFuture : days(instrument.parties.asOf).latest
  const notBeforeConsent = acceptance.consentNotBefore === undefined ? own : days(acceptance.consentNotBefore).earliest
  return notBefore({ earliest: notBeforeConsent, latest: asOf }, own)
}

function enter(consent: Interval, { entersIntoForce }: Instrument): Interval {
  const period = entersIntoForce && parsePeriod(entersIntoForce.after)
  if (!period) return consent
  const after = shift(consent, period)
  return entersIntoForce.then === undefined
    ? after
    : { earliest: firstOfNextMonth(after.earliest), latest: firstOfNextMonth(after.latest) }
}

function firstOfNextMonth(date: PlainDate): PlainDate {
  const { year, month } = partsOf(date)
  return month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1)
}

function notBefore(interval: Interval, day: PlainDate): Interval {
  const later = (each: PlainDate): PlainDate => (each < day ? day : each)
  return { earliest: later(interval.earliest), latest: later(interval.latest) }
}

function widen(interval: Interval): Interval {
  return {
    earliest: shift(interval, { months: -doubt.months, days: 0 }).earliest,
    latest: shift(interval, doubt).latest,
  }
}
