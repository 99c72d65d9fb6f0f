import type { Procedure } from '../law/procedure.ts'
import { startedClocks, type Settings } from './clock-changes.ts'
import type { ClockChange, RecordedAct } from './recorded-act.ts'
import type { State } from './state.ts'

/** An instant at which somebody is warned, or a clock has run out. */
export type DueInstant = { readonly clock: string; readonly at: string; readonly is: 'warning' | 'end' }

/** When something has to happen by itself, soonest first. Suspended clocks stand still. */
export function dueInstants(state: State): readonly DueInstant[] {
  return state.clocks
    .filter((each) => each.suspended === undefined)
    .flatMap(({ clock, due, warn }): readonly DueInstant[] => [
      ...warn.map((at) => ({ clock, at, is: 'warning' }) as const),
      { clock, at: due, is: 'end' },
    ])
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/**
 * What is recorded when a clock has run out; absent where it does not run, stands still, or is not over yet, so a job may
 * ask as often as it likes. The procedure must be the version by which the clock was started.
 */
export function runOut(
  procedure: Procedure,
  state: State,
  name: string,
  at: Date,
  settings: Settings,
): RecordedAct | undefined {
  const clock = procedure.clocks.find((each) => each.id === name)
  const running = state.clocks.find((each) => each.clock === name)
  if (!clock || !running || running.suspended !== undefined || at.toISOString() <= running.due) return undefined
  const { to, does, starts } = clock.runsOut
  const ends = procedure.statuses.some((status) => status.id === to && status.ends)
  const others = state.clocks.filter((each) => each.clock !== name)
  const stopped = ends ? others.map((each): ClockChange => ({ is: 'stopped', clock: each.clock })) : []
  return {
    run: state.run,
    procedure: procedure.id,
    law: procedure.digest,
    act: name,
    version: 1,
    step: 'ran-out',
    by: 'clock',
    actor: '',
    at: at.toISOString(),
    from: [],
    to: to ?? null,
    ends,
    precedence: procedure.crossing.length + 1,
    does: [...does],
    clocks: [...stopped, ...startedClocks(procedure, starts, { open: {}, at }, settings)],
    open: {},
  }
}
