import { z } from 'zod'
import { isBefore } from '../../kit/interval.ts'
import { addDays, formatPlainDate } from '../../kit/plain-date.ts'
import type { Verdict } from '../finding.ts'
import type { Participation } from '../law.ts'
import type { Question } from '../question.ts'
import type { Situation } from '../situation.ts'

const fields = {
  instrument: z.string().describe('The treaty, declaration or membership, by its id in law/sources.'),
  of: z
    .enum([
      'respondent',
      'place',
      'domicile',
      'place-or-domicile',
      'place-or-nationality',
      'nationality',
      'residence',
      'presence',
    ])
    .default('respondent')
    .describe(
      'Whose acceptance counts: the respondent state; the state where it happened; where the company or person has its seat; either; the state of the act or of the accused person; of the accused person alone; the state in which the victim lives; where the accused is or lives.',
    ),
}

/** The state is bound by the treaty. */
export const StateParty = z.strictObject({ rule: z.literal('state-party'), ...fields })

/** The state accepted the complaint procedure itself: an optional protocol or a declaration. */
export const AcceptsProcedure = z.strictObject({ rule: z.literal('accepts-procedure'), ...fields })

type Rule = z.infer<typeof StateParty> | z.infer<typeof AcceptsProcedure>

/** One of several states suffices (place or domicile); the best verdict stands. */
export function judgeStateParty(rule: Rule, situation: Situation): Verdict {
  const { respondent } = situation
  const { codes, complete, question } = statesAsked(rule.of, situation)
  const verdicts = codes.map((state) => judgeState(rule.instrument, state, situation))
  const met = verdicts.find((each) => each.outcome === 'met')
  if (met) return met
  const best = verdicts.find((each) => each.outcome === 'unknown') ?? verdicts[0]
  if (best && complete) return best
  const { instrument } = rule
  if (rule.of === 'respondent' && respondent.kind !== 'state') {
    return {
      outcome: 'not-met',
      reason: { code: 'organisation-not-a-state', args: { kind: respondent.kind, instrument } },
    }
  }
  return { outcome: 'unknown', reason: { code: 'state-unknown', args: { instrument } }, questions: [question] }
}

/** The states known; whether these are all; and what to ask where none is known or they are not all. */
type States = { readonly codes: readonly string[]; readonly complete: boolean; readonly question: Question }

function statesAsked(of: Rule['of'], { respondent, event, place, case: { victims } }: Situation): States {
  const domicile = respondent.kind === 'state' ? respondent.state : respondent.domicile
  const { id, nationalities, presentIn, operatesIn } = respondent
  switch (of) {
    case 'respondent':
      return {
        codes: respondent.kind === 'state' ? known(respondent.state) : [],
        complete: true,
        question: { id: 'where-it-happened', about: id },
      }
    case 'place':
      return { codes: known(place), complete: true, question: { id: 'where-it-happened', about: event.id } }
    case 'domicile':
      return { codes: known(domicile), complete: true, question: { id: 'company-domicile', about: id } }
    case 'place-or-domicile':
      return {
        codes: known(place, domicile, ...(operatesIn ?? [])),
        complete: domicile !== undefined && place !== undefined,
        question: { id: place === undefined ? 'where-it-happened' : 'company-domicile', about: id },
      }
    case 'place-or-nationality':
      return {
        codes: known(place, ...(nationalities ?? [])),
        complete: nationalities !== undefined,
        question: { id: 'respondent-nationality', about: id },
      }
    case 'nationality':
      return {
        codes: known(...(nationalities ?? [])),
        complete: nationalities !== undefined,
        question: { id: 'respondent-nationality', about: id },
      }
    case 'presence':
      return {
        codes: known(respondent.domicile, ...(presentIn ?? [])),
        complete: respondent.kind === 'person' && presentIn !== undefined,
        question: { id: 'respondent-presence', about: id },
      }
    case 'residence':
      return {
        codes: known(...victims.map((victim) => victim.residence)),
        complete: victims.every((victim) => victim.residence !== undefined),
        question: { id: 'residence', about: victims[0]?.id ?? '' },
      }
  }
}

/** Each state once. */
function known(...codes: readonly (string | undefined)[]): readonly string[] {
  return codes.filter((code, place): code is string => code !== undefined && codes.indexOf(code) === place)
}

function judgeState(instrument: string, state: string, situation: Situation): Verdict {
  const participation = situation.law.participation(state, instrument)
  const args = { state, instrument }
  if (participation === undefined || participation.status === 'signatory') {
    const completeness = situation.law.completeness(instrument, state)
    if (completeness === 'high') return { outcome: 'not-met', reason: { code: 'state-not-party', args } }
    return {
      outcome: completeness === 'medium' ? 'not-met' : 'unknown',
      firm: false,
      reason: { code: 'state-not-party-unsure', args },
      questions: [{ id: 'legal-check', about: instrument }],
    }
  }
  if (participation.status === 'disputed') {
    return {
      outcome: 'unknown',
      reason: { code: 'state-status-disputed', args },
      questions: [{ id: 'conflicting-sources', about: instrument }],
    }
  }
  const begun = isBefore(situation.filed, participation.from)
  if (begun === 'yes') {
    return {
      outcome: 'not-met',
      firm: participation.confidence === 'high',
      reason: {
        code: 'state-was-not-yet-party',
        args: { ...args, date: formatPlainDate(participation.from.earliest) },
      },
    }
  }
  if (participation.until === undefined) return { outcome: 'met', reason: { code: 'state-is-party', args } }
  return judgeWithdrawal(participation, participation.until, args, situation)
}

/** A withdrawal leaves earlier facts, earlier filings or matters under consideration: each treaty says which. */
function judgeWithdrawal(
  participation: Participation,
  until: NonNullable<Participation['until']>,
  args: { readonly state: string; readonly instrument: string },
  situation: Situation,
): Verdict {
  const { event } = situation
  const dated = { ...args, date: formatPlainDate(until.earliest) }
  const firm = participation.confidence === 'high'
  const stillBound = isBefore(situation.filed, until)
  if (stillBound === 'yes') {
    return {
      outcome: 'met',
      reason: { code: 'state-is-party', args },
      ...(participation.withdrawal === 'filing' && {
        conditions: [{ code: 'last-safe-day', args: { ...args, date: formatPlainDate(addDays(until.earliest, -1)) } }],
      }),
    }
  }
  if (participation.withdrawal === 'filing') {
    return {
      outcome: stillBound === 'no' ? 'not-met' : 'unknown',
      firm,
      reason: { code: 'state-withdrew', args: dated },
      ...(stillBound === 'perhaps' && { questions: [{ id: 'legal-check', about: args.instrument }] }),
    }
  }
  const began = isBefore(event.start, until)
  const facts = [`${event.pointer}/when`]
  if (began === 'no') {
    return { outcome: 'not-met', firm, reason: { code: 'state-withdrew-late-facts', args: dated }, facts }
  }
  if (began === 'perhaps') {
    return {
      outcome: 'unknown',
      reason: { code: 'facts-date-unclear', args: dated },
      questions: [{ id: 'when-it-happened', about: event.id }],
      facts,
    }
  }
  if (participation.withdrawal === 'facts') return { outcome: 'met', reason: { code: 'state-is-party', args }, facts }
  return judgeConsideration(participation, dated, situation)
}

function judgeConsideration(
  participation: Participation,
  args: { readonly state: string; readonly instrument: string; readonly date: string },
  { event }: Situation,
): Verdict {
  if (participation.consideredSince !== undefined || event.underInvestigation !== undefined) {
    return {
      outcome: 'met',
      reason: { code: 'state-is-party', args },
      facts: [`${event.pointer}/underInvestigation`],
    }
  }
  return {
    outcome: 'unknown',
    reason: { code: 'state-consideration-unknown', args },
    questions: [{ id: 'investigation-before-withdrawal', about: event.id }],
    facts: [`${event.pointer}/underInvestigation`],
  }
}
