import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { IsoDate } from '../src/kit/iso.ts'
import { theLaw } from '../src/law/the-law.ts'
import { problemCodes, readMatter } from '../src/rules/check-matter.ts'
import { Matter } from '../src/rules/matter.ts'

const folder = join(import.meta.dirname, '..', 'protocol', 'vectors')
const { library } = theLaw()

const Valid = z.strictObject({
  on: IsoDate,
  matters: z.array(z.strictObject({ name: z.string(), matter: z.unknown() })),
})
const Invalid = z.strictObject({
  on: IsoDate,
  matters: z.array(
    z.strictObject({
      name: z.string(),
      found: z.enum(['by-schema', 'by-sense']),
      problems: z.array(z.strictObject({ pointer: z.string(), code: z.enum(problemCodes) })).min(1),
      matter: z.unknown(),
    }),
  ),
})

function vectors<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

describe('a matter that everyone must accept', () => {
  const { on, matters } = vectors('matters-valid.json', Valid)

  it.each(matters)('$name', ({ matter }) => {
    expect(readMatter(matter, library, on).problems).toEqual([])
  })
})

describe('a matter that everyone must refuse', () => {
  const { on, matters } = vectors('matters-invalid.json', Invalid)

  it.each(matters)('$name', ({ matter, problems, found }) => {
    const said = readMatter(matter, library, on).problems.map(({ pointer, code }) => `${pointer} ${code}`)
    expect(said.toSorted()).toEqual(problems.map(({ pointer, code }) => `${pointer} ${code}`).toSorted())
    expect(Matter.safeParse(matter).success).toBe(found === 'by-sense')
  })

  it('shows every problem there is, but one that no short example can', () => {
    const shown = new Set(matters.flatMap(({ problems }) => problems.map(({ code }) => code)))
    expect(problemCodes.filter((code) => !shown.has(code))).toEqual(['too-long'])
  })
})
