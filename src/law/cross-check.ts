import type { Rule, SimpleRule } from '../rules/rule.ts'
import type { Bodies } from './body.ts'
import type { Forum } from './forum.ts'
import type { Instrument } from './instrument.ts'
import type { Declaration } from './procedure-complaints.ts'
import type { Remedy } from './remedy.ts'
import type { Right } from './right.ts'
import type { State } from './state.ts'
import type { Fault, LawFile } from './yaml-file.ts'

type Files = {
  readonly forums: readonly LawFile<Forum>[]
  readonly rights: readonly LawFile<Right>[]
  readonly remedies: readonly LawFile<Remedy>[]
  readonly states: readonly LawFile<State>[]
  readonly instruments: readonly LawFile<Instrument>[]
  readonly bodies: readonly LawFile<Bodies>[]
  readonly procedures: readonly Declaration[]
}

type Path = readonly PropertyKey[]
type Names = { readonly what: string; readonly folder: string; readonly ids: ReadonlySet<string> }

/** What files say of each other: every source, measure, right, forum and state they name must exist. */
export function crossCheck(files: Files): readonly Fault[] {
  const ids = (list: readonly LawFile<{ readonly id: string }>[]): ReadonlySet<string> => new Set(list.map((each) => each.value.id))
  const bodies = files.bodies.flatMap((each) => each.value.map((body) => body.id))
  const names = {
    instrument: { what: 'source', folder: 'law/sources', ids: ids(files.instruments) },
    right: { what: 'right', folder: 'law/rights', ids: ids(files.rights) },
    measure: {
      what: 'measure',
      folder: 'law/remedies',
      ids: new Set(files.remedies.flatMap((each) => each.value.measures.map((measure) => measure.id))),
    },
    body: { what: 'forum or body', folder: 'law/forums or law/bodies.yaml', ids: new Set([...ids(files.forums), ...bodies]) },
    state: { what: 'state', folder: 'law/states', ids: ids(files.states) },
  } satisfies Record<string, Names>
  const everything: readonly LawFile<unknown>[] = [
    ...files.forums, ...files.rights, ...files.remedies, ...files.states, ...files.bodies, ...files.procedures,
  ]
  return [
    ...everything.flatMap((file) => checkSources(file, names.instrument)),
    ...files.states.flatMap((file) => checkStates(file, names.instrument, names.body)),
    ...files.rights.flatMap((file) =>
      file.value.remedies.flatMap((id, index) => missing(file, ['remedies', index], id, names.measure)),
    ),
    ...files.forums.flatMap((file) => checkForum(file, names)),
  ]
}

function missing(file: LawFile<unknown>, path: Path, id: string, names: Names): readonly Fault[] {
  if (names.ids.has(id)) return []
  return [
    {
      file: file.file,
      line: file.lineOf(path),
      wrong: `there is no ${names.what} "${id}"`,
      mend: `correct the id, or add it to ${names.folder}`,
    },
  ]
}

/** Wherever a `source` (or a list of instruments of a right) stands, however deep. */
function checkSources(file: LawFile<unknown>, names: Names): readonly Fault[] {
  const faults: Fault[] = []
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((each, index) => visit(each, [...path, index]))
    } else if (typeof value === 'object' && value !== null) {
      if ('instrument' in value && typeof value.instrument === 'string') {
        faults.push(...missing(file, [...path, 'instrument'], value.instrument, names))
      }
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
    }
  }
  visit(file.value, [])
  return faults
}

function checkStates(file: LawFile<State>, instruments: Names, bodies: Names): readonly Fault[] {
  const seen = new Set<string>()
  return file.value.participations.flatMap((each, index) => {
    const path = ['participations', index]
    const twice = seen.has(each.instrument)
    seen.add(each.instrument)
    return [
      ...missing(file, [...path, 'instrument'], each.instrument, instruments),
      ...(each.reservations ?? []).flatMap((reservation, position) =>
        (reservation.only ?? []).flatMap((id) => missing(file, [...path, 'reservations', position, 'only'], id, bodies)),
      ),
      ...fault(twice, file, path, `${each.instrument} stands here twice`, 'keep one entry'),
      ...fault(
        each.status === 'withdrawn' && (each.until === undefined || each.withdrawal === undefined),
        file, path, 'a withdrawal without its date or its effect', 'add until: and withdrawal: facts, filing or matter-under-consideration',
      ),
    ]
  })
}

function fault(isWrong: boolean, file: LawFile<unknown>, path: Path, wrong: string, mend: string): readonly Fault[] {
  return isWrong ? [{ file: file.file, line: file.lineOf(path), wrong, mend }] : []
}

function checkForum(
  file: LawFile<Forum>,
  names: { readonly right: Names; readonly measure: Names; readonly body: Names; readonly state: Names; readonly instrument: Names },
): readonly Fault[] {
  const { rules, orders } = file.value
  const seen = new Set<string>()
  return [
    ...orders.flatMap((order, index) => missing(file, ['orders', index, 'measure'], order.measure, names.measure)),
    ...rules.flatMap((rule, index) => {
      const path = ['rules', index]
      const name = rule.id ?? ('anyOf' in rule ? 'any-of' : rule.rule)
      const twice = seen.has(name)
      seen.add(name)
      return [
        ...fault(twice, file, path, `two rules are called ${name}`, 'give each an id of its own'),
        ...simpleRules(rule, path).flatMap(([each, where]) => checkRule(file, each, where, names)),
      ]
    }),
  ]
}

function simpleRules(rule: Rule, path: Path): readonly (readonly [SimpleRule, Path])[] {
  if (!('anyOf' in rule)) return [[rule, path]]
  return rule.anyOf.flatMap((branch, index) =>
    branch.rules.map((each, position) => [each, [...path, 'anyOf', index, 'rules', position]] as const),
  )
}

function checkRule(
  file: LawFile<Forum>,
  rule: SimpleRule,
  path: Path,
  names: { readonly right: Names; readonly body: Names; readonly state: Names; readonly instrument: Names },
): readonly Fault[] {
  const list = (key: string, ids: readonly string[] | undefined, of: Names): readonly Fault[] =>
    (ids ?? []).flatMap((id, index) => missing(file, [...path, key, index], id, of))
  const guard = rule.when
  return [
    ...list('when', guard?.violations, names.right),
    ...list('when', guard?.violationsNot, names.right),
    ...list('when', guard?.state, names.state),
    ...list('when', guard?.stateNot, names.state),
    ...(rule.rule === 'subject-matter'
      ? [...list('rights', rule.rights, names.right), ...list('instruments', rule.instruments, names.instrument)]
      : []),
    ...(rule.rule === 'no-parallel-proceeding'
      ? [
          ...list('counts', rule.counts, names.body),
          ...list('doesNotCount', rule.doesNotCount, names.body),
          ...list('undecidedFor', rule.undecidedFor, names.body),
        ]
      : []),
    ...fault(
      rule.rule === 'time-limit' && (rule.limit === 'fixed' || rule.limit === 'reasonable') && (rule.from ?? []).length === 0,
      file, path, 'a time limit without a start', 'add from: with at least one anchor',
    ),
    ...fault(
      rule.rule === 'time-limit' && rule.limit === 'fixed' && rule.period === undefined,
      file, path, 'a fixed time limit without a period', 'add period: such as P4M',
    ),
    ...fault(
      rule.rule === 'no-parallel-proceeding' && rule.decided === 'bars-where-reserved' && rule.reservations === undefined,
      file, path, 'bars-where-reserved without the instrument of the reservations', 'add reservations: with the id of the instrument',
    ),
  ]
}
