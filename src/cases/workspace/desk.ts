import type { Language } from '../../kit/text/language.ts'
import { instantInWords } from '../../kit/text/instants.ts'
import { type Text, text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import { theLaw } from '../../law/the-law.ts'
import { organisationsHere } from '../../people/operations/intake.ts'
import { type Colleague, listStaff } from '../../people/operations/staff.ts'
import type { SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import type { House } from '../operations/house.ts'

export type Organisation = { readonly id: string; readonly name: string }

/** What every page of the desk about cases is written with. */
export type Desk = {
  readonly at: SignedInAtDesk
  readonly language: Language
  readonly t: Text
  readonly law: LawIn
  /** Of the office: its hours are the ones that count. */
  readonly timeZone: string
  readonly colleagues: readonly Colleague[]
  /** Those of this node that can receive, on pages that name them. */
  readonly organisations: readonly Organisation[]
}

export async function deskOf(at: SignedInAtDesk, { database, node, engine }: House): Promise<Desk> {
  const { language } = at
  const { colleagues } = await listStaff(database.queries, node, at.actor)
  const { timeZone } = engine.settings.place
  return {
    at,
    language,
    t: text(language),
    law: theLaw().inLanguage(language),
    timeZone,
    colleagues,
    organisations: [],
  }
}

/** The same with the organisations that a case can be shared with. */
export async function withOrganisations(desk: Desk, { database, node }: House): Promise<Desk> {
  const here = await organisationsHere(database.queries, node)
  const able = here.filter(
    ({ intakes, organisation }) => intakes.length > 0 && organisation !== desk.at.actor.organisation,
  )
  return { ...desk, organisations: able.map(({ organisation, name }) => ({ id: organisation, name })) }
}

/** The name of someone of the own organisation. */
export function nameOf({ colleagues, t }: Desk, account: string): string {
  const known = colleagues.find((each) => each.account === account)
  return known?.displayName ?? t('desk.case.unknown-colleague')
}

/** When something was or will be, in the time of the office. */
export function sayWhen({ language, timeZone }: Desk, instant: Date | string): string {
  return instantInWords(language, new Date(instant), timeZone)
}

/** A short label of a case, to speak of it by. It is the beginning of its random id and says nothing. */
export function labelOf(root: string): string {
  return root.slice(0, 8)
}
