import { z } from 'zod'
import { Id } from './id.ts'

/**
 * What the house itself does when something is recorded. A closed set: files say when, code knows how. What holds (consent,
 * a legal hold) holds until it is taken back.
 */
export const deeds = [
  'assigns', 'refers', 'discloses', 'corrects', 'erases', 'cuts-access', 'restores-access', 'raises-danger',
  'grants-consent', 'withdraws-consent', 'holds', 'lifts-hold',
] as const
export type Deed = (typeof deeds)[number]

/** What follows from an act or from a clock that ran out. */
export const Consequence = z.strictObject({
  to: Id.optional().describe('The status it leads to; absent where the status stays.'),
  starts: z.array(Id).default([]).describe('Clocks.'),
  does: z.array(z.enum(deeds)).default([]),
})
