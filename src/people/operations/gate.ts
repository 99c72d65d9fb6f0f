import { setTimeout as sleep } from 'node:timers/promises'
import { createFailureMemory, type FailureMemory } from '../failure-memory.ts'
import { refuse } from '../refusals.ts'
import { type Attempt, paceOf } from '../throttle.ts'

/** By which marks an attempt is remembered. */
export type Marks = { readonly device: string } | { readonly source: string; readonly name: string }

/** Where sign-ins are slowed. One per process. */
export type Gate = {
  readonly memory: FailureMemory
  /** Lets an attempt pass, perhaps after seconds. Refuses `sign-in-slowed` when it is too early, or too many are held. */
  readonly pass: (marks: Marks, now: Date) => Promise<void>
  readonly failed: (marks: Marks, now: Date) => void
}

const mostRemembered = 20_000
const mostHeld = 200

/** A gate that remembers nothing yet. `hold` waits so many seconds. */
export function createGate(hold = async (seconds: number): Promise<void> => void (await sleep(seconds * 1000))): Gate {
  const memory = createFailureMemory(mostRemembered)
  let held = 0
  return {
    memory,
    pass: async (marks, now) => {
      const pace = paceOf(attemptOf(memory, marks), now)
      if ('refusedFor' in pace || held >= mostHeld) refuse('sign-in-slowed')
      if (pace.heldFor === 0) return
      held += 1
      await hold(pace.heldFor).finally(() => (held -= 1))
    },
    failed: (marks, now) => {
      if ('device' in marks) return memory.note('device', marks.device, now)
      memory.note('source', marks.source, now)
      memory.note('name', marks.name, now)
    },
  }
}

function attemptOf(memory: FailureMemory, marks: Marks): Attempt {
  if ('device' in marks) return { device: memory.of('device', marks.device) }
  return { source: memory.of('source', marks.source), name: memory.of('name', marks.name) }
}
