import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { dateFormats, dayFormatLike } from './dates.ts'
import { factsOf, type Language } from './language.ts'
import { shapeOf } from './message-shape.ts'

/** A message ready to be filled in, and the tags in it that want to be told how; one with nothing to fill in is the text it is. */
export type CompiledMessage = string | { readonly format: IntlMessageFormat; readonly tags: readonly string[] }

/** Compiles an ICU message of that language. */
export function compileMessage(message: string, language: Language): CompiledMessage {
  const { locale } = factsOf(language)
  const format = new IntlMessageFormat(message, locale, { date: dateFormats }, { formatters: formattersOf(locale) })
  const shape = shapeOf(message)
  if (shape.arguments.size === 0 && !shape.rich) return String(format.format())
  return { format, tags: [...shape.arguments].filter(([, argument]) => argument.kind === 'tag').map(([name]) => name) }
}

const formatters = new Map<string, Formatters>()

// One set of Intl objects per language instead of one per message.
function formattersOf(locale: string): Formatters {
  let known = formatters.get(locale)
  if (!known) {
    const numbers = new Intl.NumberFormat(locale)
    const plurals = {
      cardinal: new Intl.PluralRules(locale),
      ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }),
    }
    known = {
      getNumberFormat: (_locales, options) => (options ? new Intl.NumberFormat(locale, options) : numbers),
      getDateTimeFormat: (_locales, options) => dayFormatLike(locale, options),
      getPluralRules: (_locales, options) => plurals[options?.type ?? 'cardinal'],
    }
    formatters.set(locale, known)
  }
  return known
}
