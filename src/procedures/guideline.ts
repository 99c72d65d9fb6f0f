import type { Duration } from '../kit/duration.ts'
import type { Weighing } from '../law/procedure-act.ts'
import type { Effect } from '../law/procedure-clock.ts'
import type { Said } from '../law/law-in.ts'
import type { ProcedureIn } from '../law/procedure-in.ts'
import { notBegun, type Procedure } from '../law/procedure.ts'
import type { Source } from '../rules/source.ts'

type Act = Procedure['acts'][number]
type Clock = Procedure['clocks'][number]

/** A step as the public reads it: who, when, by when, saying what, refused on which grounds, challenged how. */
export type Step = {
  readonly id: string
  readonly name: Said
  readonly plain: Said
  readonly by: readonly Said[]
  readonly when: 'begin' | 'any' | readonly Said[]
  readonly leadsTo: Said | undefined
  readonly byWhen: readonly TimeLimit[]
  readonly asks: readonly {
    readonly label: Said
    readonly hint: Said | undefined
    readonly required: boolean
    readonly open: Act['says'][number]['open']
  }[]
  readonly needs: readonly (readonly Said[])[]
  readonly consent: 'always' | 'where-basis' | undefined
  readonly barredByHold: boolean
  readonly grounds: readonly Ground[]
  readonly groundsAreAll: boolean
  readonly challenge: { readonly text: Said; readonly source: Source } | undefined
  readonly fourEyes: boolean
  readonly otherPersonThan: readonly Said[]
  readonly weighs: readonly Weighing[]
  readonly tells: readonly Said[]
  readonly source: Source
}

type Ground = {
  readonly name: Said
  readonly plain: Said
  readonly mandatory: boolean
  readonly onApplication: boolean
  readonly consultFirst: boolean
  readonly source: Source
}

export type TimeLimit = {
  readonly id: string
  readonly name: Said
  readonly plain: Said
  /** Absent where the parties say until when. */
  readonly within: Duration | undefined
  readonly extension: { readonly by: Duration; readonly times: number } | undefined
  readonly standsStill: boolean
  readonly binds: Said
  readonly effect: Effect
  readonly tells: readonly Said[]
  readonly to: Said | undefined
  readonly source: Source
}

/** A procedure as public guidance, from the very declaration that runs the cases. */
export type Guideline = {
  readonly steps: readonly Step[]
  readonly timeLimits: readonly TimeLimit[]
  readonly owed: readonly {
    readonly what: Procedure['owed'][number]['what']
    readonly by: Said
    readonly timeLimit: TimeLimit | undefined
    readonly source: Source
  }[]
}

/** The guidance of a procedure in the language of its texts. */
export function guideline(procedure: Procedure, said: ProcedureIn): Guideline {
  const timeLimits = procedure.clocks.map((clock) => timeLimitOf(clock, said))
  return {
    steps: procedure.acts.map((act) => stepOf(act, said, timeLimits)),
    timeLimits,
    owed: procedure.owed.map(({ what, act, within, source }) => ({
      what,
      by: said.act(act).name,
      timeLimit: timeLimits.find((each) => each.id === within),
      source,
    })),
  }
}

function stepOf(act: Act, said: ProcedureIn, timeLimits: readonly TimeLimit[]): Step {
  const texts = said.act(act.id)
  const consent = act.requires.find((each) => each.circumstance === 'consent')
  return {
    id: act.id,
    name: texts.name,
    plain: texts.plain,
    by: act.by.map((party) => said.party(party)),
    when: whenOf(act, said),
    leadsTo: act.to === undefined ? undefined : said.status(act.to).name,
    byWhen: timeLimits.filter((each) => act.clocks.stops.includes(each.id) && !act.clocks.starts.includes(each.id)),
    asks: act.says.map(({ id, required, open }) => ({ ...texts.field(id), required, open })),
    needs: act.needs.map((need) => [need].flat().map((id) => said.act(id).name)),
    consent: consent && (consent.when ? 'where-basis' : 'always'),
    barredByHold: act.barredBy.some((each) => each.circumstance === 'legal-hold'),
    grounds: (act.refuses?.grounds ?? []).map(({ id, mandatory, raised, consultFirst, source }) => ({
      ...texts.ground(id),
      mandatory,
      onApplication: raised === 'on-application',
      consultFirst,
      source,
    })),
    groundsAreAll: act.refuses?.list !== 'open',
    challenge: act.challenge && texts.challenge && { text: texts.challenge, source: act.challenge.source },
    fourEyes: act.fourEyes,
    otherPersonThan: act.otherPersonThan.map((id) => said.act(id).name),
    weighs: act.weighs,
    tells: act.tells.map(({ party }) => said.party(party)),
    source: act.source,
  }
}

function whenOf(act: Act, said: ProcedureIn): Step['when'] {
  if (act.from === 'any') return 'any'
  const statuses = act.from.filter((status) => status !== notBegun)
  return statuses.length === 0 ? 'begin' : statuses.map((status) => said.status(status).name)
}

function timeLimitOf(clock: Clock, said: ProcedureIn): TimeLimit {
  const { id, within, extension, suspension, binds, runsOut, source } = clock
  return {
    id,
    ...said.clock(id),
    within,
    extension,
    standsStill: suspension !== undefined,
    binds: said.party(binds),
    effect: runsOut.effect,
    tells: runsOut.tells.map((party) => said.party(party)),
    to: runsOut.to === undefined ? undefined : said.status(runsOut.to).name,
    source,
  }
}
