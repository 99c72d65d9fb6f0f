import { z } from 'zod'
import { Fact, Source } from '../rules/source.ts'

/** A form of reparation or interim relief with its concrete measures. One file of law/remedies. */
export const Remedy = z.strictObject({
  id: z.string(),
  name: z.string(),
  plain: z.string(),
  standard: z.array(Fact).min(1),
  measures: z
    .array(z.strictObject({ id: z.string(), name: z.string(), plain: z.string(), source: Source }))
    .min(1),
})
export type Remedy = z.infer<typeof Remedy>
