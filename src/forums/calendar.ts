import { calendarFile } from '../kit/calendar-file.ts'
import type { Language } from '../kit/text/language.ts'
import { text } from '../kit/text/text.ts'
import type { LawIn } from '../law/law-in.ts'
import type { Answer } from './answer.ts'

const remindDaysBefore = [30, 14, 7, 2]

/**
 * The last days of all doors that have one, as an iCalendar file. A neutral file names no forum, for a phone that others
 * look at.
 */
export function calendarOf(answer: Answer, language: Language, law: LawIn, neutral: boolean): string {
  const t = text(language)
  const days = answer.doors.flatMap(({ forum, status, deadline }) => {
    if (deadline === undefined || status === 'closed' || deadline.date.earliest < answer.on) return []
    const name = law.forum(forum.id).text
    return [
      {
        id: `${neutral ? deadline.date.earliest : forum.id}@amparo`,
        date: deadline.date.earliest,
        summary: neutral ? t('doors.calendar-summary-neutral') : t('doors.calendar-summary', { forum: name }),
        description: neutral
          ? t('doors.calendar-description-neutral')
          : t('doors.calendar-description', { forum: name }),
        remindDaysBefore,
      },
    ]
  })
  const once = [...new Map(days.map((day) => [day.id, day])).values()]
  return calendarFile(
    once.toSorted((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1)),
    answer.on,
  )
}
