import type { Act } from './procedure-act.ts'
import type { Complain, Declaration } from './procedure-complaints.ts'
import { notBegun } from './procedure.ts'
import { statusesBefore } from './statuses-before.ts'

type Declared = Declaration['value']

/** The ways through a procedure: every status is reached, every act can come about, and no status is a trap. */
export function checkWay(procedure: Declared, complain: Complain): void {
  const { statuses, acts } = procedure
  const { reached, possible } = reach(procedure)
  if (!acts.some((act) => act.from !== 'any' && act.from.includes(notBegun))) {
    complain(['acts'], 'nothing begins it', `let one act have from: [${notBegun}]`)
    return
  }
  statuses.forEach(({ id }, index) => {
    if (!reached.has(id)) complain(['statuses', index], `the status ${id} is never reached`, 'let an act or the end of a clock lead to it, or remove it')
  })
  acts.forEach((act, index) => {
    if (!possible.has(act.id)) complain(['acts', index], `${act.id} can never be done`, 'correct from: or needs:, of which something is never reached')
  })
  const ending = leadingToEnd(procedure)
  statuses.forEach(({ id }, index) => {
    if (reached.has(id) && !ending.has(id)) complain(['statuses', index], `from ${id} no end is ever reached`, 'add an act that leads on, or write ends: true')
  })
}

function reach(procedure: Declared): { readonly reached: ReadonlySet<string>; readonly possible: ReadonlySet<string> } {
  const reached = new Set<string>([notBegun])
  const possible = new Set<string>()
  const started = new Set<string>()
  const come = (act: Act): boolean =>
    statusesBefore(act, procedure.statuses).some((status) => reached.has(status)) &&
    act.needs.every((need) => [need].flat().some((id) => possible.has(id)))
  for (let before = -1; before !== reached.size + possible.size + started.size; ) {
    before = reached.size + possible.size + started.size
    for (const act of procedure.acts.filter(come)) {
      possible.add(act.id)
      act.clocks.starts.forEach((clock) => started.add(clock))
      if (act.to !== undefined) reached.add(act.to)
    }
    for (const { id, runsOut } of procedure.clocks) {
      if (!started.has(id)) continue
      runsOut.starts.forEach((clock) => started.add(clock))
      if (runsOut.to !== undefined) reached.add(runsOut.to)
    }
  }
  return { reached, possible }
}

/** From where an end can be reached, by acts or by clocks that change the status. */
function leadingToEnd(procedure: Declared): ReadonlySet<string> {
  const { statuses, acts, clocks } = procedure
  const ending = new Set(statuses.filter((status) => status.ends).map((status) => status.id))
  for (let before = -1; before !== ending.size; ) {
    before = ending.size
    for (const act of acts) {
      if (act.to !== undefined && ending.has(act.to)) statusesBefore(act, statuses).forEach((status) => ending.add(status))
    }
    for (const { id, runsOut } of clocks) {
      if (runsOut.to !== undefined && ending.has(runsOut.to)) {
        for (const status of whereItBegins(id, procedure, new Set())) ending.add(status)
      }
    }
  }
  return ending
}

/** The statuses in which a clock begins to run, also where the end of another clock starts it. */
function whereItBegins(clock: string, procedure: Declared, asked: Set<string>): readonly string[] {
  if (asked.has(clock)) return []
  asked.add(clock)
  const { acts, clocks, statuses } = procedure
  return [
    ...acts
      .filter((act) => act.clocks.starts.includes(clock))
      .flatMap((act) => (act.to === undefined ? statusesBefore(act, statuses) : [act.to])),
    ...clocks
      .filter((other) => other.runsOut.starts.includes(clock))
      .flatMap((other) => (other.runsOut.to === undefined ? whereItBegins(other.id, procedure, asked) : [other.runsOut.to])),
  ]
}
