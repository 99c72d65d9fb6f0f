import type { JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { text } from '../../kit/text/text.ts'
import type { Forum } from '../../law/forum.ts'
import { Words } from '../words.tsx'
import { nameOfRule, type Ground } from './entry-texts.ts'
import type { TimeLimit } from './limit-in-words.ts'
import type { Reading } from './reading.ts'
import { RuleView } from './rule-view.tsx'

type LimitsProps = { readonly forum: Forum; readonly reading: Reading; readonly quiet: boolean }
type Limit = { readonly rule: TimeLimit; readonly ground?: Ground; readonly name?: string }

/** The time limits of a forum, those of single grounds under their names; what is no longer law is folded away. */
export function Limits(props: LimitsProps): JSX.Element | null {
  const { forum, reading } = props
  const limits = limitsOf(forum)
  if (limits.length === 0) return null
  const isPast = ({ rule }: Limit): boolean => (rule.inForce?.until ?? Infinity) <= reading.on
  const past = limits.filter(isPast)
  return (
    <>
      <LimitList {...props} limits={limits.filter((each) => !isPast(each))} />
      {past.length > 0 && (
        <Details summary={text(reading.language)('library.limit.earlier')}>
          <LimitList {...props} limits={past} />
        </Details>
      )}
    </>
  )
}

function limitsOf(forum: Forum): readonly Limit[] {
  return forum.rules.flatMap((rule): readonly Limit[] => {
    if (!('anyOf' in rule)) return rule.rule === 'time-limit' ? [{ rule }] : []
    return rule.anyOf.flatMap(({ id, name, rules }) => {
      const ground = { of: nameOfRule(rule), id }
      return rules.flatMap((each) => (each.rule === 'time-limit' ? [{ rule: each, ground, name }] : []))
    })
  })
}

function LimitList({
  forum,
  reading,
  quiet,
  limits,
}: LimitsProps & { readonly limits: readonly Limit[] }): JSX.Element {
  return (
    <>
      {limits.map(({ rule, ground, name }, index) => (
        <>
          {ground && ground.id !== limits[index - 1]?.ground?.id && (
            <h3 class="govuk-heading-s">
              <Words
                said={reading.texts.ground(forum.id, ground, name ?? '')}
                wanted={reading.language}
                quiet={quiet}
              />
            </h3>
          )}
          <RuleView forum={forum.id} rule={rule} {...(ground && { ground })} reading={reading} quiet={quiet} />
        </>
      ))}
    </>
  )
}
