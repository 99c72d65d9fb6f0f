import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../../kit/html/button.tsx'
import type { PageError } from '../../kit/html/error-summary.tsx'
import { BackLink } from '../../kit/html/navigation.tsx'
import { InsetText } from '../../kit/html/notices.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import { SourceNote, Words } from '../../forums/words.tsx'
import { DeskPage, FormToken } from '../../people/workspace/desk-page.tsx'
import { Kept, textsWritten } from '../../people/workspace/kept.tsx'
import { visitorOf } from '../../people/workspace/visitor.ts'
import type { AnswerProblem } from '../../procedures/answers.ts'
import { fieldsOf } from '../../procedures/form.ts'
import { ActAbout } from './act-about.tsx'
import { type ActAtDesk, proposalOf } from './act-at-desk.ts'
import { ActField, firstInput } from './act-field.tsx'
import { type Desk, nameOf, sayWhen } from './desk.ts'
import type { DeskFault } from './faults.ts'
import { sayField } from './field-words.ts'
import { canTakeBack, sayObstacles } from './possible-acts.tsx'
import { Said } from './said.tsx'

type Props = { readonly given: ActAtDesk; readonly fault?: DeskFault | undefined }

/** An act: what it is, the law behind it, who is told, and its form; or why it cannot be done now. */
export function ActPage({ given, fault }: Props): JSX.Element {
  const { desk, address, back, read, possible, notice } = given
  const { at, language, law, t } = desk
  const texts = law.procedure(read.run.procedure).act(possible.act.id)
  const isPermitted = possible.obstacles.length === 0
  return (
    <DeskPage language={language} here={address} visitor={visitorOf(at)} errors={errorsOf(given, fault)}>
      <BackLink to={{ href: back.href }}>{back.text}</BackLink>
      {notice}
      <h1>
        <Words said={texts.name} wanted={language} />
      </h1>
      <p>
        <Words said={texts.plain} wanted={language} />
        <br />
        {t('desk.act.source')}: <SourceNote source={possible.act.source} language={language} law={law} />
      </p>
      {isPermitted ? <Form given={given} fault={fault} /> : <NotPermitted given={given} />}
    </DeskPage>
  )
}

function NotPermitted({ given }: Props): JSX.Element {
  const { desk, read, possible } = given
  const { t, at } = desk
  return (
    <>
      <InsetText>
        <p>
          <strong>{t('desk.act.not-permitted')}</strong>
        </p>
        <p>{sayObstacles(desk, read, possible.act.by, possible.obstacles)}</p>
      </InsetText>
      {canTakeBack(possible) && (
        <form method="post" action={given.address}>
          <FormToken token={at.token} />
          <input type="hidden" name="seen" value={read.acts.length} />
          <Button kind="secondary" name="do" value="turn-down">
            {t('desk.act.take-back')}
          </Button>
        </form>
      )}
      <Kept language={at.language} texts={textsWritten(at.request)} />
    </>
  )
}

function Form({ given, fault }: Props): JSX.Element {
  const { desk, read, possible, sent } = given
  const { t, law } = desk
  const { act, step } = possible
  const { procedure } = read.run
  const name = law.procedure(procedure).act(act.id).name.text
  const fields = step === 'confirm' ? [] : fieldsOf(act)
  return (
    <>
      {step === 'propose' && <InsetText>{t('desk.act.four-eyes')}</InsetText>}
      {step === 'confirm' && <Proposed given={given} />}
      <form method="post" action={given.address}>
        <FormToken token={desk.at.token} />
        <input type="hidden" name="seen" value={read.run.acts.length} />
        {given.asksCase && <CaseAsked given={given} fault={fault} />}
        {fields.map((field) => {
          const problem = fault?.problems.find((each) => fieldIn(each) === field.id)
          const error = problem && sayProblem(given, problem)
          return <ActField desk={desk} procedure={procedure} act={act} field={field} sent={sent} error={error} />
        })}
        <ActAbout given={given} />
        <ButtonGroup>
          <Button name="do" value="send">
            {step === 'do' ? name : t(`desk.act.${step}`, { act: name })}
          </Button>
          {step === 'confirm' && (
            <Button kind="secondary" name="do" value="turn-down">
              {t('desk.act.turn-down')}
            </Button>
          )}
        </ButtonGroup>
      </form>
    </>
  )
}

function CaseAsked({ given: { desk, sent }, fault }: Props): JSX.Element {
  const { t } = desk
  return (
    <TextInput
      name="case"
      label={t('desk.holds.case')}
      hint={t('desk.holds.case-hint')}
      error={fault?.reason === 'case-not-found' ? t('desk.refused.hold-case') : undefined}
      value={sent('case')[0]}
      spellcheck={false}
    />
  )
}

function Proposed({ given }: Props): JSX.Element {
  const { desk, read, possible } = given
  const proposal = proposalOf(given)
  return (
    <>
      <InsetText>{desk.t('desk.act.confirms')}</InsetText>
      {proposal && (
        <>
          <h2>{proposedBy(desk, proposal.recorded)}</h2>
          <Said
            desk={desk}
            procedure={read.run.procedure}
            act={possible.act}
            answers={{ ...proposal.recorded.open, ...proposal.said }}
          />
        </>
      )}
    </>
  )
}

function proposedBy(desk: Desk, { actor, at }: { readonly actor: string; readonly at: string }): string {
  return desk.t('desk.act.proposed-by', { name: nameOf(desk, actor), time: sayWhen(desk, at) })
}

/** Everything that is wrong, at once: with the answers, each leading to its field; or with the whole. */
function errorsOf(given: ActAtDesk, fault: DeskFault | undefined): readonly PageError[] {
  if (!fault) return []
  if (fault.problems.length === 0) {
    const field = given.asksCase && fault.reason === 'case-not-found' ? 'case' : undefined
    return [{ text: given.desk.t(`desk.refused.${field ? 'hold-case' : fault.reason}`), field }]
  }
  const fields = fieldsOf(given.possible.act)
  return fault.problems.map((problem) => {
    const field = fields.find((each) => each.id === fieldIn(problem))
    return { text: sayProblem(given, problem), field: field && firstInput(field) }
  })
}

function sayProblem({ desk, read, possible }: ActAtDesk, problem: AnswerProblem): string {
  const field = fieldsOf(possible.act).find((each) => each.id === fieldIn(problem))
  const label = field ? sayField(desk, read.run.procedure, possible.act, field) : fieldIn(problem)
  if (problem.code !== 'wrong-kind') return desk.t(`desk.problem.${problem.code}`, { label })
  const kind = readableKinds.find((each) => each === field?.kind) ?? 'other'
  return desk.t('desk.problem.wrong-kind', { kind, label })
}

const readableKinds = ['date', 'moment', 'number', 'money', 'reference'] as const

/** Field names hold no character that a JSON Pointer would write differently. */
function fieldIn({ pointer }: AnswerProblem): string {
  return pointer.slice(1)
}
