import type { ComponentChildren } from 'preact'
import type { Argument } from './argument.ts'
import { compileMessage, type CompiledMessage } from './compile-message.ts'
import type { PlainMessages, RichMessages } from './keys.generated.ts'
import { type Language, sourceLanguage } from './language.ts'
import { type Messages, readMessages } from './locale-files.ts'
import { renderTags } from './tags.ts'

export type PlainKey = keyof PlainMessages
export type RichKey = keyof RichMessages

// What has to be given for a key, or for any of several: nothing, or one object with everything they want.
type NamesIn<A> = A extends undefined ? never : keyof A
type AllOf<A> = (A extends unknown ? (argument: A) => void : never) extends (argument: infer All) => void ? All : never
type Given<A> = [NamesIn<A>] extends [never] ? [] : [AllOf<Exclude<A, undefined>>]

/**
 * The texts of one language. A key that does not exist, or an argument that is missing or of the wrong kind, does not
 * compile. Where a partial translation lacks a message, the English one is given; `languageOf` says so.
 */
export type Text = {
  readonly language: Language
  /** A plain message. */
  <K extends PlainKey>(key: K, ...given: Given<PlainMessages[K]>): string
  /** A message with tags, as elements; everything in it is escaped. `<a>` is given its address, or how to render it. */
  rich<K extends RichKey>(key: K, ...given: Given<RichMessages[K]>): ComponentChildren
  /** The language a message will really be in. */
  languageOf(key: PlainKey | RichKey): Language
}

const texts = new Map<Language, Text>()
const messagesRead = new Map<Language, Messages>()

/** The texts of a language, read and compiled once. */
export function text(language: Language): Text {
  const known = texts.get(language)
  if (known) return known
  const made = textOf(language)
  texts.set(language, made)
  return made
}

function textOf(language: Language): Text {
  const compiled = new Map<string, CompiledMessage>()
  const languageOf = (key: string): Language => (messagesOf(language).has(key) ? language : sourceLanguage)
  const find = (key: string): CompiledMessage => {
    const known = compiled.get(key)
    if (known !== undefined) return known
    const spoken = languageOf(key)
    const message = messagesOf(spoken).get(key)
    if (message === undefined) throw new Error(`There is no text ${key} in locales/${spoken}.`)
    const made = compileMessage(message, spoken)
    compiled.set(key, made)
    return made
  }
  const plain = (key: string, ...given: readonly unknown[]): string => {
    const message = find(key)
    if (typeof message === 'string') return message
    const filled = message.format.format<string>(valuesOf<string | number>(given))
    return typeof filled === 'string' ? filled : filled.join('')
  }
  const rich = (key: string, ...given: readonly unknown[]): ComponentChildren => {
    const message = find(key)
    if (typeof message === 'string') return message
    return message.format.format<ComponentChildren>(renderTags(valuesOf<Argument>(given), message.tags))
  }
  return Object.assign(plain, { language, rich, languageOf })
}

// `Text` has typed what is given, by the key; nothing else calls here.
function valuesOf<Value>(given: readonly unknown[]): Readonly<Record<string, Value>> {
  return (given[0] ?? {}) as Readonly<Record<string, Value>>
}

function messagesOf(language: Language): Messages {
  let messages = messagesRead.get(language)
  if (!messages) {
    messages = readMessages(language)
    messagesRead.set(language, messages)
  }
  return messages
}
