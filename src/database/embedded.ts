import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { packagedPostgres } from './binaries.ts'
import { createCluster, isRunning, lastLine, spawnPostgres, user, type Cluster } from './cluster.ts'
import { Missing } from './missing.ts'
import { checkReach, giveFolder, ordinaryUser, type Runner } from './ordinary-user.ts'

/** A running PostgreSQL of our own. `stop` ends it if we started it, and leaves it alone if another process did. */
export type Embedded = { readonly socketFolder: string; readonly stop: () => Promise<void> }

const patience = 30_000

/**
 * Starts the packaged PostgreSQL on a folder, creating it the first time, or joins the one that already runs there.
 * It listens on a socket in a folder that only its owner may enter, never on the network, and logs no statement.
 *
 * @param durable false where losing the data does not matter: tests.
 * @param runner who runs it; found out when absent.
 * @throws with one sentence if it cannot start; the rest stands in postgres.log in the folder.
 */
export async function startEmbedded(
  folder: string,
  { durable = true, runner = ordinaryUser() } = {},
): Promise<Embedded> {
  const cluster = prepare(resolve(folder), durable, runner)
  const { socketFolder, logFile } = cluster
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const state = await stateOf(socketFolder)
    if (state === 'ready') return { socketFolder, stop: async () => {} }
    if (state === 'absent' && !isRunning(cluster)) {
      const before = read(logFile).length
      const child = spawnPostgres(cluster)
      if (await becomesReady(child, socketFolder, deadline)) return { socketFolder, stop: () => interrupt(child) }
      const log = read(logFile).slice(before)
      // Another process won the race for the folder, or the last PostgreSQL is still on its way out.
      const passes = /lock file|still in use/.test(log)
      if (!passes) throw new Missing(`PostgreSQL did not start in ${folder}: ${lastLine(log)}`)
    }
    await sleep(50)
  }
  throw new Missing(`PostgreSQL in ${folder} neither answers nor ends: see ${logFile}.`)
}

function prepare(root: string, durable: boolean, runner: Runner): Cluster {
  const binaries = packagedPostgres()
  const socketFolder = socketFolderFor(root)
  for (const each of [root, socketFolder]) {
    mkdirSync(each, { recursive: true, mode: 0o700 })
    giveFolder(runner, each)
  }
  checkReach(runner, root, binaries.postgres)
  const logFile = join(root, 'postgres.log')
  const cluster = { folder: join(root, 'postgres-18'), socketFolder, logFile, binaries, runner, durable }
  createCluster(cluster)
  return cluster
}

async function becomesReady(child: ChildProcess, socketFolder: string, deadline: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if ((await stateOf(socketFolder)) === 'ready') return true
    await sleep(20)
  }
  return false
}

/** Fast shutdown: open transactions are rolled back, everything committed is kept. */
async function interrupt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}

async function stateOf(socketFolder: string): Promise<'ready' | 'busy' | 'absent'> {
  const client = new Client({ host: socketFolder, user, database: 'postgres' })
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    return error instanceof DatabaseError ? 'busy' : 'absent'
  } finally {
    await client.end()
  }
}

/** The path of a socket may have at most 107 bytes; a folder too deep for that gets one beside the temporary files. */
function socketFolderFor(root: string): string {
  const folder = join(root, 'socket')
  if (Buffer.byteLength(folder) < 85) return folder
  return join(tmpdir(), `amparo-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
