import type { Verdict } from './finding.ts'
import type { Question } from './question.ts'
import type { Situation } from './situation.ts'

/** What lets the courts of a state reach a respondent. */
export const reaches = ['seat', 'branch', 'presence', 'connected'] as const
export type Reach = (typeof reaches)[number]

/**
 * Whether the courts of one of these states reach the respondent: by the seat of a company or the home of a person, by a
 * branch, by presence, or because the claim is closely connected to one against another respondent who has its seat there.
 * Absent when they do. What nobody said is unknown, never "no".
 */
export function judgeReach(states: readonly string[], by: readonly Reach[], situation: Situation): Verdict | undefined {
  const ties = by.map((each) => tieOf(each, situation))
  if (ties.some((tie) => tie.codes?.some((code) => states.includes(code)))) return undefined
  const args = { states: states.join(' ') }
  const facts = ties.map((tie) => tie.fact)
  const open = ties.find((tie) => tie.codes === undefined)
  if (open === undefined) return { outcome: 'not-met', reason: { code: 'respondent-out-of-reach', args }, facts }
  return { outcome: 'unknown', reason: { code: 'respondent-reach-unknown', args }, questions: [open.question], facts }
}

type Tie = { readonly codes: readonly string[] | undefined; readonly question: Question; readonly fact: string }

function tieOf(reach: Reach, { respondent, case: { respondents } }: Situation): Tie {
  const about = respondent.id
  switch (reach) {
    case 'seat': {
      const seat = respondent.kind === 'state' ? respondent.state : respondent.domicile
      return {
        codes: seat === undefined ? undefined : [seat],
        question: { id: 'company-domicile', about },
        fact: `${respondent.pointer}/domicile`,
      }
    }
    case 'branch':
      // Branches are asked for only with the seat; a company of which none is named is taken to have none that matters.
      return {
        codes: respondent.operatesIn ?? [],
        question: { id: 'company-domicile', about },
        fact: `${respondent.pointer}/operatesIn`,
      }
    case 'presence':
      return {
        codes: respondent.kind === 'person' ? respondent.presentIn : (respondent.presentIn ?? []),
        question: { id: 'respondent-presence', about },
        fact: `${respondent.pointer}/presentIn`,
      }
    case 'connected': {
      const others = respondents.filter((other) => respondent.connectedTo?.includes(other.id))
      const seats = others.map((other) => other.domicile)
      const known = seats.filter((seat) => seat !== undefined)
      return {
        codes: respondent.connectedTo === undefined || known.length < seats.length ? undefined : known,
        question: {
          id: respondent.connectedTo === undefined ? 'respondent-role' : 'company-domicile',
          about: others[0]?.id ?? about,
        },
        fact: `${respondent.pointer}/connectedTo`,
      }
    }
  }
}
