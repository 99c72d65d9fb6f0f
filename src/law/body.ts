import { z } from 'zod'
import { natures } from '../rules/law.ts'
import { Source } from '../rules/source.ts'

/** Bodies to which people complain that are no doors here, but matter for the doors: law/bodies.yaml. */
export const Bodies = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    nature: z.enum(natures),
    binding: z.boolean(),
    source: Source,
  }),
)
export type Bodies = z.infer<typeof Bodies>
