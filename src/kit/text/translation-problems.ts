import { conceptOf, type Messages } from './locale-files.ts'
import { type ArgumentKind, type MessageShape, shapeOf } from './message-shape.ts'

/** A translation to be checked against the source. */
export type Translation = {
  readonly language: string
  readonly locale: string
  readonly partial: readonly string[]
  readonly messages: Messages
}

/**
 * Everything wrong with a translation, each as a sentence naming file and key: a key missing from a concept that is not
 * declared partial, a key the source does not have, another set of arguments, a plural form the language has and the
 * message lacks, a text that does not parse. Checks the source against itself too.
 */
export function translationProblems(source: Messages, translation: Translation): string[] {
  const { language, partial, messages } = translation
  const place = (key: string): string => `locales/${language}/${conceptOf(key)}.json: ${key}`
  const missing = [...source.keys()]
    .filter((key) => !messages.has(key) && !partial.includes(conceptOf(key)))
    .map(
      (key) =>
        `${place(key)} is missing. Translate it, or name ${conceptOf(key)} as partial in locales/languages.json.`,
    )
  const wrong = [...messages].flatMap(([key, message]) => {
    const original = source.get(key)
    if (original === undefined) return [`${place(key)} does not exist in the source language. Remove it.`]
    return messageProblems(original, message, translation.locale).map((problem) => `${place(key)} ${problem}`)
  })
  return [...missing, ...wrong]
}

function messageProblems(original: string, message: string, locale: string): string[] {
  if (message.trim() === '') return ['is empty.']
  try {
    const shape = shapeOf(message)
    return [...argumentProblems(shapeOf(original), shape), ...pluralProblems(shape, locale)]
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function argumentProblems(original: MessageShape, translated: MessageShape): string[] {
  const names = new Set([...original.arguments.keys(), ...translated.arguments.keys()])
  return [...names].flatMap((name) => {
    const wanted = original.arguments.get(name)
    const used = translated.arguments.get(name)
    if (wanted === undefined) return [`uses {${name}}, which the source does not have.`]
    if (used === undefined) return wanted.kind === 'choice' ? [] : [`does not use {${name}}.`]
    return fits(used, wanted)
      ? []
      : [`uses {${name}} as a ${used.kind}, the source as a ${wanted.kind}, or with other options.`]
  })
}

// A number may also be written without its plural; a choice need not be made, but if it is, with the very same options.
function fits(used: ArgumentKind, wanted: ArgumentKind): boolean {
  if (used.kind === 'choice' && wanted.kind === 'choice') {
    return used.options.toSorted().join() === wanted.options.toSorted().join()
  }
  return used.kind === wanted.kind || (used.kind === 'text' && wanted.kind === 'number')
}

function pluralProblems(shape: MessageShape, locale: string): string[] {
  return shape.plurals.flatMap(({ name, type, forms }) => {
    const wanted = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories
    const lacking = wanted.filter((form) => !forms.includes(form))
    return lacking.length === 0
      ? []
      : [`lacks the plural form${lacking.length > 1 ? 's' : ''} ${lacking.join(', ')} of {${name}}.`]
  })
}
