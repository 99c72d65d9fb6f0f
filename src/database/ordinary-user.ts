import { spawnSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { getuid, platform } from 'node:process'
import { Missing } from './missing.ts'

/** How to run PostgreSQL here: the words to put before it, and who must own its folder (absent: whoever runs us). */
export type Runner = { readonly prefix: readonly string[]; readonly owner?: number }

const nobody = 65_534
const inNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
const endWithUs = ['--pdeathsig', 'INT', '--']

/**
 * PostgreSQL refuses to run as root, and as a user without a name, which containers are fond of. Such users run it in a
 * user namespace, in which they are called nobody and no user has to be created; where namespaces are forbidden, root
 * runs it as the user nobody, to whom its folder is then given. On Linux the kernel interrupts it when the thread that
 * started it dies, so that it never outlives us.
 *
 * @param namespaces whether user namespaces may be made; asked of the system when absent.
 * @throws with one sentence if this system offers no way.
 */
export function ordinaryUser(namespaces?: boolean): Runner {
  const uid = getuid?.()
  if (platform !== 'linux' || uid === undefined) return { prefix: [] }
  const ending = ['setpriv', ...endWithUs]
  if (uid !== 0 && hasName()) return { prefix: canRun([...ending, 'true']) ? ending : [] }
  const inside = [...inNamespace, ...ending]
  if (namespaces ?? canRun([...inside, 'true'])) return { prefix: inside, owner: uid }
  if (uid === 0 && canRun([...asNobody, 'true'])) return { prefix: [...asNobody, ...endWithUs], owner: nobody }
  throw new Missing('PostgreSQL runs only for an ordinary user with a name: start Amparo as one, or set DATABASE_URL.')
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/**
 * Makes a folder private to whoever will run PostgreSQL.
 * @throws with one sentence if it belongs to someone else, who could then listen in.
 */
export function giveFolder({ owner }: Runner, folder: string): void {
  const { uid } = statSync(folder)
  const isOurs = uid === getuid?.() || (owner !== undefined && uid === nobody)
  if (!isOurs)
    throw new Missing(`The folder ${folder} belongs to another user: give it to the one who starts Amparo (chown).`)
  chmodSync(folder, 0o700)
  if (owner !== undefined && uid !== owner) spawnSync('chown', ['-R', `${owner}:${owner}`, folder])
}

/** @throws with one sentence if whoever will run PostgreSQL cannot write to its folder or run its program. */
export function checkReach({ prefix, owner }: Runner, folder: string, program: string): void {
  const both = ['sh', '-c', 'test -w "$0" && test -x "$1"', folder, program]
  if (owner === undefined || canRun([...prefix, ...both])) return
  throw new Missing(
    `PostgreSQL, which may not run as root, cannot reach ${folder} and ${program}: start Amparo as an
ordinary user or from a folder that everyone may enter, or set DATABASE_URL.`.replace('\n', ' '),
  )
}

function canRun([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
