import { z } from 'zod'

export const durationUnits = ['hours', 'calendar-days', 'working-days', 'weeks', 'months'] as const
export type DurationUnit = (typeof durationUnits)[number]

/** How long a clock runs, in the unit in which the law counts it: 48 hours are not two days, nor are 30 days a month. */
export type Duration = { readonly count: number; readonly unit: DurationUnit }

const written = new RegExp(`^([1-9]\\d{0,3}) (${durationUnits.join('|')})$`)
const unitOf = new Map<string, DurationUnit>(durationUnits.map((unit) => [unit, unit]))

/** Reads `3 working-days`, `48 hours`, `6 weeks`; absent when the text is no duration. Always plural: `1 months`. */
export function parseDuration(text: string): Duration | undefined {
  const match = written.exec(text)
  const unit = unitOf.get(match?.[2] ?? '')
  return unit && { count: Number(match?.[1]), unit }
}

/** The duration as it is written in files. */
export function formatDuration({ count, unit }: Duration): string {
  return `${count} ${unit}`
}

const none: Duration = { count: 0, unit: 'hours' }

/** A duration written `3 working-days` in files and on the wire. */
export const WrittenDuration = z.codec(
  z.string().refine((text) => parseDuration(text) !== undefined, { message: 'duration' }),
  z.custom<Duration>((value) => typeof value === 'object'),
  { decode: (text) => parseDuration(text) ?? none, encode: formatDuration },
)
