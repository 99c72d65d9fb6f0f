import type { Act } from '../law/procedure-act.ts'
import { statusesBefore } from '../law/statuses-before.ts'
import type { Procedure } from '../law/procedure.ts'
import { holdsWhen, pointerTo, sortAnswers, type AnswerProblem, type Answers } from './answers.ts'
import { clockChanges, pastEnds, type Settings } from './clock-changes.ts'
import { fieldsOf } from './form.ts'
import { possibility, type Asking, type Possibility } from './permitted-acts.ts'
import type { RecordedAct } from './recorded-act.ts'
import { AnswersRefused, refuse } from './refusals.ts'
import type { State } from './state.ts'

/** What is to be appended: the open fields of the entry, and the answers that go under the seal. */
export type Decided = { readonly recorded: RecordedAct; readonly sealed: Answers }

/** An act someone wants to do, with the answers to its fields. */
export type Wish = { readonly act: string; readonly answers: Readonly<Record<string, unknown>> }

/**
 * Decides whether the act may be done now by this person with these answers, and what then is recorded. Under four eyes
 * the first person proposes with all answers, and the second confirms without any.
 *
 * Refuses with the first obstacle of {@link possibility} as its reason, `no-such-act`, or {@link AnswersRefused} with
 * every problem of the answers at once.
 */
export function decide(procedure: Procedure, state: State, asking: Asking, wish: Wish, settings: Settings): Decided {
  const act = procedure.acts.find((each) => each.id === wish.act) ?? refuse('no-such-act')
  const possible = possibility(procedure, state, act, asking)
  const [obstacle] = possible.obstacles
  if (obstacle) refuse(obstacle.reason)
  const { open, sealed } = answersFor(procedure, possible, state, asking, wish.answers, settings)
  return { recorded: record(procedure, state, { act, step: steps[possible.step], open }, asking, settings), sealed }
}

/** Turns down what another person (or oneself) proposed. Refuses `nothing-proposed`, `no-such-act` and `wrong-party`. */
export function turnDown(procedure: Procedure, state: State, asking: Asking, name: string): RecordedAct {
  const act = procedure.acts.find((each) => each.id === name) ?? refuse('no-such-act')
  if (!act.by.some((party) => asking.parties.includes(party))) refuse('wrong-party')
  if (!state.pending.some((each) => each.act === name)) refuse('nothing-proposed')
  return { ...bare(procedure, state, { act, step: 'turned-down', open: {} }, asking), from: [], to: null, ends: false }
}

const steps = { do: 'done', propose: 'proposed', confirm: 'confirmed' } as const

function answersFor(
  procedure: Procedure,
  { act, step }: Possibility,
  state: State,
  { circumstances, at }: Asking,
  answers: Wish['answers'],
  settings: Settings,
): { readonly open: Answers; readonly sealed: Answers } {
  if (step === 'confirm') {
    const { problems } = sortAnswers([], answers)
    if (problems.length > 0) throw new AnswersRefused(problems)
    return { open: state.pending.find((each) => each.act === act.id)?.open ?? {}, sealed: {} }
  }
  const { open, sealed, problems } = sortAnswers(fieldsOf(act), answers)
  const more = act.requires.flatMap(({ circumstance, when }): readonly AnswerProblem[] =>
    when && holdsWhen(when, answers) && !circumstances.has(circumstance)
      ? [{ pointer: pointerTo(when.field), code: 'consent-missing' }]
      : [],
  )
  const unconsulted: readonly AnswerProblem[] =
    open['consulted'] === false ? [{ pointer: '/consulted', code: 'consult-first' }] : []
  const past = pastEnds(procedure, act, { open, at }, settings).map(
    (id) => ({ pointer: pointerTo(id), code: 'not-in-future' }) as const,
  )
  const all = [...problems, ...more, ...unconsulted, ...past]
  if (all.length > 0) throw new AnswersRefused(all)
  return { open, sealed }
}

type Doing = { readonly act: Act; readonly step: RecordedAct['step']; readonly open: Answers }

function record(procedure: Procedure, state: State, doing: Doing, asking: Asking, settings: Settings): RecordedAct {
  const { act, step, open } = doing
  const recorded = bare(procedure, state, doing, asking)
  if (step === 'proposed') return { ...recorded, to: null, ends: false }
  const clocks = clockChanges(procedure, state, { act, open, at: asking.at, ends: recorded.ends }, settings)
  return { ...recorded, does: [...act.does], clocks: [...clocks] }
}

function bare(procedure: Procedure, state: State, { act, step, open }: Doing, asking: Asking): RecordedAct {
  const rank = procedure.crossing.indexOf(act.id)
  return {
    run: state.run,
    procedure: procedure.id,
    law: procedure.digest,
    act: act.id,
    version: act.version,
    step,
    by: act.by.find((party) => asking.parties.includes(party)) ?? refuse('wrong-party'),
    actor: asking.account,
    at: asking.at.toISOString(),
    from: [...statusesBefore(act, procedure.statuses)],
    to: act.to ?? null,
    ends: procedure.statuses.some((status) => status.id === act.to && status.ends),
    precedence: rank < 0 ? procedure.crossing.length : rank,
    does: [],
    clocks: [],
    open: { ...open },
  }
}
