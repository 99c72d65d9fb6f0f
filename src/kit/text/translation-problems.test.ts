import { describe, expect, it } from 'vitest'
import { translationProblems, type Translation } from './translation-problems.ts'

const source = new Map([
  ['doors.title', 'Doors'],
  ['doors.left', '{days, plural, one {# day} other {# days}} until {date, date, full}'],
  ['doors.who', '{who, select, woman {she} other {they}} may <a>ask</a> {name}'],
])

const complete = new Map([
  ['doors.title', 'الأبواب'],
  [
    'doors.left',
    'حتى {date, date, full} {days, plural, zero {٠} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  ],
  ['doors.who', '{who, select, woman {هي} other {هم}} <a>اسأل</a> {name}'],
])

function arabic(changes: Record<string, string | undefined>, partial: readonly string[] = []): Translation {
  const messages = new Map(complete)
  for (const [key, message] of Object.entries(changes)) {
    if (message === undefined) messages.delete(key)
    else messages.set(key, message)
  }
  return { language: 'ar', locale: 'ar', partial, messages }
}

describe('a translation', () => {
  it('that is complete has no problems', () => {
    expect(translationProblems(source, arabic({}))).toEqual([])
  })

  it('need not choose where the source chooses, nor count where it counts', () => {
    const changes = { 'doors.who': '<a>اسأل</a> {name}', 'doors.left': 'حتى {date, date, full} {days}' }
    expect(translationProblems(source, arabic(changes))).toEqual([])
  })

  it('may lack messages only in a concept declared partial', () => {
    const [problem] = translationProblems(source, arabic({ 'doors.title': undefined }))
    expect(problem).toMatch(/^locales\/ar\/doors\.json: doors\.title is missing\./)
    expect(translationProblems(source, arabic({ 'doors.title': undefined }, ['doors']))).toEqual([])
  })

  it.each([
    ['a key the source does not have', { 'doors.more': 'x' }, 'does not exist in the source language'],
    ['an empty text', { 'doors.title': ' ' }, 'is empty'],
    [
      'plural forms Arabic has',
      { 'doors.left': '{days, plural, one {a} other {b}} {date, date, full}' },
      'lacks the plural forms zero, two, few, many of {days}',
    ],
    ['a missing argument', { 'doors.left': '{days}' }, 'does not use {date}'],
    ['an argument too many', { 'doors.title': '{x}' }, 'uses {x}, which the source does not have'],
    ['another kind of argument', { 'doors.left': '{days} {date}' }, 'uses {date} as a text, the source as a date'],
    ['other options', { 'doors.who': '{who, select, man {x} other {y}} <a>z</a> {name}' }, 'uses {who} as a choice'],
    ['a missing tag', { 'doors.who': '{who, select, woman {x} other {y}} {name}' }, 'does not use {a}'],
    ['a text that does not parse', { 'doors.title': '{x' }, 'cannot be read: '],
    [
      'a date without a style',
      { 'doors.left': '{days} {date, date}' },
      'needs one of the styles full, long, month, year',
    ],
    ['a tag never closed', { 'doors.who': '<a>x {name}' }, 'cannot be read: '],
  ])('is told of %s', (_what, changes, problem) => {
    expect(translationProblems(source, arabic(changes))).toEqual([expect.stringContaining(problem)])
  })
})
