import type { Interval } from '../kit/interval.ts'
import type { Period } from '../kit/period.ts'
import type { Question } from './question.ts'
import type { ReasonCode } from './reason.ts'
import type { RuleKind } from './rule.ts'
import type { Source } from './source.ts'
import type { Outcome } from './truth.ts'

/** What a reason says beside its code: dates as ISO text, states, forums and instruments by their ids. */
export type ReasonArguments = Readonly<Record<string, string | number>>

/** A sentence of the answer: its code has a message in `locales/`, filled with the arguments. */
export type Reason = { readonly code: ReasonCode; readonly args?: ReasonArguments }

/** How likely a late filing is to be held against her, where the law names no number. */
export type Risk = 'low' | 'medium' | 'high'

/** A clock that a rule computed: when it started, how long it runs, and the days on which it can end. */
export type Deadline = {
  readonly date: Interval
  readonly start: Interval
  readonly period: Period
  readonly rolledOver: boolean
}

/**
 * What one rule says of one event and one respondent. `firm` is false where a failure rests on law that nobody has read
 * in its source, or on doubtful data: such a failure leaves the door uncertain instead of closing it.
 * `remediable` marks a failure she can still mend (remedies to use first, a name to give).
 */
export type Finding = {
  readonly kind: RuleKind | 'any-of'
  readonly rule: string
  readonly text: string
  readonly source: Source
  readonly outcome: Outcome
  readonly firm: boolean
  readonly remediable: boolean
  readonly reason: Reason
  readonly deadline: Deadline | undefined
  readonly risk: Risk | undefined
  /** What she must do or leave undone for the rule to stay met. */
  readonly conditions: readonly Reason[] | undefined
  readonly questions: readonly Question[]
  /** JSON Pointers of the facts that decided. */
  readonly facts: readonly string[]
  /** Victims for whom alone the rule is met, when it is not met for all. */
  readonly victims: readonly string[] | undefined
  /** For alternatives: what each branch yields. */
  readonly branches: readonly Branch[] | undefined
}

export type Branch = {
  readonly id: string
  readonly name: string
  readonly outcome: Outcome
  readonly firm: boolean
  readonly findings: readonly Finding[]
}

/** What a rule kind returns; what it leaves out says nothing. The rule itself adds who it is and where it comes from. */
export type Verdict = {
  readonly outcome: Outcome
  readonly reason: Reason
  readonly firm?: boolean
  readonly remediable?: boolean
  readonly deadline?: Deadline
  readonly risk?: Risk
  readonly conditions?: readonly Reason[]
  readonly questions?: readonly Question[]
  readonly facts?: readonly string[]
  readonly victims?: readonly string[]
}
