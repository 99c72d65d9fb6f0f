import { z } from 'zod'
import { intervalOf, isBefore, onDay, type Certainty } from '../kit/interval.ts'
import { IsoDate } from '../kit/iso.ts'
import type { PlainDate } from '../kit/plain-date.ts'
import { gravities } from './law.ts'
import { Respondent } from './matter.ts'
import type { Situation } from './situation.ts'
import { any, stated, type Outcome } from './truth.ts'

/** When a rule applies at all. Everything named must hold; a guard that cannot be decided makes its rule's failure doubtful. */
export const Guard = z.strictObject({
  respondent: z.array(Respondent.shape.kind).optional(),
  state: z
    .array(z.string())
    .optional()
    .describe('The state concerned (respondent, else place of the event, else domicile).'),
  stateNot: z.array(z.string()).optional(),
  domicile: z.array(z.string()).optional(),
  domicileNot: z.array(z.string()).optional(),
  place: z.array(z.string()).optional().describe('The state in which it happened.'),
  placeNot: z.array(z.string()).optional(),
  violations: z.array(z.string()).optional().describe('Rights of the catalogue.'),
  violationsNot: z.array(z.string()).optional(),
  gravity: z.array(z.enum(gravities)).optional(),
  child: z.boolean().optional(),
  remedies: z
    .enum(['excused', 'not-excused'])
    .optional()
    .describe('Whether an exception to exhausting domestic remedies is claimed.'),
  stateParty: z.string().optional().describe('The respondent state is bound by this instrument.'),
  stateNotParty: z.string().optional(),
  projectApprovedFrom: IsoDate.optional(),
  projectApprovedBefore: IsoDate.optional(),
})
export type Guard = z.infer<typeof Guard>

/** One thing a guard names, asked of a situation. */
export type Condition = (situation: Situation) => Outcome

/** The conditions of a guard, made once for all situations. */
export function conditionsOf(guard: Guard): readonly Condition[] {
  return words.flatMap((word) => conditionOf(word, guard))
}

/** Whether all conditions hold. */
export function applies(conditions: readonly Condition[], situation: Situation): Outcome {
  let outcome: Outcome = 'met'
  for (const condition of conditions) {
    const each = condition(situation)
    if (each === 'not-met') return each
    if (each === 'unknown') outcome = each
  }
  return outcome
}

type Words = { readonly [Word in keyof Guard]-?: NonNullable<Guard[Word]> }
type Given = { readonly [Word in keyof Words]?: Words[Word] | undefined }

function conditionOf<Word extends keyof Words>(word: Word, guard: Given): readonly Condition[] {
  const wanted = guard[word]
  return wanted === undefined ? [] : [meanings[word](wanted)]
}

const meanings: { readonly [Word in keyof Words]: (wanted: Words[Word]) => Condition } = {
  respondent:
    (kinds) =>
    ({ respondent }) =>
      stated(kinds.includes(respondent.kind)),
  state: (codes) => among(codes, ({ state }) => state),
  stateNot: (codes) => notAmong(codes, ({ state }) => state),
  domicile: (codes) => among(codes, ({ respondent }) => respondent.domicile),
  domicileNot: (codes) => notAmong(codes, ({ respondent }) => respondent.domicile),
  place: (codes) => among(codes, ({ place }) => place),
  placeNot: (codes) => notAmong(codes, ({ place }) => place),
  violations:
    (ids) =>
    ({ event }) =>
      stated(event.violations.some((each) => ids.includes(each))),
  violationsNot:
    (ids) =>
    ({ event }) =>
      stated(!event.violations.some((each) => ids.includes(each))),
  gravity:
    (wanted) =>
    ({ rights }) =>
      stated(rights.some((right) => wanted.some((gravity) => right.gravity.has(gravity)))),
  child:
    (wanted) =>
    ({ event }) =>
      any(event.harmed.map(({ child }) => (child === undefined ? 'unknown' : stated(child === wanted)))),
  remedies: (wanted) => (situation) => stated(isExcused(situation) === (wanted === 'excused')),
  stateParty: (instrument) => (situation) => stated(isBound(instrument, situation)),
  stateNotParty: (instrument) => (situation) => stated(!isBound(instrument, situation)),
  projectApprovedFrom: (day) => (situation) => opposite[approvedBefore(day, situation)],
  projectApprovedBefore: (day) => (situation) => outcomes[approvedBefore(day, situation)],
}

const words = Object.keys(meanings) as readonly (keyof Words)[]
const outcomes = { yes: 'met', no: 'not-met', perhaps: 'unknown' } as const satisfies Record<Certainty, Outcome>
const opposite = { yes: 'not-met', no: 'met', perhaps: 'unknown' } as const satisfies Record<Certainty, Outcome>

type Place = (situation: Situation) => string | undefined

/** An unknown place may be one of these. */
function among(codes: readonly string[], place: Place): Condition {
  return (situation) => {
    const code = place(situation)
    return code === undefined ? 'unknown' : stated(codes.includes(code))
  }
}

/** An unknown place is taken to be none of these. */
function notAmong(codes: readonly string[], place: Place): Condition {
  return (situation) => {
    const code = place(situation)
    return stated(code === undefined || !codes.includes(code))
  }
}

function isBound(instrument: string, { state, law }: Situation): boolean {
  return state !== undefined && law.participation(state, instrument)?.status === 'party'
}

function isExcused({ told, domestic }: Situation): boolean {
  const decided = domestic?.some((each) => each.status === 'decided' && each.isEffective)
  return (told?.exceptions?.length ?? 0) > 0 && decided !== true
}

/** Whether the project was approved before that day; where nobody knows when, perhaps. */
function approvedBefore(day: PlainDate, { projects }: Situation): Certainty {
  const approved = projects?.find((project) => project.approved !== undefined)?.approved
  return approved === undefined ? 'perhaps' : isBefore(intervalOf(approved), onDay(day))
}
