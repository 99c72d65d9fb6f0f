import { readTypedDate, typedDate, type DateProblem, type TypedDate } from '../../kit/html/typed-date.ts'
import type { UncertainDate } from '../../kit/interval.ts'
import type { Form } from './form.ts'

/** The date typed into the fields of that name, as it was typed. */
export function typedIn(form: Form, name: string): TypedDate {
  const fields: Record<string, unknown> = {}
  for (const part of ['day', 'month', 'year', 'about']) fields[`${name}-${part}`] = form.get(`${name}-${part}`)
  return typedDate(fields, name)
}

/** What the typed date means; absent when nothing, or nothing that is a date, was typed. */
export function dateIn(form: Form, name: string): UncertainDate | undefined {
  const read = readTypedDate(typedIn(form, name))
  return 'problem' in read ? undefined : read.date
}

/** Why what was typed is no date; absent when it is one, or empty. */
export function dateProblemIn(form: Form, name: string): DateProblem | undefined {
  const read = readTypedDate(typedIn(form, name))
  return 'problem' in read ? read : undefined
}
