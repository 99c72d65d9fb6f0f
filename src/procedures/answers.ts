import { z } from 'zod'
import type { JsonValue } from '../kit/canonical-json.ts'
import { parsePlainDate } from '../kit/plain-date.ts'
import type { FieldKind } from '../law/procedure-field.ts'
import type { FormField } from './form.ts'

export const answerCodes = [
  'missing',
  'not-asked',
  'wrong-kind',
  'too-long',
  'not-a-choice',
  'consult-first',
  'consent-missing',
  'not-in-future',
] as const
export type AnswerCode = (typeof answerCodes)[number]

/** What is wrong with one answer: where (a JSON Pointer), and what. Never what was answered. */
export type AnswerProblem = { readonly pointer: string; readonly code: AnswerCode }

/** Answers by field: those that stay open, and those that are sealed. */
export type Answers = Readonly<Record<string, JsonValue>>
export type Sorted = { readonly open: Answers; readonly sealed: Answers; readonly problems: readonly AnswerProblem[] }

/** Checks all answers at once and sorts them into what is declared open and what is sealed, in the order of the fields. */
export function sortAnswers(fields: readonly FormField[], given: Readonly<Record<string, unknown>>): Sorted {
  const problems: AnswerProblem[] = []
  const open: Record<string, JsonValue> = {}
  const sealed: Record<string, JsonValue> = {}
  const complain = (id: string, code: AnswerCode): void => {
    problems.push({ pointer: pointerTo(id), code })
  }
  for (const field of fields) {
    const answer = given[field.id]
    if (!isAsked(field, given)) {
      if (!isNone(answer)) complain(field.id, 'not-asked')
    } else if (isNone(answer)) {
      if (field.required) complain(field.id, 'missing')
    } else {
      const read = readers[field.kind](answer, field)
      if ('code' in read) complain(field.id, read.code)
      else (field.open === undefined ? sealed : open)[field.id] = read.value
    }
  }
  const asked = new Set(fields.map((field) => field.id))
  for (const id of Object.keys(given).filter((each) => !asked.has(each))) complain(id, 'not-asked')
  return { open, sealed, problems }
}

export function pointerTo(field: string): string {
  return `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Whether a condition on an earlier choice holds; a yes-no is answered `yes` or `no` in a condition. */
export function holdsWhen(when: NonNullable<FormField['when']>, given: Readonly<Record<string, unknown>>): boolean {
  const answer = given[when.field]
  const said = typeof answer === 'boolean' ? (answer ? ['yes'] : ['no']) : [answer].flat()
  return said.some((each) => typeof each === 'string' && when.is.includes(each))
}

function isAsked(field: FormField, given: Readonly<Record<string, unknown>>): boolean {
  return field.when === undefined || holdsWhen(field.when, given)
}

function isNone(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '')
}

type Read = { readonly value: JsonValue } | { readonly code: AnswerCode }
type Reader = (answer: unknown, field: FormField) => Read

const wrong: Read = { code: 'wrong-kind' }
const longest = { text: 500, 'long-text': 100_000 }

const words =
  (kind: 'text' | 'long-text'): Reader =>
  (answer) => {
    if (typeof answer !== 'string' || !answer.isWellFormed()) return wrong
    return answer.length > longest[kind] ? { code: 'too-long' } : { value: answer }
  }

const parsed =
  (schema: z.ZodType<JsonValue>): Reader =>
  (answer) => {
    const read = schema.safeParse(answer)
    return read.success ? { value: read.data } : wrong
  }

const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())
const Day = z.string().refine((text) => parsePlainDate(text) !== undefined)
/** An amount as decimal text, so that no cent is lost to binary fractions. */
const Money = z.strictObject({
  amount: z.string().regex(/^\d{1,15}(\.\d{1,4})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
})

const readers: Readonly<Record<FieldKind, Reader>> = {
  text: words('text'),
  'long-text': words('long-text'),
  choice: (answer, field) => (typeof answer !== 'string' ? wrong : chosen([answer], field, answer)),
  choices: (answer, field) => {
    const list = z.array(z.string()).min(1).max(100).safeParse(answer)
    return list.success ? chosen(list.data, field, [...new Set(list.data)].toSorted()) : wrong
  },
  date: parsed(Day),
  moment: parsed(Moment),
  'yes-no': parsed(z.boolean()),
  number: parsed(z.number()),
  money: parsed(Money),
  reference: parsed(z.uuid()),
}

function chosen(answers: readonly string[], { choices = [] }: FormField, value: JsonValue): Read {
  const known = new Set(choices.map((choice) => choice.id))
  return answers.every((each) => known.has(each)) ? { value } : { code: 'not-a-choice' }
}
