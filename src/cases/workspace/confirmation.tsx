import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../../kit/html/button.tsx'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { Words } from '../../forums/words.tsx'
import { DeskPage, FormToken } from '../../people/workspace/desk-page.tsx'
import { visitorOf } from '../../people/workspace/visitor.ts'
import type { Answers } from '../../procedures/answers.ts'
import { sortAnswers } from '../../procedures/answers.ts'
import { fieldsOf } from '../../procedures/form.ts'
import { type ActAtDesk, proposalOf } from './act-at-desk.ts'
import { Said } from './said.tsx'
import { fieldsSent } from './sent.ts'

type Props = { readonly given: ActAtDesk; readonly answers: Readonly<Record<string, unknown>> }

/** What is about to be done, shown once more before it counts. */
export function Confirmation({ given, answers }: Props): JSX.Element {
  const { desk, read, possible } = given
  const { at, language, law, t } = desk
  const { act, step } = possible
  const texts = law.procedure(read.run.procedure).act(act.id)
  const says = step === 'do' ? texts.name.text : t(`desk.act.${step}`, { act: texts.name.text })
  return (
    <DeskPage language={language} here={given.address} visitor={visitorOf(at)}>
      <h1>{t('desk.act.check')}</h1>
      <p>
        <Words said={texts.plain} wanted={language} />
      </p>
      <Said desk={desk} procedure={read.run.procedure} act={act} answers={said(given, answers)} />
      <WarningText>{t(step === 'propose' ? 'desk.act.four-eyes' : 'desk.act.final')}</WarningText>
      <form method="post" action={given.address}>
        <FormToken token={at.token} />
        <HiddenAnswers answers={fieldsSent(at.request)} />
        <ButtonGroup>
          <Button kind="warning" name="do" value="confirm">
            {t('desk.act.yes-do', { act: says })}
          </Button>
          <Button kind="secondary" name="do" value="change">
            {t('desk.act.change')}
          </Button>
        </ButtonGroup>
      </form>
    </DeskPage>
  )
}

/** What will be recorded; of a proposal, what was proposed. */
function said(given: ActAtDesk, answers: Props['answers']): Answers {
  const { act, step } = given.possible
  if (step === 'confirm') {
    const proposal = proposalOf(given)
    return { ...proposal?.recorded.open, ...proposal?.said }
  }
  const { open, sealed } = sortAnswers(fieldsOf(act), answers)
  return { ...open, ...sealed }
}
