import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Heads } from './entry.ts'
import { inCausalOrder } from './order.ts'

type Entry = { readonly lane: string; readonly position: number; readonly seen: Heads }

/** Writers who now and then look at what the others have written. */
const histories = fc
  .array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), looks: fc.boolean() }), { maxLength: 40 })
  .map((acts) => {
    const counts = new Map<string, number>()
    const known = new Map<string, Heads>()
    return acts.map(({ lane, looks }): Entry => {
      const position = counts.get(lane) ?? 0
      if (looks) {
        const heads = [...counts].filter(([other]) => other !== lane)
        known.set(lane, Object.fromEntries(heads.map(([other, count]) => [other, { position: count - 1, hash: '' }])))
      }
      counts.set(lane, position + 1)
      return { lane, position, seen: known.get(lane) ?? {} }
    })
  })

describe('the order of entries', () => {
  it('keeps every entry after all that its writer had seen', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const done = new Map<string, number>()
        for (const { lane, position, seen } of inCausalOrder(history)) {
          expect(done.get(lane) ?? -1).toBe(position - 1)
          for (const [other, head] of Object.entries(seen)) {
            expect(done.get(other) ?? -1).toBeGreaterThanOrEqual(head.position)
          }
          done.set(lane, position)
        }
        expect([...done.values()].reduce((sum, last) => sum + last + 1, 0)).toBe(history.length)
      }),
    )
  })

  it('is the same in whatever order they come from the database', () => {
    const shuffled = histories.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    )
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        expect(inCausalOrder(other)).toEqual(inCausalOrder(history))
      }),
    )
  })
})
