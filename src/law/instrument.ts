import { z } from 'zod'
import { CheckStatus } from '../rules/source.ts'
import { regions } from './region.ts'

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const confidence = z.enum(['high', 'medium', 'low'])

/** A treaty, statute, rule book, decided case or official page. One file of law/sources. */
export const Instrument = z.strictObject({
  id: z.string(),
  title: z.string(),
  short: z.string().optional(),
  kind: z.enum([
    'treaty', 'statute', 'rules-of-procedure', 'regulation', 'declaration', 'decision', 'guidance', 'resolution', 'policy', 'membership',
  ]),
  adopted: day.optional(),
  inForce: day.optional().describe('When the treaty itself entered into force.'),
  entersIntoForce: z
    .strictObject({ after: z.string(), then: z.literal('first-of-next-month').optional() })
    .optional()
    .describe('For a later party: how long after deposit.'),
  parties: z
    .strictObject({
      asOf: day,
      complete: confidence,
      openTo: z.array(z.enum(regions)).optional().describe('Only states of these regions can be parties: of others, none is.'),
      note: z.string().optional(),
    })
    .optional()
    .describe('How sure it is that a state not recorded here is not a party.'),
  where: z.array(z.string()).describe('Where it was read.'),
  read: z.union([z.literal('never'), day]),
  status: CheckStatus,
  note: z.string().optional(),
})
export type Instrument = z.infer<typeof Instrument>
