import { createReadStream, statSync } from 'node:fs'
import { stdin } from 'node:process'
import { createInterface } from 'node:readline'
import { CommandRefused } from './command-refused.ts'

/** Facts of one matter, or many, one a line, read as they come. */
export type FactsInput =
  { readonly many: false; readonly matter: unknown } | { readonly many: true; readonly lines: AsyncIterable<string> }

/** One matter may be so long; a line of many as well. */
const mostCharacters = 16_000_000

/**
 * Opens a file, or standard input for `-`. A first line that is a whole matter, with more after it, means JSON Lines:
 * these are handed on line by line, so that memory does not grow with their number.
 */
export async function openFacts(file: string): Promise<FactsInput> {
  if (file !== '-' && !statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new CommandRefused(`There is no file ${file}.`)
  const lines = createInterface({ input: file === '-' ? stdin : createReadStream(file), crlfDelay: Infinity })[
    Symbol.asyncIterator
  ]()
  const first = await lines.next()
  if (first.done) throw new CommandRefused('The file is empty.')
  const whole = parse(first.value)
  if (whole === undefined) return { many: false, matter: await readWhole(first.value, lines) }
  const second = await nextLine(lines)
  if (second === undefined) return { many: false, matter: whole.value }
  return { many: true, lines: resume([first.value, second], lines) }
}

function parse(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) }
  } catch {
    return undefined
  }
}

async function nextLine(lines: AsyncIterator<string>): Promise<string | undefined> {
  for (let next = await lines.next(); !next.done; next = await lines.next())
    if (next.value.trim() !== '') return next.value
  return undefined
}

async function readWhole(first: string, lines: AsyncIterator<string>): Promise<unknown> {
  let text = first
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    text += `\n${next.value}`
    if (text.length > mostCharacters) throw new CommandRefused('The facts of one matter are too long.')
  }
  const whole = parse(text)
  if (whole === undefined) throw new CommandRefused('The facts are not valid JSON.')
  return whole.value
}

async function* resume(read: readonly string[], lines: AsyncIterator<string>): AsyncIterable<string> {
  yield* read
  for (let next = await lines.next(); !next.done; next = await lines.next()) yield next.value
}
