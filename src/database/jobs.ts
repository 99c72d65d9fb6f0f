import { sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database, Queries } from './connect.ts'

/** What a job is told: opaque ids and codes. It holds no key, so it has no use for anything else. */
export type JobData = Readonly<Record<string, string>>

/** Work for later: which handler, with what, and not before when (now, if absent). */
export type Job = { readonly name: string; readonly data: JobData; readonly due?: Date }

/** Does a job. It may be called again for the same job, after a crash or a failure: it must then change nothing twice. */
export type JobHandler = (data: JobData) => Promise<void>

/** The jobs of this process. */
export type Jobs = {
  /** Has jobs of that name done here, one at a time and within two seconds of being due, or at once if enqueued so. */
  readonly work: (name: string, handler: JobHandler) => Promise<void>
  /** Takes no more jobs, and lets those under way end. */
  readonly close: () => Promise<void>
}

/** How many jobs wait, are late, or have been given up. */
export type JobCounts = { readonly waiting: number; readonly late: number; readonly failed: number }

const seconds = { day: 86_400, hour: 3600 }

// A job is tried again after 1, 2, 4 seconds and so on, then hourly for some weeks: a clock that runs out during an
// outage must not be lost with it. It waits for its instant as long as a limitation period may be.
const settings = {
  policy: 'standard',
  retryLimit: 1000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: seconds.hour,
  retentionSeconds: 50 * 365 * seconds.day,
  deleteAfterSeconds: seconds.day,
  heartbeatSeconds: 30,
  notify: true,
}

/**
 * Enqueues a job in the caller's transaction: rolled back with it, visible to workers once it commits.
 * @throws if the data are anything but opaque ids and codes.
 */
export async function enqueue(queries: Queries, { name, data, due }: Job): Promise<void> {
  if (!Object.values(data).every((value) => /^[\w-]{1,64}$/.test(value))) throw new Error('A job holds ids and codes.')
  if (await insertJob(queries, { name, data, ...(due && { due }) })) return
  await sql`select jobs.create_queue(${name}, ${JSON.stringify(settings)}::jsonb)`.execute(queries)
  if (!(await insertJob(queries, { name, data, ...(due && { due }) }))) throw new Error('The job was not enqueued.')
}

/** Inserts it as the queue of its name has it; false if there is no such queue yet. */
async function insertJob(queries: Queries, { name, data, due }: Job): Promise<boolean> {
  const { rows } = await sql<{ now: boolean }>`
    insert into jobs.job (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds)
    select name, ${JSON.stringify(data)}::jsonb, at.due, at.due + retention_seconds * interval '1 second', policy,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds
    from jobs.queue, (select coalesce(${due ?? null}::timestamptz, now()) as due) as at
    where name = ${name}
    returning start_after <= now() as now`.execute(queries)
  if (rows[0]?.now) await sql`select pg_notify(${channel}, ${name})`.execute(queries)
  return rows.length > 0
}

// As pg-boss names the channel on which its workers listen, from the name of its schema.
const channel = sql`'pgboss_' || left(encode(sha224('jobs'::bytea), 'hex'), 24)`

/** Makes or updates the tables of jobs. Call it while holding a lock that keeps other processes from doing the same. */
export async function installJobs(queries: Queries): Promise<void> {
  const boss = new PgBoss({ ...quiet, db: fromKysely(queries) })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop()
}

// No registry of instances: it would keep the name of the machine.
const quiet = { schema: 'jobs', schedule: false, supervise: false, registerInstance: false } as const

/**
 * Begins to look after jobs: those whose worker died are given to another within a minute.
 * @param failed told of each failure of a handler, and of trouble with the jobs' own connections (without a name).
 */
export async function openJobs(
  { address }: Pick<Database, 'address'>,
  failed: (error: unknown, name?: string) => void,
): Promise<Jobs> {
  const often = { superviseIntervalSeconds: 20, monitorIntervalSeconds: 20 }
  const pool = { ...address, max: 4, application_name: 'amparo-jobs' }
  const boss = new PgBoss({ ...quiet, ...often, ...pool, supervise: true, useListenNotify: true })
  let closing = false
  // A connection that is cut off while we close is no trouble.
  boss.on('error', (error) => closing || failed(error))
  await boss.start()
  const work: Jobs['work'] = async (name, handler) => {
    await boss.createQueue(name, { ...settings, policy: 'standard' })
    const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 }
    await boss.work<JobData>(name, polling, async ([job]) => {
      const thrown = await handler(job?.data ?? {}).then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      if (!thrown) return
      failed(thrown.error, name)
      // What the handler threw would be kept beside the job, and may quote what a person wrote.
      throw new Error('failed')
    })
  }
  const close = async () => {
    closing = true
    await boss.stop({ timeout: 8000 })
  }
  return { work, close }
}

/** Counts jobs that are due later or soon, those a minute late, and those that were given up. */
export async function countJobs(queries: Queries): Promise<JobCounts> {
  const { rows } = await sql<JobCounts>`
    select count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state in ('created', 'retry') and start_after < now() - interval '1 minute')::int as late,
      count(*) filter (where state = 'failed')::int as failed
    from jobs.job where state in ('created', 'retry', 'failed')`.execute(queries)
  return rows[0] ?? { waiting: 0, late: 0, failed: 0 }
}
