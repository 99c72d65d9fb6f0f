import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { HiddenAnswers } from '../../kit/html/go.tsx'
import { SummaryList, type SummaryRow } from '../../kit/html/summary-list.tsx'
import { fileAddress } from '../links.ts'
import { wayOf } from './contact-fields.tsx'
import { deskOf } from './filing-from.ts'
import type { PageId } from './filing-pages.ts'
import { filingForm, type Told } from './filing-view.tsx'
import { dangerIn } from './intake-in.ts'
import { carried } from './typed.ts'

/** Everything that will be sent, with a way to change each; nothing was sent yet. */
export function CheckView({ told }: { readonly told: Told }): JSX.Element {
  const { t, typed } = told
  const address = fileAddress(t.language)
  return (
    <>
      <h1 class="govuk-heading-l">{t('filing.check.title')}</h1>
      <p class="govuk-body">{t('filing.check.not-sent')}</p>
      <SummaryList rows={rowsOf(told)} />
      <form id={filingForm} method="post" action={address}>
        <HiddenAnswers answers={carried(typed, [])} />
        <input type="hidden" name="at" value="check" />
        <Button>{t('filing.check.go')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {t('portal.start-again')}
        </a>
      </p>
    </>
  )
}

function rowsOf({ t, law, typed, desks }: Told): readonly SummaryRow[] {
  const row = (page: PageId, key: string, value: SummaryRow['value']): SummaryRow => ({
    key,
    value,
    actions: [
      {
        to: { form: filingForm, name: 'go', value: `change:${page}`, post: fileAddress(t.language) },
        about: key,
      },
    ],
  })
  const way = wayOf(typed.way) ?? 'return'
  const by = typed.by === 'representative' ? 'representative' : 'survivor'
  const words = (text: string): JSX.Element => (
    <div class="amparo-her-words" dir="auto">
      {text}
    </div>
  )
  return [
    ...(desks.length > 1
      ? [row('organisation', t('filing.check.organisation'), <bdi>{deskOf(typed, desks)?.name}</bdi>)]
      : []),
    row('by', t('filing.by.title'), t(`filing.by.${by}`)),
    row('account', t('filing.account.title'), words(typed.account)),
    row('danger', t('filing.danger.title'), dangerIn(law, typed.danger)),
    row('contact', t('filing.contact.title'), t(`filing.contact.${way}`)),
    ...(way === 'return'
      ? []
      : [
          row('how', t('filing.check.where'), <bdi>{typed.where}</bdi>),
          row('how', t('filing.check.care'), typed.care === '' ? t('filing.check.no-care') : words(typed.care)),
        ]),
  ]
}
