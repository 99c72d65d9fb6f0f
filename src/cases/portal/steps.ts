import type { Act } from '../../law/procedure-act.ts'
import type { OpenCase, ReadRun } from '../operations/open-case.ts'

/**
 * What she can do herself in the intake. Each has a page of its own with words of its own (`case.steps`): she never meets a
 * form that was derived from a declaration.
 */
export const stepIds = ['answer', 'supplement', 'challenge', 'reopen', 'withdraw'] as const
export type StepId = (typeof stepIds)[number]

/** In which field of the act her words go; withdrawing asks for none. */
export const fieldOfStep: Readonly<Record<Exclude<StepId, 'withdraw'>, string>> = {
  answer: 'account',
  supplement: 'account',
  challenge: 'why',
  reopen: 'account',
}

export function isStepId(id: string): id is StepId {
  return stepIds.some((each) => each === id)
}

/** A step she can take now, in which run, with the act that it is. */
export type Step = { readonly id: StepId; readonly run: ReadRun; readonly act: Act }

/** The steps she can take now, in the order in which she is most likely to want them. */
export function stepsIn({ runs }: Pick<OpenCase, 'runs'>): readonly Step[] {
  return runs
    .filter((each) => each.run.procedure.id === 'intake')
    .flatMap((run) =>
      stepIds.flatMap((id) => {
        const found = run.possible.find((each) => each.act.id === id && each.obstacles.length === 0)
        return found ? [{ id, run, act: found.act }] : []
      }),
    )
}
