import type { DoorStatus } from '../law/forum.ts'
import type { Deadline, Finding, Risk } from '../rules/finding.ts'

/** What the findings of one event and respondent amount to. */
export type Door = {
  readonly status: DoorStatus
  readonly deadline: Deadline | undefined
  readonly risk: Risk | undefined
  readonly findings: readonly Finding[]
}

/**
 * Closed needs a failure that is firm: verified law and confirmed facts. A failure on unread law, or anything unknown,
 * leaves the door uncertain. A failure she can mend makes it "not yet". The deadline is the earliest that any rule sets.
 */
export function doorOf(findings: readonly Finding[]): Door {
  let worst = 0
  let deadline: Deadline | undefined
  let risk: Risk | undefined
  for (const finding of findings) {
    worst = Math.max(worst, obstacleIn(finding))
    if (finding.deadline && setsDeadline(finding)) deadline = earlier(deadline, finding.deadline)
    if (finding.risk !== undefined) risk = greater(risk, finding.risk)
  }
  const obstacle = obstacles[worst] ?? 'none'
  const status = obstacle !== 'none' ? obstacle : deadline && risk !== 'high' ? 'open-until' : 'open'
  return { status, deadline, risk, findings }
}

const obstacles = ['none', 'not-yet', 'uncertain', 'closed'] as const

/** How bad it is: the place among the obstacles. */
function obstacleIn({ outcome, remediable, firm }: Finding): number {
  if (outcome === 'met') return 0
  if (outcome === 'unknown') return 2
  return remediable ? 1 : firm ? 3 : 2
}

/** What has failed sets no day any more, except a period: that day is the reason. */
function setsDeadline({ outcome, kind }: Finding): boolean {
  return outcome !== 'not-met' || kind === 'time-limit'
}

/** The one whose first possible day comes first. */
function earlier(a: Deadline | undefined, b: Deadline | undefined): Deadline | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.date.earliest < a.date.earliest ? b : a
}

const risks: readonly Risk[] = ['low', 'medium', 'high']

function greater(a: Risk | undefined, b: Risk): Risk {
  return a === undefined || risks.indexOf(b) > risks.indexOf(a) ? b : a
}

const preference: readonly DoorStatus[] = ['open', 'open-until', 'not-yet', 'uncertain', 'closed']

/** The most hopeful of several doors' statuses: one open way in is a way in. With it the earliest deadline among those that share it. */
export function bestOf(doors: readonly Omit<Door, 'findings'>[]): Omit<Door, 'findings'> {
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
