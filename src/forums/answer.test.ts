import { describe, expect, it } from 'vitest'
import { variedMatters } from '../../test/matters.ts'
import { parsePlainDate, today } from '../kit/plain-date.ts'
import { theLaw } from '../law/the-law.ts'
import { answer } from './answer.ts'
import { writeAnswer, writeAnswerLine } from './answer-document.ts'

const { library } = theLaw()
const on = parsePlainDate('2026-11-22') ?? today()
const make = variedMatters(library, on)
const seeds = Array.from({ length: 150 }, (_, seed) => seed)

describe('an answer', () => {
  it('has the same statuses and days whether or not all reasons are asked for', () => {
    for (const seed of seeds) {
      const matter = make(seed)
      const lines = (['every-reason', 'status-only'] as const).map((each) =>
        writeAnswerLine(answer(matter, on, library, each)),
      )
      expect(lines[1]).toEqual(lines[0])
    }
  })

  it('is the same, byte for byte, for the same facts, day and law', () => {
    for (const seed of seeds.slice(0, 20)) {
      const [first, second] = [0, 1].map(() => JSON.stringify(writeAnswer(answer(make(seed), on, library), library)))
      expect(second).toBe(first)
    }
  })
})
