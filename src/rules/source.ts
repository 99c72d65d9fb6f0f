import { z } from 'zod'

/** How a fact was checked: read in the source; read in part or in a copy; professional memory that a lawyer must check. */
export const checkStatuses = ['verified', 'partly-verified', 'unverified'] as const
export const CheckStatus = z.enum(checkStatuses)
export type CheckStatus = z.infer<typeof CheckStatus>

/** Where a fact of law comes from: an instrument of law/sources, the article, and how it was checked. */
export const Source = z
  .strictObject({
    instrument: z.string(),
    article: z.string().optional(),
    status: CheckStatus,
    note: z.string().optional(),
  })
  .meta({ id: 'Source', description: 'The instrument a fact comes from, the article, and how it was checked.' })
export type Source = z.infer<typeof Source>

/** A sentence of law with its source. */
export const Fact = z
  .strictObject({ text: z.string().min(1), source: Source })
  .meta({ id: 'Fact', description: 'A sentence of law with its source.' })
export type Fact = z.infer<typeof Fact>
