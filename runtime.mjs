import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { arch, env, exit, platform, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout. */
export const home = dirname(fileURLToPath(import.meta.url))

/**
 * The Node that runs Amparo: the one pinned in the lockfile, found by its path, whatever Node the machine has. On a
 * system for which none is packaged, the one already running, if it is new enough. Undefined if there is neither.
 */
export function nodePath() {
  const windows = platform === 'win32'
  const folder = `node-${windows ? 'win' : platform}-${arch}`
  const packaged = join(home, 'node_modules', folder, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(packaged)) return packaged
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined
}

/**
 * Goes on in another Node: input, output and signals pass through, and its exit code becomes ours.
 * @param {string} node
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function handOver(node, args, options) {
  const child = spawn(node, args, { stdio: 'inherit', ...options })
  process.on('SIGINT', () => child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  if (env['npm_lifecycle_event']) endWithParent(child)
  child.on('error', (error) => stop(`The packaged Node cannot run on this system (${error.message}).`))
  child.on('exit', (code, signal) => exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

/**
 * npm ends the shell between it and us and leaves us running: noticing that our parent changed, we end as well.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithParent(child) {
  const parent = process.ppid
  const watch = () => process.ppid !== parent && child.kill('SIGTERM')
  setInterval(watch, 250).unref()
}

/**
 * Ends the program with one sentence that says what is missing.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  stderr.write(`${sentence}\n`)
  exit(1)
}
