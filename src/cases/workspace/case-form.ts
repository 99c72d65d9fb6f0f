import type { Text } from '../../kit/text/text.ts'
import type { SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import type { DeskFault } from './faults.ts'

/** What can be sent from the page of a case. */
export const deeds = ['message', 'offer', 'take', 'pass', 'hand-back'] as const
export type Deed = (typeof deeds)[number]

/** A form of the page that was sent and refused: what was typed, and what is wrong. */
export type FormSent = {
  readonly deed: Deed
  readonly typed: (field: string) => string
  /** What is wrong, if this is the form that was sent. */
  readonly fault: (deed: Deed) => string | undefined
}

export function formSent(t: Text, { fields }: SignedInAtDesk, deed: Deed, { reason }: DeskFault): FormSent {
  const says = t(`desk.refused.${reason}`)
  return { deed, typed: (field) => fields.get(field), fault: (each) => (each === deed ? says : undefined) }
}

/** Where the mend of each form begins. */
export const fieldOf: Readonly<Record<Deed, string>> = {
  message: 'text',
  offer: 'assignee',
  take: 'no-conflict',
  pass: 'responsibility',
  'hand-back': 'handover',
}
