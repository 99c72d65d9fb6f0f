import type { ComponentChildren, JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { InsetText } from '../../kit/html/notices.tsx'
import { text } from '../../kit/text/text.ts'
import type { Alternatives, Rule, SimpleRule } from '../../rules/rule.ts'
import { sayCode } from '../say.ts'
import { Words } from '../words.tsx'
import { conditionsInWords } from './conditions.ts'
import { nameOfRule, type Ground } from './entry-texts.ts'
import { Cited } from './facts.tsx'
import { limitInWords, type TimeLimit } from './limit-in-words.ts'
import type { Reading } from './reading.ts'
import { linesOf, type RuleLine } from './rule-lines.tsx'

type RuleViewProps = {
  readonly forum: string
  readonly rule: SimpleRule
  readonly ground?: Ground
  readonly reading: Reading
  readonly quiet: boolean
}

/** One rule: when it applies, its text, its source, and what it looks at. A time limit stands apart from the next. */
export function RuleView(props: RuleViewProps): JSX.Element {
  const { forum, rule, ground, reading, quiet } = props
  if (rule.rule === 'time-limit') return <LimitView {...props} rule={rule} />
  const lines = linesOf(rule, reading)
  return (
    <>
      <Applies rule={rule} reading={reading} />
      <p class="govuk-body">
        <Cited
          said={reading.texts.rule(forum, rule, ground).text}
          source={rule.source}
          reading={reading}
          quiet={quiet}
        />
      </p>
      {lines.length > 0 && (
        <Details summary={text(reading.language)('library.forum.checks')}>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li>
                <Line line={line} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function LimitView({ forum, rule, ground, reading, quiet }: RuleViewProps & { readonly rule: TimeLimit }): JSX.Element {
  const { language, texts } = reading
  const { text: said, stopsOn } = texts.rule(forum, rule, ground)
  return (
    <InsetText>
      <Applies rule={rule} reading={reading} />
      <p class="govuk-body">
        <Cited said={said} source={rule.source} reading={reading} quiet={quiet} />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {limitInWords(rule, language).map((line) => (
          <li>{line}</li>
        ))}
        {stopsOn && (
          <li>
            <strong>{text(language)('library.limit.stops-on')}</strong>{' '}
            <Words said={stopsOn} wanted={language} quiet={quiet} />
          </li>
        )}
      </ul>
    </InsetText>
  )
}

const longest = 300

/** When the rule applies at all; folded away where that takes long to say. */
function Applies({ rule, reading }: { readonly rule: Rule; readonly reading: Reading }): JSX.Element | null {
  const t = text(reading.language)
  const [first, ...others] = conditionsInWords(rule, reading)
  if (first === undefined) return null
  const conditions = others.reduce((joined, each) => t('library.rule.list-and', { first: joined, second: each }), first)
  const said = t('library.rule.applies', { conditions })
  if (said.length <= longest) {
    return (
      <p class="govuk-body">
        <strong>{said}</strong>
      </p>
    )
  }
  return (
    <Details summary={t('library.rule.applies-long')}>
      <p class="govuk-body">{said}</p>
    </Details>
  )
}

function Line({ line: { label, values } }: { readonly line: RuleLine }): JSX.Element {
  if (label === undefined) return <>{values}</>
  return (
    <>
      <strong>{label}</strong>: <Joined items={values} />
    </>
  )
}

/** Things one after another. Each stands by itself, so that a list of links reads well in any direction of writing. */
export function Joined({ items }: { readonly items: readonly ComponentChildren[] }): JSX.Element {
  return (
    <>
      {items.map((item, index) => (
        <>
          {index > 0 && ' · '}
          {item}
        </>
      ))}
    </>
  )
}

type RulesProps = {
  readonly forum: string
  readonly rules: readonly Rule[]
  readonly reading: Reading
  readonly quiet: boolean
}

/** Rules under the question they answer, in the order in which the questions first come. */
export function Rules({ rules, ...shared }: RulesProps): JSX.Element {
  const kinds = [...new Set(rules.map(kindOf))]
  return (
    <>
      {kinds.map((kind) => (
        <>
          <h3 class="govuk-heading-s">{sayCode(shared.reading.language, 'rule', kind)}</h3>
          {rules
            .filter((rule) => kindOf(rule) === kind)
            .map((rule) =>
              'anyOf' in rule ? <Grounds rule={rule} {...shared} /> : <RuleView rule={rule} {...shared} />,
            )}
        </>
      ))}
    </>
  )
}

function kindOf(rule: Rule): string {
  return 'anyOf' in rule ? 'any-of' : rule.rule
}

/** Several grounds, of which one is enough, each with rules of its own. */
function Grounds({
  rule,
  forum,
  reading,
  quiet,
}: Omit<RulesProps, 'rules'> & { readonly rule: Alternatives }): JSX.Element {
  const { language, texts } = reading
  const t = text(language)
  const of = nameOfRule(rule)
  return (
    <>
      <Applies rule={rule} reading={reading} />
      <p class="govuk-body">
        <Cited said={texts.rule(forum, rule).text} source={rule.source} reading={reading} quiet={quiet} />
      </p>
      <p class="govuk-body">{t('library.forum.one-ground')}</p>
      {rule.anyOf.map((branch, index) => (
        <>
          <h4 class="govuk-heading-s">
            {t('library.forum.ground', { number: index + 1 })}{' '}
            <Words said={texts.ground(forum, { of, id: branch.id }, branch.name)} wanted={language} quiet={quiet} />
          </h4>
          {branch.rules.map((each) => (
            <RuleView forum={forum} rule={each} ground={{ of, id: branch.id }} reading={reading} quiet={quiet} />
          ))}
        </>
      ))}
    </>
  )
}
