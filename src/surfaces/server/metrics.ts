import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { countJobs } from '../../database/jobs.ts'
import { Refusal } from '../../kit/refusal.ts'
import type { SlowHash } from '../../vault/slow-hash.ts'
import type { App, Services } from './app.ts'
import type { Log } from './log.ts'

/** What is counted, for those who watch over a node: numbers by pattern of route and by code, never of or about a person. */
export type Metrics = {
  /** The same log, which counts what it is told. */
  readonly counting: (log: Log) => Log
  /** The same hash, which counts how many wait or run and how many were turned away. */
  readonly countingHash: (hash: SlowHash) => SlowHash
  readonly registry: Registry
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'amparo_process_' })
  const requests = new Histogram({
    name: 'amparo_request_seconds',
    help: 'Requests answered, by method, pattern of the route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  })
  const events = new Counter({
    name: 'amparo_events_total',
    help: 'What those who watch over the node should know: bug, outage, job-failed.',
    labelNames: ['event'],
    registers,
  })
  const alarms = new Counter({
    name: 'amparo_alarms_total',
    help: 'Refusals of what was altered after it was signed or sealed. Any is a reason to look at once.',
    labelNames: ['reason'],
    registers,
  })
  const hashing = new Gauge({ name: 'amparo_hashes', help: 'Slow hashes that run or wait for their turn.', registers })
  const turnedAway = new Counter({
    name: 'amparo_hashes_refused_total',
    help: 'Slow hashes turned away because too many waited.',
    registers,
  })

  const counting: Metrics['counting'] = (log) => (line) => {
    const { event, reason } = line
    if (event === 'alarm') alarms.inc({ reason: String(reason) })
    else if (typeof event === 'string') events.inc({ event })
    else {
      const { method = '', route = '', status = '', ms } = line
      requests.observe({ method, route, status }, Number(ms) / 1000)
    }
    log(line)
  }
  const countingHash: Metrics['countingHash'] = (hash) => async (line, secret, salt) => {
    hashing.inc()
    try {
      return await hash(line, secret, salt)
    } catch (error) {
      if (error instanceof Refusal) turnedAway.inc()
      throw error
    } finally {
      hashing.dec()
    }
  }
  return { counting, countingHash, registry }
}

/** `GET /metrics` for whoever shows the token: Prometheus text. Without it, as if there were no such page. */
export function offerMetrics({ registry }: Metrics, token: string): (app: App, services: Services) => void {
  return (app, { database }) => {
    const jobs = new Gauge({
      name: 'amparo_jobs',
      help: 'Jobs that wait for their instant, are late by more than a minute, or were given up.',
      labelNames: ['state'],
      registers: [registry],
    })
    const up = new Gauge({ name: 'amparo_database_up', help: 'Whether the database answers.', registers: [registry] })
    app.get('/metrics', async (request, reply) => {
      if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return reply.callNotFound()
      const counts = await countJobs(database.queries).catch(() => undefined)
      up.set(counts ? 1 : 0)
      jobs.reset()
      for (const [state, count] of Object.entries(counts ?? {})) jobs.set({ state }, count)
      return reply.type(registry.contentType).send(await registry.metrics())
    })
  }
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (words: string) => createHash('sha256').update(words).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
