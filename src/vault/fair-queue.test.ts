import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FairQueue, fairQueue } from './fair-queue.ts'

/** Tasks that end when told to, and the order in which they began. */
function workshop(queue: FairQueue) {
  const begun: string[] = []
  const turnedAway: string[] = []
  const ends: (() => void)[] = []
  function bring(line: string, name = line) {
    const task = async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
    }
    return queue(line, task).catch(() => void turnedAway.push(name))
  }
  async function endNext() {
    ends.shift()?.()
    await settled()
  }
  return { begun, turnedAway, bring, endNext }
}

async function settled() {
  await new Promise((resolve) => setImmediate(resolve))
}

describe('a fair queue', () => {
  it('gives the result of the task, and its failure', async () => {
    const queue = fairQueue({ atOnce: 1, seats: 1 })
    expect(await queue('a', async () => await Promise.resolve(7))).toBe(7)
    await expect(queue('a', async () => await Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await queue('a', async () => await Promise.resolve(8))).toBe(8)
  })

  it('lets lines take turns, so that a flood from one source delays another by one task', async () => {
    const { begun, bring, endNext } = workshop(fairQueue({ atOnce: 1, seats: 100 }))
    for (let task = 0; task < 50; task++) void bring('flood', `flood ${task}`)
    void bring('her')
    await settled()
    await endNext()
    await endNext()
    await endNext()
    expect(begun).toEqual(['flood 0', 'flood 1', 'her', 'flood 2'])
  })

  it('gives those who file four turns for each of those who try codes, from however many sources they try', async () => {
    const { begun, bring, endNext } = workshop(fairQueue({ atOnce: 1, seats: 100, turns: { filing: 4 } }))
    for (let source = 0; source < 40; source++) void bring(`code ${source}`, 'code')
    for (let source = 0; source < 12; source++) void bring(`filing ${source}`, 'filing')
    await settled()
    for (let task = 0; task < 15; task++) await endNext()
    expect(begun.slice(1, 11).filter((name) => name === 'filing')).toHaveLength(8)
    expect(begun.filter((name) => name === 'filing').length).toBeGreaterThanOrEqual(11)
  })

  it('finds a seat for who files though a thousand sources that try codes have taken all', async () => {
    const { begun, turnedAway, bring, endNext } = workshop(fairQueue({ atOnce: 1, seats: 5 }))
    for (let source = 0; source < 30; source++) void bring(`code ${source}`, 'code')
    await settled()
    void bring('filing 1', 'her filing')
    await settled()
    expect(turnedAway).not.toContain('her filing')
    await endNext()
    await endNext()
    expect(begun).toContain('her filing')
  })

  it('takes the last place of the longest line for a newcomer when all seats are taken', async () => {
    const { begun, turnedAway, bring, endNext } = workshop(fairQueue({ atOnce: 1, seats: 3 }))
    for (let task = 0; task < 5; task++) void bring('flood', `flood ${task}`)
    void bring('her')
    await settled()
    expect(turnedAway).toEqual(['flood 4', 'flood 3'])
    await endNext()
    await endNext()
    expect(begun).toContain('her')
  })

  it('refuses a newcomer when every line is short and all seats are taken', async () => {
    const queue = fairQueue({ atOnce: 1, seats: 2 })
    const { bring } = workshop(queue)
    for (const line of ['a', 'b', 'c']) void bring(line)
    await settled()
    await expect(queue('d', async () => await Promise.resolve())).rejects.toMatchObject({
      kind: 'unavailable',
      reason: 'too-many-waiting',
    })
  })

  it('never runs more at once, never seats more, and answers everyone', async () => {
    const arrivals = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 8 }),
        async (lines, atOnce, seats) => {
          const { begun, turnedAway, bring, endNext } = workshop(fairQueue({ atOnce, seats }))
          const answers = lines.map((line, at) => bring(line, `${line} ${at}`))
          await settled()
          expect(begun.length).toBe(Math.min(atOnce, lines.length))
          expect(turnedAway.length).toBe(Math.max(0, lines.length - atOnce - seats))
          for (const _ of lines) await endNext()
          await Promise.all(answers)
          expect(begun.length + turnedAway.length).toBe(lines.length)
        },
      ),
      { numRuns: 30 },
    )
  })
})
