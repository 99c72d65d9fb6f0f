import type { OpenCase, ReadRun } from '../operations/open-case.ts'

/** What a step asks for. Each has a page of its own with words of its own (`case.steps`): she never meets a derived form. */
type Asks = {
  readonly procedure: string
  readonly act: string
  /** In which field of the act her words go. */
  readonly words?: string
  /** Until which day it holds. */
  readonly until?: true
  /** Whether it could be someone who can open her file. */
  readonly inside?: true
  /** What it does cannot be called back. */
  readonly warns?: true
  /** It begins something new: each time, or once at a time. */
  readonly begins?: 'anew' | 'once'
}

/** What she can do herself, in the order in which she is most likely to want it. */
export const asksOf = {
  answer: { procedure: 'intake', act: 'answer', words: 'account' },
  supplement: { procedure: 'intake', act: 'supplement', words: 'account' },
  challenge: { procedure: 'intake', act: 'challenge', words: 'why' },
  reopen: { procedure: 'intake', act: 'reopen', words: 'account' },
  agree: { procedure: 'consent', act: 'give', until: true },
  disagree: { procedure: 'consent', act: 'refuse' },
  'take-back': { procedure: 'consent', act: 'withdraw', warns: true },
  object: { procedure: 'disclosure', act: 'object', words: 'words' },
  'object-hold': { procedure: 'legal-hold', act: 'object', words: 'words' },
  'ask-again': { procedure: 'correction', act: 'challenge', words: 'why' },
  keep: { procedure: 'erasure', act: 'change-mind' },
  threat: { procedure: 'retaliation-report', act: 'report', words: 'what', inside: true, begins: 'anew' },
  correct: { procedure: 'correction', act: 'request', words: 'right', begins: 'anew' },
  withdraw: { procedure: 'intake', act: 'withdraw', warns: true },
  erase: { procedure: 'erasure', act: 'request', words: 'why', warns: true, begins: 'once' },
} as const satisfies Readonly<Record<string, Asks>>

export type StepId = keyof typeof asksOf
export const stepIds = Object.keys(asksOf) as StepId[]

/** What that step asks for. */
export function asks(id: StepId): Asks {
  return asksOf[id]
}

export function isStepId(id: string): id is StepId {
  return Object.hasOwn(asksOf, id)
}

/** A step she can take now, and in which run; none, where it begins one. */
export type Step = { readonly id: StepId; readonly run: ReadRun | undefined }

/** The steps she can take now. */
export function stepsIn({ runs }: Pick<OpenCase, 'runs'>): readonly Step[] {
  return stepIds.flatMap((id) => [...inRuns(runs, id), ...beginning(runs, id)])
}

function inRuns(runs: readonly ReadRun[], id: StepId): readonly Step[] {
  const { procedure, act, begins } = asks(id)
  if (begins === 'anew') return []
  return runs
    .filter(({ run }) => run.procedure.id === procedure && !(begins === 'once' && run.state.ended))
    .filter(({ possible }) => possible.some((each) => each.act.id === act && each.obstacles.length === 0))
    .map((run) => ({ id, run }))
}

function beginning(runs: readonly ReadRun[], id: StepId): readonly Step[] {
  const { procedure, begins } = asks(id)
  const hasCase = runs.some(({ run }) => run.procedure.id === 'intake')
  const isUnderWay = runs.some(({ run }) => run.procedure.id === procedure && !run.state.ended)
  if (!hasCase || begins === undefined || (begins === 'once' && isUnderWay)) return []
  return [{ id, run: undefined }]
}
