import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Procedure } from './procedure.ts'
import { readLawFile } from './yaml-file.ts'

/**
 * Every version of a procedure that was ever in use stays readable under the SHA-256 of its file, in
 * `law/procedures/versions/<id>/<digest>.yaml`: what was decided under it can be explained for as long as its entries live.
 */
const placeOf = (root: string, id: string, digest: string): string => join(root, 'procedures/versions', id, `${digest}.yaml`)

/** The digest of a procedure's file: hexadecimal, what `sha256sum` prints. */
export function digestOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** A kept version; absent where it was never kept. Throws when the kept file is no longer what its name says. */
export function findKeptProcedure(root: string, id: string, digest: string): Procedure | undefined {
  if (!/^[a-z0-9-]+$/.test(id) || !/^[0-9a-f]{64}$/.test(digest)) return undefined
  const path = placeOf(root, id, digest)
  if (!existsSync(path)) return undefined
  const read = readLawFile(path, `law/procedures/versions/${id}/${digest}.yaml`, Procedure)
  if (digestOfFile(path) !== digest || 'faults' in read) throw new Error(`The kept version ${digest} of ${id} was altered.`)
  return { ...read.ok.value, digest }
}

/** Whether the version in use is kept. */
export function isKept(root: string, { id, digest }: Procedure): boolean {
  return existsSync(placeOf(root, id, digest))
}

/** Keeps the version in use. Kept files are never written again. */
export function keepProcedure(root: string, { id, digest }: Procedure): void {
  const path = placeOf(root, id, digest)
  if (existsSync(path)) return
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, readFileSync(join(root, 'procedures', `${id}.yaml`)), { flag: 'wx' })
}
