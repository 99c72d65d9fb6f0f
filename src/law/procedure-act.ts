import { z } from 'zod'
import { Source } from '../rules/source.ts'
import { Id } from './id.ts'
import { Consequence } from './procedure-consequence.ts'
import { Field } from './procedure-field.ts'

/** What can hold around a run of a procedure, known from other runs: her consent to this very thing; a legal hold. */
export const circumstances = ['consent', 'legal-hold'] as const
export type Circumstance = (typeof circumstances)[number]

/** What a decision that touches her must weigh, each in words. */
export const weighings = ['safety', 'welfare', 'best-interests', 'proportionality'] as const
export type Weighing = (typeof weighings)[number]

/** A reason for which the law lets this be refused. */
export const Ground = z.strictObject({
  id: Id,
  name: z.string().min(1),
  plain: z.string().min(1),
  mandatory: z.boolean().describe('Whether one must refuse on it, or may.'),
  raised: z
    .enum(['own-motion', 'on-application'])
    .default('own-motion')
    .describe('Whether who decides looks at it unasked, or only when the opponent invokes it.'),
  consultFirst: z.boolean().default(false).describe('Whether the other side must be consulted before.'),
  source: Source,
})
export type Ground = z.infer<typeof Ground>

/** How a decision can be challenged. */
const Challenge = z.strictObject({ plain: z.string().min(1), act: Id.optional(), source: Source })

/** A refusal is a structured decision: a ground, in whole or in part, with reasons. */
const Refusing = z.strictObject({
  list: z.enum(['closed', 'open']).default('closed').describe('Open: other grounds are allowed, with reasons.'),
  grounds: z.array(Ground).min(1),
  inPart: z.boolean().default(false).describe('Whether a part can be refused.'),
})

const Clocks = z.strictObject({
  starts: z.array(Id).default([]),
  stops: z.array(Id).default([]),
  extends: z.array(Id).default([]),
  suspends: z.array(Id).default([]),
  resumes: z.array(Id).default([]),
})

/** Something a party can do. What it says is its fields; what follows is a status, clocks and deeds of the house. */
export const Act = z.strictObject({
  id: Id.describe('A verb.'),
  version: z.int().min(1).default(1).describe('Of its fields; raised when older entries must be read differently.'),
  name: z.string().min(1).describe('What the button says.'),
  done: z.string().min(1).describe('What the chronicle says, in the past tense.'),
  plain: z.string().min(1).describe('What it is for.'),
  by: z.array(Id).min(1),
  from: z.union([z.literal('any'), z.array(Id).min(1)]).describe('not-begun; statuses; or any that does not end the run.'),
  to: Consequence.shape.to,
  says: z.array(Field).default([]),
  clocks: Clocks.prefault({}),
  does: Consequence.shape.does,
  needs: z
    .array(z.union([Id, z.array(Id).min(2)]))
    .default([])
    .describe('Acts that must have come before in this run; of an inner list, one is enough.'),
  requires: z
    .array(
      z.strictObject({ circumstance: z.enum(circumstances), when: z.strictObject({ field: Id, is: z.array(Id).min(1) }).optional(), source: Source }),
    )
    .default([])
    .describe('What must hold around the run; with when, only where a choice of this act says so.'),
  barredBy: z.array(z.strictObject({ circumstance: z.enum(circumstances), source: Source })).default([]),
  refuses: Refusing.optional(),
  challenge: Challenge.optional(),
  fourEyes: z.boolean().default(false).describe('One person proposes, another confirms; only then it has effect.'),
  otherPersonThan: z.array(Id).default([]).describe('Acts whose doers may not do this one.'),
  weighs: z.array(z.enum(weighings)).default([]),
  tells: z.array(z.strictObject({ party: Id, within: Id.optional() })).default([]).describe('Who is informed, and by which clock.'),
  source: Source,
})
export type Act = z.infer<typeof Act>
