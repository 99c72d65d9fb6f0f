import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceLanguage } from './language.ts'
import { type Messages, readMessages } from './locale-files.ts'
import { type ArgumentKind, shapeOf } from './message-shape.ts'

const generatedFile = join(import.meta.dirname, 'keys.generated.ts')

/** The TypeScript that types every key of the source language and what its message wants to be given. */
export function typedKeys(messages: Messages): string {
  const shaped = [...messages].map(([key, message]) => ({ key, shape: shapeOf(message) }))
  const linesOf = (rich: boolean): string =>
    shaped
      .filter(({ shape }) => shape.rich === rich)
      .map(({ key, shape }) => declaration(key, shape.arguments))
      .join('')
  const [plain, rich] = [linesOf(false), linesOf(true)]
  const used = ['Day', 'Tag'].filter((name) => new RegExp(`: ${name}\\b`).test(plain + rich))
  return `// Written from locales/${sourceLanguage} by typed-keys.ts before every start and test; do not edit.
import type { ${used.join(', ')} } from './argument.ts'

/** Messages that are plain text. */
export type PlainMessages = {
${plain}}

/** Messages with tags: they become elements. */
export type RichMessages = {
${rich}}
`
}

// A line too long for the formatter is broken as the formatter would.
function declaration(key: string, given: ReadonlyMap<string, ArgumentKind>): string {
  const members = [...given].map(([name, kind]) => `${/^\w+$/.test(name) ? name : `'${name}'`}: ${argumentType(kind)}`)
  const line = `  '${key}': ${members.length === 0 ? 'undefined' : `{ ${members.join('; ')} }`}\n`
  if (line.length <= 121) return line
  return `  '${key}': {\n${members.map((member) => `    ${member}\n`).join('')}  }\n`
}

const types = { text: 'string | number', number: 'number', date: 'Day', tag: 'Tag' } as const

function argumentType(argument: ArgumentKind): string {
  if (argument.kind !== 'choice') return types[argument.kind]
  return argument.options.map((option) => `'${option}'`).join(' | ')
}

/** Whether the generated file says what the locale files say. */
export function keysAreCurrent(): boolean {
  return currentFile() === typedKeys(readMessages(sourceLanguage))
}

/** Writes the generated file when the locale files have changed. */
export function writeTypedKeys(): void {
  const source = typedKeys(readMessages(sourceLanguage))
  if (currentFile() !== source) writeFileSync(generatedFile, source)
}

function currentFile(): string | undefined {
  try {
    return readFileSync(generatedFile, 'utf8')
  } catch {
    return undefined
  }
}

if (import.meta.main) writeTypedKeys()
