import { refuse } from './refusals.ts'

/** Runs the task when it is its line's turn and gives its result. */
export type FairQueue = <Result>(line: string, task: () => Promise<Result>) => Promise<Result>

/**
 * How many run at once, how many may wait, and how many turns each purpose gets in a round; one, where nothing is said.
 * The purpose of a line is its first word: `filing 7f3a`.
 */
export type QueueSize = {
  readonly atOnce: number
  readonly seats: number
  readonly turns?: Readonly<Record<string, number>>
}

type Waiting = { readonly begin: () => void; readonly turnAway: () => void }
type Lines = Map<string, Waiting[]>

/**
 * A queue in which nobody can crowd out others. At most `atOnce` tasks run and at most `seats` wait. Purposes (filing,
 * coming back, signing in) take turns as `turns` has it; within a purpose each line (a source, an account) waits in order
 * and lines take turns. So a thousand sources that try codes delay those who file by a fixed share, and a line of five
 * hundred delays another of its purpose by one task per turn. When all seats are taken, the purpose that has most of them
 * gives one up, from its longest line, for a newcomer whose purpose, or whose line, has fewer.
 *
 * Refuses (`too-many-waiting`) whoever finds or keeps no seat; the task has then not begun.
 */
export function fairQueue({ atOnce, seats, turns = {} }: QueueSize): FairQueue {
  const purposes = new Map<string, Lines>()
  const credit = new Map<string, number>()
  let running = 0
  let taken = 0

  function serveNext(): void {
    const name = running < atOnce ? nextPurpose() : undefined
    const next = name !== undefined && takeFirst(purposes.get(name))
    if (!next) return
    taken -= 1
    running += 1
    next.begin()
  }

  // Smooth weighted round-robin: who waits earns its turns, who is served pays a round.
  function nextPurpose(): string | undefined {
    const waiting = [...purposes].filter(([, lines]) => lines.size > 0).map(([name]) => name)
    const round = waiting.reduce((sum, name) => sum + (turns[name] ?? 1), 0)
    for (const name of waiting) credit.set(name, (credit.get(name) ?? 0) + (turns[name] ?? 1))
    const [next] = waiting.toSorted((a, b) => (credit.get(b) ?? 0) - (credit.get(a) ?? 0))
    if (next !== undefined) credit.set(next, (credit.get(next) ?? 0) - round)
    return next
  }

  function makeRoom(purpose: string, line: string): boolean {
    if (taken < seats) return true
    const [largest] = [...purposes].toSorted(([, a], [, b]) => seated(b) - seated(a))
    if (!largest) return false
    const [name, lines] = largest
    const [longest = ['', []]] = [...lines].toSorted(([, a], [, b]) => b.length - a.length)
    const hasMore =
      name === purpose
        ? longest[1].length > (lines.get(line)?.length ?? 0) + 1
        : seated(lines) > seated(purposes.get(purpose)) + 1
    if (!hasMore) return false
    longest[1].pop()?.turnAway()
    if (longest[1].length === 0) lines.delete(longest[0])
    taken -= 1
    return true
  }

  async function turn(line: string): Promise<void> {
    if (running < atOnce) {
      running += 1
      return
    }
    const [purpose = ''] = line.split(' ', 1)
    if (!makeRoom(purpose, line)) refuse('too-many-waiting')
    const lines = purposes.get(purpose) ?? new Map<string, Waiting[]>()
    purposes.set(purpose, lines)
    const waiting = lines.get(line) ?? []
    lines.set(line, waiting)
    taken += 1
    const isSeated = await new Promise<boolean>((resolve) => {
      waiting.push({ begin: () => resolve(true), turnAway: () => resolve(false) })
    })
    if (!isSeated) refuse('too-many-waiting')
  }

  return async (line, task) => {
    await turn(line)
    try {
      return await task()
    } finally {
      running -= 1
      serveNext()
    }
  }
}

/** Takes whoever is first of the line whose turn it is. Lines stand in the order of their turns: the one served goes last. */
function takeFirst(lines: Lines | undefined): Waiting | undefined {
  const [first] = lines ?? []
  if (!lines || !first) return undefined
  const [name, line] = first
  const next = line.shift()
  lines.delete(name)
  if (line.length > 0) lines.set(name, line)
  return next
}

function seated(lines: Lines | undefined): number {
  let count = 0
  for (const line of lines?.values() ?? []) count += line.length
  return count
}
