import { z } from 'zod'
import { Fact, Source } from '../rules/source.ts'
import { Id } from './id.ts'
import { Act } from './procedure-act.ts'
import { Clock } from './procedure-clock.ts'

/** As what a person or program comes to act: the one the case is about, who acts for her, a role of staff, another node. */
export const standings = [
  'survivor', 'representative', 'intake', 'caseworker', 'legal-adviser', 'interpreter', 'liaison', 'decision-maker', 'guardian',
  'reparations', 'monitor', 'administrator', 'node',
] as const
export type Standing = (typeof standings)[number]

/** The status before the first act. */
export const notBegun = 'not-begun'

export const Party = z.strictObject({
  id: Id,
  name: z.string().min(1),
  through: z.array(z.enum(standings)).min(1).describe('Who can act as this party.'),
  node: z.enum(['own', 'other']).default('own').describe('Whether it sits at this node or at the second one.'),
})

const Status = z.strictObject({
  id: Id,
  name: z.string().min(1),
  plain: z.string().min(1).describe('What it means, said to the person the case is about.'),
  ends: z.boolean().default(false),
})

/** What she is owed: not prose, but an act, and the clock that makes somebody do it. */
const Owed = z.strictObject({
  what: z.enum(['told', 'heard', 'copy', 'challenge']),
  act: Id,
  within: Id.optional(),
  source: Source,
})

/** A way of doing something together: who may do what, when, by when, saying what. One file of law/procedures. */
export const Procedure = z.strictObject({
  id: Id,
  name: z.string().min(1),
  plain: z.string().min(1),
  checked: z.strictObject({ by: z.string(), on: z.string() }).optional().describe('The lawyer who signed the file off.'),
  corrected: z.array(z.strictObject({ on: z.string(), what: z.string() })).optional(),
  basis: z.array(Fact).min(1),
  secondNode: z.boolean().default(false).describe('Whether another node takes part, writing in its own lane.'),
  parties: z.array(Party).min(1),
  statuses: z.array(Status).min(1),
  acts: z.array(Act).min(1),
  clocks: z.array(Clock).default([]),
  owed: z.array(Owed).default([]),
  crossing: z.array(Id).default([]).describe('Which acts prevail when two parties acted without knowing of each other, first before last.'),
})

/** A declared procedure with the digest of the very file it was read from. */
export type Procedure = z.infer<typeof Procedure> & { readonly digest: string }
export type Party = z.infer<typeof Party>
