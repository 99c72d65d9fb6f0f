import { exhaustionExceptions } from '../../../rules/matter.ts'
import { sayCode } from '../../say.ts'
import type { QuestionPage } from '../question.ts'
import { yesNoUnknown } from './circumstances.ts'

export const court: QuestionPage = {
  id: 'court',
  asks: ['domestic-remedies', 'final-decision'],
  title: ({ t }) => t('portal.court-title'),
  says: ({ t }) => [t('portal.court-why')],
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'court',
      label: t('portal.court-title'),
      options: [
        { value: 'none', label: t('portal.court-none') },
        { value: 'pending', label: t('portal.court-pending') },
        { value: 'decided', label: t('portal.court-decided') },
        { value: 'blocked', label: t('portal.court-blocked') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
  ],
}

export const blocked: QuestionPage = {
  id: 'blocked',
  asks: ['domestic-remedies'],
  fits: (form) => form.get('court') === 'blocked',
  title: ({ t }) => t('portal.blocked-title'),
  fields: ({ t }) => [
    {
      kind: 'checkboxes',
      name: 'blocked',
      label: t('portal.blocked-title'),
      hint: t('portal.choose-all'),
      options: exhaustionExceptions.map((value) => ({ value, label: sayCode(t.language, 'exception', value) })),
    },
  ],
}

export const decision: QuestionPage = {
  id: 'decision',
  asks: ['final-decision', 'domestic-remedies'],
  fits: (form) => form.get('court') === 'decided',
  title: ({ t }) => t('portal.decision-title'),
  says: ({ t }) => [t('portal.decision-why')],
  fields: ({ t }) => [
    { kind: 'date', name: 'taken', label: t('portal.decision-taken'), hint: t('portal.date-hint') },
    { kind: 'date', name: 'served', label: t('portal.decision-served'), hint: t('portal.decision-served-hint') },
  ],
}

export const late: QuestionPage = {
  id: 'late',
  asks: ['why-late'],
  title: ({ t }) => t('portal.late-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'late',
      label: t('portal.late-title'),
      options: [
        { value: 'impossible-earlier', label: t('portal.late-impossible') },
        { value: 'exceptional', label: t('portal.late-exceptional') },
        { value: 'none', label: t('portal.late-none') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
  ],
}

/** Always asked: what was said elsewhere can close doors that the other answers leave open. */
export const elsewhere: QuestionPage = {
  id: 'elsewhere',
  asks: [],
  title: ({ t }) => t('portal.elsewhere-title'),
  says: ({ t }) => [t('portal.elsewhere-why')],
  fields: (told) => [
    { kind: 'radios', name: 'elsewhere', label: told.t('portal.elsewhere-title'), options: yesNoUnknown(told) },
  ],
}

export const elsewhereWhere: QuestionPage = {
  id: 'elsewhere-where',
  asks: [],
  fits: (form) => form.get('elsewhere') === 'yes',
  needed: true,
  title: ({ t }) => t('portal.elsewhere-where-title'),
  fields: ({ t, law, library }) => {
    const international = [...library.forums.values()].filter(
      (forum) => !forum.family.startsWith('domestic') && forum.family !== 'fund',
    )
    const names = [...international, ...library.bodies].map(({ id }) => ({ value: id, label: law.body(id).text }))
    const collator = new Intl.Collator(law.language)
    return [
      {
        kind: 'select',
        name: 'elsewhere-forum',
        label: t('portal.elsewhere-where-title'),
        options: [
          ...names.toSorted((a, b) => collator.compare(a.label, b.label)),
          { value: 'other', label: t('portal.elsewhere-other') },
        ],
      },
    ]
  },
}

export const elsewhereHow: QuestionPage = {
  id: 'elsewhere-how',
  asks: [],
  fits: (form) => form.get('elsewhere') === 'yes',
  needed: true,
  title: ({ t }) => t('portal.elsewhere-how-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'elsewhere-status',
      label: t('portal.elsewhere-how-title'),
      options: [
        { value: 'pending', label: t('portal.elsewhere-pending') },
        { value: 'decided', label: t('portal.elsewhere-decided') },
        { value: 'rejected-on-procedure', label: t('portal.elsewhere-rejected') },
        { value: 'withdrawn', label: t('portal.elsewhere-withdrawn') },
      ],
    },
  ],
}

export const elsewhereEnd: QuestionPage = {
  id: 'elsewhere-end',
  asks: [
    'other-proceeding-end',
    'other-proceeding-merits',
    'other-proceeding-settled',
    'other-proceeding-by',
    'new-information',
  ],
  fits: (form) => form.get('elsewhere') === 'yes',
  title: ({ t }) => t('portal.elsewhere-end-title'),
  fields: (told) => [
    {
      kind: 'date',
      name: 'elsewhere-ended',
      label: told.t('portal.elsewhere-end-date'),
      hint: told.t('portal.date-hint'),
    },
    { kind: 'radios', name: 'elsewhere-merits', label: told.t('portal.elsewhere-merits'), options: yesNoUnknown(told) },
    {
      kind: 'radios',
      name: 'elsewhere-by',
      label: told.t('portal.elsewhere-by'),
      options: [
        { value: 'same-victims', label: told.t('portal.elsewhere-by-me') },
        { value: 'their-union', label: told.t('portal.elsewhere-by-union') },
        { value: 'organisation-without-mandate', label: told.t('portal.elsewhere-by-without-mandate') },
        { value: 'other-victims', label: told.t('portal.elsewhere-by-others') },
        { value: 'unknown', label: told.t('portal.unknown') },
      ],
    },
  ],
}
