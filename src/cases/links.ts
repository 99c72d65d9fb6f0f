import type { Language } from '../kit/text/language.ts'

/** The addresses of her pages. What she writes and her code are posted to them; none ever carries anything of hers. */
export const fileAddress = (language: Language): string => `/${language}/file`
export const returnAddress = (language: Language): string => `/${language}/return`
export const ownCaseAddress = (language: Language): string => `/${language}/my-case`
export const messageAddress = (language: Language): string => `${ownCaseAddress(language)}/message`
export const stepAddress = (language: Language): string => `${ownCaseAddress(language)}/step`
export const contactAddress = (language: Language): string => `${ownCaseAddress(language)}/contact`
export const viewsAddress = (language: Language): string => `${ownCaseAddress(language)}/opened`
export const newCodeAddress = (language: Language): string => `${ownCaseAddress(language)}/code`
export const closeAddress = (language: Language): string => `${ownCaseAddress(language)}/close`
/** The pages of the desk about cases. They carry opaque ids only. */
export const caseAddress = (root: string): string => `/desk/cases/${root}`
export const exportAddress = (root: string): string => `${caseAddress(root)}/export`
export const actAddress = (root: string, run: string, act: string): string =>
  `${caseAddress(root)}/runs/${run}/acts/${act}`
export const beginAddress = (root: string, procedure: string, act?: string): string =>
  `${caseAddress(root)}/begin/${procedure}${act === undefined ? '' : `/${act}`}`
export const holdsAddress = '/desk/holds'

/** A part of the worklist, from its beginning or after a line; a line is named by when it is due and by its id. */
export function worklistAddress(view?: string, after?: { readonly due: Date | null; readonly root: string }): string {
  if (view === undefined) return '/desk'
  const from = after === undefined ? '' : `&after=${after.due?.toISOString() ?? 'never'}_${after.root}`
  return `/desk?view=${view}${from}`
}
