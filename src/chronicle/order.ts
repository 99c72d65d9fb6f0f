import type { EntryHeader, Lane } from './entry.ts'

/**
 * Entries in an order that keeps every entry after what its writer had seen, the same wherever it is worked out. Where
 * two writers had not seen each other, the lane whose name sorts first goes first; clocks play no part.
 */
export function inCausalOrder<Entry extends Pick<EntryHeader, 'lane' | 'position' | 'seen'>>(
  entries: Iterable<Entry>,
): Entry[] {
  const lanes = [...groupByLane(entries)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const next = new Map<Lane, number>(lanes.map(([lane]) => [lane, 0]))
  const done = (lane: Lane): number => next.get(lane) ?? 0
  const ordered: Entry[] = []
  const total = lanes.reduce((sum, [, lane]) => sum + lane.length, 0)
  while (ordered.length < total) {
    const before = ordered.length
    for (const [lane, sequence] of lanes) {
      let candidate = sequence[done(lane)]
      while (candidate && isReady(candidate, lane, next)) {
        ordered.push(candidate)
        next.set(lane, done(lane) + 1)
        candidate = sequence[done(lane)]
      }
      if (ordered.length > before) break
    }
    if (ordered.length === before) throw new Error('Entries that wait for each other: verify the chain first')
  }
  return ordered
}

function groupByLane<Entry extends Pick<EntryHeader, 'lane' | 'position'>>(
  entries: Iterable<Entry>,
): Map<Lane, Entry[]> {
  const lanes = new Map<Lane, Entry[]>()
  for (const entry of entries) {
    const lane = lanes.get(entry.lane)
    if (lane) lane.push(entry)
    else lanes.set(entry.lane, [entry])
  }
  for (const lane of lanes.values()) lane.sort((a, b) => a.position - b.position)
  return lanes
}

/** Whether everything its writer had seen of the lanes at hand stands before it. */
function isReady({ seen }: Pick<EntryHeader, 'seen'>, own: Lane, next: ReadonlyMap<Lane, number>): boolean {
  return Object.entries(seen).every(([lane, head]) => {
    const done = next.get(lane)
    return lane === own || done === undefined || done > head.position
  })
}
