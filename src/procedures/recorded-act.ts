import { z } from 'zod'
import type { JsonValue } from '../kit/canonical-json.ts'
import { effects } from '../law/procedure-clock.ts'
import { deeds } from '../law/procedure-consequence.ts'

const instant = z.iso.datetime({ precision: 3 })

/** What an act did to a clock, with every instant that follows: replaying reads no law and computes no time. */
const ClockChange = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('started'),
    clock: z.string(),
    since: instant,
    due: instant,
    warn: z.array(instant),
    binds: z.string(),
    effect: z.enum(effects),
  }),
  z.strictObject({ is: z.enum(['extended', 'resumed']), clock: z.string(), due: instant, warn: z.array(instant) }),
  z.strictObject({ is: z.enum(['stopped', 'suspended']), clock: z.string() }),
])
export type ClockChange = z.infer<typeof ClockChange>

/**
 * What was done in a run of a procedure, as the open fields of its entry say it: everything that replaying needs, nothing
 * that law or clocks would have to be asked for again.
 */
export const RecordedAct = z.strictObject({
  run: z.string(),
  procedure: z.string(),
  law: z.string().describe('The digest of the declaration it was decided by.'),
  act: z.string().describe('The act; the clock, where one ran out.'),
  version: z.int(),
  step: z.enum(['done', 'proposed', 'confirmed', 'turned-down', 'ran-out']),
  by: z.string().describe('The party; clock, where one ran out.'),
  actor: z.string().describe('An opaque id; empty, where a clock ran out.'),
  at: instant,
  from: z
    .array(z.string())
    .describe('The statuses in which it holds; where it stands in another, another act overtook it.'),
  to: z.string().nullable().describe('Null where the status stays.'),
  ends: z.boolean().describe('Whether the run ends in the status it leads to.'),
  precedence: z.int().describe('The lower one prevails where two acts crossed.'),
  does: z.array(z.enum(deeds)),
  clocks: z.array(ClockChange),
  open: z.record(z.string(), z.custom<JsonValue>()),
})
export type RecordedAct = z.infer<typeof RecordedAct>

/** A recorded act with its place in the file, as the chronicle gives it. */
export type PlacedAct = RecordedAct & {
  readonly lane: string
  readonly position: number
  /** The last position of every other lane that its writer had seen. */
  readonly seen: Readonly<Record<string, { readonly position: number }>>
}
