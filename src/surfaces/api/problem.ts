import { z } from 'zod'

/** A problem document (RFC 9457) that says everything wrong with what was sent. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    errors: z.array(
      z.object({
        pointer: z.string().describe('JSON Pointer (RFC 6901) into what was sent.'),
        code: z.string().optional(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Problem' })
export type ProblemDocument = z.infer<typeof ProblemDocument>

/** A problem of a kind this API names; `about:blank` would say no more than the status. */
export function problem(
  kind: string,
  status: number,
  title: string,
  errors: ProblemDocument['errors'],
): ProblemDocument {
  return { type: `urn:amparo:problem:${kind}`, title, status, errors }
}
