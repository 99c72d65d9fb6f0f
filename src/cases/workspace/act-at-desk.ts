import type { JSX } from 'preact'
import type { ReadAct, ReadRun } from '../operations/open-case.ts'
import type { Possibility } from '../../procedures/permitted-acts.ts'
import type { Desk } from './desk.ts'
import type { Sent } from './typed-answers.ts'

/** An act that someone at the desk looks at, in a run of a case, with what was typed into its form so far. */
export type ActAtDesk = {
  readonly desk: Desk
  /** Where its form is sent. */
  readonly address: string
  readonly back: { readonly href: string; readonly text: string }
  readonly read: Pick<ReadRun, 'run' | 'acts'>
  readonly possible: Possibility
  readonly sent: Sent
  /** Whether the form asks for the case too, since its address does not name one. */
  readonly asksCase?: boolean
  readonly notice?: JSX.Element
}

/** What cannot be called back: keys destroyed, something given away. */
const beyondRecall: ReadonlySet<string> = new Set(['erases', 'discloses', 'refers', 'withdraws-consent'])

/** Whether it cannot simply be undone: it ends the run, refuses her something, or does what cannot be called back. */
export function isFinal({ read, possible: { act } }: ActAtDesk): boolean {
  const ends = read.run.procedure.statuses.some((status) => status.id === act.to && status.ends)
  return ends || act.refuses !== undefined || act.does.some((deed) => beyondRecall.has(deed))
}

/** What was proposed and waits for a second person. */
export function proposalOf({ read, possible }: ActAtDesk): ReadAct | undefined {
  return read.acts.findLast(({ recorded }) => recorded.act === possible.act.id && recorded.step === 'proposed')
}
