import type { JSX } from 'preact'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { type ReceiptCode, receiptCodeGroups } from '../../vault/receipt-code.ts'

export type ReceiptCodeBlockProps = { readonly code: ReceiptCode; readonly language: Language }

/** The code, to be copied by hand: always from left to right. On paper nothing else of the page stands beside it. */
export function ReceiptCodeBlock({ code, language }: ReceiptCodeBlockProps): JSX.Element {
  return (
    <ol class="amparo-code" dir="ltr" translate={false} aria-label={text(language)('filing.code.label')}>
      {receiptCodeGroups(code).map((group) => (
        <li>{group}</li>
      ))}
    </ol>
  )
}
