import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where results are kept, and a digest of everything they follow from. */
export type Keeping = { readonly folder: string; readonly origin: string }

/**
 * What `make` gives, kept in a file so that the next process need not make it again. Kept is only what survives JSON. A
 * file is used only when it is whole and follows from this very origin; anything else, a folder that cannot be written to
 * included, means making it anew. When `make` throws, nothing is kept.
 */
export function keep<Value>(name: string, keeping: Keeping, make: () => Value): Value {
  const file = join(keeping.folder, name)
  const kept = findKept(file, keeping.origin)
  if (kept !== undefined) return kept as Value // The seal shows that it is what `make` once gave for this origin.
  const value = make()
  write(file, keeping.origin, JSON.stringify(value))
  return value
}

const seal = (origin: string, text: string): string => createHash('sha256').update(origin).update(text).digest('hex')

function findKept(file: string, origin: string): unknown {
  try {
    const content = readFileSync(file, 'utf8')
    const end = content.indexOf('\n')
    const text = content.slice(end + 1)
    return content.slice(0, end) === seal(origin, text) ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** Another process never sees half a file: it is written beside and moved into place. */
function write(file: string, origin: string, text: string): void {
  const beside = `${file}.${randomUUID()}`
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(beside, `${seal(origin, text)}\n${text}`)
    renameSync(beside, file)
  } catch {
    rmSync(beside, { force: true })
  }
}

/** A digest of these files and of all files in these folders, by their names and contents. */
export function digestOfAll(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesAt)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesAt(path: string): readonly string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  } catch {
    return [path]
  }
}
