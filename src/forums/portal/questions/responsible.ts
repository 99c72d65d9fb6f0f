import { stateOptions, type QuestionPage } from '../question.ts'
import type { Form } from '../form.ts'

const accused =
  (kind: string) =>
  (form: Form): boolean =>
    form.all('accused').includes(kind)

export const responsible: QuestionPage = {
  id: 'responsible',
  asks: [],
  needed: true,
  title: ({ t }) => t('portal.responsible-title'),
  says: ({ t }) => [t('portal.responsible-why')],
  fields: ({ t, form, law }) => {
    const place = form.get('where')
    const here = place !== undefined && /^[A-Z]{3}$/.test(place) ? law.state(place).text : undefined
    return [
      {
        kind: 'checkboxes',
        name: 'accused',
        label: t('portal.responsible-title'),
        hint: t('portal.choose-all'),
        options: [
          ...(here === undefined
            ? []
            : [{ value: 'state-here', label: t('portal.responsible-state-here', { state: here }) }]),
          { value: 'state', label: t('portal.responsible-state'), hint: t('portal.responsible-state-hint') },
          { value: 'company', label: t('portal.responsible-company') },
          { value: 'person', label: t('portal.responsible-person') },
          {
            value: 'organisation',
            label: t('portal.responsible-organisation'),
            hint: t('portal.responsible-organisation-hint'),
          },
          { value: 'armed-group', label: t('portal.responsible-armed-group') },
        ],
      },
    ]
  },
}

export const otherState: QuestionPage = {
  id: 'other-state',
  asks: [],
  fits: accused('state'),
  needed: true,
  title: ({ t }) => t('portal.other-state-title'),
  fields: (told) => [
    { kind: 'select', name: 'other-state', label: told.t('portal.other-state-label'), options: stateOptions(told) },
  ],
}

export const company: QuestionPage = {
  id: 'company',
  asks: ['company-domicile'],
  fits: accused('company'),
  title: ({ t }) => t('portal.company-title'),
  fields: (told) => [
    {
      kind: 'select',
      name: 'company-seat',
      label: told.t('portal.company-title'),
      hint: told.t('portal.company-hint'),
      options: stateOptions(told, [{ value: 'unknown', label: told.t('portal.unknown') }]),
    },
  ],
}

export const companyRole: QuestionPage = {
  id: 'company-role',
  asks: ['respondent-role'],
  fits: accused('company'),
  title: ({ t }) => t('portal.company-role-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'company-role',
      label: t('portal.company-role-title'),
      options: [
        { value: 'direct', label: t('portal.company-role-direct') },
        { value: 'parent-company', label: t('portal.company-role-parent') },
        { value: 'employer', label: t('portal.company-role-employer') },
        { value: 'recruiter', label: t('portal.company-role-recruiter') },
        { value: 'aider', label: t('portal.company-role-aider') },
        { value: 'buyer', label: t('portal.company-role-buyer') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
  ],
}

export const organisation: QuestionPage = {
  id: 'organisation',
  asks: [],
  fits: accused('organisation'),
  needed: true,
  title: ({ t }) => t('portal.organisation-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'organisation',
      label: t('portal.organisation-title'),
      options: [
        { value: 'european-union', label: t('portal.organisation-european-union') },
        { value: 'frontex', label: t('portal.organisation-frontex') },
        { value: 'interpol', label: t('portal.organisation-interpol') },
        { value: 'un-security-council', label: t('portal.organisation-un-security-council') },
        { value: 'united-nations', label: t('portal.organisation-united-nations') },
        { value: 'world-bank', label: t('portal.organisation-bank') },
        { value: 'other', label: t('portal.organisation-other') },
      ],
    },
  ],
}

export const personAuthority: QuestionPage = {
  id: 'person-authority',
  asks: ['respondent-authority', 'respondent-nationality'],
  fits: accused('person'),
  title: ({ t }) => t('portal.person-authority-title'),
  fields: (told) => [
    {
      kind: 'select',
      name: 'person-official',
      label: told.t('portal.person-official'),
      options: stateOptions(told, [
        { value: 'none', label: told.t('portal.person-official-none') },
        { value: 'unknown', label: told.t('portal.unknown') },
      ]),
    },
    {
      kind: 'select',
      name: 'person-nationality',
      label: told.t('portal.person-nationality'),
      options: stateOptions(told, [{ value: 'unknown', label: told.t('portal.unknown') }]),
    },
  ],
}

export const personRole: QuestionPage = {
  id: 'person-role',
  asks: ['respondent-role', 'respondent-age'],
  fits: accused('person'),
  title: ({ t }) => t('portal.person-role-title'),
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'person-role',
      label: t('portal.person-role-title'),
      options: [
        { value: 'direct', label: t('portal.person-role-direct') },
        { value: 'aider', label: t('portal.person-role-aider') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
    {
      kind: 'radios',
      name: 'person-adult',
      label: t('portal.person-adult'),
      options: [
        { value: 'yes', label: t('portal.yes') },
        { value: 'no', label: t('portal.no') },
        { value: 'unknown', label: t('portal.unknown') },
      ],
    },
  ],
}

export const link: QuestionPage = {
  id: 'link',
  asks: ['link-to-state'],
  title: ({ t }) => t('portal.link-title'),
  says: ({ t }) => [t('portal.link-why')],
  fields: ({ t }) => [
    {
      kind: 'checkboxes',
      name: 'link',
      label: t('portal.link-title'),
      hint: t('portal.choose-all'),
      options: [
        { value: 'state-agent-control', label: t('portal.link-state-agent-control') },
        { value: 'effective-control-of-area', label: t('portal.link-effective-control-of-area') },
        { value: 'state-vessel-or-aircraft', label: t('portal.link-state-vessel-or-aircraft') },
        { value: 'border', label: t('portal.link-border') },
        { value: 'distress-call', label: t('portal.link-distress-call') },
        { value: 'removal-from-territory', label: t('portal.link-removal-from-territory') },
        { value: 'help-to-foreign-authority', label: t('portal.link-help-to-foreign-authority') },
        { value: 'visa-application-abroad', label: t('portal.link-visa-application-abroad') },
        { value: 'nationals-held-abroad', label: t('portal.link-nationals-held-abroad') },
        { value: 'surveillance-from-territory', label: t('portal.link-surveillance-from-territory') },
        { value: 'transboundary-pollution', label: t('portal.link-transboundary-pollution') },
        { value: 'greenhouse-gas-emissions', label: t('portal.link-greenhouse-gas-emissions') },
        { value: 'corporate-nationality', label: t('portal.link-corporate-nationality') },
      ],
    },
  ],
}
