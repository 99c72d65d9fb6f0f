import type { Body, Law, Participation, RightInLaw } from '../rules/law.ts'
import type { Forum } from './forum.ts'
import type { Instrument } from './instrument.ts'
import { participationOf } from './participation.ts'
import type { Bodies } from './body.ts'
import type { Procedure } from './procedure.ts'
import type { Remedy } from './remedy.ts'
import type { Right } from './right.ts'
import type { State } from './state.ts'

/** Everything that stands in `law/`, by id. */
export type Library = Law & {
  /** A digest of all files: the same digest, the same law, the same answers. */
  readonly digest: string
  readonly forums: ReadonlyMap<string, Forum>
  readonly rights: ReadonlyMap<string, Right>
  readonly remedies: ReadonlyMap<string, Remedy>
  readonly states: ReadonlyMap<string, State>
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly bodies: Bodies
  readonly procedures: ReadonlyMap<string, Procedure>
}

/** What the loader read, before it is indexed. */
export type LawRecords = {
  readonly digest: string
  readonly forums: readonly Forum[]
  readonly rights: readonly Right[]
  readonly remedies: readonly Remedy[]
  readonly states: readonly State[]
  readonly instruments: readonly Instrument[]
  readonly bodies: Bodies
  readonly procedures: readonly Procedure[]
}

/** Indexes the law so that rules can ask it. The records must have passed the loader's checks. */
export function libraryOf(records: LawRecords): Library {
  const instruments = byId(records.instruments)
  const states = byId(records.states)
  const participations = indexParticipations(records.states, instruments)
  const rights = new Map<string, RightInLaw>(records.rights.map((right) => [right.id, rightInLaw(right)]))
  const bodies = new Map<string, Body>([
    ...records.bodies.map(({ id, nature, binding }) => [id, { nature, binding }] as const),
    ...records.forums.map(({ id, nature, binding }) => [id, { nature, binding: binding === 'yes' }] as const),
  ])
  return {
    digest: records.digest,
    forums: byId(records.forums),
    rights: byId(records.rights),
    remedies: byId(records.remedies),
    states,
    instruments,
    bodies: records.bodies,
    procedures: byId(records.procedures),
    participation: (state, instrument) => participations.get(state)?.get(instrument),
    completeness: (instrument, state) => {
      const parties = instruments.get(instrument)?.parties
      const region = states.get(state)?.region
      if (region !== undefined && parties?.openTo?.includes(region) === false) return 'high'
      return parties?.complete ?? 'low'
    },
    right: (id) => rights.get(id),
    body: (id) => bodies.get(id),
    hasState: (code) => states.has(code),
  }
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]))
}

function indexParticipations(
  states: readonly State[],
  instruments: ReadonlyMap<string, Instrument>,
): ReadonlyMap<string, ReadonlyMap<string, Participation>> {
  return new Map(
    states.map((state) => [
      state.id,
      new Map(
        state.participations.flatMap((acceptance) => {
          const instrument = instruments.get(acceptance.instrument)
          return instrument ? [[acceptance.instrument, participationOf(acceptance, instrument)] as const] : []
        }),
      ),
    ]),
  )
}

function rightInLaw(right: Right): RightInLaw {
  return {
    id: right.id,
    group: right.group,
    instruments: new Set(right.instruments.map((source) => source.instrument)),
    gravity: new Set(right.gravity),
    concerns: new Set(right.concerns),
    continuing: right.continuing,
  }
}
