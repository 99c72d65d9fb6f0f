import type { Language } from '../../kit/text/language.ts'
import { Filing, SafeContact } from '../filing.ts'
import type { Desk } from './filing-pages.ts'
import type { Typed } from './typed.ts'

/** The filing that was typed, once no page finds a fault with it. Throws on anything else. */
export function filingFrom(typed: Typed, desks: readonly Desk[], language: Language): Filing {
  const { by, account, danger } = typed
  const organisation = deskOf(typed, desks)?.id
  return Filing.parse({ organisation, by, account, danger, contact: contactFrom(typed), language })
}

/** To whom it goes: the one she chose, or the only one there is. */
export function deskOf({ organisation }: Typed, desks: readonly Desk[]): Desk | undefined {
  return desks.length === 1 ? desks[0] : desks.find((desk) => desk.id === organisation)
}

/** How she may be reached. Of a way she gave up again nothing is kept. */
export function contactFrom({ way, where, care }: Pick<Typed, 'way' | 'where' | 'care'>): SafeContact {
  return SafeContact.parse(way === 'return' ? { way, where: '', care: '' } : { way, where, care })
}
