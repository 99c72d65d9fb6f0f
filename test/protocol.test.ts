import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AnswerDocument } from '../src/forums/answer-document.ts'
import { today } from '../src/kit/plain-date.ts'
import { theLaw } from '../src/law/the-law.ts'
import { readMatter } from '../src/rules/check-matter.ts'
import { Matter } from '../src/rules/matter.ts'

const examples = join(import.meta.dirname, '..', 'examples')
const schemas = { matter: Matter, answer: AnswerDocument }

describe('the protocol', () => {
  it.each(Object.entries(schemas))(
    'publishes the schema of a %s as the program understands it',
    async (name, schema) => {
      const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), undefined, 2)}\n`
      // When the program changes on purpose: npm test -- test/protocol -u
      await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '..', 'protocol', 'schemas', `${name}.json`))
    },
  )

  it.each(readdirSync(examples))('takes the facts of examples/%s', (name) => {
    const input: unknown = JSON.parse(readFileSync(join(examples, name), 'utf8'))
    expect(readMatter(input, theLaw().library, today()).problems).toEqual([])
  })
})
