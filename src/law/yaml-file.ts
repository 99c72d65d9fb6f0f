import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'

/** What is wrong in a law file, where, and how to mend it. */
export type Fault = {
  readonly file: string
  readonly line: number
  readonly wrong: string
  readonly mend: string
}

/** A law file that was read: its value, and the line on which any part of it stands. */
export type LawFile<Value> = {
  readonly file: string
  readonly value: Value
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

type Read<Value> = { readonly ok: LawFile<Value> } | { readonly faults: readonly Fault[] }

const camel = (key: string): string => key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const kebab = (key: string): string => key.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`)

/** Keys are kebab-case for the lawyer who edits them and camelCase in the program; values stay as written. */
function camelise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelise)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), camelise(inner)]))
}

function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = document.contents
  for (const step of path) {
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && camel(String(item.key.value)) === String(step))
      next = pair?.value ?? pair?.key
    } else if (isSeq(node)) {
      next = node.items[Number(step)]
    }
    if (next === undefined || next === null) break
    node = next
  }
  return (isMap(node) || isSeq(node) || isScalar(node)) ? node : undefined
}

/**
 * Reads one YAML file of `law/` into a typed value. Never throws for what a lawyer may have written:
 * every fault comes back with file, line, what is wrong and how to mend it.
 */
export function readLawFile<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): Read<z.output<Schema>> {
  const lines = new LineCounter()
  // Dates stay text: the core schema of YAML 1.2 has no dates, and a day must not become a moment in time.
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, schema: 'core', uniqueKeys: true })
  const lineAt = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line)
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        wrong: error.message.split('\n')[0] ?? 'not YAML',
        mend: 'correct the YAML: two spaces a level, a colon and a space after each key, quotes around text that holds a colon',
      })),
    }
  }
  const lineOf = (where: readonly PropertyKey[]): number => lineAt(nodeAt(document, where)?.range?.[0])
  const parsed = schema.safeParse(camelise(document.toJS()))
  if (parsed.success) return { ok: { file, value: parsed.data, lineOf } }
  return {
    faults: parsed.error.issues.flatMap(flatten).map((issue) => ({ file, line: lineOf(issue.path), ...explain(issue) })),
  }
}

/** A union hides what is wrong inside its members: the member that got furthest is the one that was meant. */
function flatten(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const meant = issue.errors
    .map((issues) => issues.map((each) => ({ ...each, path: [...issue.path, ...each.path] })))
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  return meant?.flatMap(flatten) ?? [issue]
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length))
}

function explain(issue: z.core.$ZodIssue): { readonly wrong: string; readonly mend: string } {
  const where = issue.path.map((step) => (typeof step === 'string' ? kebab(step) : `[${String(step)}]`)).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return { wrong: `${where || 'the file'} has the unknown key ${issue.keys.map(kebab).join(', ')}`, mend: 'remove it, or correct its spelling' }
    case 'invalid_value':
      return { wrong: `${where} has a value that is not known`, mend: `write one of: ${issue.values.map(String).join(', ')}` }
    case 'invalid_type':
      return { wrong: issue.input === undefined ? `${where} is missing or of the wrong kind` : `${where} is of the wrong kind`, mend: `give ${where} a value of kind ${issue.expected}` }
    case 'invalid_union':
      return { wrong: `${where} fits no known kind`, mend: 'write rule: and one of the rule kinds of src/rules/kinds, or any-of: with a list' }
    default:
      return mendOf(where, issue.message)
  }
}

function mendOf(where: string, message: string): { readonly wrong: string; readonly mend: string } {
  if (message === 'date') return { wrong: `${where} is not a date that exists`, mend: 'write it as 2022-02-01 (a year or a month where the day is not known and the field allows it)' }
  if (message === 'duration') return { wrong: `${where} is not a duration`, mend: 'write it as 48 hours, 10 calendar-days, 3 working-days, 6 weeks or 2 months' }
  if (message === 'id') return { wrong: `${where} is not a name of small letters, digits and hyphens`, mend: 'write it as ask-more' }
  if (message === 'period') return { wrong: `${where} is not a period`, mend: 'write it as P4M, P1Y, P3W, P10D or P2M10D' }
  return { wrong: `${where}: ${message}`, mend: 'correct the value' }
}
