import type { Deed } from '../law/procedure-consequence.ts'
import { inOrder } from './crossing.ts'
import type { ClockChange, PlacedAct, RecordedAct } from './recorded-act.ts'
import { beginning, type DoneAct, type RunningClock, type State } from './state.ts'

/**
 * Where a run stands, from its acts in any order. Reads the acts alone: no law, no clock, so the same acts always yield
 * the same state. Never throws on what is recorded: an act that another one overtook stays in the history without effect.
 */
export function lifecycle(run: string, acts: readonly PlacedAct[]): State {
  return inOrder(acts).reduce(apply, beginning(run))
}

/** The state after one more act. */
export function apply(state: State, act: RecordedAct): State {
  const law = state.law ?? act.law
  const rest = state.pending.filter((each) => each.act !== act.act)
  switch (act.step) {
    case 'proposed': {
      const holds = act.from.includes(state.status)
      return { ...state, law, pending: holds ? [...rest, { ...performed(act), from: act.from }] : state.pending }
    }
    case 'turned-down':
      return { ...state, law, pending: rest }
    case 'confirmed': {
      const proposed = rest.length < state.pending.length
      return withEffect({ ...state, law, pending: rest }, act, proposed && act.from.includes(state.status))
    }
    case 'done':
      return withEffect({ ...state, law }, act, act.from.includes(state.status))
    case 'ran-out':
      return withEffect({ ...state, law }, act, hasRunOut(state, act))
  }
}

/** A clock that was stopped, suspended, or given more time before the end was recorded has not run out. */
function hasRunOut(state: State, act: RecordedAct): boolean {
  return state.clocks.some((each) => each.clock === act.act && each.suspended === undefined && each.due <= act.at)
}

const performed = ({ act, by, actor, at, open }: RecordedAct) => ({ act, by, actor, at, open })

function withEffect(state: State, act: RecordedAct, holds: boolean): State {
  const entry: DoneAct = { ...performed(act), overtaken: !holds, ranOut: act.step === 'ran-out' }
  const done = [...state.done, entry]
  if (!holds) return { ...state, done }
  const status = act.to ?? state.status
  const running = act.step === 'ran-out' ? state.clocks.filter((each) => each.clock !== act.act) : state.clocks
  return {
    ...state,
    done,
    status,
    ended: act.to === null ? state.ended : act.ends,
    clocks: act.clocks.reduce((clocks, change) => changed(clocks, change, act), running),
    pending: state.pending.filter((each) => each.from.includes(status)),
    inForce: act.does.reduce(nowInForce, state.inForce),
  }
}

function changed(
  clocks: readonly RunningClock[],
  change: ClockChange,
  { at, law }: RecordedAct,
): readonly RunningClock[] {
  const others = clocks.filter((each) => each.clock !== change.clock)
  const running = clocks.find((each) => each.clock === change.clock)
  if (change.is === 'started') {
    const { clock, since, due, warn, binds, effect } = change
    return [...others, { clock, since, due, warn, binds, effect, extended: 0, law }]
  }
  if (!running) return clocks
  const { suspended: _, ...moving } = running
  switch (change.is) {
    case 'stopped':
      return others
    case 'suspended':
      return [...others, { ...running, suspended: running.suspended ?? at }]
    case 'resumed':
      return [...others, { ...moving, due: change.due, warn: change.warn }]
    case 'extended':
      return [...others, { ...running, due: change.due, warn: change.warn, extended: running.extended + 1 }]
  }
}

/** What each deed takes back. */
const undoes: Partial<Record<Deed, Deed>> = {
  'withdraws-consent': 'grants-consent',
  'lifts-hold': 'holds',
  'restores-access': 'cuts-access',
}
const lasting: ReadonlySet<Deed> = new Set<Deed>(['grants-consent', 'holds', 'cuts-access'])

function nowInForce(inForce: readonly Deed[], deed: Deed): readonly Deed[] {
  if (lasting.has(deed)) return inForce.includes(deed) ? inForce : [...inForce, deed]
  return inForce.filter((each) => each !== undoes[deed])
}
