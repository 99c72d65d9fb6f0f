import { expect, it } from 'vitest'
import { parsePlainDate } from '../../kit/plain-date.ts'
import { theLaw } from '../../law/the-law.ts'
import { readMatter } from '../../rules/check-matter.ts'
import { fieldsOf, nameOf, shapesUsed, type Schema } from './description.ts'
import { exampleMatter } from './reference.tsx'

it('the example of the reference is a matter', () => {
  const on = parsePlainDate('2026-11-22')
  const { library } = theLaw()
  expect(on && readMatter(JSON.parse(exampleMatter), library, on).problems).toEqual([])
})

it('fields of fields are named by their way', () => {
  const date: Schema = { type: 'string' }
  const event: Schema = { type: 'object', properties: { when: date }, required: ['when'] }
  const shape: Schema = { type: 'object', properties: { id: date, events: { type: 'array', items: event } } }
  expect(fieldsOf(shape).map(({ name, needed }) => [name, needed])).toEqual([
    ['id', false],
    ['events', false],
    ['events[].when', true],
  ])
})

it('what is sent and what comes back go by one name, each shape once', () => {
  const components = {
    schemas: { MatterInput: { items: { $ref: '#/components/schemas/State' } }, State: {}, StateInput: {} },
  }
  const used = shapesUsed([{ $ref: '#/components/schemas/MatterInput' }, { $ref: '#/x/StateInput' }], {
    info: { version: '1' },
    paths: {},
    components,
  })
  expect([...used.keys()]).toEqual(['Matter', 'State'])
  expect(nameOf({ $ref: '#/components/schemas/StateInput' })).toBe('State')
})
