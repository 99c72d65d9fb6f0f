import type { ComponentChildren, JSX } from 'preact'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { parsePlainDate } from '../../kit/plain-date.ts'
import { dateInWords } from '../../kit/text/dates.ts'
import { listInWords } from '../../kit/text/lists.ts'
import type { Act } from '../../law/procedure-act.ts'
import type { Procedure } from '../../law/procedure.ts'
import type { Answers } from '../../procedures/answers.ts'
import { type FormField, fieldsOf } from '../../procedures/form.ts'
import { type Desk, sayWhen } from './desk.ts'
import { sayChoice, sayField } from './field-words.ts'

type SaidProps = {
  readonly desk: Desk
  readonly procedure: Procedure
  readonly act: Act
  readonly answers: Answers
}

/** What was answered in an act, field by field, each under the question it answers. */
export function Said({ desk, procedure, act, answers }: SaidProps): JSX.Element {
  const rows = fieldsOf(act)
    .filter((field) => answers[field.id] !== undefined)
    .map((field) => ({
      key: sayField(desk, procedure, act, field),
      value: <Answer desk={desk} procedure={procedure} act={act} field={field} answer={answers[field.id]} />,
    }))
  return rows.length > 0 ? <SummaryList rows={rows} /> : <p>{desk.t('desk.act.empty')}</p>
}

type AnswerProps = Omit<SaidProps, 'answers'> & { readonly field: FormField; readonly answer: unknown }

function Answer({ desk, procedure, act, field, answer }: AnswerProps): JSX.Element {
  const { t, language } = desk
  if (typeof answer === 'boolean') return <>{t(answer ? 'desk.act.yes' : 'desk.act.no')}</>
  const choice = (id: string) => sayChoice(desk, procedure, act, field, id)
  if (Array.isArray(answer)) return <>{listInWords(language, answer.map(String).map(choice))}</>
  if (typeof answer === 'object' && answer !== null) return <bdi>{Object.values(answer).join(' ')}</bdi>
  const words = String(answer)
  switch (field.kind) {
    case 'choice':
      return <>{choice(words)}</>
    case 'date': {
      const date = parsePlainDate(words)
      return <>{date === undefined ? words : dateInWords(language, date)}</>
    }
    case 'moment':
      return <>{sayWhen(desk, words)}</>
    case 'reference':
      return <bdi>{named(desk, words) ?? words}</bdi>
    default:
      return <OwnWords>{words}</OwnWords>
  }
}

/** The name of a colleague or of an organisation of this node. */
function named({ colleagues, organisations }: Desk, id: string): string | undefined {
  const colleague = colleagues.find((each) => each.account === id)?.displayName
  return colleague ?? organisations.find((each) => each.id === id)?.name
}

/** What a person wrote, as it was written: its own line breaks, its own direction. */
export function OwnWords({
  children,
  lang,
}: {
  readonly children: ComponentChildren
  readonly lang?: string
}): JSX.Element {
  return (
    <p class="amparo-words" dir="auto" lang={lang}>
      {children}
    </p>
  )
}
