import type { ComponentChildren, JSX } from 'preact'
import { dateInWords } from '../../kit/text/dates.ts'
import { text } from '../../kit/text/text.ts'
import type { SimpleRule } from '../../rules/rule.ts'
import { entryAddress, type LibraryPart } from '../links.ts'
import { sayCode } from '../say.ts'
import type { Reading } from './reading.ts'
import { sayTerm } from './say-term.ts'

/** One thing a rule looks at: a label with what it names, or a sentence. */
export type RuleLine = { readonly label?: string; readonly values: readonly ComponentChildren[] }

type Kind<Name extends SimpleRule['rule']> = Extract<SimpleRule, { rule: Name }>

/** What a rule looks at, as far as its text need not say it: the lists behind the sentence. */
export function linesOf(rule: SimpleRule, reading: Reading): readonly RuleLine[] {
  return lines(rule, reading).filter((line) => line.values.length > 0)
}

function lines(rule: SimpleRule, reading: Reading): readonly RuleLine[] {
  const { language } = reading
  const t = text(language)
  switch (rule.rule) {
    case 'forum-operational':
    case 'significant-disadvantage':
    case 'time-limit':
      return []
    case 'respondent-kind':
      return respondentLines(rule, reading)
    case 'state-party':
    case 'accepts-procedure':
      return [
        { label: t('library.line.instrument'), values: linked('sources', [rule.instrument], reading) },
        { label: t('library.line.of'), values: [sayTerm(language, 'of', rule.of)] },
      ]
    case 'victim-kind':
      return victimLines(rule, reading)
    case 'jurisdiction-link':
      return [
        { label: t('library.line.accepts'), values: rule.accepts.map((code) => sayCode(language, 'link', code)) },
        {
          label: t('library.line.rejects'),
          values: (rule.rejects ?? []).map((code) => sayCode(language, 'link', code)),
        },
      ]
    case 'subject-matter':
      return subjectLines(rule, reading)
    case 'facts-within':
      return factsLines(rule, reading)
    case 'domestic-remedies-exhausted':
      return [
        sentence(sayTerm(language, 'required', rule.required)),
        sentence(rule.required === 'yes' && sayTerm(language, 'judged', rule.judgedAt)),
        {
          label: t('library.line.exceptions'),
          values: rule.exceptions.map((code) => sayCode(language, 'exception', code)),
        },
      ]
    case 'no-parallel-proceeding':
      return parallelLines(rule, reading)
    case 'not-anonymous':
      return [sentence(sayTerm(language, 'name', rule.nameGoesTo))]
    case 'filed-by':
      return [
        { label: t('library.line.filers'), values: rule.allowed.map((code) => sayTerm(language, 'filer', code)) },
        sentence(
          rule.observerStatus !== undefined &&
            t('library.line.observer', { body: reading.law.body(rule.observerStatus).text }),
        ),
        sentence(rule.lawyer === true && t('library.line.lawyer')),
      ]
    case 'consent-or-reason':
      return [sentence(t(rule.reasonSuffices ? 'library.line.consent-reason' : 'library.line.consent-always'))]
    case 'project-link':
      return [
        { label: t('library.line.banks'), values: rule.banks.map((code) => sayCode(language, 'bank', code)) },
        sentence(rule.disbursedBelow !== undefined && t('library.line.disbursed', { percent: rule.disbursedBelow })),
      ]
    case 'minimum-gravity':
      return [
        sentence(rule.pattern === true && t('library.line.pattern')),
        sentence(rule.armedConflict === true && t('library.line.armed-conflict')),
        sentence(rule.violent === true && t('library.line.violent')),
      ]
  }
}

function sentence(said: string | false): RuleLine {
  return { values: said === false ? [] : [said] }
}

function respondentLines(rule: Kind<'respondent-kind'>, { language, law }: Reading): readonly RuleLine[] {
  const t = text(language)
  const states = (rule.reachedIn ?? []).map((code) => law.state(code).text).join(', ')
  return [
    { label: t('library.line.kinds'), values: rule.kinds.map((code) => sayCode(language, 'kind', code)) },
    {
      label: t('library.line.organisations'),
      values: (rule.organisations ?? []).map((code) => sayTerm(language, 'organisation', code)),
    },
    sentence(rule.minimumAge !== undefined && t('library.line.minimum-age', { age: rule.minimumAge })),
    sentence(rule.official !== undefined && t('library.line.official')),
    { label: t('library.line.roles'), values: (rule.roles ?? []).map((code) => sayCode(language, 'role', code)) },
    sentence(
      rule.convictedBy !== undefined && t('library.line.convicted', { forum: law.body(rule.convictedBy ?? '').text }),
    ),
    sentence(states !== '' && t('library.line.reached', { states })),
    {
      label: t('library.line.reached-by'),
      values: states === '' ? [] : rule.reachedBy.map((code) => sayTerm(language, 'reach', code)),
    },
  ]
}

function victimLines(rule: Kind<'victim-kind'>, reading: Reading): readonly RuleLine[] {
  const { language, law } = reading
  const t = text(language)
  const place = (target: string): string =>
    target === 'respondent' || target === 'place'
      ? t(`library.line.place-${target}`)
      : t('library.line.place-instrument', { instrument: law.instrument(target).text })
  return [
    { label: t('library.line.victims'), values: (rule.kinds ?? []).map((code) => sayTerm(language, 'victim', code)) },
    sentence(rule.minimumNumber !== undefined && t('library.line.minimum-number', { number: rule.minimumNumber })),
    {
      label: t('library.line.concerns'),
      values: (rule.concerns ?? []).map((code) => sayCode(language, 'concern', code)),
    },
    sentence(rule.residentIn !== undefined && t('library.line.resident', { place: place(rule.residentIn) })),
    sentence(rule.nationalOf !== undefined && t('library.line.national', { place: place(rule.nationalOf) })),
  ]
}

function subjectLines(rule: Kind<'subject-matter'>, reading: Reading): readonly RuleLine[] {
  const { language } = reading
  const t = text(language)
  return [
    { label: t('library.line.instruments'), values: linked('sources', rule.instruments ?? [], reading) },
    { label: t('library.line.groups'), values: (rule.groups ?? []).map((code) => sayCode(language, 'group', code)) },
    {
      label: t('library.line.gravities'),
      values: (rule.gravity ?? []).map((code) => sayTerm(language, 'gravity', code)),
    },
    {
      label: t('library.line.concerns'),
      values: (rule.concerns ?? []).map((code) => sayCode(language, 'concern', code)),
    },
    { label: t('library.line.rights'), values: linked('rights', rule.rights ?? [], reading) },
    sentence(rule.respondentBound === true && t('library.line.respondent-bound')),
    sentence(t(`library.line.${rule.elsewise}`)),
  ]
}

function factsLines(rule: Kind<'facts-within'>, { language, law }: Reading): readonly RuleLine[] {
  const t = text(language)
  return [
    sentence(
      rule.instrument !== undefined &&
        t('library.line.from-instrument', { instrument: law.instrument(rule.instrument).text }),
    ),
    sentence(rule.from !== undefined && t('library.line.from', { date: dateInWords(language, rule.from, 'long') })),
    sentence(rule.until !== undefined && t('library.line.until', { date: dateInWords(language, rule.until, 'long') })),
    sentence(sayTerm(language, 'facts', rule.continuing)),
  ]
}

function parallelLines(rule: Kind<'no-parallel-proceeding'>, reading: Reading): readonly RuleLine[] {
  const { language } = reading
  const t = text(language)
  return [
    { label: t('library.line.pending'), values: [sayTerm(language, 'pending', rule.pending)] },
    { label: t('library.line.decided'), values: [sayTerm(language, 'decided', rule.decided)] },
    {
      label: t('library.line.reserved'),
      values: linked('sources', rule.reservations ? [rule.reservations] : [], reading),
    },
    {
      label: t('library.line.counts'),
      values: [...rule.countsNatures.map((code) => sayTerm(language, 'nature', code)), ...bodies(rule.counts, reading)],
    },
    { label: t('library.line.does-not-count'), values: bodies(rule.doesNotCount, reading) },
    { label: t('library.line.undecided-for'), values: bodies(rule.undecidedFor, reading) },
    sentence(rule.bindingOnly && t('library.line.binding-only')),
    sentence(rule.unionCounts && t('library.line.union-counts')),
    sentence(!rule.mandateNeeded && t('library.line.no-mandate')),
    sentence(rule.newInformationReopens && t('library.line.new-information')),
    sentence(rule.domestic === 'bars' && t('library.line.domestic-bars')),
    sentence(rule.domestic === 'criminal-pending-stays' && t('library.line.domestic-stays')),
  ]
}

/** Names of entries, each leading to its page. */
export function linked(part: LibraryPart, ids: readonly string[], { language, law }: Reading): readonly JSX.Element[] {
  const name = (id: string): string =>
    part === 'sources' ? law.instrument(id).text : part === 'rights' ? law.right(id).text : law.forum(id).text
  return ids.map((id) => (
    <a class="govuk-link" href={entryAddress(language, part, id)}>
      <bdi>{name(id)}</bdi>
    </a>
  ))
}

/** Forums lead to their pages; bodies beside them have none. */
export function bodies(ids: readonly string[], reading: Reading): readonly ComponentChildren[] {
  return ids.map((id) =>
    reading.library.forums.has(id) ? linked('forums', [id], reading)[0] : reading.law.body(id).text,
  )
}
