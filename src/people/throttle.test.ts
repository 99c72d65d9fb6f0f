import { describe, expect, it } from 'vitest'
import { createFailureMemory, sourceOf } from './failure-memory.ts'
import { type Failures, oneMore, paceOf } from './throttle.ts'

const start = new Date('2027-03-01T09:00:00Z')
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000)

function failedAtOnce(times: number): Failures | undefined {
  return Array.from({ length: times }).reduce<Failures | undefined>((failures) => oneMore(failures, start), undefined)
}

describe('someone who signs in', () => {
  it.each([
    [4, 0],
    [5, 1],
    [6, 2],
    [9, 16],
    [40, 900],
  ])('from an unknown browser whose source failed %i times waits %i seconds', (times, seconds) => {
    const pace = paceOf({ source: failedAtOnce(times), name: undefined }, start)
    expect(pace).toEqual(seconds === 0 ? { heldFor: 0 } : { refusedFor: seconds })
  })

  it('waits from the last failure on, and no longer', () => {
    const attempt = { source: failedAtOnce(9), name: undefined }
    expect(paceOf(attempt, later(6))).toEqual({ refusedFor: 10 })
    expect(paceOf(attempt, later(16))).toEqual({ heldFor: 0 })
  })

  it('is never refused for what strangers did under that name, only held for ten seconds', () => {
    expect(paceOf({ source: undefined, name: failedAtOnce(100_000) }, start)).toEqual({ heldFor: 10 })
  })

  it('in a known browser is not touched by strangers, and waits a minute at most for its own slips', () => {
    expect(paceOf({ device: undefined }, start)).toEqual({ heldFor: 0 })
    expect(paceOf({ device: failedAtOnce(100) }, start)).toEqual({ refusedFor: 60 })
  })

  it('is forgiven by half every quarter of an hour', () => {
    expect(oneMore(failedAtOnce(8), later(900)).count).toBe(5)
  })
})

describe('the memory of failures', () => {
  it('keeps only so many, and forgets first who failed longest ago', () => {
    const memory = createFailureMemory(2)
    for (const source of ['a', 'b', 'a', 'c']) memory.note('source', source, start)
    expect(memory.of('source', 'a')?.count).toBe(2)
    expect(memory.of('source', 'b')).toBeUndefined()
    expect(memory.of('name', 'a')).toBeUndefined()
  })

  it('knows an address only by what cannot be turned back, and a household by its network', () => {
    expect(sourceOf('192.0.2.7')).not.toContain('192')
    expect(sourceOf('192.0.2.7')).toBe(sourceOf('::ffff:192.0.2.7'))
    expect(sourceOf('192.0.2.7')).not.toBe(sourceOf('192.0.2.8'))
    expect(sourceOf('2001:db8:1:2::5')).toBe(sourceOf('2001:0db8:1:2:aaaa:bbbb:cccc:dddd'))
    expect(sourceOf('2001:db8:1:2::5')).not.toBe(sourceOf('2001:db8:1:3::5'))
    expect(sourceOf('::1')).not.toBe(sourceOf('fe80::1'))
  })
})
