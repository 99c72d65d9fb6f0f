import { z } from 'zod'
import { intervalOf, isBefore, onDay } from '../kit/interval.ts'
import { IsoDate } from '../kit/iso.ts'
import { gravities } from './law.ts'
import { Respondent } from './matter.ts'
import { domesticProceedings, placeOf, projectsConcerned, stateConcerned, type Situation } from './situation.ts'
import { all, any, stated, type Outcome } from './truth.ts'

/** When a rule applies at all. Everything named must hold; a guard that cannot be decided makes its rule's failure doubtful. */
export const Guard = z.strictObject({
  respondent: z.array(Respondent.shape.kind).optional(),
  state: z.array(z.string()).optional().describe('The state concerned (respondent, else place of the event, else domicile).'),
  stateNot: z.array(z.string()).optional(),
  domicile: z.array(z.string()).optional(),
  domicileNot: z.array(z.string()).optional(),
  place: z.array(z.string()).optional().describe('The state in which it happened.'),
  placeNot: z.array(z.string()).optional(),
  violations: z.array(z.string()).optional().describe('Rights of the catalogue.'),
  violationsNot: z.array(z.string()).optional(),
  gravity: z.array(z.enum(gravities)).optional(),
  child: z.boolean().optional(),
  remedies: z.enum(['excused', 'not-excused']).optional().describe('Whether an exception to exhausting domestic remedies is claimed.'),
  stateParty: z.string().optional().describe('The respondent state is bound by this instrument.'),
  stateNotParty: z.string().optional(),
  projectApprovedFrom: IsoDate.optional(),
  projectApprovedBefore: IsoDate.optional(),
})
type Guard = z.infer<typeof Guard>

/** Whether the rule applies in this situation. */
export function applies(guard: Guard, situation: Situation): Outcome {
  const { respondent, event, law } = situation
  const state = stateConcerned(situation)
  const among = (list: readonly string[] | undefined, value: string | undefined): Outcome | undefined =>
    list === undefined ? undefined : value === undefined ? 'unknown' : stated(list.includes(value))
  const notAmong = (list: readonly string[] | undefined, value: string | undefined): Outcome | undefined =>
    list === undefined ? undefined : stated(value === undefined || !list.includes(value))
  const bound = (instrument: string | undefined, wanted: boolean): Outcome | undefined =>
    instrument === undefined
      ? undefined
      : stated((state !== undefined && law.participation(state, instrument)?.status === 'party') === wanted)
  const outcomes = [
    guard.respondent && stated(guard.respondent.includes(respondent.kind)),
    among(guard.state, state),
    notAmong(guard.stateNot, state),
    among(guard.domicile, respondent.domicile),
    notAmong(guard.domicileNot, respondent.domicile),
    among(guard.place, placeOf(event)),
    notAmong(guard.placeNot, placeOf(event)),
    guard.violations && stated(event.violations.some((each) => guard.violations?.includes(each))),
    guard.violationsNot && stated(!event.violations.some((each) => guard.violationsNot?.includes(each))),
    guard.gravity &&
      stated(event.violations.some((id) => guard.gravity?.some((gravity) => law.right(id)?.gravity.has(gravity)))),
    guard.child === undefined ? undefined : any(event.harmed.map((victim) => childhood(victim.child, guard.child === true))),
    guard.remedies && stated(isExcused(situation) === (guard.remedies === 'excused')),
    bound(guard.stateParty, true),
    bound(guard.stateNotParty, false),
    approval(guard, situation),
  ].filter((each) => each !== undefined)
  return all(outcomes)
}

function childhood(child: boolean | undefined, wanted: boolean): Outcome {
  return child === undefined ? 'unknown' : stated(child === wanted)
}

function isExcused(situation: Situation): boolean {
  const state = stateConcerned(situation)
  const told = situation.case.matter.remedies?.find((each) => each.state === state)
  const decided = domesticProceedings(situation, state)?.some((each) => each.status === 'decided' && each.isEffective)
  return (told?.exceptions?.length ?? 0) > 0 && decided !== true
}

/** Whether the project was approved in the time the guard names; an approval that straddles it is unknown. */
function approval(guard: Guard, situation: Situation): Outcome | undefined {
  const { projectApprovedFrom: from, projectApprovedBefore: before } = guard
  if (from === undefined && before === undefined) return undefined
  const approved = projectsConcerned(situation)?.find((project) => project.approved !== undefined)?.approved
  if (approved === undefined) return 'unknown'
  const early = from === undefined ? 'no' : isBefore(intervalOf(approved), onDay(from))
  const inTime = before === undefined ? 'yes' : isBefore(intervalOf(approved), onDay(before))
  if (early === 'yes' || inTime === 'no') return 'not-met'
  return early === 'no' && inTime === 'yes' ? 'met' : 'unknown'
}
