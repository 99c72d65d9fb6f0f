import { stateOptions, type QuestionPage } from '../question.ts'
import { banks } from '../../../rules/matter.ts'
import { sayCode } from '../../say.ts'
import { yesNoUnknown } from './circumstances.ts'

export const nationality: QuestionPage = {
  id: 'nationality',
  asks: ['nationality'],
  title: ({ t }) => t('portal.nationality-title'),
  fields: (told) => [
    {
      kind: 'select',
      name: 'nationality',
      label: told.t('portal.nationality-label'),
      options: stateOptions(told, [
        { value: 'unknown', label: told.t('portal.unknown') },
        { value: 'none', label: told.t('portal.nationality-none') },
      ]),
    },
  ],
}

export const residence: QuestionPage = {
  id: 'residence',
  asks: ['residence'],
  title: ({ t }) => t('portal.residence-title'),
  fields: (told) => [
    {
      kind: 'select',
      name: 'residence',
      label: told.t('portal.residence-label'),
      options: stateOptions(told, [{ value: 'unknown', label: told.t('portal.unknown') }]),
    },
  ],
}

export const howMany: QuestionPage = {
  id: 'how-many',
  asks: ['how-many'],
  title: ({ t }) => t('portal.how-many-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'how-many',
      label: t('portal.how-many-title'),
      options: [
        { value: 'one', label: t('portal.how-many-one') },
        { value: 'several', label: t('portal.how-many-several') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
  ],
}

export const consent: QuestionPage = {
  id: 'consent',
  asks: [],
  fits: (form) => form.get('by') !== undefined && form.get('by') !== 'victim',
  title: ({ t }) => t('portal.consent-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'consent',
      label: t('portal.consent-title'),
      options: [
        { value: 'given', label: t('portal.consent-given') },
        { value: 'impossible', label: t('portal.consent-impossible') },
        { value: 'refused', label: t('portal.consent-refused') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
  ],
}

export const name: QuestionPage = {
  id: 'name',
  asks: [],
  title: ({ t }) => t('portal.name-title'),
  says: ({ t }) => [t('portal.name-why')],
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'name',
      label: t('portal.name-title'),
      options: [
        { value: 'open', label: t('portal.name-open') },
        { value: 'not-public', label: t('portal.name-not-public') },
        { value: 'withheld-from-respondent', label: t('portal.name-withheld') },
        { value: 'anonymous', label: t('portal.name-anonymous') },
        { value: 'unknown', label: t('portal.name-undecided') },
      ],
    },
  ],
}

export const bank: QuestionPage = {
  id: 'bank',
  asks: ['project'],
  title: ({ t }) => t('portal.bank-title'),
  says: ({ t }) => [t('portal.bank-why')],
  fields: ({ t }) => [
    {
      kind: 'checkboxes',
      name: 'bank',
      label: t('portal.bank-title'),
      options: [
        { value: 'none', label: t('portal.bank-none') },
        ...banks.map((value) => ({ value, label: sayCode(t.language, 'bank', value) })),
      ],
    },
  ],
}

export const project: QuestionPage = {
  id: 'project',
  asks: ['project-dates', 'prior-contact'],
  fits: (form) => form.all('bank').some((each) => each !== 'none'),
  title: ({ t }) => t('portal.project-title'),
  fields: (told) => [
    {
      kind: 'date',
      name: 'project-approved',
      label: told.t('portal.project-approved'),
      hint: told.t('portal.date-hint'),
    },
    {
      kind: 'date',
      name: 'project-closed',
      label: told.t('portal.project-closed'),
      hint: told.t('portal.project-closed-hint'),
    },
    {
      kind: 'radios',
      name: 'project-contacted',
      label: told.t('portal.project-contacted'),
      options: yesNoUnknown(told),
    },
  ],
}

/** What she wants most; the order of steps serves it. */
export const wishes: QuestionPage = {
  id: 'wishes',
  asks: [],
  title: ({ t }) => t('portal.wishes-title'),
  says: ({ t }) => [t('portal.wishes-why')],
  fields: ({ t, law, library }) => {
    const forms = [...library.remedies.keys()].map((id) => ({ value: id, label: law.remedy(id).text }))
    const options = [{ value: '', label: t('portal.wishes-nothing') }, ...forms]
    return [
      { kind: 'select', name: 'wish-1', label: t('portal.wishes-first'), options },
      { kind: 'select', name: 'wish-2', label: t('portal.wishes-second'), options },
      { kind: 'select', name: 'wish-3', label: t('portal.wishes-third'), options },
    ]
  },
}
