import type { ComponentChildren, JSX } from 'preact'
import { Checkboxes } from '../../kit/html/checkboxes.tsx'
import { DateInput } from '../../kit/html/date-input.tsx'
import { Fieldset } from '../../kit/html/fieldset.tsx'
import { Radios } from '../../kit/html/radios.tsx'
import { Select } from '../../kit/html/select.tsx'
import { TextArea, TextInput } from '../../kit/html/text-input.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { SourceNote, Words } from '../../forums/words.tsx'
import type { Act, Ground } from '../../law/procedure-act.ts'
import type { Procedure } from '../../law/procedure.ts'
import { type FormField, fieldsOf } from '../../procedures/form.ts'
import type { Desk } from './desk.ts'
import { sayChoice, sayField } from './field-words.ts'
import { dateTyped, inputOf, type Sent } from './typed-answers.ts'

export type ActFieldProps = {
  readonly desk: Desk
  readonly procedure: Procedure
  readonly act: Act
  readonly field: FormField
  readonly sent: Sent
  readonly error: string | undefined
}

/** One question of an act, as its kind of answer is best given. */
export function ActField(props: ActFieldProps): JSX.Element {
  const { desk, field, sent, error } = props
  const name = inputOf(field.id)
  const label = labelOf(props)
  const hint = hintOf(props)
  const [value] = sent(name)
  const question = { name, hint, error }
  switch (field.kind) {
    case 'long-text':
      return <TextArea {...question} label={label} value={value} />
    case 'text':
      return <TextInput {...question} label={label} value={value} />
    case 'number':
      return <TextInput {...question} label={label} value={value} inputmode="decimal" width={10} />
    case 'choice':
      return <Radios {...question} legend={label} choices={choicesOf(props)} value={value} small />
    case 'choices':
      return <Checkboxes {...question} legend={label} choices={choicesOf(props)} values={sent(name)} small />
    case 'yes-no':
      return <Radios {...question} legend={label} choices={yesAndNo(desk)} value={value} small inline />
    case 'date':
      return <DateInput {...question} legend={label} value={dateTyped(sent, field.id)} />
    case 'moment':
      return <Moment {...props} label={label} hint={hint} />
    case 'money':
      return <Money {...props} label={label} hint={hint} />
    case 'reference':
      return <Reference {...props} label={label} hint={hint} />
  }
}

/** Where a page leads to that says what is wrong with the answer: the first input of the field. */
export function firstInput({ id, kind }: FormField): string {
  if (kind === 'date' || kind === 'moment') return inputOf(id, 'day')
  return kind === 'money' ? inputOf(id, 'amount') : inputOf(id)
}

function labelOf({ desk, procedure, act, field }: ActFieldProps): string {
  const label = sayField(desk, procedure, act, field)
  return field.required ? label : desk.t('desk.act.optional-field', { label })
}

function hintOf({ desk, procedure, act, field }: ActFieldProps): ComponentChildren {
  const hint = field.label === undefined ? undefined : desk.law.procedure(procedure).act(act.id).field(field.id).hint
  const onlyIf = field.when && sayCondition(desk, procedure, act, field.when)
  if (!hint && onlyIf === undefined) return undefined
  return (
    <>
      {hint && <Words said={hint} wanted={desk.language} />} {onlyIf}
    </>
  )
}

function sayCondition(desk: Desk, procedure: Procedure, act: Act, when: NonNullable<FormField['when']>): string {
  const earlier = fieldsOf(act).find((each) => each.id === when.field)
  if (!earlier) return ''
  const answers = when.is.map((each) => `“${sayChoice(desk, procedure, act, earlier, each)}”`)
  return desk.t('desk.act.only-if', {
    question: `“${sayField(desk, procedure, act, earlier)}”`,
    answers: listInWords(desk.language, answers, 'or'),
  })
}

function choicesOf({ desk, procedure, act, field }: ActFieldProps) {
  return (field.choices ?? []).map(({ id }) => {
    const label = sayChoice(desk, procedure, act, field, id)
    const ground = field.id === 'ground' && act.refuses?.grounds.find((each) => each.id === id)
    if (!ground) return { value: id, label }
    return { value: id, label, hint: <GroundNote desk={desk} procedure={procedure} act={act} ground={ground} /> }
  })
}

type GroundProps = Pick<ActFieldProps, 'desk' | 'procedure' | 'act'> & { readonly ground: Ground }

/** What a ground means, whether one must or may refuse on it, and where that comes from. */
function GroundNote({ desk: { t, law, language }, procedure, act, ground }: GroundProps): JSX.Element {
  return (
    <>
      <Words said={law.procedure(procedure).act(act.id).ground(ground.id).plain} wanted={language} />{' '}
      <strong>{t(ground.mandatory ? 'desk.act.mandatory' : 'desk.act.optional')}.</strong>{' '}
      {ground.raised === 'on-application' && `${t('desk.act.on-application')}. `}
      {ground.consultFirst && `${t('desk.act.consult-first')}. `}
      <SourceNote source={ground.source} language={language} law={law} />
    </>
  )
}

function yesAndNo({ t }: Desk) {
  return [
    { value: 'yes', label: t('desk.act.yes') },
    { value: 'no', label: t('desk.act.no') },
  ]
}

type Labelled = ActFieldProps & { readonly label: string; readonly hint: ComponentChildren }

function Moment({ desk, field, sent, error, label, hint }: Labelled): JSX.Element {
  const name = inputOf(field.id)
  const time = inputOf(field.id, 'time')
  return (
    <>
      <DateInput name={name} legend={label} hint={hint} error={error} value={dateTyped(sent, field.id)} />
      <TextInput
        name={time}
        label={desk.t('desk.act.time')}
        hint={desk.t('desk.act.time-zone', { zone: desk.timeZone })}
        value={sent(time)[0]}
        width={5}
      />
    </>
  )
}

function Money({ desk, field, sent, error, label, hint }: Labelled): JSX.Element {
  const [amount, currency] = [inputOf(field.id, 'amount'), inputOf(field.id, 'currency')]
  return (
    <Fieldset legend={label}>
      <TextInput
        name={amount}
        label={desk.t('desk.act.amount')}
        hint={hint}
        error={error}
        value={sent(amount)[0]}
        inputmode="decimal"
        width={10}
      />
      <TextInput name={currency} label={desk.t('desk.act.currency')} value={sent(currency)[0]} width={3} />
    </Fieldset>
  )
}

/** Fields whose reference is to someone of the own organisation. */
const ofColleagues: ReadonlySet<string> = new Set(['assignee', 'told-to', 'suspect'])
/** Procedures whose recipient is an organisation of this node; any other reference is to something the case shows by its id. */
const toOrganisations: ReadonlySet<string> = new Set(['consent', 'referral'])

function Reference({ desk, procedure, field, sent, error, label, hint }: Labelled): JSX.Element {
  const { t, colleagues, organisations } = desk
  const name = inputOf(field.id)
  const value = sent(name)[0] ?? ''
  const choose = (text: string, all: readonly { readonly value: string; readonly text: string }[]) => (
    <Select name={name} label={label} hint={hint} error={error} options={[{ value: '', text }, ...all]} value={value} />
  )
  if (ofColleagues.has(field.id))
    return choose(
      t('desk.act.none-chosen'),
      colleagues.map(({ account, displayName }) => ({ value: account, text: displayName })),
    )
  if (field.id === 'recipient' && toOrganisations.has(procedure.id))
    return choose(
      t(organisations.length > 0 ? 'desk.act.no-organisation' : 'desk.act.no-organisations'),
      organisations.map((each) => ({ value: each.id, text: each.name })),
    )
  const more = hint ?? t('desk.act.reference-hint')
  return <TextInput name={name} label={label} hint={more} error={error} value={value} spellcheck={false} />
}
