import fc from 'fast-check'
import type { UncertainDate } from '../src/kit/interval.ts'
import { addDays, formatPlainDate, type PlainDate } from '../src/kit/plain-date.ts'
import type { Library } from '../src/law/library.ts'
import * as facts from '../src/rules/matter.ts'

type Matter = facts.Matter
type DomesticProceeding = facts.DomesticProceeding
type OtherProceeding = facts.OtherProceeding

/** Matters of every sort, each valid on the day asked about: the same seed, law and day give the same matter. */
export function variedMatters(library: Library, on: PlainDate): (seed: number) => Matter {
  const codes = {
    states: [...library.states.keys()],
    rights: [...library.rights.keys()],
    bodies: [...library.forums.keys(), ...library.bodies.map((body) => body.id), 'other'],
    wishes: [...library.remedies.values()].flatMap(({ id, measures }) => [
      id,
      ...measures.map((measure) => measure.id),
    ]),
  }
  return (seed) => draw(chanceFrom(seed), codes, on)
}

/** The same, for properties. A seed does not shrink to a simpler matter. */
export function anyMatter(library: Library, on: PlainDate): fc.Arbitrary<Matter> {
  return fc.noShrink(fc.nat()).map(variedMatters(library, on))
}

/** Random choices that follow from a seed. */
export type Chance = {
  /** From 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) => Value
  readonly some: <Value>(values: readonly Value[], most: number) => Value[]
  /** True so many times in a hundred. */
  readonly percent: (share: number) => boolean
  /** `{}` or, so many times in a hundred, what is made. */
  readonly maybe: <Fields extends object>(share: number, make: () => Fields) => Partial<Fields>
  readonly list: <Value>(sizes: readonly number[], make: (index: number) => Value) => Value[]
}

/** Mulberry32: small, fast, and good enough to vary test data. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const percent = (share: number): boolean => next() * 100 < share
  const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value
  return {
    below,
    percent,
    oneOf,
    some: (values, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => oneOf(values)))],
    maybe: (share, make) => (percent(share) ? make() : {}),
    list: (sizes, make) => Array.from({ length: oneOf(sizes) }, (_, index) => make(index)),
  }
}

type Codes = {
  readonly states: readonly string[]
  readonly rights: readonly string[]
  readonly bodies: readonly string[]
  readonly wishes: readonly string[]
}
type Drawing = Chance & {
  readonly codes: Codes
  readonly on: PlainDate
  /** Most of what happens in a matter happens in one state. */
  readonly state: () => string
  readonly ids: {
    readonly victims: readonly string[]
    readonly respondents: readonly string[]
    readonly events: readonly string[]
  }
}

const labels = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

function draw(chance: Chance, codes: Codes, on: PlainDate): Matter {
  const home = chance.oneOf(codes.states)
  const ids = {
    victims: labels('v', chance.oneOf([1, 1, 1, 1, 2, 3])),
    respondents: labels('r', chance.oneOf([1, 1, 1, 1, 1, 1, 1, 2, 2, 3])),
    events: labels('e', chance.oneOf([1, 1, 1, 1, 1, 1, 1, 1, 2, 3])),
  }
  const state = (): string => (chance.percent(70) ? home : chance.oneOf(codes.states))
  const at: Drawing = { ...chance, codes, on, state, ids }
  const begun = before(at, on, 12)
  return {
    victims: ids.victims.map((id) => victim(at, id, begun)),
    ...at.maybe(70, () => ({ filing: filing(at) })),
    respondents: ids.respondents.map((id) => respondent(at, id)),
    events: ids.events.map((id, index) => event(at, id, index === 0, begun)),
    ...at.maybe(70, () => ({ domestic: at.list([0, 1, 1, 2], (index) => domestic(at, `d${index}`, begun)) })),
    ...at.maybe(25, () => ({ remedies: at.list([1, 2], () => remedy(at)) })),
    ...at.maybe(60, () => ({ proceedings: at.list([0, 0, 1, 2], (index) => proceeding(at, `p${index}`, begun)) })),
    ...at.maybe(35, () => ({ projects: at.list([0, 0, 1, 2], () => project(at, begun)) })),
    ...at.maybe(30, () => ({ dangers: at.list([0, 1, 2], () => ({ kind: at.oneOf(facts.dangers) })) })),
    ...at.maybe(30, () => ({ lateness: at.oneOf(['impossible-earlier', 'exceptional', 'none'] as const) })),
    ...at.maybe(60, () => ({ ranking: at.some(codes.wishes, 4) })),
  }
}

/** A day in the years before; near ones more often. */
function before({ below }: Drawing, day: PlainDate, years: number): PlainDate {
  const share = below(1000) / 1000
  return addDays(day, -Math.floor(share * share * years * 365))
}

/** A day from one to the other, both included. */
function between({ below }: Drawing, from: PlainDate, to: PlainDate): PlainDate {
  return addDays(from, below(to - from + 1))
}

/** The day as somebody may remember it; what is said always includes the day. */
function remembered({ below }: Drawing, day: PlainDate): UncertainDate {
  const iso = formatPlainDate(day)
  const about = below(100)
  if (about < 70) return iso
  if (about < 82) return iso.slice(0, 7)
  if (about < 87) return iso.slice(0, 4)
  const from = formatPlainDate(addDays(day, -below(90)))
  const to = formatPlainDate(addDays(day, below(90)))
  return about < 95 ? { from, to } : about < 98 ? { from } : { to }
}

function victim(at: Drawing, id: string, begun: PlainDate): Matter['victims'][number] {
  const kind = at.percent(80) ? 'person' : at.oneOf(facts.Victim.shape.kind.unwrap().options)
  return {
    id,
    kind,
    ...at.maybe(20, () => ({ number: 1 + at.below(200) })),
    ...at.maybe(50, () => ({ child: at.percent(20) })),
    ...at.maybe(20, () => ({ born: remembered(at, before(at, begun, 50)) })),
    ...at.maybe(50, () => ({ gender: at.oneOf(['woman', 'man', 'other'] as const) })),
    ...at.maybe(30, () => ({ disability: at.percent(30) })),
    ...at.maybe(60, () => ({ nationalities: at.list([0, 1, 1, 1, 2], at.state) })),
    ...at.maybe(60, () => ({ residence: at.state() })),
    ...at.maybe(30, () => ({ status: at.oneOf(['alive', 'dead', 'disappeared', 'detained'] as const) })),
  }
}

function filing(at: Drawing): facts.Filing {
  return {
    ...at.maybe(80, () => ({
      by: at.percent(60) ? ('victim' as const) : at.oneOf(facts.Filing.shape.by.unwrap().options),
    })),
    ...at.maybe(40, () => ({ consent: at.oneOf(['given', 'given', 'impossible', 'refused'] as const) })),
    ...at.maybe(60, () => ({
      name: at.oneOf(['open', 'open', 'not-public', 'withheld-from-respondent', 'anonymous'] as const),
    })),
    ...at.maybe(20, () => ({ organisation: { observerStatus: at.some(at.codes.bodies.slice(0, -1), 2) } })),
    ...at.maybe(30, () => ({ lawyer: at.percent(60) })),
  }
}

function respondent(at: Drawing, id: string): facts.Respondent {
  const kind = at.oneOf([
    'state',
    'state',
    'state',
    'state',
    'company',
    'company',
    'person',
    'organisation',
    'armed-group',
  ] as const)
  const others = at.ids.respondents.filter((other) => other !== id)
  return {
    id,
    kind,
    ...(kind === 'state' && { state: at.state() }),
    ...(kind === 'organisation' && { organisation: at.oneOf(facts.Respondent.shape.organisation.unwrap().options) }),
    ...(kind !== 'state' && at.maybe(60, () => ({ domicile: at.state() }))),
    ...(kind === 'company' && at.maybe(40, () => ({ operatesIn: at.list([1, 2], at.state) }))),
    ...(kind === 'person' && at.maybe(50, () => ({ nationalities: at.list([0, 1, 2], at.state) }))),
    ...(kind === 'person' && at.maybe(40, () => ({ presentIn: at.list([0, 1], at.state) }))),
    ...(kind === 'person' && at.maybe(50, () => ({ adult: at.percent(90) }))),
    ...(kind === 'person' && at.maybe(40, () => ({ officialOf: at.state() }))),
    ...at.maybe(50, () => ({ role: at.oneOf(facts.Respondent.shape.role.unwrap().options) })),
    ...(others.length > 0 && at.maybe(30, () => ({ connectedTo: at.some(others, 2) }))),
  }
}

function event(at: Drawing, id: string, againstAll: boolean, begun: PlainDate): Matter['events'][number] {
  const start = between(at, begun, at.on)
  const end = between(at, start, at.on)
  const lasting = at.below(4)
  return {
    id,
    violations: at.some(at.codes.rights, 3),
    ...at.maybe(92, () => ({ when: remembered(at, start) })),
    ...(lasting === 1 && { until: remembered(at, end) }),
    ...(lasting > 1 && { continuing: lasting === 2 }),
    ...at.maybe(20, () => ({ known: remembered(at, between(at, start, at.on)) })),
    ...at.maybe(85, () => ({
      where: at.percent(85) ? at.state() : at.oneOf(['high-seas', 'online', 'unknown'] as const),
    })),
    ...(!againstAll && { respondents: at.some(at.ids.respondents, 2) }),
    ...(!againstAll && { victims: at.some(at.ids.victims, 2) }),
    ...at.maybe(30, () => ({ links: at.some(facts.jurisdictionLinks, 2) })),
    ...at.maybe(25, () => ({ notified: remembered(at, between(at, start, at.on)) })),
    ...at.maybe(10, () => ({ published: remembered(at, between(at, start, at.on)) })),
    ...at.maybe(40, () => ({ pattern: at.percent(50) })),
    ...at.maybe(40, () => ({ armedConflict: at.percent(30) })),
    ...at.maybe(40, () => ({ violent: at.percent(50) })),
    ...at.maybe(40, () => ({ reported: at.percent(50) })),
    ...at.maybe(10, () => ({ significantDisadvantage: at.percent(80) })),
  }
}

function domestic(at: Drawing, id: string, begun: PlainDate): DomesticProceeding {
  const status = at.oneOf(['not-tried', 'pending', 'decided', 'decided', 'decided', 'withdrawn'] as const)
  const [lodged, taken] = [between(at, begun, at.on), between(at, begun, at.on)].toSorted((a, b) => a - b) as [
    PlainDate,
    PlainDate,
  ]
  return {
    id,
    state: at.state(),
    status,
    ...at.maybe(70, () => ({ kind: at.oneOf(facts.DomesticProceeding.shape.kind.unwrap().options) })),
    ...at.maybe(30, () => ({ lodged: remembered(at, lodged) })),
    ...(status === 'decided' && at.maybe(85, () => ({ taken: remembered(at, taken) }))),
    ...(status === 'decided' && at.maybe(70, () => ({ served: remembered(at, between(at, taken, at.on)) }))),
    ...(status === 'decided' && at.maybe(70, () => ({ final: at.percent(85) }))),
    ...at.maybe(20, () => ({ effective: at.percent(70) })),
    ...at.maybe(15, () => ({ events: at.some(at.ids.events, 2) })),
    ...at.maybe(15, () => ({ respondents: at.some(at.ids.respondents, 2) })),
  }
}

function remedy(at: Drawing): facts.Matter['remedies'] extends readonly (infer One)[] | undefined ? One : never {
  return {
    state: at.state(),
    ...at.maybe(50, () => ({ exhausted: at.percent(50) })),
    ...at.maybe(60, () => ({ exceptions: at.some(facts.exhaustionExceptions, 2) })),
  }
}

function proceeding(at: Drawing, id: string, begun: PlainDate): OtherProceeding {
  const status = at.oneOf(['pending', 'decided', 'rejected-on-procedure', 'withdrawn'] as const)
  const [lodged, ended] = [between(at, begun, at.on), between(at, begun, at.on)].toSorted((a, b) => a - b) as [
    PlainDate,
    PlainDate,
  ]
  return {
    id,
    forum: at.oneOf(at.codes.bodies),
    status,
    ...at.maybe(70, () => ({ lodged: remembered(at, lodged) })),
    ...(status !== 'pending' && at.maybe(70, () => ({ ended: remembered(at, ended) }))),
    ...at.maybe(60, () => ({ by: at.oneOf(facts.OtherProceeding.shape.by.unwrap().options) })),
    ...at.maybe(50, () => ({ merits: at.percent(60) })),
    ...at.maybe(30, () => ({ settled: at.percent(50) })),
    ...at.maybe(40, () => ({ sameRights: at.percent(80) })),
    ...at.maybe(20, () => ({ newInformation: at.percent(30) })),
    ...at.maybe(15, () => ({ victims: at.some(at.ids.victims, 2) })),
    ...at.maybe(15, () => ({ respondents: at.some(at.ids.respondents, 2) })),
  }
}

function project(at: Drawing, begun: PlainDate): facts.FinancedProject {
  return {
    bank: at.oneOf(facts.banks),
    ...at.maybe(60, () => ({ approved: remembered(at, begun) })),
    ...at.maybe(30, () => ({ closed: remembered(at, between(at, begun, at.on)) })),
    ...at.maybe(20, () => ({ exited: remembered(at, between(at, begun, at.on)) })),
    ...at.maybe(20, () => ({ lastDisbursed: remembered(at, between(at, begun, at.on)) })),
    ...at.maybe(40, () => ({ disbursed: at.below(101) })),
    ...at.maybe(40, () => ({ active: at.percent(60) })),
    ...at.maybe(50, () => ({ contacted: at.percent(50) })),
  }
}
