import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openJobs } from '../../src/database/jobs.ts'
import { runOutClock } from '../../src/procedures/operations/run-out.ts'
import { ClockJob, clockJob } from '../../src/procedures/reactions.ts'
import { chanceFrom } from '../matters.ts'
import { type Acknowledged, acknowledgedIn } from './acknowledged.ts'
import { crash, start, untilSaid, untilSaidMore, victims } from './crash.ts'
import { clocksOf, expectAllKept, halves, projectionsBeforeAndAfterRebuild } from './kept.ts'
import { openOwnNode } from './own-node.ts'
import { makeReadyNode } from './ready-node.ts'

// `KILLS=200 npm test -- test/faults/killed` is the long run; KILLS_SEED starts it elsewhere.
const kills = Number(process.env['KILLS'] ?? 6)
const seed = Number(process.env['KILLS_SEED'] ?? 20_261_122)
const isLong = kills > 20
const patience = 60_000 + kills * 20_000

const worker = join(import.meta.dirname, 'work-until-killed.ts')
const folder = mkdtempSync(join(tmpdir(), 'amparo-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const everything: Acknowledged[] = []
let organisation = ''

async function inNode<Result>(task: (house: Awaited<ReturnType<typeof openOwnNode>>) => Promise<Result>) {
  const house = await openOwnNode(folder)
  try {
    return await task(house)
  } finally {
    await house.database.close()
  }
}

/** Lets the worker work, kills it or its PostgreSQL at some moment, and gives what it had acknowledged by then. */
async function workAndCrash(round: number): Promise<readonly Acknowledged[]> {
  const chance = chanceFrom(seed + round)
  const started = start(worker, [folder, organisation])
  // Some die while they start, which may be in the middle of recovering from the crash before.
  if (!chance.percent(15)) await untilSaid(started, 'ready')
  // After some work, however slow the machine is, and then in the middle of the next.
  for (let more = chance.below(7); more > 0; more--) await untilSaidMore(started)
  await sleep(chance.below(300))
  if (started.child.exitCode !== null) throw new Error(`It ended by itself: ${started.complaints()}`)
  await crash(started, folder, chance.oneOf(victims))
  return acknowledgedIn(started.said())
}

describe.runIf(platform === 'linux')(`a node that is killed ${kills} times at any moment`, () => {
  beforeAll(async () => {
    organisation = await makeReadyNode(folder)
  }, 60_000)

  test('has everything it acknowledged, whole and readable, after each restart', { timeout: patience }, async () => {
    for (let round = 0; round < kills; round++) {
      const acknowledged = await workAndCrash(round)
      everything.push(...acknowledged)
      await inNode(async (house) => {
        await expectAllKept(house, acknowledged)
        const found = await halves(house.database.queries)
        expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, 0])))
        expect(await clocksOf(house.database.queries)).toMatchObject({ twice: 0, forgotten: 0 })
      })
    }
    expect(everything.filter(({ kept }) => kept === 'filing').length).toBeGreaterThan(kills / 3)
    expect(everything.filter(({ kept }) => kept === 'supplement').length).toBeGreaterThan(0)
    expect(everything.filter(({ kept }) => kept === 'clock').length).toBeGreaterThan(0)
  })

  test('lets every clock that was due run out, and once', { timeout: 300_000 }, async () => {
    await inNode(async (house) => {
      const { queries } = house.database
      if (isLong) await letJobsBeDone(house)
      else await runOutAll(house)
      const { cases, ...rest } = await clocksOf(queries)
      expect(rest).toEqual({ ranOut: cases, twice: 0, forgotten: 0 })
    })
  })

  test(
    'has every case there ever was, and the same tables when they are made again',
    { timeout: patience },
    async () => {
      await inNode(async (house) => {
        await expectAllKept(house, everything)
        const [before, after] = await projectionsBeforeAndAfterRebuild(house)
        expect(after).toEqual(before)
        const { cases, ranOut } = await clocksOf(house.database.queries)
        const count = (kept: Acknowledged['kept']) => everything.filter((each) => each.kept === kept).length
        const sum = `${kills} kills: ${count('filing')} filings, ${count('message')} messages and ${count('supplement')} supplements`
        process.stdout.write(
          `${sum} acknowledged, all there; ${cases} cases in all, ${ranOut} clocks run out, each once\n`,
        )
      })
    },
  )
})

/** As it happens by itself: jobs whose worker was killed are given to another within a minute. */
async function letJobsBeDone({ database, engine }: Awaited<ReturnType<typeof openOwnNode>>): Promise<void> {
  const jobs = await openJobs(database, () => {})
  await jobs.work(clockJob, async (data) => await runOutClock(database, engine, ClockJob.parse(data), new Date()))
  for (let waited = 0; waited < 240; waited++) {
    const { cases, ranOut } = await clocksOf(database.queries)
    if (ranOut === cases) break
    await sleep(1000)
  }
  await jobs.close()
}

/** The same without waiting for a minute: every job that there is is done, by two at once. */
async function runOutAll({ database, engine }: Awaited<ReturnType<typeof openOwnNode>>): Promise<void> {
  const { rows } = await sql<{ data: unknown }>`select data from jobs.job where name = ${clockJob}`.execute(
    database.queries,
  )
  for (const { data } of rows) {
    const clock = ClockJob.parse(data)
    await Promise.all([1, 2].map(async () => await runOutClock(database, engine, clock, new Date())))
  }
}
