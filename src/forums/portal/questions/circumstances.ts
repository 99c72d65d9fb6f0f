import { dangers } from '../../../rules/matter.ts'
import { sayCode } from '../../say.ts'
import type { Option, QuestionPage, Told } from '../question.ts'

export const yesNoUnknown = ({ t }: Told): readonly Option[] => [
  { value: 'yes', label: t('portal.yes') },
  { value: 'no', label: t('portal.no') },
  { value: 'unknown', label: t('portal.unknown') },
]

export const when: QuestionPage = {
  id: 'when',
  asks: ['when-it-happened'],
  title: ({ t }) => t('portal.when-title'),
  says: ({ t }) => [t('portal.when-why')],
  fields: ({ t }) => [{ kind: 'date', name: 'when', label: t('portal.when-label'), hint: t('portal.date-hint') }],
}

export const goesOn: QuestionPage = {
  id: 'goes-on',
  asks: ['still-goes-on', 'when-it-happened'],
  title: ({ t }) => t('portal.goes-on-title'),
  fields: (told) => [
    {
      kind: 'radios',
      name: 'goes-on',
      label: told.t('portal.goes-on-title'),
      options: [
        { value: 'yes', label: told.t('portal.goes-on-yes') },
        { value: 'once', label: told.t('portal.goes-on-once') },
        { value: 'no', label: told.t('portal.goes-on-no') },
        { value: 'unknown', label: told.t('portal.unknown') },
      ],
    },
    { kind: 'date', name: 'until', label: told.t('portal.goes-on-until'), hint: told.t('portal.goes-on-until-hint') },
  ],
}

export const learned: QuestionPage = {
  id: 'learned',
  asks: ['when-you-learned'],
  title: ({ t }) => t('portal.learned-title'),
  fields: ({ t }) => [{ kind: 'date', name: 'learned', label: t('portal.learned-title'), hint: t('portal.date-hint') }],
}

export const notice: QuestionPage = {
  id: 'notice',
  asks: ['notice'],
  title: ({ t }) => t('portal.notice-title'),
  fields: ({ t }) => [{ kind: 'date', name: 'notice', label: t('portal.notice-title'), hint: t('portal.date-hint') }],
}

export const danger: QuestionPage = {
  id: 'danger',
  asks: [],
  title: ({ t }) => t('portal.danger-title'),
  says: ({ t }) => [t('portal.danger-now')],
  fields: ({ t }) => [
    {
      kind: 'checkboxes',
      name: 'danger',
      label: t('portal.danger-title'),
      hint: t('portal.choose-all'),
      options: [
        ...dangers.map((value) => ({ value, label: sayCode(t.language, 'danger', value) })),
        { value: 'none', label: t('portal.danger-none') },
      ],
    },
  ],
}

/** A page that asks one thing to be answered with yes or no. */
function yesOrNo(
  id: string,
  asks: QuestionPage['asks'],
  title: QuestionPage['title'],
  fits?: QuestionPage['fits'],
): QuestionPage {
  return {
    id,
    asks,
    title,
    ...(fits && { fits }),
    fields: (told) => [{ kind: 'radios', name: id, label: title(told), options: yesNoUnknown(told) }],
  }
}

export const pattern = yesOrNo('pattern', ['part-of-pattern'], ({ t }) => t('portal.pattern-title'))
export const conflict = yesOrNo('conflict', ['armed-conflict'], ({ t }) => t('portal.conflict-title'))
export const violent = yesOrNo('violent', ['violent-crime'], ({ t }) => t('portal.violent-title'))
export const reported = yesOrNo('reported', ['reported'], ({ t }) => t('portal.reported-title'))
export const serious = yesOrNo('serious', ['significant-disadvantage'], ({ t }) => t('portal.serious-title'))
export const underInvestigation = yesOrNo('under-investigation', ['investigation-before-withdrawal'], ({ t }) =>
  t('portal.under-investigation-title'),
)
export const child = yesOrNo('child', ['age-then'], ({ t }) => t('portal.child-title'))
export const woman = yesOrNo('woman', ['gender'], ({ t }) => t('portal.woman-title'))
export const disability = yesOrNo('disability', ['disability'], ({ t }) => t('portal.disability-title'))
