import { expect, test } from 'vitest'
import { instantInWords, timeUntilInWords } from './instants.ts'

const now = new Date('2027-02-28T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('an instant is written with weekday, hour and time zone of the place', () => {
  expect(instantInWords('en', now, 'Europe/Berlin')).toBe('Sunday 28 February 2027, 13:00 CET')
  expect(instantInWords('ar', now, 'UTC')).toContain('2027')
})

test('what is left is said in the largest unit, and never as more than there is', () => {
  expect(timeUntilInWords('en', now, later(59))).toBe('59 minutes left')
  expect(timeUntilInWords('en', now, later(119))).toBe('1 hour left')
  expect(timeUntilInWords('en', now, later(47 * 60 + 59))).toBe('47 hours left')
  expect(timeUntilInWords('en', now, later(4 * 24 * 60 - 1))).toBe('3 days left')
})

test('what is past is said to be past', () => {
  expect(timeUntilInWords('en', now, later(-90))).toBe('1 hour ago')
  expect(timeUntilInWords('en', now, later(-3 * 24 * 60))).toBe('3 days ago')
})

test.each([
  [1, 'قبل دقيقة واحدة'],
  [2, 'قبل دقيقتين'],
  [2 * 60, 'قبل ساعتين'],
  [2 * 24 * 60, 'قبل يومين'],
  [3 * 24 * 60, 'قبل 3 أيام'],
  [11 * 24 * 60, 'قبل 11 يومًا'],
])('in Arabic, %i minutes ago stand in the case that “before” governs', (minutes, words) => {
  expect(timeUntilInWords('ar', now, later(-minutes))).toBe(words)
})
