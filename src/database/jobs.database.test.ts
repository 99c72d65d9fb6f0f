import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { countJobs, enqueue, openJobs, type JobHandler } from './jobs.ts'

const database = await emptyDatabase()
const { queries } = database
const failures: unknown[] = []
const jobs = await openJobs(database, (error, name) => failures.push(name ?? error))
afterAll(() => jobs.close())

/** A name that nobody else uses, and what was done under it. */
async function worked(handler: JobHandler = async () => {}) {
  const name = randomUUID()
  const done: (string | undefined)[] = []
  await jobs.work(name, async (data) => {
    done.push(data['id'])
    await handler(data)
  })
  return { name, done, job: (id: string, due?: Date) => ({ name, data: { id }, ...(due && { due }) }) }
}

test('a job is done at once when its transaction commits, and never when it is rolled back', async () => {
  const { done, job } = await worked()
  const rolledBack = queries.transaction().execute(async (transaction) => {
    await enqueue(transaction, job('undone'))
    throw new Error('rolled back')
  })
  await expect(rolledBack).rejects.toThrow('rolled back')
  await queries.transaction().execute((transaction) => enqueue(transaction, job('done')))
  await expect.poll(() => done, { timeout: 1500, interval: 20 }).toEqual(['done'])
  await sleep(100)
  expect(done).toEqual(['done'])
})

test('a job is not done before its instant, and soon after', async () => {
  const due = new Date(Date.now() + 1500)
  const begun: number[] = []
  const { done, job } = await worked(async () => void begun.push(Date.now()))
  await enqueue(queries, job('later', due))
  await enqueue(queries, job('tomorrow', tomorrow()))
  await expect.poll(() => done, { timeout: 6000 }).toEqual(['later'])
  expect((begun[0] ?? 0) - due.getTime()).toBeGreaterThanOrEqual(0)
})

test('a job waits for a worker that is not there yet, for years if its instant is years away', async () => {
  const name = randomUUID()
  await enqueue(queries, { name, data: { id: 'far' }, due: new Date('2050-01-01') })
  const { rows } = await sql`
    select keep_until > '2090-01-01' as kept from jobs.job where name = ${name}`.execute(queries)
  expect(rows).toEqual([{ kept: true }])
})

test('a job that fails is tried again, and what was thrown is kept nowhere', async () => {
  let attempts = 0
  const { name, done, job } = await worked(async () => {
    attempts++
    if (attempts === 1) throw new Error('what she wrote')
  })
  await enqueue(queries, job('twice'))
  await expect.poll(() => done, { timeout: 8000 }).toEqual(['twice', 'twice'])
  expect(failures).toContain(name)
  const { rows } = await sql`select 1 from jobs.job j where j::text like '%what she wrote%'`.execute(queries)
  expect(rows).toEqual([])
})

test('a job holds ids and codes, and refuses words', async () => {
  await expect(enqueue(queries, { name: 'any', data: { what: 'what she wrote' } })).rejects.toThrow('ids and codes')
})

test('a job whose worker is killed is done by another', async () => {
  const name = randomUUID()
  const script = `const { openJobs } = await import(${JSON.stringify(join(import.meta.dirname, 'jobs.ts'))})
    const jobs = await openJobs({ address: JSON.parse(process.argv[1]) }, () => {})
    await jobs.work(process.argv[2], async () => { console.log('begun'); await new Promise(() => {}) })`
  const args = ['--input-type=module', '-e', script, JSON.stringify(database.address), name]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
  const begun = new Promise((resolve) => child.stdout.once('data', resolve))
  await enqueue(queries, { name, data: { id: 'orphan' } })
  await begun
  child.kill('SIGKILL')
  // Half a minute without a sign of life, without waiting for it.
  await sql`update jobs.job set heartbeat_on = now() - interval '1 minute' where name = ${name}`.execute(queries)
  const done: unknown[] = []
  await jobs.work(name, async ({ id }) => void done.push(id))
  await expect.poll(() => done, { timeout: 45_000, interval: 200 }).toEqual(['orphan'])
}, 60_000)

test('processes that open the jobs at once do not disturb one another', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openJobs(database, (error) => failures.push(error))))
  const name = randomUUID()
  const done: unknown[] = []
  await Promise.all(opened.map((each) => each.work(name, async ({ id }) => void done.push(id))))
  await Promise.all(Array.from({ length: 20 }, (_, id) => enqueue(queries, { name, data: { id: String(id) } })))
  await expect.poll(() => done.length, { timeout: 15_000 }).toBe(20)
  expect(new Set(done).size).toBe(20)
  await Promise.all(opened.map((each) => each.close()))
})

test('jobs are counted', async () => {
  const before = await countJobs(queries)
  const name = randomUUID()
  await enqueue(queries, { name, data: {}, due: new Date(Date.now() - 120_000) })
  await enqueue(queries, { name, data: {}, due: tomorrow() })
  expect(await countJobs(queries)).toEqual({ ...before, waiting: before.waiting + 2, late: before.late + 1 })
})

const tomorrow = () => new Date(Date.now() + 86_400_000)
