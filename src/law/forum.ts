import { z } from 'zod'
import { UncertainDate } from '../kit/interval.ts'
import { natures } from '../rules/law.ts'
import { dangers, Matter, Respondent, Event } from '../rules/matter.ts'
import { Rule } from '../rules/rule.ts'
import { Fact, Source } from '../rules/source.ts'

export const families = [
  'regional-court', 'regional-commission', 'un-treaty-body', 'un-charter-based', 'specialised-agency', 'international-criminal',
  'corporate', 'financial-accountability', 'environmental', 'european-union', 'domestic-court', 'domestic-authority',
  'compensation', 'fund', 'international-organisation',
] as const
export const Family = z.enum(families)
export type Family = z.infer<typeof Family>

const statuses = ['open', 'open-until', 'not-yet', 'closed', 'uncertain'] as const
/** What can be said of a door: it is open; open until a day; not yet; closed; or the facts or the law do not decide it. */
export const DoorStatus = z.enum(statuses)
export type DoorStatus = z.infer<typeof DoorStatus>

const scale = z.enum(['low', 'medium', 'high'])

/** Facts that differ from the common ones of the file's examples; every field as in a matter. */
const ExampleFacts = Matter.partial().extend({
  respondent: Respondent.partial().optional().describe('Changes to the first respondent.'),
  event: Event.partial().optional().describe('Changes to the first event.'),
})

/** A case the file must answer: it runs as a test. */
export const Example = z.strictObject({
  name: z.string(),
  on: z.string().describe('The day asked about.'),
  facts: ExampleFacts.describe('Laid over example-facts of the file.'),
  expect: z.strictObject({
    status: DoorStatus.optional(),
    deadline: UncertainDate.optional(),
    rule: z.string().optional().describe('The rule (its id, else its kind) that decides.'),
    finding: z.enum(['met', 'not-met', 'unknown']).optional(),
    reason: z.string().optional().describe('The reason that rule gives, by its code.'),
    alternatives: z
      .array(z.strictObject({ id: z.string(), finding: z.enum(['met', 'not-met', 'unknown']) }))
      .optional(),
  }),
  source: Source.optional().describe('The decided case this example is.'),
})
export type Example = z.infer<typeof Example>

/** A forum: who may go there against whom, about what, by when, and what it can do. One file of law/forums. */
export const Forum = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string().optional(),
  family: Family,
  nature: z.enum(natures),
  plain: z.string().describe('What it is, in one or two sentences to "you".'),
  checked: z.strictObject({ by: z.string(), on: z.string() }).optional().describe('The lawyer who signed the file off.'),
  corrected: z
    .array(z.strictObject({ on: z.string(), what: z.string() }))
    .optional()
    .describe('Where we were wrong and mended the file; a change of the law itself is a new rule with in-force.'),
  basis: Fact.describe('The instruments it rests on.'),
  binding: z.enum(['yes', 'no', 'partly']),
  bindingNote: Fact.optional(),
  rules: z.array(Rule).min(1),
  orders: z
    .array(z.strictObject({ measure: z.string(), source: Source, note: z.string().optional() }))
    .describe('Measures of law/remedies it can order, recommend or bring about.'),
  notAvailable: z.array(Fact).optional().describe('What it cannot do.'),
  interim: z
    .strictObject({
      available: z.boolean(),
      binding: z.enum(['yes', 'claimed', 'no']).optional(),
      for: z.array(z.enum(dangers)).optional().describe('The dangers it can act against.'),
      beforeFiling: z.boolean().optional().describe('Can be asked for before or without a complaint.'),
      fact: Fact.optional(),
    })
    .describe('Urgent measures.'),
  followUp: Fact.optional().describe('Who makes sure that it is carried out.'),
  evidence: z.array(Fact).min(1).describe('What to gather; standard and burden of proof.'),
  start: z.array(Fact).describe('How to start: form, language, where to send it.'),
  cost: z.strictObject({ level: scale, fact: Fact }),
  duration: z.strictObject({
    months: z.strictObject({ from: z.number(), to: z.number() }).optional().describe('Rough; absent where nobody knows.'),
    fact: Fact,
  }),
  danger: z
    .strictObject({ level: scale, fact: Fact })
    .describe('How much filing exposes her: whether the other side learns her name, or may be warned.'),
  warnings: z.array(Fact).describe('Mistakes that close doors, and what older knowledge gets wrong.'),
  exampleFacts: Matter.optional().describe('An ordinary matter that this forum would take; the examples change it.'),
  examples: z.array(Example),
})
export type Forum = z.infer<typeof Forum>
