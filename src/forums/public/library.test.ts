import type { JSX } from 'preact'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../kit/layout/render-page.ts'
import { parsePlainDate } from '../../kit/plain-date.ts'
import { languages, type Language } from '../../kit/text/language.ts'
import { Instrument } from '../../law/instrument.ts'
import { theLaw } from '../../law/the-law.ts'
import { ProcedureList } from '../../procedures/public/procedure-list.tsx'
import { ProcedurePage } from '../../procedures/public/procedure-page.tsx'
import { anchors } from '../../rules/anchor.ts'
import { gravities, natures } from '../../rules/law.ts'
import { Filing, Respondent, Victim } from '../../rules/matter.ts'
import { reaches } from '../../rules/reach.ts'
import { entryAddress, libraryAddress, partAddress } from '../links.ts'
import { entryTextsIn } from './entry-texts.ts'
import { ForumList } from './forum-list.tsx'
import { ForumPage } from './forum-page.tsx'
import { Overview } from './overview.tsx'
import type { Reading } from './reading.ts'
import { RemedyList } from './remedy-list.tsx'
import { RemedyPage } from './remedy-page.tsx'
import { RightList } from './right-list.tsx'
import { RightPage } from './right-page.tsx'
import { isTerm } from './say-term.ts'
import { SourceList } from './source-list.tsx'
import { SourcePage } from './source-page.tsx'
import { StateList } from './state-list.tsx'
import { StatePage } from './state-page.tsx'

const { library, inLanguage } = theLaw()
const on = parsePlainDate('2026-11-22')
if (on === undefined) throw new Error('The day of these tests is no day.')

const readingIn = (language: Language): Reading => ({
  library,
  law: inLanguage(language),
  texts: entryTextsIn(language, undefined),
  language,
  on,
})

type Entry = readonly [address: string, view: (reading: Reading) => JSX.Element]

const lists = (language: Language, words = ''): readonly Entry[] => [
  [libraryAddress(language), (reading) => Overview({ reading, words })],
  [partAddress(language, 'forums'), (reading) => ForumList({ reading, words })],
  [partAddress(language, 'rights'), (reading) => RightList({ reading, words })],
  [partAddress(language, 'remedies'), (reading) => RemedyList({ reading, words })],
  [partAddress(language, 'procedures'), (reading) => ProcedureList({ reading, words })],
  [partAddress(language, 'states'), (reading) => StateList({ reading, words })],
  [partAddress(language, 'sources'), (reading) => SourceList({ reading, words })],
]

const entries = (language: Language): readonly Entry[] => [
  ...[...library.forums.values()].map((forum): Entry => [
    entryAddress(language, 'forums', forum.id),
    (reading) => ForumPage({ forum, reading }),
  ]),
  ...[...library.rights.values()].map((right): Entry => [
    entryAddress(language, 'rights', right.id),
    (reading) => RightPage({ right, reading }),
  ]),
  ...[...library.remedies.values()].map((remedy): Entry => [
    entryAddress(language, 'remedies', remedy.id),
    (reading) => RemedyPage({ remedy, reading }),
  ]),
  ...[...library.procedures.values()].map((procedure): Entry => [
    entryAddress(language, 'procedures', procedure.id),
    (reading) => ProcedurePage({ procedure, reading }),
  ]),
  ...[...library.states.values()].map((state): Entry => [
    entryAddress(language, 'states', state.id),
    (reading) => StatePage({ state, reading }),
  ]),
  ...[...library.instruments.values()].map((source): Entry => [
    entryAddress(language, 'sources', source.id),
    (reading) => SourcePage({ source, reading }),
  ]),
]

function found(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '')
}

it('every page of the library can be made, has one title, and every link within leads to a page and a place', () => {
  const reading = readingIn('en')
  const pages = new Map(
    [...lists('en'), ...entries('en')].map(([address, view]) => [address, renderPage(view(reading))]),
  )
  const places = new Map([...pages].map(([address, html]) => [address, found(html, / id="([^"]+)"/g)]))
  const wrong = [...pages].flatMap(([address, html]) => {
    const own = places.get(address) ?? []
    const links = new Set(found(html, / href="((?:\/en\/library|#)[^"]*)"/g))
    return [
      ...(found(html, /<(h1) /g).length === 1 ? [] : [`${address} has not one title`]),
      ...(new Set(own).size === own.length ? [] : [`${address} has two places of one name`]),
      ...[...links].flatMap((link) => {
        const [path = '', place] = link.split('#')
        const there = path === '' ? own : places.get(path)
        if (there === undefined) return [`${address} leads to ${link}, which does not exist`]
        return place === undefined || there.includes(place) ? [] : [`${address} leads to no place ${link}`]
      }),
    ]
  })
  expect(wrong).toEqual([])
}, 60_000)

it('a page says how many of its facts were read, and marks those that were not', () => {
  const forum = library.forums.get('european-court-of-human-rights')
  const html = forum ? renderPage(ForumPage({ forum, reading: readingIn('en') })) : ''
  expect(html).toMatch(/How far this was checked: \d+ read in the source, \d+ read in part, \d+ not yet/)
  expect(html).toMatch(/not yet checked in the source/)
  expect(html).toContain('Decided cases')
})

describe.each(languages)('in %s', (language) => {
  const reading = readingIn(language)

  it.each(lists(language).map(([address]) => address))('%s can be searched', (address) => {
    const page = lists(language, 'no such word').find(([each]) => each === address)?.[1](reading)
    expect(page && renderPage(page)).toMatch(/no such word/)
  })

  it('a text that is not translated is marked as English', () => {
    const right = library.rights.get('torture')
    const html = right ? renderPage(RightPage({ right, reading })) : ''
    expect(html.includes('<span lang="en" dir="ltr">')).toBe(language !== 'en')
  })
})

it('every code of the law has a word', () => {
  const groupsOfCodes = {
    filer: Filing.shape.by.unwrap().options,
    victim: Victim.shape.kind.unwrap().options,
    organisation: Respondent.shape.organisation.unwrap().options,
    source: Instrument.shape.kind.options,
    gravity: gravities,
    nature: natures,
    reach: reaches,
    anchor: anchors.filter((each) => each !== 'final-domestic-decision'),
  }
  const lacking = Object.entries(groupsOfCodes).flatMap(([group, codes]) =>
    codes.map((code) => `${group}-${code}`).filter((key) => !isTerm(key)),
  )
  expect(lacking).toEqual([])
})
