import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../kit/html/button.tsx'
import { ErrorSummary } from '../../kit/html/error-summary.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { Refusal } from '../../kit/refusal.ts'
import { text } from '../../kit/text/text.ts'
import { sourceOf } from '../../people/failure-memory.ts'
import { rotateReceipt } from '../../people/operations/receipts.ts'
import type { ReceiptCode } from '../../vault/receipt-code.ts'
import type { House } from '../operations/house.ts'
import { newCodeAddress, ownCaseAddress } from '../links.ts'
import { FormPage, HerForm } from './her-form.tsx'
import type { Answered, AtOwnCase } from './portal-route.ts'
import { ReceiptCodeBlock } from './receipt-code-block.tsx'

/** `GET /my-case/code` */
export async function askForNewCode(at: AtOwnCase): Promise<Answered> {
  return { page: <AskPage at={at} /> }
}

/** `POST /my-case/code`: gives a new code and shows it, once. The old one opens nothing any more. */
export async function changeCode(at: AtOwnCase, { database, hash }: House): Promise<Answered> {
  const { holder, cookie, request } = at
  if (at.going === 'here') return { page: <AskPage at={at} /> }
  try {
    const code = await rotateReceipt(database.queries, hash, { holder, cookie, source: sourceOf(request.ip) })
    return { page: <NewCodePage at={at} code={code} /> }
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'too-many-waiting') throw error
    return { page: <AskPage at={at} isCrowded />, status: 503 }
  }
}

const form = 'change'

function AskPage({ at, isCrowded = false }: { readonly at: AtOwnCase; readonly isCrowded?: boolean }): JSX.Element {
  const { language, token } = at
  const t = text(language)
  return (
    <FormPage language={language} back={{ href: ownCaseAddress(language) }} form={form} address={newCodeAddress}>
      <ErrorSummary errors={isCrowded ? [{ text: t('case.code.too-many-waiting') }] : []} />
      <h1 class="govuk-heading-l">{t('case.code.title')}</h1>
      <p class="govuk-body">{t('case.code.says')}</p>
      <HerForm id={form} action={newCodeAddress(language)} token={token}>
        <Button>{t('case.code.go')}</Button>
      </HerForm>
    </FormPage>
  )
}

function NewCodePage({ at, code }: { readonly at: AtOwnCase; readonly code: ReceiptCode }): JSX.Element {
  const { language } = at
  const t = text(language)
  return (
    <Page language={language}>
      <h1 class="govuk-heading-l amparo-no-print">{t('case.code.new-title')}</h1>
      <div class="amparo-no-print">
        <WarningText>{t('case.code.new-says')}</WarningText>
      </div>
      <ReceiptCodeBlock code={code} language={language} />
      <div class="amparo-no-print">
        <p class="govuk-body">{t('filing.code.paper')}</p>
        <p class="govuk-body">{t('filing.code.device')}</p>
        <ButtonLink href={ownCaseAddress(language)}>{t('case.code.done')}</ButtonLink>
      </div>
    </Page>
  )
}
