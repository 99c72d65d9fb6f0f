import type { z } from 'zod'
import { intervalOf, isBefore, type Interval, type UncertainDate } from '../kit/interval.ts'
import type { PlainDate } from '../kit/plain-date.ts'
import type { Law } from './law.ts'
import { Matter } from './matter.ts'

/** Everything that can be wrong with facts; each has a message in `locales/<language>/problems.json`. */
export const problemCodes = [
  'missing',
  'wrong-kind',
  'unknown-field',
  'unknown-value',
  'too-long',
  'too-many',
  'too-few',
  'not-a-label',
  'not-a-code',
  'not-a-number',
  'date',
  'date-span-empty',
  'date-span-reversed',
  'duplicate-id',
  'unknown-reference',
  'unknown-state',
  'unknown-right',
  'unknown-forum',
  'unknown-remedy',
  'ends-before-it-begins',
  'in-the-future',
  'served-before-taken',
  'decided-before-lodged',
  'learned-before-it-happened',
  'born-after-it-happened',
  'state-missing',
  'organisation-missing',
  'state-not-for-this-kind',
  'still-going-on-but-ended',
  'final-but-not-decided',
  'no-event-against-respondent',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing wrong, at a JSON Pointer into the facts. */
export type Problem = {
  readonly pointer: string
  readonly code: ProblemCode
  readonly args?: Readonly<Record<string, string | number>>
}

export type ReadMatter =
  | { readonly matter: Matter; readonly problems: readonly [] }
  | { readonly matter: undefined; readonly problems: readonly Problem[] }

/** What a check may ask beside the law of the rules. */
type Known = Law & { readonly remedies: ReadonlyMap<string, { readonly measures: readonly { readonly id: string }[] }> }

/**
 * Reads facts of unknown quality: all problems of shape at once, or else all contradictions, impossible dates and unknown
 * codes at once. Never throws. `on` is the day asked about: nothing can have happened after it.
 */
export function readMatter(input: unknown, law: Known, on: PlainDate): ReadMatter {
  const parsed = Matter.safeParse(input, { reportInput: true })
  if (!parsed.success) {
    return { matter: undefined, problems: unique(parsed.error.issues.flatMap((issue) => problemsOf(issue))) }
  }
  const problems = unique([
    ...checkReferences(parsed.data),
    ...checkCodes(parsed.data, law),
    ...checkDates(parsed.data, on),
    ...checkSense(parsed.data),
  ])
  return problems.length > 0 ? { matter: undefined, problems } : { matter: parsed.data, problems: [] }
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [`${each.pointer} ${each.code}`, each])).values()]
}

const escape = (step: PropertyKey): string => String(step).replaceAll('~', '~0').replaceAll('/', '~1')

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escape(step)}`).join('')
}

function problemsOf(issue: z.core.$ZodIssue): readonly Problem[] {
  const pointer = pointerTo(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: `${pointer}/${escape(key)}`, code: 'unknown-field' }))
    case 'invalid_type':
      return [
        { pointer, code: issue.input === undefined ? 'missing' : 'wrong-kind', args: { expected: issue.expected } },
      ]
    case 'invalid_value':
      return [{ pointer, code: 'unknown-value', args: { known: issue.values.map(String).join(', ') } }]
    case 'too_big':
      return [
        {
          pointer,
          code: issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'not-a-number',
          args: { most: Number(issue.maximum) },
        },
      ]
    case 'too_small':
      return [
        {
          pointer,
          code: issue.origin === 'array' ? 'too-few' : 'not-a-number',
          args: { least: Number(issue.minimum) },
        },
      ]
    case 'invalid_format':
      return [
        {
          pointer,
          code: formatProblem(issue.path),
        },
      ]
    case 'invalid_union':
      return [{ pointer, code: unionProblem(issue) }]
    default:
      return [{ pointer, code: dateProblem(issue.message) ?? 'wrong-kind' }]
  }
}

const labelled: ReadonlySet<unknown> = new Set(['id', 'respondents', 'victims', 'events', 'connectedTo'])
const coded: ReadonlySet<unknown> = new Set([
  'violations',
  'forum',
  'ranking',
  'observerStatus',
  'convictedBy',
  'underInvestigation',
])

/** What a text that does not fit was meant to be: by the name of its field, or of the list it stands in. */
function formatProblem(path: readonly PropertyKey[]): ProblemCode {
  const last = path.at(-1)
  const name = typeof last === 'number' ? path.at(-2) : last
  if (labelled.has(name)) return 'not-a-label'
  return coded.has(name) ? 'not-a-code' : 'unknown-state'
}

function dateProblem(message: string): ProblemCode | undefined {
  return message === 'date' || message === 'date-span-empty' || message === 'date-span-reversed' ? message : undefined
}

/** The unions of a matter are dates and places; the most telling reason among their members is given. */
function unionProblem(issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>): ProblemCode {
  const messages = issue.errors.flat().map((each) => each.message)
  return (
    messages.map(dateProblem).find((each) => each !== undefined) ??
    (issue.path.at(-1) === 'where' ? 'unknown-state' : 'date')
  )
}

function checkReferences(matter: Matter): readonly Problem[] {
  const lists = {
    victims: matter.victims,
    respondents: matter.respondents,
    events: matter.events,
    domestic: matter.domestic ?? [],
    proceedings: matter.proceedings ?? [],
  }
  const problems: Problem[] = []
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>()
    list.forEach(({ id }, index) => {
      if (seen.has(id)) problems.push({ pointer: `/${name}/${index}/id`, code: 'duplicate-id', args: { id } })
      seen.add(id)
    })
  }
  const ids = { victims: idsOf(matter.victims), respondents: idsOf(matter.respondents), events: idsOf(matter.events) }
  const refer = (pointer: string, of: keyof typeof ids, references: readonly string[] | undefined): void => {
    references?.forEach((id, index) => {
      if (!ids[of].has(id)) problems.push({ pointer: `${pointer}/${index}`, code: 'unknown-reference', args: { id } })
    })
  }
  matter.respondents.forEach((each, index) =>
    refer(`/respondents/${index}/connectedTo`, 'respondents', each.connectedTo),
  )
  matter.events.forEach((each, index) => {
    refer(`/events/${index}/respondents`, 'respondents', each.respondents)
    refer(`/events/${index}/victims`, 'victims', each.victims)
  })
  matter.domestic?.forEach((each, index) => {
    refer(`/domestic/${index}/events`, 'events', each.events)
    refer(`/domestic/${index}/respondents`, 'respondents', each.respondents)
  })
  matter.proceedings?.forEach((each, index) => {
    refer(`/proceedings/${index}/events`, 'events', each.events)
    refer(`/proceedings/${index}/victims`, 'victims', each.victims)
    refer(`/proceedings/${index}/respondents`, 'respondents', each.respondents)
  })
  return problems
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map((each) => each.id))
}

function checkCodes(matter: Matter, law: Known): readonly Problem[] {
  const problems: Problem[] = []
  const state = (pointer: string, code: string | undefined): void => {
    if (code !== undefined && !law.hasState(code))
      problems.push({ pointer, code: 'unknown-state', args: { state: code } })
  }
  const states = (pointer: string, codes: readonly string[] | undefined): void =>
    codes?.forEach((code, index) => state(`${pointer}/${index}`, code))
  matter.victims.forEach((each, index) => {
    states(`/victims/${index}/nationalities`, each.nationalities)
    state(`/victims/${index}/residence`, each.residence)
  })
  states('/filing/organisation/recognisedIn', matter.filing?.organisation?.recognisedIn)
  matter.respondents.forEach((each, index) => {
    const at = `/respondents/${index}`
    state(`${at}/state`, each.state)
    state(`${at}/domicile`, each.domicile)
    state(`${at}/officialOf`, each.officialOf)
    states(`${at}/operatesIn`, each.operatesIn)
    states(`${at}/nationalities`, each.nationalities)
    states(`${at}/presentIn`, each.presentIn)
  })
  matter.events.forEach((each, index) => {
    if (each.where !== undefined && /^[A-Z]{3}$/.test(each.where)) state(`/events/${index}/where`, each.where)
    each.violations.forEach((id, position) => {
      if (law.right(id) === undefined)
        problems.push({ pointer: `/events/${index}/violations/${position}`, code: 'unknown-right', args: { id } })
    })
  })
  matter.domestic?.forEach((each, index) => state(`/domestic/${index}/state`, each.state))
  matter.remedies?.forEach((each, index) => state(`/remedies/${index}/state`, each.state))
  matter.proceedings?.forEach((each, index) => {
    if (each.forum !== 'other' && law.body(each.forum) === undefined)
      problems.push({ pointer: `/proceedings/${index}/forum`, code: 'unknown-forum', args: { id: each.forum } })
  })
  matter.ranking?.forEach((id, index) => {
    if (!isWish(id, law)) problems.push({ pointer: `/ranking/${index}`, code: 'unknown-remedy', args: { id } })
  })
  return problems
}

/** A whole form of remedy, or a single measure. */
function isWish(id: string, { remedies }: Known): boolean {
  if (remedies.has(id)) return true
  return [...remedies.values()].some((remedy) => remedy.measures.some((measure) => measure.id === id))
}

/** Certain contradictions only: dates that could still agree are left alone. */
function checkDates(matter: Matter, on: PlainDate): readonly Problem[] {
  const problems: Problem[] = []
  const today: Interval = { earliest: on, latest: on }
  const after = (earlier: UncertainDate | undefined, later: UncertainDate | undefined): boolean =>
    earlier !== undefined && later !== undefined && isBefore(intervalOf(later), intervalOf(earlier)) === 'yes'
  const future = (pointer: string, date: UncertainDate | undefined): void => {
    if (date !== undefined && isBefore(today, intervalOf(date)) === 'yes')
      problems.push({ pointer, code: 'in-the-future' })
  }
  matter.victims.forEach((each, index) => future(`/victims/${index}/born`, each.born))
  matter.events.forEach((each, index) => {
    const at = `/events/${index}`
    for (const field of ['when', 'until', 'known', 'notified', 'published'] as const)
      future(`${at}/${field}`, each[field])
    if (after(each.when, each.until)) problems.push({ pointer: `${at}/until`, code: 'ends-before-it-begins' })
    if (after(each.when, each.known)) problems.push({ pointer: `${at}/known`, code: 'learned-before-it-happened' })
    if (each.continuing === true && each.until !== undefined)
      problems.push({ pointer: `${at}/continuing`, code: 'still-going-on-but-ended' })
    matter.victims.forEach((victim, position) => {
      const harmed = each.victims === undefined || each.victims.includes(victim.id)
      if (harmed && after(victim.born, each.until ?? each.when))
        problems.push({ pointer: `/victims/${position}/born`, code: 'born-after-it-happened' })
    })
  })
  matter.domestic?.forEach((each, index) => {
    const at = `/domestic/${index}`
    for (const field of ['lodged', 'taken', 'served'] as const) future(`${at}/${field}`, each[field])
    if (after(each.taken, each.served)) problems.push({ pointer: `${at}/served`, code: 'served-before-taken' })
    if (after(each.lodged, each.taken)) problems.push({ pointer: `${at}/taken`, code: 'decided-before-lodged' })
  })
  matter.proceedings?.forEach((each, index) => {
    const at = `/proceedings/${index}`
    future(`${at}/lodged`, each.lodged)
    future(`${at}/ended`, each.ended)
    if (after(each.lodged, each.ended)) problems.push({ pointer: `${at}/ended`, code: 'decided-before-lodged' })
  })
  matter.projects?.forEach((each, index) => future(`/projects/${index}/approved`, each.approved))
  return problems
}

function checkSense(matter: Matter): readonly Problem[] {
  return [
    ...matter.respondents.flatMap((each, index): Problem[] => {
      const at = `/respondents/${index}`
      if (each.kind === 'state' && each.state === undefined) return [{ pointer: `${at}/state`, code: 'state-missing' }]
      if (each.kind !== 'state' && each.state !== undefined)
        return [{ pointer: `${at}/state`, code: 'state-not-for-this-kind' }]
      if (each.kind === 'organisation' && each.organisation === undefined)
        return [{ pointer: `${at}/organisation`, code: 'organisation-missing' }]
      const accused = matter.events.some(
        (event) => event.respondents === undefined || event.respondents.includes(each.id),
      )
      return accused ? [] : [{ pointer: at, code: 'no-event-against-respondent', args: { id: each.id } }]
    }),
    ...(matter.domestic ?? []).flatMap((each, index): Problem[] =>
      each.final === true && each.status !== 'decided'
        ? [{ pointer: `/domestic/${index}/final`, code: 'final-but-not-decided' }]
        : [],
    ),
  ]
}
