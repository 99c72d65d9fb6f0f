import { z } from 'zod'
import { reckonings } from '../kit/reckoning.ts'
import { WrittenDuration } from '../kit/duration.ts'
import { Source } from '../rules/source.ts'
import { Id } from './id.ts'
import { Consequence } from './procedure-consequence.ts'

/** What follows when nobody acts in time: only a warning, help from others, an answer the law assumes, an end, nothing. */
export const effects = ['warn', 'escalate', 'deemed-accepted', 'lapses', 'none'] as const
export type Effect = (typeof effects)[number]

/** A time within which somebody must act, or until which something holds. Acts start, stop, extend and suspend it. */
export const Clock = z.strictObject({
  id: Id,
  name: z.string().min(1),
  plain: z.string().min(1),
  binds: Id.describe('The party that must act before it ends; its place decides on midnights and working days.'),
  within: WrittenDuration.optional(),
  until: Id.optional().describe('Instead of within: the field of the starting act that says when it ends.'),
  begins: z
    .strictObject({ fields: z.array(Id).min(1), pick: z.enum(['first', 'earliest', 'latest']).default('first') })
    .optional()
    .describe('The fields that say when time begins (receipt by the competent authority, dispatch, issue); else the moment the act is recorded.'),
  reckoning: z.enum(reckonings).default('plain'),
  extension: z.strictObject({ by: WrittenDuration, times: z.int().min(1), source: Source }).optional(),
  suspension: z.strictObject({ source: Source }).optional().describe('That it can stand still; acts say when.'),
  warnBefore: z.array(WrittenDuration).default([]),
  runsOut: Consequence.extend({ effect: z.enum(effects), tells: z.array(Id).default([]) }),
  source: Source,
})
export type Clock = z.infer<typeof Clock>
