import { describe, expect, it } from 'vitest'
import { variedMatters } from '../../test/matters.ts'
import { parsePlainDate, today } from '../kit/plain-date.ts'
import { theLaw } from '../law/the-law.ts'
import type { Matter } from '../rules/matter.ts'
import { answer, type Thoroughness } from './answer.ts'
import { writeAnswer, writeAnswerLine } from './answer-document.ts'
import type { Standing } from './door.ts'

// `MATTERS=20000 npm test -- src/forums/answer` is the long run.
const matters = Number(process.env['MATTERS'] ?? 150)

const { library } = theLaw()
const on = parsePlainDate('2026-11-22') ?? today()
const make = variedMatters(library, on)

/** How every door of every forum stands, for every respondent and event. Of a closed door, only that it is closed. */
function standings(matter: Matter, thoroughness: Thoroughness) {
  return answer(matter, on, library, thoroughness).doors.map(({ forum, status, deadline, respondents }) => ({
    forum: forum.id,
    until: status === 'closed' ? status : [status, deadline],
    respondents: respondents.map((each) => [each.respondent, told(each), each.events.map((one) => told(one))]),
  }))
}

function told({ status, deadline, risk }: Standing): unknown {
  return status === 'closed' ? status : [status, deadline, risk]
}

describe('an answer', () => {
  it('has the same statuses, days and risks with all reasons and without', { timeout: 30_000 + matters * 50 }, () => {
    for (let seed = 0; seed < matters; seed++) {
      const matter = make(seed)
      const [full, bare] = [standings(matter, 'every-reason'), standings(matter, 'status-only')]
      // Compared as text, since comparing thousands of answers part by part takes minutes.
      if (JSON.stringify(bare) !== JSON.stringify(full)) expect(bare, `matter ${seed}`).toEqual(full)
    }
  })

  it('is one line, the same with all reasons and without', () => {
    for (let seed = 0; seed < 20; seed++) {
      const [full, bare] = (['every-reason', 'status-only'] as const).map((each) =>
        writeAnswerLine(answer(make(seed), on, library, each)),
      )
      expect(bare).toEqual(full)
    }
  })

  it('is the same, byte for byte, for the same facts, day and law', () => {
    for (let seed = 0; seed < 20; seed++) {
      const [first, second] = [0, 1].map(() => JSON.stringify(writeAnswer(answer(make(seed), on, library), library)))
      expect(second).toBe(first)
    }
  })
})
