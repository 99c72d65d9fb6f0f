import type { DoorStatus } from '../law/forum.ts'
import type { Deadline, Finding, Risk } from '../rules/finding.ts'

/** What the findings of one event and respondent amount to. */
export type Door = {
  readonly status: DoorStatus
  readonly deadline?: Deadline
  readonly risk?: Risk
  readonly findings: readonly Finding[]
}

const riskOrder: readonly Risk[] = ['low', 'medium', 'high']

/**
 * Closed needs a failure that is firm: verified law and confirmed facts. A failure on unread law, or anything unknown,
 * leaves the door uncertain. A failure she can mend makes it "not yet". The deadline is the earliest that any rule sets.
 */
export function doorOf(findings: readonly Finding[]): Door {
  const failures = findings.filter((each) => each.outcome === 'not-met')
  const final = failures.filter((each) => !each.remediable)
  const deadline = earliestDeadline(findings)
  const risk = findings
    .flatMap((each) => each.risk ?? [])
    .toSorted((a, b) => riskOrder.indexOf(b) - riskOrder.indexOf(a))[0]
  const status = final.some((each) => each.firm)
    ? 'closed'
    : final.length > 0 || findings.some((each) => each.outcome === 'unknown')
      ? 'uncertain'
      : failures.length > 0
        ? 'not-yet'
        : deadline && risk !== 'high'
          ? 'open-until'
          : 'open'
  return { status, findings, ...(deadline && { deadline }), ...(risk && { risk }) }
}

/** A period that only makes lateness an abuse is no last day of the door once it is past. */
function earliestDeadline(findings: readonly Finding[]): Deadline | undefined {
  return findings
    .filter((each) => each.outcome !== 'not-met' || each.kind === 'time-limit')
    .flatMap((each) => each.deadline ?? [])
    .toSorted((a, b) => a.date.earliest - b.date.earliest)[0]
}

const preference: readonly DoorStatus[] = ['open', 'open-until', 'uncertain', 'not-yet', 'closed']

/** The most hopeful of several doors' statuses: one open way in is a way in. */
export function bestStatus(statuses: readonly DoorStatus[]): DoorStatus {
  return preference.find((status) => statuses.includes(status)) ?? 'closed'
}
