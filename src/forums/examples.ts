import { writeInterval } from '../kit/interval.ts'
import { parsePlainDate } from '../kit/plain-date.ts'
import type { Example, Forum } from '../law/forum.ts'
import type { Library } from '../law/library.ts'
import { readCase } from '../rules/case.ts'
import { evaluate } from '../rules/evaluate.ts'
import type { Finding } from '../rules/finding.ts'
import { Matter } from '../rules/matter.ts'
import { situationOf } from '../rules/situation.ts'
import { doorOf } from './door.ts'

/** The example's matter: the file's ordinary facts with the example's laid over them. Throws when the result is no matter. */
export function matterOf(forum: Forum, example: Example): Matter {
  const { respondent, event, ...facts } = example.facts
  const base = { ...forum.exampleFacts, ...facts }
  return Matter.parse({
    ...base,
    respondents: base.respondents?.map((each, index) => (index === 0 ? { ...each, ...respondent } : each)),
    events: base.events?.map((each, index) => (index === 0 ? { ...each, ...event } : each)),
  })
}

/** What an example of a law file should yield and does not; empty when the file answers as it says. */
export function checkExample(forum: Forum, example: Example, library: Library): readonly string[] {
  const on = parsePlainDate(example.on)
  if (on === undefined) return [`on: ${example.on} is not a date`]
  const matterCase = readCase(matterOf(forum, example))
  const [respondent] = matterCase.respondents
  const [event] = respondent?.eventsAgainst ?? []
  if (!respondent || !event) return ['the example has no event against its first respondent']
  const door = doorOf(
    evaluate(forum.rules, situationOf({ law: library, case: matterCase, respondent, event, on }, forum.id)),
  )
  const finding = findRule(door.findings, example.expect.rule)
  const { expect } = example
  return [
    ...differs('status', expect.status, door.status),
    ...differs('deadline', expect.deadline, door.deadline && writeInterval(door.deadline.date)),
    ...(expect.rule !== undefined && finding === undefined ? [`no rule ${expect.rule} spoke`] : []),
    ...differs('finding', expect.finding, finding?.outcome),
    ...differs('reason', expect.reason, finding?.reason.code),
    ...(expect.alternatives ?? []).flatMap(({ id, finding: wanted }) =>
      differs(
        `alternative ${id}`,
        wanted,
        door.findings.flatMap((each) => each.branches ?? []).find((branch) => branch.id === id)?.outcome,
      ),
    ),
  ].map(
    (each) =>
      `${each} (rules: ${door.findings.map((one) => `${one.rule} ${one.outcome} ${one.reason.code}`).join(', ')})`,
  )
}

function findRule(findings: readonly Finding[], rule: string | undefined): Finding | undefined {
  if (rule === undefined) return undefined
  const within = findings.flatMap((each) => each.branches?.flatMap((branch) => branch.findings) ?? [])
  return [...findings, ...within].find((each) => each.rule === rule || each.kind === rule)
}

function differs(what: string, wanted: unknown, got: unknown): readonly string[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(got)) return []
  return [`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`]
}
