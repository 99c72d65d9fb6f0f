import type { PlainDate } from '../kit/plain-date.ts'
import type { DoorStatus, Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import { readCase, type Case } from '../rules/case.ts'
import { evaluate } from '../rules/evaluate.ts'
import type { Deadline, Risk } from '../rules/finding.ts'
import type { Matter } from '../rules/matter.ts'
import type { Rule } from '../rules/rule.ts'
import { situationsOf, type Situation } from '../rules/situation.ts'
import { standingUnder } from '../rules/standing.ts'
import { bareDoorOf, bestOf, doorOf, type Door } from './door.ts'

/** The door of one forum for one event. */
export type EventDoor = Door & { readonly event: string }

/** The door of one forum against one respondent: as open as the most hopeful of the events. */
export type RespondentDoor = {
  readonly respondent: string
  readonly status: DoorStatus
  readonly deadline: Deadline | undefined
  readonly risk: Risk | undefined
  readonly events: readonly EventDoor[]
}

/** The answer of one forum. */
export type ForumDoor = {
  readonly forum: Forum
  readonly status: DoorStatus
  readonly deadline: Deadline | undefined
  readonly respondents: readonly RespondentDoor[]
}

/** Which doors are open to a matter on a day, under one state of the law. */
export type Answer = {
  readonly on: PlainDate
  readonly law: string
  readonly case: Case
  readonly doors: readonly ForumDoor[]
}

/** All reasons; or none, where thousands of matters are to be sorted: statuses, deadlines and risks are the same. */
export type Thoroughness = 'every-reason' | 'status-only'

const ways: Readonly<Record<Thoroughness, (rules: readonly Rule[], situation: Situation) => Door>> = {
  'every-reason': (rules, situation) => doorOf(evaluate(rules, situation)),
  'status-only': (rules, situation) => bareDoorOf(standingUnder(rules, situation)),
}

/**
 * Asks every forum about every respondent and every event held against it. Pure: the same facts, the same day and the
 * same law give the same answer. The matter must have been read by `readMatter`.
 */
export function answer(
  matter: Matter,
  on: PlainDate,
  library: Library,
  thoroughness: Thoroughness = 'every-reason',
): Answer {
  const matterCase = readCase(matter)
  const claims = matterCase.respondents.map((respondent) => ({
    respondent: respondent.id,
    events: respondent.eventsAgainst.map((event) => ({
      event: event.id,
      before: situationsOf({ law: library, case: matterCase, respondent, event, on }),
    })),
  }))
  const doors: ForumDoor[] = []
  for (const forum of library.forums.values()) doors.push(askForum(forum, claims, ways[thoroughness]))
  return { on, law: library.digest, case: matterCase, doors }
}

type Claims = readonly {
  readonly respondent: string
  readonly events: readonly { readonly event: string; readonly before: (forum: string) => Situation }[]
}[]

function askForum(forum: Forum, claims: Claims, ask: (typeof ways)[Thoroughness]): ForumDoor {
  const respondents = claims.map((claim): RespondentDoor => {
    const events = claim.events.map(({ event, before }): EventDoor => {
      const { status, findings, deadline, risk } = ask(forum.rules, before(forum.id))
      return { event, status, findings, deadline, risk }
    })
    const { status, deadline, risk } = bestOf(events)
    return { respondent: claim.respondent, status, deadline, risk, events }
  })
  const { status, deadline } = bestOf(respondents)
  return { forum, status, deadline, respondents }
}
