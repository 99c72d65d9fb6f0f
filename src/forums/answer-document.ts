import { z } from 'zod'
import { UncertainDate, writeInterval } from '../kit/interval.ts'
import { formatPeriod } from '../kit/period.ts'
import { formatPlainDate } from '../kit/plain-date.ts'
import { DoorStatus, type Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import type { Deadline as RuleDeadline, Finding as RuleFinding } from '../rules/finding.ts'
import { Fact, Source } from '../rules/source.ts'
import type { Answer, ForumDoor } from './answer.ts'
import { openQuestions } from './questions.ts'
import { orderOfSteps, type Steps } from './steps.ts'

const day = z.string().meta({ format: 'date' })
const outcome = z.enum(['met', 'not-met', 'unknown'])
const risk = z.enum(['low', 'medium', 'high'])

const Reason = z
  .strictObject({ code: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
  .meta({ id: 'Reason', description: 'A sentence of the answer: its code and what it is filled with.' })

const Deadline = z
  .strictObject({
    date: UncertainDate.describe(
      'The last day; a span where the start is not known to the day. Rely on its first day.',
    ),
    start: UncertainDate.describe('Day 0 of the period.'),
    period: z.string().describe('ISO 8601 calendar period.'),
    rolledOver: z.boolean().describe("Moved from a Saturday or Sunday to the Monday, as the forum's own rule allows."),
  })
  .meta({ id: 'Deadline' })

const Question = z.strictObject({ id: z.string(), about: z.string().optional() }).meta({
  id: 'Question',
  description: 'A missing fact; "about" is the entry of the matter, the state or the instrument it is missing from.',
})

const Finding = z
  .strictObject({
    rule: z.string(),
    kind: z.string(),
    outcome,
    firm: z
      .boolean()
      .describe('Whether a failure rests on verified law and confirmed data, so that it closes the door.'),
    remediable: z.boolean().describe('Whether a failure can still be mended.'),
    reason: Reason,
    text: z.string().describe('The rule in plain words, in English.'),
    source: Source,
    deadline: Deadline.optional(),
    risk: risk.optional(),
    conditions: z.array(Reason).optional(),
    questions: z.array(Question).optional(),
    facts: z.array(z.string()).optional().describe('JSON Pointers of the facts that decided.'),
    victims: z.array(z.string()).optional(),
    get alternatives() {
      return z
        .array(
          z.strictObject({ id: z.string(), name: z.string(), outcome, firm: z.boolean(), findings: z.array(Finding) }),
        )
        .optional()
    },
  })
  .meta({ id: 'Finding', description: 'What one rule says of one event and one respondent.' })
type Finding = z.infer<typeof Finding>

const StepDocument = z.strictObject({
  forum: z.string(),
  kind: z.enum(['now', 'prepare', 'find-out', 'after']),
  by: day.optional(),
  after: z.string().optional(),
  first: z.array(Reason),
})

const StepsDocument = z
  .strictObject({
    urgent: z.array(z.strictObject({ forum: z.string(), dangers: z.array(z.string()), beforeFiling: z.boolean() })),
    order: z.array(StepDocument),
    forks: z
      .array(
        z.strictObject({
          forum: z.string(),
          alternatives: z.array(
            z.strictObject({ forum: z.string(), loses: z.array(z.string()), unsettled: z.boolean() }),
          ),
        }),
      )
      .describe('Where one filing forfeits another: what is lost either way. The choice is hers.'),
    never: z.array(
      z.strictObject({
        first: z.string(),
        second: z.string(),
        effect: z.enum(['postpones', 'forfeits', 'may-forfeit']),
      }),
    ),
  })
  .meta({ id: 'Steps', description: 'The order of steps.' })

const Door = z
  .strictObject({
    forum: z.string(),
    name: z.string(),
    status: DoorStatus,
    until: day.optional().describe('For an open door with a clock: the earliest last day.'),
    binding: z.enum(['yes', 'no', 'partly']),
    orders: z.array(z.string()).describe('Measures it can order, recommend or bring about: ids of law/remedies.'),
    interim: z
      .strictObject({
        available: z.boolean(),
        binding: z.string().optional(),
        for: z.array(z.string()),
        beforeFiling: z.boolean(),
      })
      .describe('Urgent measures, and the dangers they can meet.'),
    evidence: z.array(Fact).describe('What to gather.'),
    followUp: Fact.optional().describe('Who makes sure that it is carried out.'),
    respondents: z.array(
      z.strictObject({
        respondent: z.string(),
        status: DoorStatus,
        until: day.optional(),
        events: z.array(
          z.strictObject({
            event: z.string(),
            status: DoorStatus,
            deadline: Deadline.optional(),
            risk: risk.optional(),
            findings: z.array(Finding),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Door' })

/** The answer as a document: what the API and `--json` give. */
export const AnswerDocument = z
  .strictObject({
    on: day,
    law: z.string().describe('Digest of the law files used.'),
    notice: z.literal('filing-in-amparo-stops-no-clock'),
    doors: z.array(Door),
    questions: z.array(
      z.strictObject({ id: z.string(), about: z.string().optional(), forums: z.array(z.string()), weight: z.number() }),
    ),
    steps: StepsDocument,
  })
  .meta({
    id: 'Answer',
    description: 'Which doors are open to a matter on a day, with every reason, and the order of steps.',
  })
export type AnswerDocument = z.infer<typeof AnswerDocument>

/** One line a matter: enough to sort thousands. */
export const AnswerLine = z.strictObject({
  on: day,
  law: z.string(),
  doors: z.array(z.strictObject({ forum: z.string(), status: DoorStatus, until: day.optional() })),
})
export type AnswerLine = z.infer<typeof AnswerLine>

/** The whole answer with its questions and steps. Same facts, day and law: the same document, byte for byte. */
export function writeAnswer(answer: Answer, library: Library): AnswerDocument {
  return {
    on: formatPlainDate(answer.on),
    law: answer.law,
    notice: 'filing-in-amparo-stops-no-clock',
    doors: answer.doors.map(writeDoor),
    questions: openQuestions(answer).map(({ id, about, forums, weight }) => ({
      id,
      ...(about && { about }),
      forums: [...forums],
      weight,
    })),
    steps: writeSteps(orderOfSteps(answer, library)),
  }
}

export function writeAnswerLine(answer: Answer): AnswerLine {
  return {
    on: formatPlainDate(answer.on),
    law: answer.law,
    doors: answer.doors.map((door) => ({ forum: door.forum.id, status: door.status, ...untilOf(door) })),
  }
}

function untilOf({ status, deadline }: Pick<ForumDoor, 'status' | 'deadline'>): { until?: string } {
  return status === 'open-until' && deadline ? { until: formatPlainDate(deadline.date.earliest) } : {}
}

function writeDoor(door: ForumDoor): AnswerDocument['doors'][number] {
  return {
    forum: door.forum.id,
    name: door.forum.name,
    status: door.status,
    ...untilOf(door),
    binding: door.forum.binding,
    orders: door.forum.orders.map((order) => order.measure),
    interim: writeInterim(door.forum),
    evidence: door.forum.evidence,
    ...(door.forum.followUp && { followUp: door.forum.followUp }),
    respondents: door.respondents.map((each) => ({
      respondent: each.respondent,
      status: each.status,
      ...untilOf(each),
      events: each.events.map(({ event, status, deadline, risk: danger, findings }) => ({
        event,
        status,
        ...(deadline && { deadline: writeDeadline(deadline) }),
        ...(danger && { risk: danger }),
        findings: findings.map(writeFinding),
      })),
    })),
  }
}

function writeInterim({ interim }: Forum): AnswerDocument['doors'][number]['interim'] {
  return {
    available: interim.available,
    ...(interim.binding && { binding: interim.binding }),
    for: interim.for ?? [],
    beforeFiling: interim.beforeFiling ?? false,
  }
}

function writeDeadline(deadline: RuleDeadline): z.infer<typeof Deadline> {
  return {
    date: writeInterval(deadline.date),
    start: writeInterval(deadline.start),
    period: formatPeriod(deadline.period),
    rolledOver: deadline.rolledOver,
  }
}

function writeFinding(finding: RuleFinding): Finding {
  const { deadline, risk: danger, conditions, questions, facts, victims, branches } = finding
  return {
    rule: finding.rule,
    kind: finding.kind,
    outcome: finding.outcome,
    firm: finding.firm,
    remediable: finding.remediable,
    reason: { ...finding.reason },
    text: finding.text,
    source: finding.source,
    ...(deadline && { deadline: writeDeadline(deadline) }),
    ...(danger && { risk: danger }),
    ...(conditions && { conditions: [...conditions] }),
    ...(questions.length > 0 && { questions: [...questions] }),
    ...(facts.length > 0 && { facts: [...facts] }),
    ...(victims && { victims: [...victims] }),
    ...(branches && {
      alternatives: branches.map(({ id, name, outcome: met, firm, findings }) => ({
        id,
        name,
        outcome: met,
        firm,
        findings: findings.map(writeFinding),
      })),
    }),
  }
}

function writeSteps(steps: Steps): AnswerDocument['steps'] {
  return {
    urgent: steps.urgent.map((each) => ({ ...each, dangers: [...each.dangers] })),
    order: steps.order.map(({ by, first, ...step }) => ({
      ...step,
      first: [...first],
      ...(by !== undefined && { by: formatPlainDate(by) }),
    })),
    forks: steps.forks.map(({ forum, alternatives }) => ({
      forum,
      alternatives: alternatives.map((each) => ({ ...each, loses: [...each.loses] })),
    })),
    never: steps.never.map((each) => ({ ...each })),
  }
}
