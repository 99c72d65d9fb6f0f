import type { JSX } from 'preact'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import type { Forum } from '../../law/forum.ts'
import { sayCode } from '../say.ts'
import { filersInWords } from './forum-list.tsx'
import { everyRule, shortLimit } from './limit-in-words.ts'
import { operationOf } from './operation.ts'
import type { Reading } from './reading.ts'
import { capital, sayTerm } from './say-term.ts'

/** A forum in ten short answers, each of which the page explains below. */
export function ForumGlance({ forum, reading }: { readonly forum: Forum; readonly reading: Reading }): JSX.Element {
  const { language, on } = reading
  const t = text(language)
  const { from, to } = forum.duration.months ?? {}
  const rows = [
    { key: t('library.forum.takes'), value: t(`library.forum.takes-${operationOf(forum, on)}`) },
    { key: t('library.forum.against'), value: respondentsInWords(forum, reading) },
    { key: t('library.forum.file'), value: filersInWords(forum, reading) },
    { key: t('library.forum.by-when'), value: shortLimit(forum, language, on) },
    { key: t('library.forum.binding'), value: sayCode(language, 'binding', forum.binding) },
    { key: t('library.forum.urgent'), value: urgentInWords(forum, reading) },
    { key: t('library.forum.name'), value: nameInWords(forum, reading) },
    { key: t('library.forum.cost'), value: sayCode(language, 'scale', forum.cost.level) },
    {
      key: t('library.forum.duration'),
      value: from !== undefined && to !== undefined ? t('library.forum.months', { from, to }) : '',
    },
    { key: t('library.forum.danger'), value: sayCode(language, 'scale', forum.danger.level) },
  ]
  return (
    <SummaryList
      rows={rows
        .filter(({ value }) => value !== '')
        .map(({ key, value }) => ({ key, value: capital(value, language) }))}
    />
  )
}

/** Against whom complaints are heard, as far as every rule on it allows. */
export function respondentKinds(forum: Forum): readonly string[] {
  const rules = forum.rules.filter((rule) => !('anyOf' in rule) && rule.rule === 'respondent-kind')
  const always = everyRule(rules).filter((rule) => rule.rule === 'respondent-kind')
  const [first, ...others] = always
  return (first?.kinds ?? []).filter((kind) =>
    others.every((rule) => rule.kinds.includes(kind) || rule.when?.respondent?.includes(kind) === false),
  )
}

function respondentsInWords(forum: Forum, { language }: Reading): string {
  const kinds = respondentKinds(forum)
  return listInWords(
    language,
    kinds.map((kind) => sayCode(language, 'kind', kind)),
    'or',
  )
}

function nameInWords(forum: Forum, { language }: Reading): string {
  const rule = everyRule(forum.rules).find((each) => each.rule === 'not-anonymous')
  return rule ? sayTerm(language, 'name', rule.nameGoesTo) : ''
}

function urgentInWords({ interim }: Forum, { language }: Reading): string {
  const t = text(language)
  if (!interim.available) return t('library.forum.urgent-no')
  const dangers = (interim.for ?? []).map((code) => sayCode(language, 'danger', code))
  return [
    `${t('library.forum.urgent-yes')}.`,
    ...(dangers.length > 0 ? [t('library.forum.urgent-for', { dangers: listInWords(language, dangers, 'or') })] : []),
    ...(interim.beforeFiling === true ? [t('library.forum.urgent-before')] : []),
    ...(interim.binding ? [sayTerm(language, 'interim', interim.binding)] : []),
  ].join(' ')
}
