import { formatPlainDate, type PlainDate } from '../../kit/plain-date.ts'
import type { Forum } from '../../law/forum.ts'
import type { Library } from '../../law/library.ts'
import { readCase } from '../../rules/case.ts'
import { evaluate } from '../../rules/evaluate.ts'
import type { Finding, Reason } from '../../rules/finding.ts'
import type { Respondent } from '../../rules/matter.ts'
import type { Rule, SimpleRule } from '../../rules/rule.ts'
import { situationOf, type Situation } from '../../rules/situation.ts'
import { all, any, type Outcome } from '../../rules/truth.ts'

/** Whether a forum takes complaints about a state at all, and what decides it. */
export type Reach = { readonly outcome: Outcome; readonly reasons: readonly Reason[] }

/** About whom: the state itself, or a company or person that is there. */
export type About = 'state' | 'company' | 'person'

const deciding: ReadonlySet<string> = new Set([
  'forum-operational',
  'respondent-kind',
  'state-party',
  'accepts-procedure',
  'any-of',
])

/**
 * Whether the forum takes complaints about what this state, or a company or person at home there, does there on that day.
 * Asked of the rules about the forum, the respondent and what the state accepted; all other rules are taken to be met.
 */
export function reachOf(forum: Forum, state: string, about: About, library: Library, on: PlainDate): Reach {
  const situation = situationIn(state, about, forum.id, library, on)
  const findings = evaluate(decidingRulesOf(forum), situation).map(judged)
  const outcome = all(findings.map((each) => each.outcome))
  return {
    outcome,
    reasons: findings.flatMap((each) => (each.outcome === outcome && outcome !== 'met' ? each.reasons : [])),
  }
}

const known = new WeakMap<Forum, readonly Rule[]>()

/** The rules that decide here, as one list that stays the same: what is worked out for it is kept. */
function decidingRulesOf(forum: Forum): readonly Rule[] {
  const rules = known.get(forum) ?? forum.rules.filter(isDeciding)
  known.set(forum, rules)
  return rules
}

function isDeciding(rule: Rule): boolean {
  if ('anyOf' in rule) return true
  return deciding.has(rule.rule) || takesNothing(rule)
}

/** A rule that lists nothing and takes nothing else shuts out whatever it applies to. */
function takesNothing(rule: SimpleRule): boolean {
  if (rule.rule !== 'subject-matter' || rule.elsewise !== 'closed') return false
  return [rule.instruments, rule.rights, rule.groups, rule.gravity, rule.concerns].every((list) => !list?.length)
}

type Judged = { readonly outcome: Outcome; readonly reasons: readonly Reason[] }

/** Of a ground, only the rules that decide here count. */
function judged(finding: Finding): Judged {
  if (finding.branches === undefined) return soften(finding)
  const branches = finding.branches.map((branch) =>
    branch.findings.filter((each) => deciding.has(each.kind)).map(soften),
  )
  const outcomes = branches.map((each) => all(each.map((one) => one.outcome)))
  const outcome = any(outcomes)
  const reasons = branches.flat().filter((each) => each.outcome === outcome)
  return { outcome, reasons: reasons.flatMap((each) => each.reasons) }
}

/** A withdrawal leaves the past open; and what rests on a record that is not complete is not certain. */
function soften(finding: Finding): Judged {
  const past = finding.reason.code === 'state-withdrew-late-facts' || finding.reason.code === 'state-not-party-unsure'
  return { outcome: past && finding.outcome === 'not-met' ? 'unknown' : finding.outcome, reasons: [finding.reason] }
}

function situationIn(state: string, about: About, forum: string, law: Library, on: PlainDate): Situation {
  const matterCase = readCase({
    victims: [{ id: 'victim', kind: 'person', nationalities: [state], residence: state }],
    respondents: [respondentIn(state, about)],
    events: [{ id: 'event', violations: [], where: state, when: formatPlainDate(on) }],
  })
  const [respondent, event] = [matterCase.respondents[0], matterCase.events[0]]
  if (!respondent || !event) throw new Error('The case that was just made is empty.')
  return situationOf({ law, case: matterCase, respondent, event, on }, forum)
}

function respondentIn(state: string, about: About): Respondent {
  switch (about) {
    case 'state':
      return { id: 'respondent', kind: 'state', state }
    case 'company':
      return { id: 'respondent', kind: 'company', domicile: state, operatesIn: [state], role: 'direct' }
    case 'person':
      return {
        id: 'respondent',
        kind: 'person',
        domicile: state,
        nationalities: [state],
        presentIn: [state],
        adult: true,
        role: 'direct',
        officialOf: state,
      }
  }
}
