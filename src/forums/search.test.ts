import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOrder, type Impact } from './search.ts'

/** The worth of filing in this order, by the definition. */
function worthOf(order: readonly number[], worth: readonly number[], impact: readonly (readonly Impact[])[]): number {
  return order.reduce((sum, j, place) => {
    const before = order.slice(0, place).map((i) => impact[i]?.[j])
    if (before.includes('ends')) return sum
    return sum + (worth[j] ?? 0) * (before.includes('halves') ? 0.5 : 1)
  }, 0)
}

function* orders(items: readonly number[]): Generator<readonly number[]> {
  yield []
  for (const item of items) for (const rest of orders(items.filter((other) => other !== item))) yield [item, ...rest]
}

const problem = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    worth: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size, maxLength: size }),
    impact: fc.array(
      fc.array(fc.constantFrom<Impact>('none', 'none', 'halves', 'ends'), { minLength: size, maxLength: size }),
      { minLength: size, maxLength: size },
    ),
  }),
)

describe('the best order of filings', () => {
  it('is worth as much as the best of all orders of all choices', () => {
    fc.assert(
      fc.property(problem, ({ worth, impact }) => {
        const found = bestOrder(worth, (i, j) => impact[i]?.[j] ?? 'none')
        const best = Math.max(
          ...[...orders(worth.map((_, index) => index))].map((order) => worthOf(order, worth, impact)),
        )
        expect(found.value).toBeCloseTo(best, 9)
        expect(worthOf(found.order, worth, impact)).toBeCloseTo(best, 9)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out nothing that harms nobody', () => {
    expect(bestOrder([3, 2, 1], () => 'none').order.toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  })

  it('of two that end each other keeps the worthier', () => {
    expect(bestOrder([1, 5], () => 'ends').order).toEqual([1])
  })

  it('files first what the other would end', () => {
    expect(bestOrder([5, 3], (i) => (i === 0 ? 'ends' : 'none')).order).toEqual([1, 0])
  })
})
