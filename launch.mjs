// Runs Amparo (`npm start`) and its tests (`npm test`) on a machine that has nothing but some Node, 20 or newer, and npm:
// installs what the lockfile names when it has changed, then goes on in the Node that the lockfile pins.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { arch, platform, stderr } from 'node:process'
import { handOver, home, nodePath, stop } from './runtime.mjs'

const commands = {
  start: ['--import', 'tsx', 'src/surfaces/server/start.ts'],
  test: ['test/all.ts'],
}

/** @param {string[]} words */
function main([name = '', ...rest]) {
  if (name !== 'start' && name !== 'test') stop('Say `npm start` or `npm test`.')
  install()
  linkCommand()
  const node = nodePath()
  if (!node) {
    stop(`No Node is packaged for ${platform} ${arch}: install Node 24 or newer and say \`npm ${name}\` again.`)
  }
  handOver(node, [...commands[name], ...rest], { cwd: home, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
}

/** Installs the packages of the lockfile, once for each version of it. Scripts of packages are never run. */
function install() {
  const stamp = join(home, 'node_modules', '.amparo-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  stderr.write('Installing packages; this happens once and takes about a minute.\n')
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const quiet = ['--loglevel=error', '--progress=false']
  const npm = process.env['npm_execpath']
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const {
    error,
    status,
    stderr: said,
  } = spawnSync(program, [...first, ...options, ...quiet], {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: platform === 'win32' && program === 'npm',
  })
  if (error) stop(`npm is missing: install Node with npm, then try again (${error.message}).`)
  if (status !== 0) {
    const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/.test(said)
    if (offline) stop('The packages could not be fetched: the npm registry cannot be reached from this machine.')
    if (/ENOSPC/.test(said)) stop('The packages could not be installed: the disk is full.')
    stop(`The packages could not be installed; npm says:\n${said.trim()}`)
  }
  writeFileSync(stamp, wanted)
}

/** Lets `npx amparo ...` find the command in this checkout. */
function linkCommand() {
  const link = join(home, 'node_modules', '.bin', 'amparo')
  if (platform === 'win32' || existsSync(link)) return
  rmSync(link, { force: true })
  symlinkSync('../../amparo.mjs', link)
}

main(process.argv.slice(2))
