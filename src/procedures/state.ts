import type { JsonValue } from '../kit/canonical-json.ts'
import { notBegun } from '../law/procedure.ts'
import type { Effect } from '../law/procedure-clock.ts'
import type { Deed } from '../law/procedure-consequence.ts'

/** A clock that was started and has not ended. Instants are ISO. */
export type RunningClock = {
  readonly clock: string
  readonly since: string
  readonly due: string
  readonly warn: readonly string[]
  readonly binds: string
  readonly effect: Effect
  readonly extended: number
  readonly suspended?: string
  /** The declaration by which it was started, and by which it runs out. */
  readonly law: string
}

type Performed = {
  readonly act: string
  readonly by: string
  readonly actor: string
  readonly at: string
  readonly open: Readonly<Record<string, JsonValue>>
}

/** Something that was done, and whether it still found the run where its writer believed it to be. */
export type DoneAct = Performed & { readonly overtaken: boolean; readonly ranOut: boolean }

/** What one person proposed and another has to confirm. */
export type PendingAct = Performed & { readonly from: readonly string[] }

/** Where a run of a procedure stands: what replaying its acts yields. */
export type State = {
  readonly run: string
  readonly status: string
  readonly ended: boolean
  /** The declaration of the first act; the run keeps to it. Absent before. */
  readonly law?: string
  readonly clocks: readonly RunningClock[]
  readonly done: readonly DoneAct[]
  readonly pending: readonly PendingAct[]
  /** What was put in force and not taken back: consent, a legal hold, access that was cut. */
  readonly inForce: readonly Deed[]
}

/** A run before its first act. */
export function beginning(run: string): State {
  return { run, status: notBegun, ended: false, clocks: [], done: [], pending: [], inForce: [] }
}
