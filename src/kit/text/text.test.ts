import { type ComponentChildren, Fragment, h } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { dateOf } from '../plain-date.ts'
import { compileMessage } from './compile-message.ts'
import type { Language } from './language.ts'
import { renderTags } from './tags.ts'
import { text } from './text.ts'

const html = (children: ComponentChildren): string => render(h(Fragment, null, children))

describe('the texts of a language', () => {
  it('are found by their key', () => {
    expect(text('en')('layout.back')).toBe('Back')
    expect(text('ar')('layout.back')).toBe('رجوع')
  })

  it('take what their message wants', () => {
    expect(text('en')('layout.page', { number: 3 })).toBe('Page 3')
    expect(text('ar')('layout.in-language', { language: 'en' })).toBe('بالإنجليزية')
    expect(text('en')('time.from', { from: dateOf(2027, 2, 28) })).toBe('28 February 2027 or later')
  })

  it('become elements where they have tags', () => {
    expect(html(text('en').rich('layout.leave-by-key'))).toContain('press <strong>Escape</strong> three times')
  })

  it('say which language they are in', () => {
    expect(text('ar').languageOf('layout.back')).toBe('ar')
  })

  it('do not compile with a key that is not there or without what they want', () => {
    const t = text('en')
    const mistakes = [
      // @ts-expect-error -- there is no such key
      () => t('layout.no-such-text'),
      // @ts-expect-error -- it wants a number
      () => t('layout.page'),
      // @ts-expect-error -- it wants another name
      () => t('layout.page', { count: 3 }),
      // @ts-expect-error -- it wants a date
      () => t('time.from', { from: 'tomorrow' }),
      // @ts-expect-error -- it wants nothing
      () => t('layout.back', { number: 3 }),
      // @ts-expect-error -- no such choice
      () => t('layout.in-language', { language: 'klingon' }),
      // @ts-expect-error -- it has tags
      () => t('layout.leave-by-key'),
    ]
    expect(mistakes).toHaveLength(7)
  })
})

function fill(message: string, language: Language, values: Record<string, string | number>): unknown {
  const compiled = compileMessage(message, language)
  return typeof compiled === 'string' ? compiled : compiled.format.format(values)
}

describe('a message', () => {
  it.each([
    [1, 'يوم واحد'],
    [2, 'يومان'],
    [3, '3 أيام'],
    [11, '11 يومًا'],
    [100, '100 يوم'],
  ])('counts as Arabic counts, in Latin digits: %i', (days, words) => {
    const message = '{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}'
    expect(fill(message, 'ar', { days })).toBe(words)
  })

  it('writes dates in full with the weekday', () => {
    const values = { day: dateOf(2027, 2, 28) }
    expect(fill('until {day, date, full}', 'en', values)).toBe('until Sunday 28 February 2027')
    expect(fill('حتى {day, date, full}', 'ar', values)).toBe('حتى الأحد، 28 فبراير 2027')
  })

  it('escapes what it is given and what it encloses', () => {
    const compiled = compileMessage('<b>{name}</b> may <a>go & ask</a>', 'en')
    if (typeof compiled === 'string') throw new Error('It has tags.')
    const filled = compiled.format.format<ComponentChildren>(
      renderTags({ name: '<script>', a: '/ask?a=1&b=2' }, compiled.tags),
    )
    expect(html(filled)).toBe(
      '<strong>&lt;script></strong> may <a class="govuk-link" href="/ask?a=1&amp;b=2">go &amp; ask</a>',
    )
  })
})
