import type { Answers } from '../../kit/html/go.tsx'
import type { Fields } from '../../people/workspace/fields.ts'

/** Everything the pages of filing ask, and the code she was shown. It travels in the bodies of requests, and nowhere else. */
export const filingFields = [
  'phone',
  'authority',
  'organisation',
  'by',
  'account',
  'danger',
  'way',
  'where',
  'care',
  'code',
] as const
export type FilingField = (typeof filingFields)[number]

/** What was typed so far, whole and as it was typed; empty where nothing was. */
export type Typed = Readonly<Record<FilingField, string>>

/** Reads what was typed. Lines end as a person means them, whatever the browser sends. */
export function typedIn(fields: Fields): Typed {
  const value = (name: FilingField): string => withPlainLines(fields.get(name))
  return {
    phone: value('phone'),
    authority: value('authority'),
    organisation: value('organisation'),
    by: value('by'),
    account: value('account'),
    danger: value('danger'),
    way: value('way'),
    where: value('where'),
    care: value('care'),
    code: value('code'),
  }
}

/** What a page carries along unseen: everything but the fields that stand on it. */
export function carried(typed: Typed, shown: readonly FilingField[]): Answers {
  return filingFields.flatMap((name) =>
    typed[name] === '' || shown.includes(name) ? [] : [[name, typed[name]] as const],
  )
}

/** Text of a form with its lines ended by one character. */
export function withPlainLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
