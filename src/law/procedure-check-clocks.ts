import type { Duration, DurationUnit } from '../kit/duration.ts'
import type { Act } from './procedure-act.ts'
import type { Clock } from './procedure-clock.ts'
import type { Complain, Declaration, Path } from './procedure-complaints.ts'

type Declared = Declaration['value']

/** Clocks: something starts each, something ends it, and what its running out leads to exists. */
export function checkClocks(procedure: Declared, complain: Complain): void {
  const ids = new Set(procedure.clocks.map((clock) => clock.id))
  procedure.acts.forEach((act, index) => {
    for (const [how, list] of Object.entries(act.clocks)) {
      list.forEach((id, position) => known(['acts', index, 'clocks', how, position], id, ids, complain))
    }
  })
  procedure.clocks.forEach((clock, index) => {
    clock.runsOut.starts.forEach((id, position) => known(['clocks', index, 'runsOut', 'starts', position], id, ids, complain))
    checkLength(clock, ['clocks', index], complain)
    checkLife(clock, procedure, ['clocks', index], complain)
    checkRunningOut(clock, procedure, ['clocks', index], complain)
    checkMoments(clock, procedure, ['clocks', index], complain)
  })
}

function known(path: Path, id: string, ids: ReadonlySet<string>, complain: Complain): void {
  if (!ids.has(id)) complain(path, `there is no clock "${id}"`, 'correct the id, or add it to clocks:')
}

const hoursIn: Readonly<Record<DurationUnit, number>> = { hours: 1, 'calendar-days': 24, 'working-days': 24, weeks: 168, months: 672 }
const roughly = ({ count, unit }: Duration): number => count * hoursIn[unit]

function checkLength(clock: Clock, path: Path, complain: Complain): void {
  const { within, until } = clock
  if ((within === undefined) === (until === undefined)) {
    complain(path, `${clock.id} needs either within: or until:`, 'write within: 3 working-days, or until: with the field that says when')
  }
  clock.warnBefore.forEach((warning, index) => {
    if (within && roughly(warning) >= roughly(within)) {
      complain([...path, 'warnBefore', index], `${clock.id} would warn before it begins`, 'warn later')
    }
  })
}

function checkLife(clock: Clock, { acts, clocks }: Declared, path: Path, complain: Complain): void {
  const acted = (how: keyof Act['clocks']): boolean => acts.some((act) => act.clocks[how].includes(clock.id))
  const started = acted('starts') || clocks.some((other) => other.runsOut.starts.includes(clock.id))
  if (!started) complain(path, `nothing starts the clock ${clock.id}`, 'add it to starts: of an act, or remove it')
  if (!acted('stops') && clock.runsOut.to === undefined && clock.runsOut.does.length === 0) {
    complain(path, `nothing ends the clock ${clock.id}`, 'add it to stops: of an act, or say in runs-out: to: where its end leads')
  }
  if (acted('extends') && !clock.extension) complain(path, `${clock.id} is extended and does not say by how much`, 'add extension: with by:, times: and source:')
  if (acted('suspends') && !clock.suspension) complain(path, `${clock.id} is suspended on no source`, 'add suspension: with its source:')
  if (acted('suspends') && !acted('resumes')) complain(path, `${clock.id} is suspended and never resumed`, 'add it to resumes: of an act')
}

function checkRunningOut({ id, binds, runsOut }: Clock, procedure: Declared, path: Path, complain: Complain): void {
  const parties = new Set(procedure.parties.map((party) => party.id))
  for (const party of [binds, ...runsOut.tells]) {
    if (!parties.has(party)) complain([...path, 'binds'], `there is no party "${party}"`, 'correct the id, or add it to parties:')
  }
  if (runsOut.to !== undefined && !procedure.statuses.some((status) => status.id === runsOut.to)) {
    complain([...path, 'runsOut', 'to'], `there is no status "${runsOut.to}"`, 'correct the id, or add it to statuses:')
  }
  const leads = runsOut.effect === 'deemed-accepted' || runsOut.effect === 'lapses'
  if (leads && runsOut.to === undefined) complain([...path, 'runsOut'], `${id} ends in ${runsOut.effect} and leads nowhere`, 'add to: with the status')
  const calls = runsOut.effect === 'escalate' || runsOut.effect === 'warn'
  if (calls && runsOut.tells.length === 0) complain([...path, 'runsOut'], `${id} ends in ${runsOut.effect} and tells nobody`, 'add tells: with at least one party')
}

/** What says when a clock begins or ends must be open, required, a date or moment, and said by every act that starts it. */
function checkMoments(clock: Clock, { acts, clocks }: Declared, path: Path, complain: Complain): void {
  const fields = [...(clock.until === undefined ? [] : [clock.until]), ...(clock.begins?.fields ?? [])]
  if (fields.length === 0) return
  if (clocks.some((other) => other.runsOut.starts.includes(clock.id))) {
    complain(path, `${clock.id} is started by a clock, which says nothing`, 'let it run within: a time')
  }
  for (const act of acts.filter((each) => each.clocks.starts.includes(clock.id))) {
    for (const name of fields) {
      const field = act.says.find((each) => each.id === name)
      const fits = field && (field.kind === 'date' || field.kind === 'moment') && field.open === 'clock' && field.required && !field.when
      if (!fits) {
        complain(path, `${clock.id} asks ${act.id} for ${name}`, `give ${act.id} the field ${name} of kind date or moment, required, with open: clock`)
      }
    }
  }
}
