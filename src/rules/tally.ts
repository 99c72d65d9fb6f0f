import type { Deadline, Finding, Risk } from './finding.ts'
import { any, type Outcome } from './truth.ts'

/** The part of a finding that decides how a door stands. */
export type Bearing = Pick<Finding, 'outcome' | 'firm' | 'remediable' | 'deadline' | 'risk'>

/** What can stand in the way, and how bad it is. */
const badness = { none: 0, 'not-yet': 1, uncertain: 2, closed: 3 } as const
export type Obstacle = keyof typeof badness

/** What rules amount to that must all be met. */
export type Tally = {
  outcome: Outcome
  /** The worst that stands in the way. Closed needs one failure that is firm and past mending. */
  obstacle: Obstacle
  /** Whether any failure is firm. */
  firm: boolean
  /** Whether every failure can be mended. */
  remediable: boolean
  /** The first day that any rule sets. */
  deadline: Deadline | undefined
  /** The greatest risk that any rule sees. */
  risk: Risk | undefined
}

/** Of no rules at all. */
export function emptyTally(): Tally {
  return { outcome: 'met', obstacle: 'none', firm: false, remediable: true, deadline: undefined, risk: undefined }
}

/** What the findings amount to together. */
export function tallyOf(bearings: readonly Bearing[]): Tally {
  const tally = emptyTally()
  for (const bearing of bearings) count(bearing, tally)
  return tally
}

/** Counts one more rule. */
export function count({ outcome, firm, remediable, deadline, risk }: Bearing, tally: Tally): void {
  if (deadline) tally.deadline = earlier(tally.deadline, deadline)
  if (risk) tally.risk = greater(tally.risk, risk)
  switch (outcome) {
    case 'met':
      return
    case 'unknown':
      tally.outcome = tally.outcome === 'met' ? 'unknown' : tally.outcome
      tally.obstacle = worse(tally.obstacle, 'uncertain')
      return
    case 'not-met':
      tally.outcome = 'not-met'
      tally.obstacle = worse(tally.obstacle, remediable ? 'not-yet' : firm ? 'closed' : 'uncertain')
      tally.firm ||= firm
      tally.remediable &&= remediable
  }
}

/** Grounds of which one suffices. Together they fail firmly when every one does, and can be mended when one can. */
export function eitherOf(grounds: readonly Tally[]): Bearing {
  const outcome = any(grounds.map((each) => each.outcome))
  const open = grounds.filter((each) => each.outcome !== 'not-met')
  return {
    outcome,
    firm: open.length === 0 && grounds.every((each) => each.firm),
    remediable: grounds.some((each) => each.remediable),
    deadline: open.reduce<Deadline | undefined>((first, each) => earlier(first, each.deadline), undefined),
    risk: undefined,
  }
}

function worse(a: Obstacle, b: Obstacle): Obstacle {
  return badness[b] > badness[a] ? b : a
}

/** The one whose first possible day comes first; of two on the same day, the one found first. */
export function earlier(a: Deadline | undefined, b: Deadline | undefined): Deadline | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.date.earliest < a.date.earliest ? b : a
}

const risks: readonly Risk[] = ['low', 'medium', 'high']

function greater(a: Risk | undefined, b: Risk): Risk {
  return a === undefined || risks.indexOf(b) > risks.indexOf(a) ? b : a
}
