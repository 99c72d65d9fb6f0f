/** How often someone failed lately, and when last. */
export type Failures = { readonly count: number; readonly last: Date }

/** Who tries to sign in: a browser that succeeded before under this name, or an unknown one from some source. */
export type Attempt =
  | { readonly device: Failures | undefined }
  | { readonly source: Failures | undefined; readonly name: Failures | undefined }

/**
 * What becomes of an attempt. `refusedFor`: so many seconds must pass first. Otherwise it is tried after `heldFor` seconds,
 * in which the one who tries need do nothing.
 */
export type Pace = { readonly refusedFor: number } | { readonly heldFor: number }

const halfLife = 15 * 60
const freeTries = 5
const longest = { device: 60, source: 15 * 60, name: 10 }

/**
 * Slows guessing without locking anyone out.
 *
 * - A known browser answers for its own failures only, and waits a minute at most.
 * - An unknown one waits for what its source did, up to a quarter of an hour, doubling from the sixth failure on.
 * - What strangers did under the same name delays it by ten seconds at most, and never refuses it.
 *
 * Failures are forgotten by half every quarter of an hour.
 */
export function paceOf(attempt: Attempt, now: Date): Pace {
  if ('device' in attempt) return refusedOrHeld(delay(attempt.device, longest.device, now), 0)
  const { source, name } = attempt
  const held = name ? Math.min(longest.name, doubled(faded(name, now))) : 0
  return refusedOrHeld(delay(source, longest.source, now), held)
}

/** The failures with one more. */
export function oneMore(failures: Failures | undefined, now: Date): Failures {
  return { count: (failures ? faded(failures, now) : 0) + 1, last: now }
}

function refusedOrHeld(refusedFor: number, heldFor: number): Pace {
  return refusedFor > 0 ? { refusedFor } : { heldFor }
}

// The wait counts from the last failure, and trying while it runs is no failure: hammering does not prolong it.
function delay(failures: Failures | undefined, most: number, now: Date): number {
  if (!failures) return 0
  const passed = secondsSince(failures.last, now)
  return Math.max(0, Math.ceil(Math.min(most, doubled(failures.count)) - passed))
}

function doubled(count: number): number {
  return count < freeTries ? 0 : 2 ** Math.min(20, Math.floor(count) - freeTries)
}

function faded({ count, last }: Failures, now: Date): number {
  return count * 0.5 ** (secondsSince(last, now) / halfLife)
}

function secondsSince(last: Date, now: Date): number {
  return Math.max(0, (now.getTime() - last.getTime()) / 1000)
}
