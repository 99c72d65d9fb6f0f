import { groups } from '../../../law/right.ts'
import { sayCode } from '../../say.ts'
import { stateOptions, type QuestionPage } from '../question.ts'

/** Can this phone be watched? Asked before anything else. */
export const phone: QuestionPage = {
  id: 'phone',
  asks: [],
  needed: true,
  title: ({ t }) => t('portal.phone-title'),
  says: ({ t }) => [t('portal.phone-why')],
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'phone',
      label: t('portal.phone-title'),
      options: [
        { value: 'safe', label: t('portal.phone-safe') },
        { value: 'unsure', label: t('portal.phone-unsure') },
        { value: 'watched', label: t('portal.phone-watched') },
      ],
    },
  ],
}

/** What to do when it may be. She can still go on; the choice is hers. */
export const anotherWay: QuestionPage = {
  id: 'another-way',
  asks: [],
  fits: (form) => form.get('phone') === 'watched' || form.get('phone') === 'unsure',
  title: ({ t }) => t('portal.another-way-title'),
  says: ({ t }) => [
    t('portal.another-way-device'),
    t('portal.another-way-person'),
    t('portal.another-way-delete'),
    t('portal.another-way-go-on'),
  ],
  fields: () => [],
}

export const who: QuestionPage = {
  id: 'who',
  asks: [],
  title: ({ t }) => t('portal.who-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'by',
      label: t('portal.who-title'),
      options: [
        { value: 'victim', label: t('portal.who-victim') },
        { value: 'relative', label: t('portal.who-relative') },
        { value: 'representative', label: t('portal.who-representative') },
        { value: 'organisation', label: t('portal.who-organisation') },
        { value: 'trade-union', label: t('portal.who-trade-union') },
      ],
    },
  ],
}

/** The kinds of harm, roughly, so that the next page is short. */
export const area: QuestionPage = {
  id: 'area',
  asks: [],
  needed: true,
  title: ({ t }) => t('portal.area-title'),
  fields: ({ t }) => [
    {
      kind: 'checkboxes',
      name: 'area',
      label: t('portal.area-title'),
      hint: t('portal.choose-all'),
      options: groups.map((group) => ({ value: group, label: sayCode(t.language, 'group', group) })),
    },
  ],
}

export const what: QuestionPage = {
  id: 'what',
  asks: ['what-happened'],
  needed: true,
  title: ({ t }) => t('portal.what-title'),
  fields: ({ t, law, library, form }) => {
    const areas = new Set(form.all('area'))
    const rights = [...library.rights.values()].filter((right) => areas.size === 0 || areas.has(right.group))
    return [
      {
        kind: 'checkboxes',
        name: 'what',
        label: t('portal.what-title'),
        hint: t('portal.choose-all'),
        options: rights.map((right) => {
          const asks = law.rightAsks(right.id)
          return { value: right.id, label: asks.text, language: asks.language }
        }),
      },
    ]
  },
}

export const where: QuestionPage = {
  id: 'where',
  asks: ['where-it-happened'],
  needed: true,
  title: ({ t }) => t('portal.where-title'),
  says: ({ t }) => [t('portal.where-why')],
  fields: (told) => [
    {
      kind: 'select',
      name: 'where',
      label: told.t('portal.where-label'),
      options: stateOptions(told, [
        { value: 'high-seas', label: told.t('portal.where-high-seas') },
        { value: 'online', label: told.t('portal.where-online') },
        { value: 'unknown', label: told.t('portal.unknown') },
      ]),
    },
  ],
}
