import { z } from 'zod'

const Named = z.strictObject({ id: z.string(), name: z.string() })
const Explained = Named.extend({ plain: z.string() })

/** The texts of a procedure in another language, each under the id it has in the original. */
export const ProcedureTexts = z.strictObject({
  name: z.string(),
  plain: z.string(),
  basis: z.array(z.string()),
  parties: z.array(Named),
  statuses: z.array(Explained),
  acts: z.array(
    Explained.extend({
      done: z.string(),
      says: z
        .array(z.strictObject({ id: z.string(), label: z.string(), hint: z.string().optional(), choices: z.array(Named).optional() }))
        .default([]),
      grounds: z.array(Explained).default([]),
      challenge: z.string().optional(),
    }),
  ),
  clocks: z.array(Explained).default([]),
})
export type ProcedureTexts = z.infer<typeof ProcedureTexts>
