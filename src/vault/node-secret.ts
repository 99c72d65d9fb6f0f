import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { platform } from 'node:process'
import { Missing } from '../database/missing.ts'

const length = 32
const openToOthers = 0o027

/**
 * The 32 bytes of a node's secret. A group may read them, because that is how credentials are handed to a service.
 * @throws {@link Missing} with one sentence if the file is missing, unreadable, open to others, or not 32 bytes long.
 */
export function readNodeSecret(file: string): Uint8Array {
  const bytes = readWhole(file)
  if (platform !== 'win32' && (statSync(file).mode & openToOthers) !== 0) {
    throw new Missing(`The secret file ${file} can be read or changed by others: chmod 600 ${file}`)
  }
  if (bytes.length !== length) {
    throw new Missing(
      `The secret file ${file} must hold ${length} random bytes: umask 077; head -c ${length} /dev/urandom > ${file}`,
    )
  }
  return bytes
}

function readWhole(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Missing(
      isGone
        ? `The secret file ${file} is not there: name the one of this node (AMPARO_SECRET_FILE), or put it back.`
        : `The secret file ${file} cannot be read: give it to the user who runs Amparo.`,
    )
  }
}

/** Makes the secret of a new node, in a folder for its owner alone; leaves one that is there as it is. */
export function makeNodeSecret(file: string): void {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  const descriptor = openSync(draft, 'wx', 0o600)
  writeSync(descriptor, randomBytes(length))
  fsyncSync(descriptor)
  closeSync(descriptor)
  try {
    linkSync(draft, file)
  } catch (error) {
    // Another process that starts at the same moment may have been faster; its secret then counts.
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
  syncFolder(dirname(file))
}

function syncFolder(folder: string): void {
  if (platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
