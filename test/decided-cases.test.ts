import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answer } from '../src/forums/answer.ts'
import { type AnswerDocument, writeAnswer } from '../src/forums/answer-document.ts'
import { parsePlainDate } from '../src/kit/plain-date.ts'
import { theLaw } from '../src/law/the-law.ts'
import { readMatter } from '../src/rules/check-matter.ts'

/** A decided case: its facts, and what was decided, before which forum, for which reason. */
const DecidedCase = z.strictObject({
  citation: z.string(),
  checked: z.enum(['verified', 'partly-verified', 'unverified']),
  on: z.iso.date(),
  matter: z.unknown(),
  expect: z.array(
    z.strictObject({
      forum: z.string(),
      respondent: z.string().optional(),
      status: z.string().optional(),
      until: z.string().optional(),
      rule: z.string().optional(),
      finding: z.string().optional(),
      reason: z.string().optional(),
      period: z.string().optional(),
      alternatives: z.array(z.strictObject({ id: z.string(), finding: z.string() })).optional(),
    }),
  ),
})

const folder = join(import.meta.dirname, 'decided-cases')
const cases = readdirSync(folder).map((name) => ({
  name,
  ...DecidedCase.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
}))
const law = theLaw()

function ask(name: string, matter: unknown, on: string): AnswerDocument {
  const day = parsePlainDate(on)
  if (day === undefined) throw new Error(`${name}: ${on} is no day`)
  const read = readMatter(matter, law.library, day)
  expect(read.problems).toEqual([])
  if (read.matter === undefined) throw new Error(`${name} is no matter`)
  return writeAnswer(answer(read.matter, day, law.library), law.library)
}

type Finding = AnswerDocument['doors'][number]['respondents'][number]['events'][number]['findings'][number]

function withBranches(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((each) => [
    each,
    ...withBranches(each.alternatives?.flatMap((branch) => branch.findings) ?? []),
  ])
}

describe('decided cases', () => {
  it.each(cases)('$citation', ({ name, on, matter, expect: decided }) => {
    const given = ask(name, matter, on)
    for (const wanted of decided) {
      const door = given.doors.find((each) => each.forum === wanted.forum)
      const against = door?.respondents.find(
        (each) => wanted.respondent === undefined || each.respondent === wanted.respondent,
      )
      const findings = withBranches(against?.events[0]?.findings ?? [])
      const finding = findings.find((each) => each.rule === wanted.rule || each.kind === wanted.rule)
      const branches = findings.flatMap((each) => each.alternatives ?? [])
      const got = {
        ...wanted,
        ...(wanted.status && { status: against?.status }),
        ...(wanted.until && { until: against?.until }),
        ...(wanted.finding && { finding: finding?.outcome }),
        ...(wanted.reason && { reason: finding?.reason.code }),
        ...(wanted.period && { period: finding?.deadline?.period }),
        ...(wanted.alternatives && {
          alternatives: wanted.alternatives.map(({ id }) => ({
            id,
            finding: branches.find((each) => each.id === id)?.outcome,
          })),
        }),
      }
      expect(got, findings.map((each) => `${each.rule} ${each.outcome} ${each.reason.code}`).join('\n')).toEqual(wanted)
    }
  })

  it.each(cases.slice(0, 3))(
    '$citation is answered the same on the command line, byte for byte',
    async ({ name, on, matter }) => {
      const scratch = mkdtempSync(join(tmpdir(), 'amparo-cases-'))
      try {
        const file = join(scratch, name)
        writeFileSync(file, JSON.stringify(matter, undefined, 2))
        const command = join(import.meta.dirname, '..', 'amparo.mjs')
        const { stdout } = await promisify(execFile)(process.execPath, [command, 'doors', file, '--on', on, '--json'], {
          maxBuffer: 64 * 1024 * 1024,
        })
        expect(stdout).toBe(`${JSON.stringify(ask(name, matter, on), undefined, 2)}\n`)
      } finally {
        rmSync(scratch, { recursive: true })
      }
    },
  )
})
