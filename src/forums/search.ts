/** What filing one candidate first does to the worth of another. */
export type Impact = 'none' | 'halves' | 'ends'

/** A best order of filings by their indexes, and what it is worth. */
export type BestOrder = { readonly order: readonly number[]; readonly value: number }

/** So many candidates that conflict with each other can be searched; a matter has far fewer. */
export const mostCandidates = 30

/**
 * Exact search for the order of filings worth most. Filing takes a candidate's present worth; `impact(i, j)` says what
 * filing `i` does to the worth of `j` afterwards. Exponential at worst, but candidates that harm nobody are taken at once
 * (waiting can only lessen their worth), and equal rests of the problem are solved once.
 */
export function bestOrder(worth: readonly number[], impact: (first: number, second: number) => Impact): BestOrder {
  const count = Math.min(worth.length, mostCandidates)
  const ends = new Int32Array(count)
  const halves = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const effect = i === j ? 'none' : impact(i, j)
      if (effect === 'ends') ends[i] = (ends[i] ?? 0) | (1 << j)
      if (effect === 'halves') halves[i] = (halves[i] ?? 0) | (1 << j)
    }
  }
  const solved = new Map<number, Map<number, Rest>>()
  let whole = 0
  for (let i = 0; i < count; i++) if ((worth[i] ?? 0) > 0) whole |= 1 << i
  return solve(whole, 0, { worth, ends, halves, count, solved })
}

type Rest = { readonly order: readonly number[]; readonly value: number }
type Problem = {
  readonly worth: readonly number[]
  readonly ends: Int32Array
  readonly halves: Int32Array
  readonly count: number
  readonly solved: Map<number, Map<number, Rest>>
}

/** `full` still have their whole worth, `half` half of it; whatever is in neither is filed or lost. */
function solve(full: number, half: number, problem: Problem): Rest {
  const taken: number[] = []
  let value = 0
  for (let i = harmless(full, half, problem); i >= 0; i = harmless(full, half, problem)) {
    taken.push(i)
    value += present(i, full, problem)
    full &= ~(1 << i)
    half &= ~(1 << i)
  }
  const rest = full | half ? choose(full, half, problem) : { order: [], value: 0 }
  return taken.length === 0 ? rest : { order: [...taken, ...rest.order], value: value + rest.value }
}

function present(i: number, full: number, { worth }: Problem): number {
  return (worth[i] ?? 0) * (full & (1 << i) ? 1 : 0.5)
}

/** A candidate whose filing changes nothing for those that are left; -1 when there is none. */
function harmless(full: number, half: number, { ends, halves, count }: Problem): number {
  for (let i = 0; i < count; i++) {
    if (!((full | half) & (1 << i))) continue
    if (!((ends[i] ?? 0) & (full | half)) && !((halves[i] ?? 0) & full)) return i
  }
  return -1
}

function choose(full: number, half: number, problem: Problem): Rest {
  const known = problem.solved.get(full)?.get(half)
  if (known) return known
  let best: Rest = { order: [], value: 0 }
  for (let i = 0; i < problem.count; i++) {
    if (!((full | half) & (1 << i))) continue
    const ends = problem.ends[i] ?? 0
    const left = ~(1 << i) & ~ends
    const moved = full & (problem.halves[i] ?? 0)
    const rest = solve(full & left & ~moved, (half | moved) & left, problem)
    const value = present(i, full, problem) + rest.value
    if (value > best.value + 1e-12) best = { order: [i, ...rest.order], value }
  }
  const row = problem.solved.get(full) ?? new Map<number, Rest>()
  problem.solved.set(full, row.set(half, best))
  return best
}
