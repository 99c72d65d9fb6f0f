import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { Refusal } from '../../kit/refusal.ts'
import { noDate } from '../../kit/html/typed-date.ts'
import { text } from '../../kit/text/text.ts'
import { AnswersRefused } from '../../procedures/refusals.ts'
import { longestAccount } from '../filing.ts'
import { ownCaseAddress, stepAddress } from '../links.ts'
import { beginRun } from '../operations/begin-run.ts'
import type { House } from '../operations/house.ts'
import { act } from '../operations/work.ts'
import { ConsentAsked, type Names, namesIn } from './consent-asked.tsx'
import { FormPage, HerForm } from './her-form.tsx'
import { showMyCase } from './my-case.tsx'
import { openOwnCase, type OwnCase } from './own-case.ts'
import type { Answered, AtOwnCase } from './portal-route.ts'
import { answersOf, stepErrors, StepFields, type StepProblem, stepTyped, type TypedStep } from './step-fields.tsx'
import { asks, isStepId, type Step, type StepId, stepsIn } from './steps.ts'

/** `POST /my-case/step`: asks for what a step needs; then takes it. */
export async function takeStep(at: AtOwnCase, house: House): Promise<Answered> {
  const own = await openOwnCase(house, at)
  const step = stepAsked(at, own)
  const typed = stepTyped(at.fields)
  if (!step) return await showMyCase(at, house, { words: typed.words, problem: isKnown(at) ? 'moved-on' : undefined })
  const show = async (problem?: StepProblem) => await showStep(at, house, own, step, typed, problem)
  if (at.going === 'ask' || at.going === 'here') return await show(at.isStale ? 'stale' : undefined)
  if (typed.words.length > longestAccount) return await show('too-long')
  try {
    await carryOut(at, house, own, step, typed)
    return { goTo: ownCaseAddress(at.language) }
  } catch (error) {
    if (error instanceof AnswersRefused) return await show(error.problems)
    if (error instanceof Refusal && error.reason === 'nobody-apart') return await show('nobody-apart')
    if (!isOvertaken(error)) throw error
    return await showMyCase(at, house, { words: typed.words, problem: 'moved-on' })
  }
}

/** The page of a step with words kept from before she typed her code; where it is none any more, they are in the message. */
export async function showKeptStep(at: AtOwnCase, house: House, id: StepId, words: string): Promise<Answered> {
  const own = await openOwnCase(house, at)
  const step = stepsIn(own.seen).find((each) => each.id === id)
  if (!step) return await showMyCase(at, house, { words, problem: 'moved-on' })
  return await showStep(at, house, own, step, { words, until: noDate, inside: '' }, undefined)
}

function isKnown({ fields }: AtOwnCase): boolean {
  return isStepId(fields.get('step'))
}

function stepAsked({ fields }: AtOwnCase, { seen }: OwnCase): Step | undefined {
  const run = fields.get('run')
  return stepsIn(seen).find(
    (step) => step.id === fields.get('step') && (run === '' || step.run === undefined || step.run.file.id === run),
  )
}

async function carryOut(at: AtOwnCase, house: House, own: OwnCase, step: Step, typed: TypedStep): Promise<void> {
  const { procedure, act: name } = asks(step.id)
  const { reader, seen } = own
  const wish = { act: name, answers: answersOf(step.id, typed) }
  if (!step.run) return void (await beginRun(house, reader, seen.root, { procedure, ...wish }, at.now))
  await act(house, reader, { run: step.run.file.id, seen: Number(at.fields.get('seen')), wish }, at.now)
}

/** Someone acted meanwhile, or the time for it has run out. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Refusal && (error.kind === 'conflict' || error.kind === 'too-late')
}

async function showStep(
  at: AtOwnCase,
  house: House,
  { seen }: OwnCase,
  step: Step,
  typed: TypedStep,
  problem: StepProblem | undefined,
): Promise<Answered> {
  const status = problem === undefined ? 200 : problem === 'stale' || problem === 'nobody-apart' ? 409 : 422
  const names = await namesIn(house, seen)
  return { page: <StepPage at={at} step={step} typed={typed} problem={problem} names={names} />, status }
}

const form = 'step'

type StepPageProps = {
  readonly at: AtOwnCase
  readonly step: Step
  readonly typed: TypedStep
  readonly problem: StepProblem | undefined
  readonly names: Names
}

function StepPage({ at, step: { id, run }, typed, problem, names }: StepPageProps): JSX.Element {
  const { language, token } = at
  const t = text(language)
  const home = ownCaseAddress(language)
  const errors = stepErrors(t, id, problem)
  const { warns } = asks(id)
  return (
    <FormPage
      language={language}
      hasErrors={errors.length > 0 && problem !== 'stale'}
      back={{ href: home }}
      form={form}
      address={stepAddress}
    >
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{t(`case.steps.${id}.title`)}</h1>
      {warns ? (
        <WarningText>{t(`case.steps.${id}.says`)}</WarningText>
      ) : (
        <p class="govuk-body">{t(`case.steps.${id}.says`)}</p>
      )}
      {run?.run.procedure.id === 'consent' && <ConsentAsked t={t} read={run} names={names} />}
      <HerForm id={form} action={stepAddress(language)} token={token}>
        <input type="hidden" name="step" value={id} />
        <input type="hidden" name="run" value={run?.file.id ?? ''} />
        <input type="hidden" name="seen" value={run?.run.acts.length ?? 0} />
        <StepFields t={t} id={id} typed={typed} errors={problem === 'stale' ? [] : errors} />
        <Button {...(warns && { kind: 'warning' as const })}>{t(`case.steps.${id}.go`)}</Button>
      </HerForm>
      <p class="govuk-body">
        <a class="govuk-link" href={home}>
          {t('case.steps.cancel')}
        </a>
      </p>
    </FormPage>
  )
}
