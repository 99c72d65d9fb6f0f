import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AnswerDocument } from '../src/forums/answer-document.ts'

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
const command = join(import.meta.dirname, '..', 'amparo.mjs')
const scratch = mkdtempSync(join(tmpdir(), 'amparo-cases-'))
const run = promisify(execFile)

afterAll(() => rmSync(scratch, { recursive: true }))

async function ask(name: string, matter: unknown, on: string): Promise<AnswerDocument> {
  const file = join(scratch, name)
  writeFileSync(file, JSON.stringify(matter, undefined, 2))
  const { stdout } = await run(process.execPath, [command, 'doors', file, '--on', on, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return AnswerDocument.parse(JSON.parse(stdout))
}

describe('decided cases, asked through the command line', () => {
  it.each(cases)('$citation', async ({ name, on, matter, expect: decided }) => {
    const answer = await ask(name, matter, on)
    for (const wanted of decided) {
      const door = answer.doors.find((each) => each.forum === wanted.forum)
      const against = door?.respondents.find(
        (each) => wanted.respondent === undefined || each.respondent === wanted.respondent,
      )
      const [event] = against?.events ?? []
      const findings = event?.findings ?? []
      const finding = findings.find((each) => each.rule === wanted.rule || each.kind === wanted.rule)
      const alternatives = findings.flatMap((each) => each.alternatives ?? [])
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
            finding: alternatives.find((each) => each.id === id)?.outcome,
          })),
        }),
      }
      expect(got, findings.map((each) => `${each.rule} ${each.outcome} ${each.reason.code}`).join('\n')).toEqual(wanted)
    }
  })
})
