import type { PlainDate } from '../kit/plain-date.ts'
import type { DoorStatus, Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import { readCase, type Case } from '../rules/case.ts'
import { evaluate } from '../rules/evaluate.ts'
import type { Deadline, Risk } from '../rules/finding.ts'
import type { Matter } from '../rules/matter.ts'
import { situationOf } from '../rules/situation.ts'
import { bestStatus, doorOf, type Door } from './door.ts'

/** The door of one forum for one event. */
export type EventDoor = Door & { readonly event: string }

/** The door of one forum against one respondent: as open as the most hopeful of the events. */
export type RespondentDoor = {
  readonly respondent: string
  readonly status: DoorStatus
  readonly deadline?: Deadline
  readonly risk?: Risk
  readonly events: readonly EventDoor[]
}

/** The answer of one forum. */
export type ForumDoor = {
  readonly forum: Forum
  readonly status: DoorStatus
  readonly deadline?: Deadline
  readonly respondents: readonly RespondentDoor[]
}

/** Which doors are open to a matter on a day, under one state of the law. */
export type Answer = {
  readonly on: PlainDate
  readonly law: string
  readonly case: Case
  readonly doors: readonly ForumDoor[]
}

/**
 * Asks every forum about every respondent and every event held against it. Pure: the same facts, the same day and the
 * same law give the same answer. The matter must have been read by `readMatter`.
 */
export function answer(matter: Matter, on: PlainDate, library: Library): Answer {
  const matterCase = readCase(matter)
  const doors: ForumDoor[] = []
  for (const forum of library.forums.values()) doors.push(askForum(forum, matterCase, on, library))
  return { on, law: library.digest, case: matterCase, doors }
}

function askForum(forum: Forum, matterCase: Case, on: PlainDate, library: Library): ForumDoor {
  const respondents = matterCase.respondents.map((respondent): RespondentDoor => {
    const events = respondent.eventsAgainst.map((event): EventDoor => {
      const findings = evaluate(
        forum.rules,
        situationOf({ law: library, case: matterCase, respondent, event, forum: forum.id, on }),
      )
      return { event: event.id, ...doorOf(findings) }
    })
    return { respondent: respondent.id, ...best(events), events }
  })
  return { forum, ...best(respondents), respondents }
}

/** The most hopeful status, and the earliest deadline among those that share it. */
function best(
  doors: readonly Pick<Door, 'status' | 'deadline' | 'risk'>[],
): Pick<RespondentDoor, 'status' | 'deadline' | 'risk'> {
  const status = bestStatus(doors.map((door) => door.status))
  const alike = doors.filter((door) => door.status === status)
  const deadline = alike.flatMap((door) => door.deadline ?? []).toSorted((a, b) => a.date.earliest - b.date.earliest)[0]
  const risk = alike.map((door) => door.risk).find((each) => each !== undefined)
  return { status, ...(deadline && { deadline }), ...(risk && { risk }) }
}
