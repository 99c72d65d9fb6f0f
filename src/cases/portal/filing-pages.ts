import { dangers, longestAccount, longestCare, longestWhere, ways } from '../filing.ts'
import type { FilingField, Typed } from './typed.ts'

/** The desks that can receive now. */
export type Desk = { readonly id: string; readonly name: string }

export const pageIds = [
  'start',
  'phone',
  'another-way',
  'authority',
  'abroad',
  'organisation',
  'by',
  'account',
  'danger',
  'contact',
  'how',
] as const
export type PageId = (typeof pageIds)[number]

/** What can be wrong with an answer; the words are those of `filing.problems`, or "choose an answer". */
export type Problem =
  'choose' | 'account-missing' | 'account-too-long' | 'where-missing' | 'where-too-long' | 'care-too-long'

/** What is wrong, and with which field. */
export type Fault = { readonly field: FilingField; readonly problem: Problem }

/** A page of filing: what stands on it, whether it makes sense after the answers before, what is wrong with the answers. */
export type FilingPage = {
  readonly id: PageId
  readonly fields: readonly FilingField[]
  readonly fits: (typed: Typed, desks: readonly Desk[]) => boolean
  readonly faults: (typed: Typed, desks: readonly Desk[]) => readonly Fault[]
}

const doubts: readonly string[] = ['unsure', 'yes', 'watched']
const always = (): boolean => true
const nothing = (): readonly Fault[] => []

function oneOf(field: FilingField, values: readonly string[]): FilingPage['faults'] {
  return (typed) => (values.includes(typed[field]) ? [] : [{ field, problem: 'choose' }])
}

function accountFaults({ account }: Typed): readonly Fault[] {
  if (account.trim() === '') return [{ field: 'account', problem: 'account-missing' }]
  return account.trim().length > longestAccount ? [{ field: 'account', problem: 'account-too-long' }] : []
}

/** What is wrong with the answer to how she may be reached, also when she changes it later. */
export function howFaults({ way, where, care }: Pick<Typed, 'way' | 'where' | 'care'>): readonly Fault[] {
  if (way === 'return') return []
  const faults: Fault[] = []
  if (where.trim() === '') faults.push({ field: 'where', problem: 'where-missing' })
  if (where.length > longestWhere) faults.push({ field: 'where', problem: 'where-too-long' })
  if (care.length > longestCare) faults.push({ field: 'care', problem: 'care-too-long' })
  return faults
}

/** In this order: what she must know before the first word, then the words. */
export const filingPages: readonly FilingPage[] = [
  { id: 'start', fields: [], fits: always, faults: nothing },
  { id: 'phone', fields: ['phone'], fits: always, faults: oneOf('phone', ['safe', 'unsure', 'watched']) },
  { id: 'another-way', fields: [], fits: ({ phone }) => doubts.includes(phone), faults: nothing },
  { id: 'authority', fields: ['authority'], fits: always, faults: oneOf('authority', ['no', 'unsure', 'yes']) },
  { id: 'abroad', fields: [], fits: ({ authority }) => doubts.includes(authority), faults: nothing },
  {
    id: 'organisation',
    fields: ['organisation'],
    fits: (_typed, desks) => desks.length > 1,
    faults: (typed, desks) =>
      oneOf(
        'organisation',
        desks.map((desk) => desk.id),
      )(typed, desks),
  },
  { id: 'by', fields: ['by'], fits: always, faults: oneOf('by', ['survivor', 'representative']) },
  { id: 'account', fields: ['account'], fits: always, faults: accountFaults },
  { id: 'danger', fields: ['danger'], fits: always, faults: oneOf('danger', dangers) },
  { id: 'contact', fields: ['way'], fits: always, faults: oneOf('way', ways) },
  { id: 'how', fields: ['where', 'care'], fits: ({ way }) => way !== 'return', faults: howFaults },
]

type Asked = { readonly typed: Typed; readonly desks: readonly Desk[] }

export function findFilingPage(id: string): FilingPage | undefined {
  return filingPages.find((page) => page.id === id)
}

/** The page after that one; absent after the last. */
export function pageAfter(page: FilingPage, { typed, desks }: Asked): FilingPage | undefined {
  return filingPages.slice(filingPages.indexOf(page) + 1).find((each) => each.fits(typed, desks))
}

/** The page before that one; the last page where none is given; absent before the first. */
export function pageBefore(page: FilingPage | undefined, { typed, desks }: Asked): FilingPage | undefined {
  const end = page ? filingPages.indexOf(page) : filingPages.length
  return filingPages.slice(0, end).findLast((each) => each.fits(typed, desks))
}

/** The first page whose answers cannot be sent as they are; absent when all can. */
export function firstUnfinished({ typed, desks }: Asked): FilingPage | undefined {
  return filingPages.find((page) => page.fits(typed, desks) && page.faults(typed, desks).length > 0)
}
