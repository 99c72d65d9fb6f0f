import { IntlMessageFormat } from 'intl-messageformat'
import { dateStyles, isDateStyle } from './dates.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** What a message wants to be given under one name; a tag wants an address, or how to render what it encloses. */
export type ArgumentKind =
  | { readonly kind: 'text' | 'number' | 'date' | 'tag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

/** A plural or ordinal of a message and the forms it has. */
export type Plural = { readonly name: string; readonly type: 'cardinal' | 'ordinal'; readonly forms: readonly string[] }

/** What a message says of itself; `rich` when it has tags and so cannot be shown as plain text. */
export type MessageShape = {
  readonly arguments: ReadonlyMap<string, ArgumentKind>
  readonly plurals: readonly Plural[]
  readonly rich: boolean
}

/** Tags any message may use: strong, emphasised, and a name kept apart from the direction of what surrounds it. */
export const plainTags: ReadonlySet<string> = new Set(['b', 'i', 'bdi'])

// Elements that are neither text nor hold others, as the parser numbers them.
const simple = { argument: 1, number: 2, date: 3, time: 4 }

/** Reads the shape of a message. Throws an error that says what is wrong where the text is no ICU message we allow. */
export function shapeOf(message: string): MessageShape {
  const found = new Map<string, ArgumentKind>()
  const plurals: Plural[] = []
  let rich = false
  const visitAll = (elements: readonly Element[]): void => elements.forEach(visit)
  const visit = (element: Element): void => {
    if ('pluralType' in element) {
      note(found, element.value, { kind: 'number' })
      plurals.push({ name: element.value, type: element.pluralType ?? 'cardinal', forms: Object.keys(element.options) })
    } else if ('options' in element) {
      note(found, element.value, { kind: 'choice', options: Object.keys(element.options) })
    } else if ('children' in element) {
      rich = true
      if (!plainTags.has(element.value)) note(found, element.value, { kind: 'tag' })
      visitAll(element.children)
    } else if ('value' in element) {
      noteSimple(found, element)
    }
    if ('options' in element) Object.values(element.options).forEach((option) => visitAll(option.value))
  }
  visitAll(new IntlMessageFormat(message, 'en').getAst())
  return { arguments: found, plurals, rich }
}

type SimpleElement = { readonly type: number; readonly value: string; readonly style?: unknown }

function noteSimple(found: Map<string, ArgumentKind>, { type, value: name, style }: SimpleElement): void {
  if (type === simple.argument) note(found, name, { kind: 'text' })
  if (type === simple.number) note(found, name, { kind: 'number' })
  if (type === simple.time) throw new Error(`{${name}, time} is not supported.`)
  if (type === simple.date) {
    if (!isDateStyle(style)) throw new Error(`{${name}, date} needs one of the styles ${dateStyles.join(', ')}.`)
    note(found, name, { kind: 'date' })
  }
}

// The same name may stand twice in a message: a number also shown as it is, a choice made twice.
function note(found: Map<string, ArgumentKind>, name: string, now: ArgumentKind): void {
  const before = found.get(name)
  if (before?.kind === 'choice' && now.kind === 'choice') {
    found.set(name, { kind: 'choice', options: [...new Set([...before.options, ...now.options])] })
  } else if (before === undefined || before.kind === 'text') {
    found.set(name, now)
  } else if (now.kind !== 'text' && now.kind !== before.kind) {
    throw new Error(`{${name}} is used both as a ${before.kind} and as a ${now.kind}.`)
  }
}
