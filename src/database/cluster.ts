import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { platform } from 'node:process'
import type { Binaries } from './binaries.ts'
import { Missing } from './missing.ts'
import type { Runner } from './ordinary-user.ts'

export const user = 'amparo'

/** The files of one embedded PostgreSQL, and how it is run. */
export type Cluster = {
  readonly folder: string
  readonly socketFolder: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly runner: Runner
  /** False where losing the data does not matter. */
  readonly durable: boolean
}

/** Creates the cluster beside its place and moves it there when complete, so that an interrupted start leaves nothing. */
export function createCluster({ folder, binaries: { initdb }, runner, durable }: Cluster): void {
  if (existsSync(folder)) return
  const draft = `${folder}.${randomUUID()}`
  const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und', '--encoding=UTF8']
  const access = [`--username=${user}`, '--auth-local=trust', '--auth-host=reject']
  const words = [...runner.prefix, initdb, '--pgdata', draft, ...locale, ...access, '--no-instructions']
  const [program = initdb, ...args] = durable ? words : [...words, '--no-sync']
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
  if (status !== 0) throw new Missing(`PostgreSQL could not set up its folder: ${lastLine(stderr ?? '')}`)
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error // otherwise another process was faster
  }
}

/** Starts it. Its output goes to the log, to which it says nothing of what is asked of it. */
export function spawnPostgres(cluster: Cluster): ChildProcess {
  const { folder, socketFolder, logFile, binaries, runner, durable } = cluster
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A message about a failed statement can quote what a person wrote; the client gets it, the log does not.
    log_checkpoints: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const words = [...runner.prefix, binaries.postgres, '-D', folder]
  for (const [name, value] of Object.entries(settings)) words.push('-c', `${name}=${value}`)
  const [program = binaries.postgres, ...args] = words
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(program, args, { stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

/**
 * Whether the PostgreSQL that left its process number behind is alive. A number that now belongs to another program, as
 * after a restart of the machine, is taken away, because PostgreSQL would take that program for itself.
 */
export function isRunning({ folder }: Cluster): boolean {
  const file = join(folder, 'postmaster.pid')
  if (platform !== 'linux' || !existsSync(file)) return false
  const [pid = ''] = readFileSync(file, 'utf8').split('\n')
  const commandLine = `/proc/${pid}/cmdline`
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder)) return true
  rmSync(file, { force: true })
  return false
}

export const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
