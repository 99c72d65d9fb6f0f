import { z } from 'zod'
import { Id } from './id.ts'

/** Kinds of answer. A reference is the opaque id of a file, entry, account or organisation. */
export const fieldKinds = [
  'text', 'long-text', 'choice', 'choices', 'date', 'moment', 'yes-no', 'number', 'money', 'reference',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Kinds in which a person's own words can stand: never open. */
export const wordyKinds: readonly FieldKind[] = ['text', 'long-text', 'money']

/** The only reasons for which a field is not sealed. */
export const openReasons = ['clock', 'permission', 'statistic'] as const

/** One thing an act must or may say. Sealed unless it is declared open, with the reason. */
export const Field = z.strictObject({
  id: Id,
  kind: z.enum(fieldKinds),
  label: z.string().min(1).describe('The question, as the person who acts reads it.'),
  hint: z.string().optional(),
  required: z.boolean().default(false),
  open: z.enum(openReasons).optional().describe('Why it is not sealed: a clock, a permission or a statistic needs it.'),
  choices: z.array(z.strictObject({ id: Id, name: z.string().min(1) })).min(2).optional(),
  when: z
    .strictObject({ field: Id, is: z.array(Id).min(1) })
    .optional()
    .describe('Asked only where an earlier choice of the same act was answered with one of these.'),
})
export type Field = z.infer<typeof Field>
