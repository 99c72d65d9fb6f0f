import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import { Refusal } from '../../kit/refusal.ts'
import { text } from '../../kit/text/text.ts'
import { AnswersRefused } from '../../procedures/refusals.ts'
import { longestAccount } from '../filing.ts'
import type { House } from '../operations/house.ts'
import { ownCaseAddress, stepAddress } from '../links.ts'
import { act } from '../operations/work.ts'
import { FormPage, HerForm } from './her-form.tsx'
import { showMyCase } from './my-case.tsx'
import { openOwnCase } from './own-case.ts'
import type { Answered, AtOwnCase } from './portal-route.ts'
import { fieldOfStep, isStepId, type Step, type StepId, stepsIn } from './steps.ts'
import { withPlainLines } from './typed.ts'

type Problem = 'missing' | 'too-long' | 'stale'

/** What she typed on the page of a step, and what is wrong with it. */
type TypedStep = { readonly words: string; readonly problem?: Problem | undefined }

/** `POST /my-case/step`: asks for what a step needs; then takes it. */
export async function takeStep(at: AtOwnCase, house: House): Promise<Answered> {
  const id = at.fields.get('step')
  const words = withPlainLines(at.fields.get('words'))
  if (!isStepId(id)) return { goTo: ownCaseAddress(at.language) }
  if (at.going === 'ask' || at.going === 'here')
    return await showStep(at, house, id, { words, problem: at.isStale ? 'stale' : undefined })
  const { reader, seen } = await openOwnCase(house, at)
  const step = stepsIn(seen).find((each) => each.id === id)
  if (!step) return await showMyCase(at, house, { words, problem: 'moved-on' })
  if (words.length > longestAccount) return await showStep(at, house, id, { words, problem: 'too-long' })
  try {
    const wish = { act: id, answers: answersFor(id, words) }
    const run = { run: step.run.file.id, seen: Number(at.fields.get('seen')) }
    await act(house, reader, { ...run, wish }, at.now)
    return { goTo: ownCaseAddress(at.language) }
  } catch (error) {
    if (isAnswerMissing(error)) return await showStep(at, house, id, { words, problem: 'missing' })
    if (!isOvertaken(error)) throw error
    return await showMyCase(at, house, { words, problem: 'moved-on' })
  }
}

/** The page of a step; where it cannot be taken any more, her case as it stands, with her words in the message. */
export async function showStep(at: AtOwnCase, house: House, id: StepId, typed: TypedStep): Promise<Answered> {
  const { seen } = await openOwnCase(house, at)
  const step = stepsIn(seen).find((each) => each.id === id)
  if (!step) return await showMyCase(at, house, { words: typed.words, problem: 'moved-on' })
  const status = typed.problem === undefined ? 200 : typed.problem === 'stale' ? 409 : 422
  return { page: <StepPage at={at} step={step} typed={typed} />, status }
}

function answersFor(id: StepId, words: string): Readonly<Record<string, string>> {
  return id === 'withdraw' || words.trim() === '' ? {} : { [fieldOfStep[id]]: words.trim() }
}

function isAnswerMissing(error: unknown): boolean {
  return error instanceof AnswersRefused && error.problems.every((each) => each.code === 'missing')
}

/** Someone acted meanwhile, or the time for it has run out. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Refusal && (error.kind === 'conflict' || error.kind === 'too-late')
}

const form = 'step'

type StepPageProps = { readonly at: AtOwnCase; readonly step: Step; readonly typed: TypedStep }

function StepPage({ at, step, typed: { words, problem } }: StepPageProps): JSX.Element {
  const { language, token } = at
  const t = text(language)
  const { id, run } = step
  const home = ownCaseAddress(language)
  const isFieldWrong = problem === 'missing' || problem === 'too-long'
  const says =
    problem === undefined
      ? undefined
      : problem === 'missing'
        ? t('procedures.problems.missing')
        : t(`case.mine.problems.${problem}`)
  return (
    <FormPage language={language} hasErrors={isFieldWrong} back={{ href: home }} form={form} address={stepAddress}>
      <ErrorSummary
        errors={says === undefined ? [] : [{ text: says, field: id === 'withdraw' ? undefined : 'words' }]}
      />
      <h1 class="govuk-heading-l">{t(`case.steps.${id}.title`)}</h1>
      {id === 'withdraw' ? (
        <WarningText>{t('case.steps.withdraw.says')}</WarningText>
      ) : (
        <p class="govuk-body">{t(`case.steps.${id}.says`)}</p>
      )}
      <HerForm id={form} action={stepAddress(language)} token={token}>
        <input type="hidden" name="step" value={id} />
        <input type="hidden" name="seen" value={run.run.acts.length} />
        {id !== 'withdraw' && (
          <TextArea
            name="words"
            label={t(`case.steps.${id}.label`)}
            size="s"
            error={isFieldWrong ? says : undefined}
            value={words}
            rows={8}
            autocomplete="off"
          />
        )}
        <Button {...(id === 'withdraw' && { kind: 'warning' as const })}>{t(`case.steps.${id}.go`)}</Button>
      </HerForm>
      <p class="govuk-body">
        <a class="govuk-link" href={home}>
          {t('case.steps.cancel')}
        </a>
      </p>
    </FormPage>
  )
}
