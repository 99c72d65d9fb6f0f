import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

/** What is killed: the process that serves, the PostgreSQL it started, or both in one moment. */
export const victims = ['process', 'postgres', 'both'] as const
export type Victim = (typeof victims)[number]

/** A process of ours that a test started, and what it has said so far. */
export type Started = {
  readonly child: ChildProcess
  readonly said: () => string
  readonly complaints: () => string
  readonly ended: Promise<unknown>
}

type Starting = { readonly environment?: NodeJS.ProcessEnv; readonly withPages?: boolean }

/** Starts a TypeScript file as a process of its own. Pages are .tsx and need a translator; the rest Node reads itself. */
export function start(
  file: string,
  words: readonly string[],
  { environment = {}, withPages = false }: Starting = {},
): Started {
  const args = [...(withPages ? ['--import', import.meta.resolve('tsx')] : []), file, ...words]
  const env = { ...process.env, ...environment }
  const child = spawn(execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, complaints] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (said += String(text)))
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += String(text)))
  return { child, said: () => said, complaints: () => complaints, ended: once(child, 'close') }
}

/** Waits until the process has said a word. @throws with its complaints if it ends before, or is silent for a minute. */
export async function untilSaid({ child, said, complaints }: Started, word: string): Promise<void> {
  for (let waited = 0; !said().includes(word); waited += 20) {
    const isOver = child.exitCode !== null || child.signalCode !== null || waited > 60_000
    if (isOver) throw new Error(`It did not say "${word}": ${complaints()}`)
    await sleep(20)
  }
}

/** Waits until the process has said something more, or has ended; at most some seconds. */
export async function untilSaidMore({ child, said }: Started): Promise<void> {
  const before = said().length
  for (let waited = 0; waited < 5000 && said().length === before && child.exitCode === null; waited += 10) {
    await sleep(10)
  }
}

/**
 * Kills with SIGKILL, and waits until nothing of the process or its PostgreSQL is left. What outlives its PostgreSQL is
 * ended in the same way a little later: by then it could acknowledge something that is not kept.
 */
export async function crash({ child, ended }: Started, folder: string, victim: Victim): Promise<void> {
  const postmaster = postmasterOf(folder)
  const cluster = postmaster === undefined ? [] : [postmaster, ...childrenOf(postmaster)]
  if (victim === 'process' || victim === 'both') child.kill('SIGKILL')
  if (victim === 'both') for (const each of cluster) killNow(each)
  if (victim === 'postgres') {
    if (postmaster !== undefined) killNow(postmaster)
    await Promise.race([ended, sleep(400)])
    child.kill('SIGKILL')
  }
  await ended
  while (cluster.some((each) => existsSync(`/proc/${each}`))) await sleep(10)
}

function postmasterOf(folder: string): number | undefined {
  const file = join(folder, 'postgres-18', 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder) ? pid : undefined
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number {
  try {
    // The name of the program stands in brackets and may hold spaces; its parent is the second word after it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return 0
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the same moment.
  }
}
