import { refuse } from './refusals.ts'

/** Runs the task when it is its line's turn and gives its result. */
export type FairQueue = <Result>(line: string, task: () => Promise<Result>) => Promise<Result>

type Waiting = { readonly begin: () => void; readonly turnAway: () => void }

/**
 * A queue in which nobody can crowd out others. At most `atOnce` tasks run and at most `seats` wait. Each line (a source,
 * an account, a purpose) waits in order, and the lines take turns: a line of five hundred delays another by one task
 * per turn. When all seats are taken, whoever has the longest line loses its last place to a newcomer with a shorter one.
 *
 * Refuses (`too-many-waiting`) whoever finds or keeps no seat; the task has then not begun.
 */
export function fairQueue(size: { readonly atOnce: number; readonly seats: number }): FairQueue {
  const lines = new Map<string, Waiting[]>()
  let running = 0
  let taken = 0

  // Lines stand in the order of their turns: the one just served goes to the end.
  function serveNext(): void {
    const [first] = lines
    if (!first || running >= size.atOnce) return
    const [name, line] = first
    const next = line.shift()
    lines.delete(name)
    if (line.length > 0) lines.set(name, line)
    taken -= 1
    running += 1
    next?.begin()
  }

  function makeRoom(newcomer: string): boolean {
    if (taken < size.seats) return true
    const [longest] = [...lines.values()].toSorted((a, b) => b.length - a.length)
    if (!longest || longest.length <= (lines.get(newcomer)?.length ?? 0) + 1) return false
    longest.pop()?.turnAway()
    taken -= 1
    return true
  }

  async function turn(name: string): Promise<void> {
    if (running < size.atOnce) {
      running += 1
      return
    }
    if (!makeRoom(name)) refuse('too-many-waiting')
    const line = lines.get(name) ?? []
    lines.set(name, line)
    taken += 1
    const seated = await new Promise<boolean>((resolve) => {
      line.push({ begin: () => resolve(true), turnAway: () => resolve(false) })
    })
    if (!seated) refuse('too-many-waiting')
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
