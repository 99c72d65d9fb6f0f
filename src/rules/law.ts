import type { Interval } from '../kit/interval.ts'
import type { Source } from './source.ts'

/** What rules may ask of the law; it is handed to them, they never load it. */
export interface Law {
  /** What the state accepted under the instrument; absent where nothing is recorded. */
  participation(state: string, instrument: string): Participation | undefined
  /** How sure it is that this state, without a record, is not a party. */
  completeness(instrument: string, state: string): Confidence
  right(id: string): RightInLaw | undefined
  /** The nature of a forum or body and what it counts as; absent when it is not known here. */
  body(id: string): Body | undefined
  hasState(code: string): boolean
}

export type Confidence = 'high' | 'medium' | 'low'

/** The days are intervals: a date nobody has read in a source is taken to be wrong by up to a year either way. */
export type Participation = {
  readonly status: 'party' | 'withdrawn' | 'disputed' | 'signatory'
  /** First day bound. */
  readonly from: Interval
  /** First day no longer bound. */
  readonly until?: Interval
  readonly withdrawal?: Withdrawal
  /** Since when a matter was under consideration before the withdrawal took effect. */
  readonly consideredSince?: Interval
  readonly confidence: Confidence
  readonly source: Source
  readonly reservations: readonly Reservation[]
}

/** What a withdrawal leaves intact: earlier facts; earlier filings; matters already under consideration. */
export type Withdrawal = 'facts' | 'filing' | 'matter-under-consideration'

export const reservationBars = [
  'past-examination',
  'past-consideration',
  'past-submission',
  'facts-before-in-force',
  'outside-territory',
  'article-26',
  'death-row',
] as const
export type ReservationBar = (typeof reservationBars)[number]

export type Reservation = {
  readonly bars: ReservationBar
  /** Only proceedings before these forums, where the reservation names them. */
  readonly only?: readonly string[]
  readonly source: Source
}

export const gravities = [
  'torture',
  'enforced-disappearance',
  'war-crime',
  'crime-against-humanity',
  'genocide',
  'slavery',
  'trafficking',
  'violent-intentional-crime',
  'arbitrary-detention',
] as const
export type Gravity = (typeof gravities)[number]

export const concerns = [
  'child',
  'woman',
  'person-with-disability',
  'worker',
  'migrant',
  'prisoner',
  'defender',
  'indigenous',
] as const
export type Concern = (typeof concerns)[number]

export type RightInLaw = {
  readonly id: string
  readonly group: string
  readonly instruments: ReadonlySet<string>
  readonly gravity: ReadonlySet<Gravity>
  readonly concerns: ReadonlySet<Concern>
  readonly continuing: 'by-nature' | 'can-be' | 'instantaneous'
}

export const natures = [
  'international-court',
  'quasi-judicial',
  'special-procedure',
  'political',
  'humanitarian',
  'supervisory',
  'criminal-court',
  'financial-accountability',
  'non-judicial',
  'domestic-court',
  'domestic-authority',
  'compensation-scheme',
  'fund',
] as const
export type Nature = (typeof natures)[number]

export type Body = { readonly nature: Nature; readonly binding: boolean }
