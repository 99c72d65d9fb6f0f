import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRun, goodAnswers, settings } from '../../test/runs.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import { Refusal } from '../kit/refusal.ts'
import { decide } from './decide.ts'
import { fieldsOf } from './form.ts'
import { lifecycle } from './lifecycle.ts'
import { RecordedAct } from './recorded-act.ts'
import { dueInstants } from './run-out.ts'
import { workItem } from './work-item.ts'

function refusalOf(attempt: () => unknown): unknown {
  try {
    attempt()
  } catch (error) {
    return error
  }
  return undefined
}

describe('any run of any procedure', () => {
  it('replays to the same state, in whatever order its acts are read', () => {
    fc.assert(
      fc.property(anyRun, ({ acts, states }) => {
        expect(lifecycle('run', acts)).toEqual(states.at(-1))
        expect(lifecycle('run', acts.toReversed())).toEqual(states.at(-1))
      }),
    )
  })

  it('stands after its first acts where it stood then, whatever followed', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ acts, states }, cut) => {
        const length = cut % (acts.length + 1)
        expect(lifecycle('run', acts.slice(0, length))).toEqual(states[length])
      }),
    )
  })

  it('decides the same twice, byte for byte', () => {
    fc.assert(
      fc.property(anyRun, ({ procedure, tried }) => {
        for (const { before, asking, possible, decided } of tried) {
          if (!decided) continue
          const wish = { act: possible.act.id, answers: goodAnswers(possible, asking.at) }
          const again = decide(procedure, before, asking, wish, settings)
          expect(canonicalJson(again.recorded)).toBe(canonicalJson(decided.recorded))
          expect(canonicalJson(again.sealed)).toBe(canonicalJson(decided.sealed))
        }
      }),
    )
  })

  it('refuses every act against which anything stands, and takes every other', () => {
    fc.assert(
      fc.property(anyRun, ({ procedure, tried }) => {
        for (const { before, asking, possible, decided } of tried) {
          const wish = { act: possible.act.id, answers: goodAnswers(possible, asking.at) }
          const refusal = refusalOf(() => decide(procedure, before, asking, wish, settings))
          if (decided) expect(refusal).toBeUndefined()
          else expect(refusal).toBeInstanceOf(Refusal)
        }
      }),
    )
  })

  it('records what can be read back, and seals every answer that is not declared open', () => {
    fc.assert(
      fc.property(anyRun, ({ tried }) => {
        for (const { possible, decided } of tried) {
          if (!decided) continue
          expect(RecordedAct.parse(JSON.parse(canonicalJson(decided.recorded)))).toEqual(decided.recorded)
          const declared = fieldsOf(possible.act).filter((field) => field.open !== undefined)
          const names = new Set(declared.map((field) => field.id))
          expect(Object.keys(decided.recorded.open).filter((id) => !names.has(id))).toEqual([])
          expect(JSON.stringify(decided.recorded)).not.toContain('Her own words')
        }
      }),
    )
  })

  it('warns before a clock ends, and has nothing running once it has ended but what the last act started', () => {
    fc.assert(
      fc.property(anyRun, ({ procedure, states }) => {
        for (const state of states) {
          for (const clock of state.clocks) {
            expect(clock.warn.every((warning) => warning > clock.since && warning < clock.due)).toBe(true)
          }
          if (state.ended) expect(dueInstants(state).filter((each) => each.is === 'end')).toEqual([])
          const item = workItem(procedure, state)
          expect(item.ended || item.awaits.length > 0).toBe(true)
        }
      }),
    )
  })
})
