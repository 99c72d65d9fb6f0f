import { availableParallelism } from 'node:os'
import { openDatabase, type Place } from '../../database/connect.ts'
import { openJobs } from '../../database/jobs.ts'
import { migrate } from '../../database/migrate.ts'
import { openNodeKeys } from '../../vault/node-keys-at-rest.ts'
import { slowHash } from '../../vault/slow-hash.ts'
import { engineFor, leaveFilesBy } from '../engine.ts'
import { surfaces, workers } from '../house.ts'
import { alarmOf } from './alarm.ts'
import type { Services } from './app.ts'
import { closeLast } from './ending.ts'
import { logToStandardError, traceOf, type Log } from './log.ts'
import { createMetrics, offerMetrics } from './metrics.ts'
import { createServer } from './server.ts'
import { listeningFrom, metricsTokenFrom, nodeSettingsFrom, originFrom, placeOfNode } from './settings.ts'

/**
 * Opens the database, brings its tables up to date, takes up the node's keys and its jobs, and serves the house.
 * @returns the port on which it listens.
 */
export async function openHouse(environment: NodeJS.ProcessEnv, place: Place): Promise<number> {
  const { host, port, trustedProxies } = listeningFrom(environment)
  const settings = nodeSettingsFrom(environment, place)
  const token = metricsTokenFrom(environment)
  const origin = originFrom(environment)

  const database = await openDatabase(place)
  closeLast(database.close)
  await migrate(database.queries)
  const metrics = createMetrics()
  const log = metrics.counting(logToStandardError)
  const node = await openNodeKeys(database.queries, settings)
  const hash = metrics.countingHash(slowHash({ atOnce: availableParallelism(), seats: 200 }))
  const engine = engineFor(node, placeOfNode(environment))
  const services = { database, node, hash, engine, leaveFiles: leaveFilesBy(engine), origin }

  const offered = token === undefined ? surfaces : [...surfaces, offerMetrics(metrics, token)]
  const app = await createServer(services, offered, log, { trustedProxies })
  closeLast(() => app.close())
  await startWork(services, log)
  await app.listen({ host, port })
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : port
}

async function startWork(services: Services, log: Log): Promise<void> {
  const jobs = await openJobs(services.database, (error, job = 'none') => {
    const alarm = alarmOf(error)
    if (alarm) log({ event: 'alarm', job, reason: alarm })
    log({ event: 'job-failed', job, ...traceOf(error) })
  })
  closeLast(jobs.close)
  for (const { job, handlerFor } of workers) await jobs.work(job, handlerFor(services))
}
