import { onDay } from '../src/kit/interval.ts'
import { parsePlainDate, type PlainDate } from '../src/kit/plain-date.ts'
import { readCase } from '../src/rules/case.ts'
import { evaluate } from '../src/rules/evaluate.ts'
import type { Finding } from '../src/rules/finding.ts'
import type { Body, Law, Participation, RightInLaw } from '../src/rules/law.ts'
import { Matter } from '../src/rules/matter.ts'
import { Rule } from '../src/rules/rule.ts'
import { situationOf, type Situation } from '../src/rules/situation.ts'
import type { CheckStatus, Source } from '../src/rules/source.ts'

/** A law of a few lines, and situations under it, for tests of single rules. */

export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

export function source(status: CheckStatus = 'verified'): Source {
  return { instrument: 'treaty', article: '1', status }
}

/** A state that is bound from a day on. */
export function bound(from: string, more: Partial<Participation> = {}): Participation {
  return {
    status: 'party',
    from: onDay(day(from)),
    confidence: 'high',
    source: source(),
    reservations: [],
    ...more,
  }
}

function right(id: string, more: Partial<RightInLaw> = {}): readonly [string, RightInLaw] {
  const found: RightInLaw = {
    id,
    group: 'justice',
    instruments: new Set(['treaty']),
    gravity: new Set(),
    concerns: new Set(),
    continuing: 'instantaneous',
    ...more,
  }
  return [id, found]
}

const rights: ReadonlyMap<string, RightInLaw> = new Map([
  right('unfair-trial'),
  right('torture', { group: 'life-and-liberty', gravity: new Set(['torture', 'violent-intentional-crime']) }),
  right('disappearance', { group: 'life-and-liberty', continuing: 'by-nature' }),
  right('detention', { group: 'life-and-liberty', continuing: 'can-be' }),
  right('child-labour', { instruments: new Set(['other-treaty']), concerns: new Set(['child']) }),
])

const bodies: ReadonlyMap<string, Body> = new Map([
  ['court', { nature: 'international-court', binding: true }],
  ['committee', { nature: 'quasi-judicial', binding: false }],
  ['experts', { nature: 'special-procedure', binding: false }],
])

/** What the states FRA, GRC, TUR accepted of the instruments "treaty" and "other-treaty"; what is not said is not recorded. */
export type Accepted = Readonly<Record<string, Readonly<Record<string, Participation>>>>

export function lawWith(accepted: Accepted = {}, completeness: 'high' | 'medium' | 'low' = 'high'): Law {
  return {
    participation: (state, instrument) => accepted[state]?.[instrument],
    completeness: () => completeness,
    right: (id) => rights.get(id),
    body: (id) => bodies.get(id),
    hasState: (code) => ['FRA', 'GRC', 'TUR'].includes(code),
  }
}

type Fields = Readonly<Record<string, unknown>>

/** An unfair trial in France, against France, on 10 January 2025; what is given here is laid over it. */
export type Facts = Fields & { readonly victim?: Fields; readonly respondent?: Fields; readonly event?: Fields }

export type Asked = { readonly law?: Law; readonly on?: string; readonly forum?: string }

export function situationIn(
  facts: Facts,
  { law = lawWith(), on = '2026-06-01', forum = 'forum' }: Asked = {},
): Situation {
  const { victim, respondent, event, ...others } = facts
  const matterCase = readCase(
    Matter.parse({
      victims: [{ id: 'v1', ...victim }],
      respondents: [
        { id: 'r1', kind: 'state', ...(respondent?.['kind'] === undefined && { state: 'FRA' }), ...respondent },
      ],
      events: [{ id: 'e1', violations: ['unfair-trial'], when: '2025-01-10', where: 'FRA', ...event }],
      ...others,
    }),
  )
  const [accused] = matterCase.respondents
  const [happened] = accused?.eventsAgainst ?? []
  if (!accused || !happened) throw new Error('no event against the first respondent')
  return situationOf({ law, case: matterCase, respondent: accused, event: happened, on: day(on) }, forum)
}

/** A rule as its file says it, read in its source unless told otherwise. */
export function rule(words: Fields): Rule {
  return Rule.parse({ text: 'What the rule says.', source: source(), ...words })
}

/** What the rule says; absent when it does not apply. */
export function judged(words: Fields, facts: Facts = {}, asked: Asked = {}): Finding | undefined {
  return evaluate([rule(words)], situationIn(facts, asked))[0]
}
