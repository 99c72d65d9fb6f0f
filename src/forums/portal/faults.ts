import type { PlainDate } from '../../kit/plain-date.ts'
import { intervalOf } from '../../kit/interval.ts'
import type { Text } from '../../kit/text/text.ts'
import { dateIn, dateProblemIn } from './date-in.ts'
import type { Form } from './form.ts'
import type { Field, QuestionPage, Told } from './question.ts'

/** What is wrong with the answer to one field, and the part of it to mend. */
export type FieldFault = { readonly field: string; readonly says: string; readonly part?: 'day' | 'month' | 'year' }

/** Everything wrong with the answers to a page. */
export function faultsOf(page: QuestionPage, told: Told, on: PlainDate): readonly FieldFault[] {
  const fields = page.fields(told)
  const faults = fields.flatMap((field) => faultsOfField(field, told, on))
  if (faults.length > 0) return faults
  const empty = fields.every((field) => field.kind !== 'date' && told.form.all(field.name).length === 0)
  const [first] = fields
  return page.needed && empty && first ? [{ field: first.name, says: told.t('portal.choose-one') }] : []
}

function faultsOfField(field: Field, { t, form }: Told, on: PlainDate): readonly FieldFault[] {
  if (field.kind === 'date') return dateFaults(field.name, form, t, on)
  const known = new Set(field.options.map((option) => option.value))
  return form.all(field.name).every((value) => known.has(value))
    ? []
    : [{ field: field.name, says: t('portal.choose-one') }]
}

function dateFaults(name: string, form: Form, t: Text, on: PlainDate): readonly FieldFault[] {
  const problem = dateProblemIn(form, name)
  if (problem)
    return [{ field: `${name}-${problem.part}`, part: problem.part, says: t(`portal.date-${problem.problem}`) }]
  const date = dateIn(form, name)
  if (date !== undefined && intervalOf(date).earliest > on)
    return [{ field: `${name}-year`, part: 'year', says: t('problems.in-the-future') }]
  return []
}
