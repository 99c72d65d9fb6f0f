import type { PlainDate } from '../../kit/plain-date.ts'
import type { Forum } from '../../law/forum.ts'
import type { SimpleRule } from '../../rules/rule.ts'

type Operation = Extract<SimpleRule, { rule: 'forum-operational' }>

/** Whether a forum takes complaints on that day, whatever they are about; its rules for particular cases say more. */
export function operationOf(forum: Forum, on: PlainDate): Operation['operational'] {
  const rules = forum.rules.filter(
    (rule): rule is Operation => !('anyOf' in rule) && rule.rule === 'forum-operational' && rule.when === undefined,
  )
  const current = rules.filter(({ inForce }) => (inForce?.until ?? Infinity) > on && (inForce?.from ?? -Infinity) <= on)
  const said = current.map((rule) => rule.operational)
  if (said.includes('no')) return 'no'
  return said.includes('unknown') ? 'unknown' : 'yes'
}
