import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Search } from './search.ts'

/** Where which words stand, one line each, and how many bytes were read. Files that are packed are unpacked. */
export type FoundIn = { readonly found: readonly string[]; readonly bytes: number; readonly files: number }

/** Searches every file of a folder, whatever it is. */
export function searchFolder(folder: string, search: Search): FoundIn {
  const found: string[] = []
  let [bytes, files] = [0, 0]
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const stored = readFileSync(path)
    files += 1
    for (const content of entry.name.endsWith('.gz') ? [stored, gunzipSync(stored)] : [stored]) {
      bytes += content.length
      for (const word of search(content)) found.push(`${word} in ${path.slice(folder.length + 1)}`)
    }
  }
  return { found, bytes, files }
}
