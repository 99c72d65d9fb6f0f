import { Temporal } from 'temporal-polyfill'
import { readTypedDate, type TypedDate, typedDate } from '../../kit/html/typed-date.ts'
import { holdsWhen } from '../../procedures/answers.ts'
import type { FormField } from '../../procedures/form.ts'

/** What a form sent: every value of every name. */
export type Sent = (name: string) => readonly string[]

/** The name of the input of a field; parts of a date or an amount follow after another dash. */
export function inputOf(field: string, part?: string): string {
  return part === undefined ? `say-${field}` : `say-${field}-${part}`
}

/** The parts of a date as they were typed. */
export function dateTyped(sent: Sent, field: string): TypedDate {
  const fields: Record<string, unknown> = {}
  for (const part of ['day', 'month', 'year']) fields[inputOf(field, part)] = sent(inputOf(field, part))[0]
  return typedDate(fields, inputOf(field))
}

/**
 * The answers as an act takes them. What cannot be read is passed on as it was typed, so that the act itself says what is
 * wrong with it. A choice that an earlier answer made pointless is left out: it cannot be unchosen on a page.
 */
export function answersSent(
  fields: readonly FormField[],
  sent: Sent,
  timeZone: string,
): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const field of fields) {
    const answer = read[field.kind](field, sent, timeZone)
    const isChosen = field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yes-no'
    if (isChosen && field.when && !holdsWhen(field.when, answers)) continue
    if (answer !== undefined && answer !== '') answers[field.id] = answer
  }
  return answers
}

type Read = (field: FormField, sent: Sent, timeZone: string) => unknown

const one: Read = ({ id }, sent) => sent(inputOf(id))[0]

const read: Readonly<Record<FormField['kind'], Read>> = {
  text: one,
  'long-text': one,
  choice: one,
  reference: ({ id }, sent) => (sent(inputOf(id))[0] ?? '').trim(),
  choices: ({ id }, sent) => {
    const chosen = sent(inputOf(id))
    return chosen.length > 0 ? chosen : undefined
  },
  'yes-no': ({ id }, sent) => {
    const [said] = sent(inputOf(id))
    return said === 'yes' ? true : said === 'no' ? false : said
  },
  date: ({ id }, sent) => dayIn(dateTyped(sent, id)),
  moment: ({ id }, sent, timeZone) => momentIn(dateTyped(sent, id), sent(inputOf(id, 'time'))[0] ?? '', timeZone),
  number: ({ id }, sent) => {
    const typed = digits(sent(inputOf(id))[0] ?? '')
    return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed
  },
  money: ({ id }, sent) => {
    const amount = digits(sent(inputOf(id, 'amount'))[0] ?? '')
    const currency = (sent(inputOf(id, 'currency'))[0] ?? '').trim().toUpperCase()
    return amount + currency === '' ? undefined : { amount, currency }
  },
}

/** A whole day as `2027-02-28`; what is none, as it was typed. */
function dayIn(typed: TypedDate): string {
  const meant = readTypedDate(typed)
  const day = 'problem' in meant ? undefined : meant.date
  return typeof day === 'string' ? day : [typed.year, typed.month, typed.day].join('-').replace(/^--$/, '')
}

function momentIn(typed: TypedDate, time: string, timeZone: string): string {
  const [day, hour] = [dayIn(typed), digits(time)]
  if (day + hour === '') return ''
  try {
    const moment = Temporal.PlainDateTime.from(`${day}T${hour.padStart(5, '0')}`, { overflow: 'reject' })
    return moment.toZonedDateTime(timeZone).toInstant().toString()
  } catch {
    return `${day} ${hour}`
  }
}

// ٠١٢٣٤٥٦٧٨٩ and ۰۱۲۳۴۵۶۷۸۹ as 0123456789.
function digits(text: string): string {
  return text
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x06_60))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06_f0))
}
