/**
 * The facts that can be missing. The first list is what a person can answer (each has a page in "Find your way");
 * the second needs a lawyer, because the law itself was not read or differs from state to state.
 */
export const askable = [
  'what-happened',
  'when-it-happened',
  'still-goes-on',
  'when-you-learned',
  'where-it-happened',
  'link-to-state',
  'who-is-responsible',
  'part-of-pattern',
  'armed-conflict',
  'violent-crime',
  'reported',
  'significant-disadvantage',
  'age-then',
  'gender',
  'disability',
  'nationality',
  'residence',
  'how-many',
  'domestic-remedies',
  'final-decision',
  'why-late',
  'other-proceedings',
  'other-proceeding-merits',
  'other-proceeding-settled',
  'other-proceeding-by',
  'other-proceeding-end',
  'new-information',
  'filing-by',
  'consent',
  'organisation',
  'company-domicile',
  'respondent-nationality',
  'respondent-age',
  'respondent-authority',
  'respondent-role',
  'respondent-presence',
  'project',
  'project-dates',
  'prior-contact',
  'notice',
  'investigation-before-withdrawal',
] as const

export const forLawyers = ['legal-check', 'law-of-state', 'conflicting-sources'] as const

export type QuestionId = (typeof askable)[number] | (typeof forLawyers)[number]

/** A missing fact, and the entry of the matter (or the state, or the instrument) it is missing from. */
export type Question = { readonly id: QuestionId; readonly about?: string }

const askableIds: ReadonlySet<string> = new Set(askable)

/** Whether the person herself can answer it. */
export function isAskable(question: Question): boolean {
  return askableIds.has(question.id)
}
