import codeTexts from '../../locales/en/codes.json' with { type: 'json' }
import { dateInWords } from '../kit/text/dates.ts'
import type { Language } from '../kit/text/language.ts'
import { listInWords } from '../kit/text/lists.ts'
import { text } from '../kit/text/text.ts'
import { parsePlainDate } from '../kit/plain-date.ts'
import type { LawIn } from '../law/law-in.ts'
import type { Reason, ReasonArguments } from '../rules/finding.ts'

/** What a code is called in a language: `sayCode('en', 'danger', 'removal')`. A code without a text is a bug that a test finds. */
export function sayCode(language: Language, group: string, code: string): string {
  const key = `${group}-${code}`
  return isCode(key) ? text(language)(`codes.${key}`) : code
}

function isCode(key: string): key is keyof typeof codeTexts {
  return Object.hasOwn(codeTexts, key)
}

/** A reason of a forum's door as a sentence. Ids become names, dates are written in full. */
export function sayReason(reason: Reason, forum: string, language: Language, law: LawIn): string {
  return text(language)(`reasons.${reason.code}`, everyArgument(reason.args ?? {}, forum, language, law))
}

/** All messages of reasons take from the same set of words; what a reason does not have stays empty and unused. */
function everyArgument(args: ReasonArguments, ofForum: string, language: Language, law: LawIn) {
  const given = (name: string): string => String(args[name] ?? '')
  const named = (name: string, say: (id: string) => string): string =>
    args[name] === undefined ? '' : say(given(name))
  const coded = (name: string): string => named(name, (code) => sayCode(language, name, code))
  const dated = (name: string): string => named(name, (iso) => sayDay(iso, language))
  return {
    state: named('state', (code) => law.state(code).text),
    instrument: named('instrument', (id) => law.instrument(id).text),
    body: named('body', (id) => law.body(id).text),
    forum: named('forum', (id) => law.body(id).text),
    right: named('right', (id) => law.right(id).text),
    date: dated('date'),
    start: dated('start'),
    kind: coded('kind'),
    role: coded('role'),
    link: coded('link'),
    exception: coded('exception'),
    risk: coded('risk'),
    concern: coded('concern'),
    bank: coded('bank'),
    states: named('states', (codes) =>
      listInWords(
        language,
        codes.split(' ').map((code) => law.state(code).text),
        'or',
      ),
    ),
    age: given('age'),
    number: given('number'),
    victims: given('victims'),
    alternatives: named('alternatives', (ids) =>
      listInWords(
        language,
        ids.split(' ').map((id) => law.alternative(ofForum, id).text),
        'or',
      ),
    ),
  }
}

function sayDay(iso: string, language: Language): string {
  const day = parsePlainDate(iso)
  return day === undefined ? iso : dateInWords(language, day)
}
