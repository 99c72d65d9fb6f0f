import type { ComponentChildren, JSX } from 'preact'
import { Details } from '../../kit/html/details.tsx'
import { text } from '../../kit/text/text.ts'
import type { Alternatives, Rule, SimpleRule } from '../../rules/rule.ts'
import { sayCode } from '../say.ts'
import { Words } from '../words.tsx'
import { conditionsInWords } from './conditions.ts'
import { nameOfRule, type Ground } from './entry-texts.ts'
import { SourceLine } from './facts.tsx'
import { limitInWords } from './limit-in-words.ts'
import type { Reading } from './reading.ts'
import { linesOf, type RuleLine } from './rule-lines.tsx'

type RuleViewProps = {
  readonly forum: string
  readonly rule: SimpleRule
  readonly ground?: Ground
  readonly reading: Reading
  readonly quiet: boolean
}

/** One rule: its text, its source, when it applies, and what it looks at. */
export function RuleView({ forum, rule, ground, reading, quiet }: RuleViewProps): JSX.Element {
  const t = text(reading.language)
  const { text: said, stopsOn } = reading.texts.rule(forum, rule, ground)
  const lines = linesOf(rule, reading)
  return (
    <>
      <p class="govuk-body">
        <Words said={said} wanted={reading.language} quiet={quiet} />
        <br />
        <SourceLine source={rule.source} reading={reading} />
      </p>
      {rule.rule === 'time-limit' && (
        <ul class="govuk-list govuk-list--bullet">
          {limitInWords(rule, reading.language).map((line) => (
            <li>{line}</li>
          ))}
          {stopsOn && (
            <li>
              <strong>{t('library.limit.stops-on')}</strong>{' '}
              <Words said={stopsOn} wanted={reading.language} quiet={quiet} />
            </li>
          )}
        </ul>
      )}
      <Applies rule={rule} reading={reading} />
      {lines.length > 0 && (
        <Details summary={t('library.forum.checks')}>
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

const longest = 300

/** When the rule applies at all; folded away where that takes long to say. */
function Applies({ rule, reading }: { readonly rule: Rule; readonly reading: Reading }): JSX.Element | null {
  const t = text(reading.language)
  const [first, ...others] = conditionsInWords(rule, reading)
  if (first === undefined) return null
  const conditions = others.reduce((joined, each) => t('library.rule.list-and', { first: joined, second: each }), first)
  const said = t('library.rule.applies', { conditions })
  if (said.length <= longest) return <p class="govuk-body">{said}</p>
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
      <p class="govuk-body">
        <Words said={texts.rule(forum, rule).text} wanted={language} quiet={quiet} />
        <br />
        <SourceLine source={rule.source} reading={reading} />
      </p>
      <Applies rule={rule} reading={reading} />
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
