import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { ReceiptCode } from '../../vault/receipt-code.ts'
import { fileAddress } from '../links.ts'
import { filingForm, type Told } from './filing-view.tsx'
import { ReceiptCodeBlock } from './receipt-code-block.tsx'
import { carried } from './typed.ts'

/** Why the page with the code is shown again. */
export type CodeProblem = 'code-end' | 'code-taken' | 'too-many-waiting'

export type CodeViewProps = {
  readonly told: Told
  readonly code: ReceiptCode
  readonly problem?: CodeProblem | undefined
}

/** Her code, how to keep it, and whether she has it; then everything is sent. */
export function CodeView({ told, code, problem }: CodeViewProps): JSX.Element {
  const { t, typed } = told
  const says = problem && t(`filing.problems.${problem}`)
  const device = typed.phone === 'safe' ? 'device' : 'watched'
  return (
    <>
      <div class="amparo-no-print">
        <ErrorSummary errors={says === undefined ? [] : [{ text: says, field: 'end' }]} />
      </div>
      <h1 class="govuk-heading-l amparo-no-print">{t('filing.code.title')}</h1>
      <p class="govuk-body amparo-no-print">{t('filing.code.says')}</p>
      <ReceiptCodeBlock code={code} language={t.language} />
      <div class="amparo-no-print">
        <p class="govuk-body">{t('filing.code.paper')}</p>
        <p class="govuk-body">
          <strong>{t(`filing.code.${device}`)}</strong>
        </p>
        <form id={filingForm} method="post" action={fileAddress(t.language)} novalidate>
          <HiddenAnswers answers={carried(typed, [])} />
          <input type="hidden" name="at" value="code" />
          <TextInput
            name="end"
            label={t('filing.code.end')}
            size="s"
            hint={t('filing.code.end-hint')}
            error={problem === 'code-end' ? says : undefined}
            inputmode="numeric"
            autocomplete="off"
            width={4}
          />
          <Button>{t('filing.code.go')}</Button>
        </form>
      </div>
    </>
  )
}
