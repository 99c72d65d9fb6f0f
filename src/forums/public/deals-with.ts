import type { Forum } from '../../law/forum.ts'
import type { Right } from '../../law/right.ts'
import type { Rule, SimpleRule } from '../../rules/rule.ts'
import { all, any, stated, type Outcome } from '../../rules/truth.ts'

type SubjectMatter = Extract<SimpleRule, { rule: 'subject-matter' }>

/**
 * Whether a forum deals with a kind of violation, by its rules on subject matter alone: met, not met, or unknown where
 * its list is open or the rule depends on the case. Of alternative grounds one is enough.
 */
export function dealsWith(forum: Forum, right: Right): Outcome {
  return all(forum.rules.map((rule) => judge(rule, right)))
}

function judge(rule: Rule, right: Right): Outcome {
  const outcome = judgeApplying(rule, right)
  if (outcome === 'met') return outcome
  const applies = appliesTo(rule.when, right)
  if (applies === 'not-met') return 'met'
  return applies === 'unknown' ? 'unknown' : outcome
}

function judgeApplying(rule: Rule, right: Right): Outcome {
  if ('anyOf' in rule) {
    return any(rule.anyOf.map((branch) => all(branch.rules.map((each) => judge(each, right)))))
  }
  if (rule.rule !== 'subject-matter' || isWithin(rule, right)) return 'met'
  return rule.elsewise === 'closed' ? 'not-met' : 'unknown'
}

function isWithin(rule: SubjectMatter, right: Right): boolean {
  return (
    rule.rights?.includes(right.id) === true ||
    rule.groups?.includes(right.group) === true ||
    rule.gravity?.some((each) => right.gravity.includes(each)) === true ||
    rule.concerns?.some((each) => right.concerns.includes(each)) === true ||
    rule.instruments?.some((id) => right.instruments.some((each) => each.instrument === id)) === true
  )
}

/** Whether the rule applies, as far as the kind of violation decides it; everything else is unknown. */
function appliesTo(guard: Rule['when'], right: Right): Outcome {
  if (guard === undefined) return 'met'
  const { violations, violationsNot, gravity, ...others } = guard
  return all([
    violations === undefined ? 'met' : stated(violations.includes(right.id)),
    violationsNot === undefined ? 'met' : stated(!violationsNot.includes(right.id)),
    gravity === undefined ? 'met' : stated(gravity.some((each) => right.gravity.includes(each))),
    Object.values(others).some((each) => each !== undefined) ? 'unknown' : 'met',
  ])
}
