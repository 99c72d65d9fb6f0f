import type { JSX } from 'preact'
import { DateInput } from '../../kit/html/date-input.tsx'
import type { PageError } from '../../kit/html/error-summary.tsx'
import { Radios } from '../../kit/html/radios.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import { readTypedDate, type TypedDate, typedDate } from '../../kit/html/typed-date.ts'
import type { Text } from '../../kit/text/text.ts'
import type { Fields } from '../../people/workspace/fields.ts'
import type { AnswerProblem } from '../../procedures/answers.ts'
import { asks, type StepId } from './steps.ts'
import { withPlainLines } from './typed.ts'

/** What she typed on the page of a step. */
export type TypedStep = { readonly words: string; readonly until: TypedDate; readonly inside: string }

/** What is wrong with it: the whole, or answers. */
export type StepProblem = 'too-long' | 'stale' | 'nobody-apart' | readonly AnswerProblem[]

export function stepTyped(fields: Fields): TypedStep {
  const until = Object.fromEntries(
    ['day', 'month', 'year'].map((part) => [`until-${part}`, fields.get(`until-${part}`)]),
  )
  return {
    words: withPlainLines(fields.get('words')),
    until: typedDate(until, 'until'),
    inside: fields.get('inside'),
  }
}

/** The answers as the act takes them; what was left empty is left out. */
export function answersOf(id: StepId, { words, until, inside }: TypedStep): Readonly<Record<string, unknown>> {
  const step = asks(id)
  const meant = readTypedDate(until)
  const day = 'problem' in meant ? 'none' : meant.date
  return {
    ...(step.words !== undefined && words.trim() !== '' && { [step.words]: words.trim() }),
    ...(step.until && day !== undefined && { until: day }),
    ...(step.inside && inside !== '' && { inside: inside === 'yes' }),
  }
}

/** What is wrong, each leading to its field. */
export function stepErrors(t: Text, id: StepId, problem: StepProblem | undefined): readonly PageError[] {
  if (problem === undefined) return []
  if (problem === 'nobody-apart') return [{ text: t('case.steps.nobody-apart'), field: 'inside' }]
  if (typeof problem === 'string') return [{ text: t(`case.mine.problems.${problem}`), field: firstField(id) }]
  const { words } = asks(id)
  return problem.map(({ pointer, code }) => {
    const name = pointer.slice(1)
    const text = t(`procedures.problems.${code}`)
    if (name === 'until') return { text, field: 'until-day' }
    return { text, field: name === words ? 'words' : name }
  })
}

function firstField(id: StepId): string | undefined {
  const { words, until } = asks(id)
  return words === undefined ? until && 'until-day' : 'words'
}

const labelled = [
  'answer',
  'supplement',
  'challenge',
  'reopen',
  'object',
  'object-hold',
  'ask-again',
  'threat',
  'correct',
  'erase',
] as const

type StepFieldsProps = {
  readonly t: Text
  readonly id: StepId
  readonly typed: TypedStep
  readonly errors: readonly PageError[]
}

/** The questions of a step. */
export function StepFields({ t, id, typed, errors }: StepFieldsProps): JSX.Element {
  const { until, inside } = asks(id)
  const wrong = (field: string) => errors.find((each) => each.field === field)?.text
  const label = labelled.find((each) => each === id)
  return (
    <>
      {label && (
        <TextArea
          name="words"
          label={t(`case.steps.${label}.label`)}
          size="s"
          error={wrong('words')}
          value={typed.words}
          rows={8}
          autocomplete="off"
        />
      )}
      {until && (
        <DateInput
          name="until"
          legend={t('case.steps.agree.until')}
          hint={t('case.steps.agree.until-hint')}
          error={wrong('until-day')}
          value={typed.until}
        />
      )}
      {inside && (
        <Radios
          name="inside"
          legend={t('case.steps.threat.inside')}
          hint={t('case.steps.threat.inside-hint')}
          error={wrong('inside')}
          choices={[
            { value: 'yes', label: t('case.steps.threat.yes') },
            { value: 'no', label: t('case.steps.threat.no') },
          ]}
          value={typed.inside}
        />
      )}
    </>
  )
}
