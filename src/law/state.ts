import { z } from 'zod'
import { parseInterval } from '../kit/interval.ts'
import { reservationBars } from '../rules/law.ts'
import { Source } from '../rules/source.ts'
import { regions } from './region.ts'

const day = z.string().refine((text) => parseInterval(text) !== undefined, { message: 'date' })

/** What a state accepted under one instrument. */
export const Acceptance = z.strictObject({
  instrument: z.string(),
  status: z.enum(['party', 'withdrawn', 'disputed', 'signatory']),
  consent: day.optional().describe('Deposit of the ratification, accession, succession or declaration.'),
  consentNotBefore: day.optional().describe('Where the day is not known: not before this one.'),
  inForce: day.optional().describe('First day bound; computed from consent where left out.'),
  notified: day.optional(),
  until: day.optional().describe('First day no longer bound.'),
  withdrawal: z.enum(['facts', 'filing', 'matter-under-consideration']).optional(),
  safeUntil: day.optional(),
  consideredSince: day.optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  source: Source,
  reservations: z
    .array(
      z.strictObject({
        bars: z.enum(reservationBars),
        scope: z.string().optional(),
        only: z.array(z.string()).optional(),
        text: z.string(),
        source: Source,
      }),
    )
    .optional(),
  note: z.string().optional(),
})
export type Acceptance = z.infer<typeof Acceptance>

/** A state and what it accepted. One file of law/states. */
export const State = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}$/),
  alpha2: z.string().regex(/^[A-Z]{2}$/),
  name: z.string(),
  un: z.enum(['member', 'observer', 'other']),
  region: z.enum(regions),
  participations: z.array(Acceptance),
  note: z.string().optional(),
})
export type State = z.infer<typeof State>
