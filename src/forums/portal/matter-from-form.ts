import type { Matter } from '../../rules/matter.ts'
import { banks, dangers, exhaustionExceptions, jurisdictionLinks } from '../../rules/matter.ts'
import { dateIn } from './date-in.ts'
import type { Form } from './form.ts'

type Draft = { -readonly [Key in keyof Matter]: Matter[Key] }

/** The matter that the answers describe. What was left empty or answered with "I do not know" is left out: unknown. */
export function matterFrom(form: Form): Draft {
  const respondents = respondentsFrom(form)
  const by = oneOf(form.get('by'), ['victim', 'relative', 'representative', 'organisation', 'trade-union'] as const)
  const consent = oneOf(form.get('consent'), ['given', 'impossible', 'refused'] as const)
  const name = oneOf(form.get('name'), ['open', 'not-public', 'withheld-from-respondent', 'anonymous'] as const)
  const chosenBanks = form.all('bank')
  const feared = form.all('danger')
  const lateness = oneOf(form.get('late'), ['impossible-earlier', 'exceptional', 'none'] as const)
  const ranking = [...new Set(['wish-1', 'wish-2', 'wish-3'].flatMap((wish) => form.get(wish) ?? []))]
  return {
    victims: [victimFrom(form)],
    filing: { ...(by && { by }), ...(consent && { consent }), ...(name && { name }) },
    respondents,
    events: [eventFrom(form)],
    ...domesticFrom(form, respondents),
    ...proceedingsFrom(form),
    ...(chosenBanks.length > 0 && {
      projects: banks.filter((each) => chosenBanks.includes(each)).map((bank) => projectFrom(bank, form)),
    }),
    ...(feared.length > 0 && { dangers: dangers.filter((each) => feared.includes(each)).map((kind) => ({ kind })) }),
    ...(lateness && { lateness }),
    ...(ranking.length > 0 && { ranking }),
  }
}

function oneOf<Value extends string>(value: string | undefined, known: readonly Value[]): Value | undefined {
  return known.find((each) => each === value)
}

function yesNo(form: Form, name: string): boolean | undefined {
  const value = form.get(name)
  return value === 'yes' ? true : value === 'no' ? false : undefined
}

function stateIn(form: Form, name: string): string | undefined {
  const value = form.get(name)
  return value !== undefined && /^[A-Z]{3}$/.test(value) ? value : undefined
}

function victimFrom(form: Form): Matter['victims'][number] {
  const child = yesNo(form, 'child')
  const isWoman = yesNo(form, 'woman')
  const disability = yesNo(form, 'disability')
  const nationality = stateIn(form, 'nationality')
  const residence = stateIn(form, 'residence')
  return {
    id: 'you',
    kind: form.get('how-many') === 'several' ? 'group' : 'person',
    ...(form.get('how-many') === 'several' && { number: 2 }),
    ...(child !== undefined && { child }),
    ...(isWoman !== undefined && { gender: isWoman ? 'woman' : 'other' }),
    ...(disability !== undefined && { disability }),
    ...(nationality !== undefined && { nationalities: [nationality] }),
    ...(form.get('nationality') === 'none' && { nationalities: [] }),
    ...(residence !== undefined && { residence }),
  }
}

function respondentsFrom(form: Form): Matter['respondents'] {
  const accused = new Set(form.all('accused'))
  const here = stateIn(form, 'where')
  const other = stateIn(form, 'other-state')
  const seat = stateIn(form, 'company-seat')
  const official = stateIn(form, 'person-official')
  const nationality = stateIn(form, 'person-nationality')
  const companyRole = oneOf(form.get('company-role'), [
    'direct',
    'parent-company',
    'employer',
    'recruiter',
    'aider',
    'buyer',
  ] as const)
  const personRole = oneOf(form.get('person-role'), ['direct', 'aider'] as const)
  const adult = yesNo(form, 'person-adult')
  const organisation = oneOf(form.get('organisation'), [
    'european-union',
    'frontex',
    'interpol',
    'un-security-council',
    'united-nations',
    'world-bank',
    'other',
  ] as const)
  const states = [
    ...new Set([accused.has('state-here') ? here : undefined, accused.has('state') ? other : undefined]),
  ].filter((each) => each !== undefined)
  return [
    ...states.map((state) => ({ id: `state-${state}`, kind: 'state' as const, state })),
    ...(accused.has('company')
      ? [
          {
            id: 'company',
            kind: 'company' as const,
            ...(seat && { domicile: seat }),
            ...(companyRole && { role: companyRole }),
          },
        ]
      : []),
    ...(accused.has('person')
      ? [
          {
            id: 'person',
            kind: 'person' as const,
            ...(official && { officialOf: official }),
            ...(nationality && { nationalities: [nationality] }),
            ...(personRole && { role: personRole }),
            ...(adult !== undefined && { adult }),
          },
        ]
      : []),
    ...(accused.has('organisation')
      ? [{ id: 'organisation', kind: 'organisation' as const, organisation: organisation ?? ('other' as const) }]
      : []),
    ...(accused.has('armed-group') ? [{ id: 'armed-group', kind: 'armed-group' as const }] : []),
  ]
}

function eventFrom(form: Form): Matter['events'][number] {
  const place = form.get('where')
  const where = stateIn(form, 'where') ?? oneOf(place, ['high-seas', 'online', 'unknown'] as const)
  const [start, end, learned, noticed] = ['when', 'until', 'learned', 'notice'].map((name) => dateIn(form, name))
  const lasting = form.get('goes-on')
  const links = jurisdictionLinks.filter((each) => form.all('link').includes(each))
  const flags = {
    pattern: yesNo(form, 'pattern'),
    armedConflict: yesNo(form, 'conflict'),
    violent: yesNo(form, 'violent'),
    reported: yesNo(form, 'reported'),
    significantDisadvantage: yesNo(form, 'serious'),
  }
  return {
    id: 'what-happened',
    violations: [...form.all('what')],
    ...(start && { when: start }),
    ...(lasting === 'no' && end && { until: end }),
    ...(lasting === 'yes' && { continuing: true }),
    ...(lasting === 'once' && { continuing: false }),
    ...(learned && { known: learned }),
    ...(noticed && { notified: noticed }),
    ...(where && { where }),
    ...(links.length > 0 && { links }),
    ...(yesNo(form, 'under-investigation') === true && {
      underInvestigation: 'international-criminal-court-prosecutor',
    }),
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
  }
}

/** Remedies are those of the states complained of, and of the place where it happened. */
function domesticFrom(form: Form, respondents: Matter['respondents']): Pick<Matter, 'domestic' | 'remedies'> {
  const court = form.get('court')
  const place = stateIn(form, 'where')
  const states = [...new Set([...respondents.map((each) => each.state), place])].filter((each) => each !== undefined)
  const exceptions = exhaustionExceptions.filter((each) => form.all('blocked').includes(each))
  const [taken, served] = [dateIn(form, 'taken'), dateIn(form, 'served')]
  switch (court) {
    case 'none':
      return { domestic: [] }
    case 'pending':
      return { domestic: states.map((state) => ({ id: `case-${state}`, state, status: 'pending' as const })) }
    case 'decided':
      return {
        domestic: states.map((state) => ({
          id: `case-${state}`,
          state,
          status: 'decided' as const,
          final: true,
          ...(taken && { taken: taken }),
          ...(served && { served: served }),
        })),
      }
    case 'blocked':
      return {
        domestic: [],
        remedies: states.map((state) => ({
          state,
          exceptions: exceptions.length > 0 ? exceptions : ['no-effective-remedy' as const],
        })),
      }
    default:
      return {}
  }
}

function proceedingsFrom(form: Form): Pick<Matter, 'proceedings'> {
  if (form.get('elsewhere') === 'no') return { proceedings: [] }
  const forum = form.get('elsewhere-forum')
  const status = oneOf(form.get('elsewhere-status'), [
    'pending',
    'decided',
    'rejected-on-procedure',
    'withdrawn',
  ] as const)
  if (form.get('elsewhere') !== 'yes' || forum === undefined || status === undefined) return {}
  const by = oneOf(form.get('elsewhere-by'), [
    'same-victims',
    'their-union',
    'organisation-without-mandate',
    'other-victims',
  ] as const)
  const ended = dateIn(form, 'elsewhere-ended')
  const merits = yesNo(form, 'elsewhere-merits')
  return {
    proceedings: [
      {
        id: 'elsewhere',
        forum,
        status,
        ...(by && { by }),
        ...(ended && { ended: ended }),
        ...(merits !== undefined && { merits }),
      },
    ],
  }
}

function projectFrom(bank: (typeof banks)[number], form: Form): NonNullable<Matter['projects']>[number] {
  const [approved, closed] = [dateIn(form, 'project-approved'), dateIn(form, 'project-closed')]
  const contacted = yesNo(form, 'project-contacted')
  return {
    bank,
    ...(approved && { approved: approved }),
    ...(closed && { closed: closed }),
    ...(contacted !== undefined && { contacted }),
  }
}
