import type { Act, Circumstance } from '../law/procedure-act.ts'
import { statusesBefore } from '../law/statuses-before.ts'
import type { Procedure, Standing } from '../law/procedure.ts'
import type { ProcedureReason } from './refusals.ts'
import type { State } from './state.ts'

/** Who asks, as which parties, when, and what holds around the run. */
export type Asking = {
  readonly parties: readonly string[]
  /** The opaque id of the account or receipt; two people are two ids. */
  readonly account: string
  readonly at: Date
  readonly circumstances: ReadonlySet<Circumstance>
}

/** Why an act is not permitted; where other acts must come first, which. */
export type Obstacle = {
  readonly reason: Exclude<ProcedureReason, 'no-such-act' | 'answers-unusable' | 'nothing-proposed'>
  readonly acts?: readonly string[]
}

/** An act and what stands against it; nothing, where it is permitted. Under four eyes it is proposed first, then confirmed. */
export type Possibility = {
  readonly act: Act
  readonly step: 'do' | 'propose' | 'confirm'
  readonly obstacles: readonly Obstacle[]
}

/** The parties that someone of these standings can act as, at this node. */
export function partiesOf(procedure: Procedure, standings: readonly Standing[]): readonly string[] {
  return procedure.parties
    .filter((party) => party.node === 'own' && party.through.some((each) => standings.includes(each)))
    .map((party) => party.id)
}

/** Every act of the procedure with everything that stands against it now, for this person. */
export function permittedActs(procedure: Procedure, state: State, asking: Asking): readonly Possibility[] {
  return procedure.acts.map((act) => possibility(procedure, state, act, asking))
}

/** One act, as {@link permittedActs} has it. */
export function possibility(procedure: Procedure, state: State, act: Act, asking: Asking): Possibility {
  const proposed = state.pending.find((each) => each.act === act.id)
  const step = act.fourEyes ? (proposed ? 'confirm' : 'propose') : 'do'
  return {
    act,
    step,
    obstacles: [...partyObstacles(state, act, asking), ...runObstacles(procedure, state, act, asking)],
  }
}

function partyObstacles(state: State, act: Act, { parties, account }: Asking): readonly Obstacle[] {
  if (!act.by.some((party) => parties.includes(party))) return [{ reason: 'wrong-party' }]
  const own = state.pending.some((each) => each.act === act.id && each.actor === account)
  const doers = act.otherPersonThan.filter((other) => hasDone(state, other, account))
  return own || doers.length > 0 ? [{ reason: 'needs-another-person', acts: own ? [act.id] : doers }] : []
}

function hasDone(state: State, act: string, account: string): boolean {
  return state.done.some((each) => each.act === act && each.actor === account && !each.overtaken)
}

function runObstacles(
  procedure: Procedure,
  state: State,
  act: Act,
  { at, circumstances }: Asking,
): readonly Obstacle[] {
  const happened = new Set(state.done.filter((each) => !each.overtaken && !each.ranOut).map((each) => each.act))
  const missing = act.needs.filter((need) => ![need].flat().some((id) => happened.has(id)))
  const lacks = act.requires.some(({ circumstance, when }) => when === undefined && !circumstances.has(circumstance))
  const barred = act.barredBy.some(({ circumstance }) => circumstances.has(circumstance))
  const obstacles: readonly (Obstacle | false)[] = [
    !statusesBefore(act, procedure.statuses).includes(state.status) && { reason: 'wrong-status' },
    missing.length > 0 && { reason: 'needs-act', acts: missing.flat() },
    lacks && { reason: 'consent-missing' },
    barred && { reason: 'on-hold' },
    isLate(state, act, at) && { reason: 'past-its-time' },
    !hasExtensionLeft(procedure, state, act) && { reason: 'no-extension-left' },
  ]
  return obstacles.filter((each) => each !== false)
}

/** Where the law itself ends the time, acting late is refused even before the end of the clock is recorded. */
function isLate(state: State, act: Act, at: Date): boolean {
  return state.clocks.some(
    ({ clock, effect, due, suspended }) =>
      act.clocks.stops.includes(clock) &&
      (effect === 'lapses' || effect === 'deemed-accepted') &&
      suspended === undefined &&
      new Date(due) < at,
  )
}

function hasExtensionLeft(procedure: Procedure, state: State, act: Act): boolean {
  return act.clocks.extends.every((id) => {
    const running = state.clocks.find((each) => each.clock === id)
    const times = procedure.clocks.find((each) => each.id === id)?.extension?.times ?? 0
    return running !== undefined && running.extended < times
  })
}
