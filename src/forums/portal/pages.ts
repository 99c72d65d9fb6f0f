import type { QuestionPage } from './question.ts'
import { anotherWay, area, phone, what, where, who } from './questions/beginning.ts'
import {
  child,
  conflict,
  danger,
  disability,
  goesOn,
  learned,
  notice,
  pattern,
  reported,
  serious,
  underInvestigation,
  violent,
  when,
  woman,
} from './questions/circumstances.ts'
import { bank, consent, howMany, name, nationality, project, residence, wishes } from './questions/person.ts'
import {
  blocked,
  court,
  decision,
  elsewhere,
  elsewhereEnd,
  elsewhereHow,
  elsewhereWhere,
  late,
} from './questions/proceedings.ts'
import {
  company,
  companyRole,
  link,
  organisation,
  otherState,
  personAuthority,
  personRole,
  responsible,
} from './questions/responsible.ts'

/** Asked in this order, of everyone they fit; without them nothing can be said. */
export const opening: readonly QuestionPage[] = [
  phone,
  anotherWay,
  who,
  consent,
  area,
  what,
  where,
  responsible,
  otherState,
  organisation,
  when,
]

/** Asked only while they can still change the answer, the most decisive first. */
export const deciding: readonly QuestionPage[] = [
  goesOn,
  court,
  blocked,
  decision,
  link,
  company,
  companyRole,
  personAuthority,
  personRole,
  child,
  woman,
  disability,
  nationality,
  residence,
  howMany,
  pattern,
  conflict,
  violent,
  reported,
  serious,
  underInvestigation,
  learned,
  notice,
  late,
  bank,
  project,
]

/** Asked at the end: what the order of steps needs to know. */
export const closing: readonly QuestionPage[] = [
  elsewhere,
  elsewhereWhere,
  elsewhereHow,
  elsewhereEnd,
  danger,
  name,
  wishes,
]

const byId = new Map([...opening, ...deciding, ...closing].map((page) => [page.id, page]))

/** The page of that id; absent when there is none. */
export function findPage(id: string | undefined): QuestionPage | undefined {
  return id === undefined ? undefined : byId.get(id)
}
