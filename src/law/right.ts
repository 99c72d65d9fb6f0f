import { z } from 'zod'
import { concerns, gravities } from '../rules/law.ts'
import { Fact, Source } from '../rules/source.ts'

export const groups = [
  'life-and-liberty', 'trafficking-and-exploitation', 'migration-and-asylum', 'violence-and-gender', 'digital', 'civic-space', 'justice',
  'family-and-children', 'equality', 'work-and-livelihood', 'land-and-environment', 'armed-conflict',
] as const

/** A kind of violation: what it is, which instruments forbid it, what remedy they promise. One file of law/rights. */
export const Right = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.enum(groups),
  asks: z.string().describe('How a frightened person would recognise it.'),
  plain: z.string(),
  gravity: z.array(z.enum(gravities)),
  continuing: z.enum(['by-nature', 'can-be', 'instantaneous']),
  concerns: z.array(z.enum(concerns)),
  instruments: z.array(Source).min(1),
  elements: z.array(Fact).min(1),
  standardOfRemedy: z.array(Fact).min(1),
  remedies: z.array(z.string()).min(1),
  evidence: z.array(z.string()).min(1),
})
export type Right = z.infer<typeof Right>
