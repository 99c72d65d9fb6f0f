import type { PlacedAct } from './recorded-act.ts'

/**
 * The acts in the one order that everyone arrives at: each after what its writer had seen; of acts that crossed, the one
 * that prevails by the declaration first, else the lane whose name sorts first. Clocks play no part. The beginning of the
 * order is the order of the beginning: what comes later moves nothing before it.
 */
export function inOrder(acts: readonly PlacedAct[]): readonly PlacedAct[] {
  const lanes = [...Map.groupBy(acts, (act) => act.lane)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lane]) => lane.toSorted((a, b) => a.position - b.position))
  if (lanes.length < 2) return lanes[0] ?? []
  const ordered: PlacedAct[] = []
  const taken = lanes.map(() => 0)
  const heads = (): readonly PlacedAct[] => lanes.flatMap((lane, index) => lane[taken[index] ?? 0] ?? [])
  for (let waiting = heads(); waiting.length > 0; waiting = heads()) {
    // A broken chain may let all wait for each other; the chronicle refuses those, here replay still ends.
    const ready = waiting.filter((act) => waiting.every((other) => !hasSeen(act, other)))
    const next = (ready.length > 0 ? ready : waiting).reduce((first, act) =>
      act.precedence < first.precedence ? act : first,
    )
    ordered.push(next)
    const lane = lanes.findIndex((each) => each[0]?.lane === next.lane)
    taken[lane] = (taken[lane] ?? 0) + 1
  }
  return ordered
}

function hasSeen(act: PlacedAct, other: PlacedAct): boolean {
  const head = act.seen[other.lane]
  return act.lane !== other.lane && head !== undefined && head.position >= other.position
}
