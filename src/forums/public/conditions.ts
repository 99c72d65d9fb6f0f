import type { PlainDate } from '../../kit/plain-date.ts'
import { dateInWords } from '../../kit/text/dates.ts'
import type { Language } from '../../kit/text/language.ts'
import { listInWords } from '../../kit/text/lists.ts'
import { text } from '../../kit/text/text.ts'
import type { LawIn } from '../../law/law-in.ts'
import type { Rule } from '../../rules/rule.ts'
import { sayCode } from '../say.ts'
import type { Reading } from './reading.ts'
import { sayTerm } from './say-term.ts'

type Guard = NonNullable<Rule['when']>

/** When a rule applies at all: what must hold and since when it has been law, each as half a sentence. */
export function conditionsInWords(rule: Rule, { language, law }: Reading): readonly string[] {
  return [...guardInWords(rule.when ?? {}, language, law), ...forceInWords(rule, language)]
}

function guardInWords(guard: Guard, language: Language, law: LawIn): readonly string[] {
  const t = text(language)
  const list = (codes: readonly string[], say: (code: string) => string): string =>
    listInWords(language, codes.map(say), 'or')
  const states = (codes: readonly string[]) => ({ states: list(codes, (code) => law.state(code).text) })
  const rights = (codes: readonly string[]) => ({
    rights: list(codes, (id) => t('library.rule.quoted', { name: law.right(id).text })),
  })
  const day = (date: PlainDate): string => dateInWords(language, date, 'long')
  return [
    guard.respondent &&
      t('library.rule.against', { kinds: list(guard.respondent, (code) => sayCode(language, 'kind', code)) }),
    guard.state && t('library.rule.state', states(guard.state)),
    guard.stateNot && t('library.rule.state-not', states(guard.stateNot)),
    guard.domicile && t('library.rule.domicile', states(guard.domicile)),
    guard.domicileNot && t('library.rule.domicile-not', states(guard.domicileNot)),
    guard.place && t('library.rule.place', states(guard.place)),
    guard.placeNot && t('library.rule.place-not', states(guard.placeNot)),
    guard.violations && t('library.rule.violations', rights(guard.violations)),
    guard.violationsNot && t('library.rule.violations-not', rights(guard.violationsNot)),
    guard.gravity &&
      t('library.rule.gravity', { gravities: list(guard.gravity, (code) => sayTerm(language, 'gravity', code)) }),
    guard.child !== undefined && t(guard.child ? 'library.rule.child' : 'library.rule.not-child'),
    guard.remedies && t(`library.rule.${guard.remedies}`),
    guard.stateParty && t('library.rule.party', { instrument: law.instrument(guard.stateParty).text }),
    guard.stateNotParty && t('library.rule.not-party', { instrument: law.instrument(guard.stateNotParty).text }),
    guard.projectApprovedFrom !== undefined &&
      t('library.rule.approved-from', { date: day(guard.projectApprovedFrom) }),
    guard.projectApprovedBefore !== undefined &&
      t('library.rule.approved-before', { date: day(guard.projectApprovedBefore) }),
  ].filter((each) => typeof each === 'string')
}

function forceInWords({ inForce }: Rule, language: Language): readonly string[] {
  if (inForce === undefined) return []
  const t = text(language)
  const { from, until, judgedAt } = inForce
  return [
    from !== undefined && t(`library.rule.${judgedAt}-from`, { date: dateInWords(language, from, 'long') }),
    until !== undefined && t(`library.rule.${judgedAt}-until`, { date: dateInWords(language, until, 'long') }),
  ].filter((each) => each !== false)
}
