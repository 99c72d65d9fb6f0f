import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './language.ts'

/** The messages of one language: `concept.path.to.message` to ICU text. */
export type Messages = ReadonlyMap<string, string>

export const localesFolder = join(import.meta.dirname, '../../../locales')

/** All messages of `locales/<language>/<concept>.json`; objects within a file join their names with dots. */
export function readMessages(language: Language, folder = localesFolder): Messages {
  const messages = new Map<string, string>()
  const ofLanguage = join(folder, language)
  for (const file of readdirSync(ofLanguage).toSorted()) {
    if (!file.endsWith('.json')) continue
    const path = join(ofLanguage, file)
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    collect(content, file.slice(0, -'.json'.length), path, messages)
  }
  return messages
}

/** The concept a key belongs to: the name of its file. */
export function conceptOf(key: string): string {
  return key.slice(0, key.indexOf('.'))
}

function collect(value: unknown, key: string, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') {
    into.set(key, value)
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, `${key}.${name}`, path, into)
  } else {
    throw new Error(`${path}: ${key} is neither a text nor a group of texts.`)
  }
}
