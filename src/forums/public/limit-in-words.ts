import type { Period } from '../../kit/period.ts'
import type { PlainDate } from '../../kit/plain-date.ts'
import { factsOf, type Language } from '../../kit/text/language.ts'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import type { Forum } from '../../law/forum.ts'
import type { Rule, SimpleRule } from '../../rules/rule.ts'
import { periodInWords } from '../period-in-words.ts'
import { sayCode } from '../say.ts'
import { sayTerm } from './say-term.ts'

export type TimeLimit = Extract<SimpleRule, { rule: 'time-limit' }>
type Start = NonNullable<TimeLimit['from']>[number]

const isZero = (period: Period | undefined): boolean => period === undefined || period.months + period.days === 0

/** A time limit in sentences: how long, from when, whether the last day moves, what excuses being late. */
export function limitInWords(rule: TimeLimit, language: Language): readonly string[] {
  const t = text(language)
  const start = startInWords(rule, language)
  const period = isZero(rule.period) ? undefined : lengthInWords(rule, language)
  switch (rule.limit) {
    case 'none':
      return [t('library.limit.none')]
    case 'annual':
      return [
        t('library.limit.annual', {
          opens: dayOfYear(rule.opens ?? '01-01', language),
          closes: dayOfYear(rule.closes ?? '12-31', language),
        }),
      ]
    case 'fixed':
      return [
        period === undefined ? t('library.limit.until', { start }) : t('library.limit.fixed', { period, start }),
        t(`library.limit.rolls-${rule.rollsOver}`),
        ...(rule.nature === 'abuse' ? [t('library.limit.abuse')] : []),
        ...rule.excusedBy.map((each) => t(`library.limit.${each}`)),
      ]
    case 'reasonable':
      return [t('library.limit.reasonable', { start }), ...benchmarksInWords(rule, language)]
    case 'national':
      return [
        t('library.limit.national'),
        ...(rule.actWithin
          ? [t('library.limit.national-act', { period: periodInWords(rule.actWithin, language), start })]
          : []),
      ]
  }
}

function lengthInWords({ period, extra }: TimeLimit, language: Language): string {
  const length = period ? periodInWords(period, language) : ''
  if (isZero(extra) || extra === undefined) return length
  return text(language)('library.limit.extra', { period: length, extra: periodInWords(extra, language) })
}

function startInWords({ from = [], pick }: TimeLimit, language: Language): string {
  const t = text(language)
  const starts = from.map((each) => anchorInWords(each, language))
  const [first = '', ...others] = starts
  if (others.length === 0) return first
  if (pick === 'first') return t('library.limit.first', { first, others: listInWords(language, others, 'or') })
  return t(`library.limit.${pick}`, { starts: listInWords(language, starts, 'or') })
}

function anchorInWords({ anchor, moment, plus }: Start, language: Language): string {
  const code = anchor === 'final-domestic-decision' ? `${anchor}-${moment}` : anchor
  const start = sayTerm(language, 'anchor', code)
  if (isZero(plus) || plus === undefined) return start
  return text(language)('library.limit.plus', { period: periodInWords(plus, language), start })
}

function benchmarksInWords({ benchmarks = [] }: TimeLimit, language: Language): readonly string[] {
  const t = text(language)
  if (benchmarks.length === 0) return []
  return [
    ...benchmarks.map(({ within, risk }) =>
      t('library.limit.benchmark', { period: periodInWords(within, language), risk: sayCode(language, 'risk', risk) }),
    ),
    t('library.limit.benchmark-after'),
  ]
}

function dayOfYear(monthAndDay: string, language: Language): string {
  const format = new Intl.DateTimeFormat(factsOf(language).locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.format(new Date(`2024-${monthAndDay}T00:00:00Z`))
}

/** Every rule of a forum, those of its alternatives too. */
export function everyRule(rules: readonly Rule[]): readonly SimpleRule[] {
  return rules.flatMap((rule) => ('anyOf' in rule ? rule.anyOf.flatMap((branch) => branch.rules) : [rule]))
}

const most = 3

/** The time limits of a forum in a few words, for lists: "4 calendar months", "No time limit"; where they are many, that it differs. */
export function shortLimit(forum: Forum, language: Language, on: PlainDate): string {
  const t = text(language)
  const limits = everyRule(forum.rules).filter((rule): rule is TimeLimit => rule.rule === 'time-limit')
  const current = limits.filter(
    ({ inForce }) => (inForce?.until ?? Infinity) > on && (inForce?.from ?? -Infinity) <= on,
  )
  const said = [...new Set(current.map((each) => shortOf(each, language)))]
  if (said.length === 0) return t('library.limit.short-unknown')
  return said.length > most ? t('library.limit.short-varies') : listInWords(language, said, 'or')
}

function shortOf(rule: TimeLimit, language: Language): string {
  const t = text(language)
  if (rule.limit === 'fixed') {
    return isZero(rule.period) ? t('library.limit.short-unknown') : lengthInWords(rule, language)
  }
  return t(`library.limit.short-${rule.limit}`)
}
