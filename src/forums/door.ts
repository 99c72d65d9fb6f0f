import type { DoorStatus } from '../law/forum.ts'
import type { Deadline, Finding, Risk } from '../rules/finding.ts'
import { earlier, tallyOf, type Tally } from '../rules/tally.ts'

/** How a door stands. */
export type Standing = {
  readonly status: DoorStatus
  readonly deadline: Deadline | undefined
  readonly risk: Risk | undefined
}

/** What the findings of one event and respondent amount to. */
export type Door = Standing & { readonly findings: readonly Finding[] }

/**
 * Closed needs a failure that is firm: verified law and confirmed facts. A failure on unread law, or anything unknown,
 * leaves the door uncertain. A failure she can mend makes it "not yet". The deadline is the earliest that any rule sets.
 */
export function doorOf(findings: readonly Finding[]): Door {
  return { ...standingOf(tallyOf(findings)), findings }
}

/** The door where nobody asks for findings. Of a closed one, only that it is closed is told. */
export function bareDoorOf(tally: Tally): Door {
  const { status, deadline, risk } = standingOf(tally)
  if (status === 'closed') return shut
  return { status, deadline, risk, findings: [] }
}

const shut: Door = { status: 'closed', deadline: undefined, risk: undefined, findings: [] }

function standingOf({ obstacle, deadline, risk }: Tally): Standing {
  const status = obstacle !== 'none' ? obstacle : deadline && risk !== 'high' ? 'open-until' : 'open'
  return { status, deadline, risk }
}

const preference: readonly DoorStatus[] = ['open', 'open-until', 'not-yet', 'uncertain', 'closed']

/** The most hopeful of several doors: one open way in is a way in. With it the earliest deadline among those that stand alike. */
export function bestOf(doors: readonly Standing[]): Standing {
  const [only, ...others] = doors
  if (only !== undefined && others.length === 0) return only
  const status = preference.find((each) => doors.some((door) => door.status === each)) ?? 'closed'
  let deadline: Deadline | undefined
  let risk: Risk | undefined
  for (const door of doors) {
    if (door.status !== status) continue
    deadline = earlier(deadline, door.deadline)
    risk ??= door.risk
  }
  return { status, deadline, risk }
}
