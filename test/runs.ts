import fc from 'fast-check'
import type { Place } from '../src/kit/clock.ts'
import type { Circumstance } from '../src/law/procedure-act.ts'
import type { Procedure } from '../src/law/procedure.ts'
import { theLaw } from '../src/law/the-law.ts'
import type { Settings } from '../src/procedures/clock-changes.ts'
import { decide, type Decided } from '../src/procedures/decide.ts'
import { fieldsOf, type FormField } from '../src/procedures/form.ts'
import { apply } from '../src/procedures/lifecycle.ts'
import { permittedActs, type Asking, type Possibility } from '../src/procedures/permitted-acts.ts'
import type { PlacedAct, RecordedAct } from '../src/procedures/recorded-act.ts'
import { dueInstants, runOut } from '../src/procedures/run-out.ts'
import { beginning, type State } from '../src/procedures/state.ts'

export const here: Place = { timeZone: 'Europe/Berlin', restDays: [6, 7], holidays: new Set() }
export const settings: Settings = { place: here }
export const everyProcedure = [...theLaw().library.procedures.values()]

/** The declared procedure. */
export function procedureNamed(id: string): Procedure {
  const found = theLaw().library.procedures.get(id)
  if (!found) throw new Error(`There is no procedure ${id}.`)
  return found
}

/** Someone who may act as all these parties. */
export function someone(
  parties: readonly string[],
  account: string,
  at: Date,
  ...circumstances: readonly Circumstance[]
): Asking {
  return { parties, account, at, circumstances: new Set(circumstances) }
}

const anyId = '7c9f0f5e-3f1d-4a53-9d58-0a1a1b1c1d1e'

/** An answer that can be used for a field, the same for the same field and moment. */
function answerTo(field: FormField, at: Date): unknown {
  const later = new Date(at.getTime() + 30 * 86_400_000).toISOString()
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return 'Her own words'
    case 'choice':
      return field.choices?.[0]?.id
    case 'choices':
      return field.choices?.map((choice) => choice.id)
    case 'date':
      return later.slice(0, 10)
    case 'moment':
      return later
    case 'yes-no':
      return true
    case 'number':
      return 1
    case 'money':
      return { amount: '1.50', currency: 'EUR' }
    case 'reference':
      return anyId
  }
}

/** Answers with which a permitted act can be done; none to confirm. */
export function goodAnswers(
  { act, step }: Pick<Possibility, 'act' | 'step'>,
  at: Date,
): Readonly<Record<string, unknown>> {
  if (step === 'confirm') return {}
  const answers: Record<string, unknown> = {}
  for (const field of fieldsOf(act)) {
    const condition = field.when
    if (condition === undefined || condition.is.includes(String(answers[condition.field])))
      answers[field.id] = answerTo(field, at)
  }
  return answers
}

/** A step somebody tried, and what came of it. */
export type Tried = {
  readonly before: State
  readonly asking: Asking
  readonly possible: Possibility
  readonly decided: Decided | undefined
}
export type Run = {
  readonly procedure: Procedure
  readonly acts: readonly PlacedAct[]
  readonly states: readonly State[]
  readonly tried: readonly Tried[]
}

const choices = fc.array(
  fc.record({
    pick: fc.nat(),
    who: fc.nat({ max: 3 }),
    wait: fc.integer({ min: 0, max: 40 * 24 }),
    hold: fc.boolean(),
  }),
  { maxLength: 14 },
)

/** Runs of any procedure: at each step somebody tries an act, or a clock runs out, after some hours. */
export const anyRun: fc.Arbitrary<Run> = fc
  .record({ procedure: fc.constantFrom(...everyProcedure), steps: choices })
  .map(({ procedure, steps }) => {
    const run = { procedure, acts: new Array<PlacedAct>(), states: [beginning('run')], tried: new Array<Tried>() }
    let state = beginning('run')
    let now = new Date('2026-11-22T09:00:00Z').getTime()
    const add = (recorded: RecordedAct): void => {
      state = apply(state, recorded)
      run.acts.push({ ...recorded, lane: 'own', position: run.acts.length, seen: {} })
      run.states.push(state)
    }
    for (const { pick, who, wait, hold } of steps) {
      now += wait * 3_600_000
      const at = new Date(now)
      for (const { clock, is, at: due } of dueInstants(state)) {
        const out = is === 'end' && due < at.toISOString() && runOut(procedure, state, clock, at, settings)
        if (out) add(out)
      }
      const parties = procedure.parties.map((party) => party.id)
      const asking = someone(
        who === 0 ? parties.slice(0, 1) : parties,
        `person-${who}`,
        at,
        'consent',
        ...(hold ? (['legal-hold'] as const) : []),
      )
      const possibilities = permittedActs(procedure, state, asking)
      const open = possibilities.filter((each) => each.obstacles.length === 0)
      const list = pick % 5 === 0 || open.length === 0 ? possibilities : open
      const possible = list[pick % list.length]
      if (!possible) continue
      const allowed = possible.obstacles.length === 0
      const wish = { act: possible.act.id, answers: goodAnswers(possible, at) }
      const decided = allowed ? decide(procedure, state, asking, wish, settings) : undefined
      run.tried.push({ before: state, asking, possible, decided })
      if (decided) add(decided.recorded)
    }
    return run
  })
