import { factsOf } from '../../kit/text/language.ts'
import type { State } from '../../law/state.ts'
import { plainLetters } from './find.ts'
import type { Reading } from './reading.ts'

/** A state with its name in the language of the page and the letter it stands under. */
export type NamedState = Pick<State, 'id' | 'region'> & {
  readonly name: string
  readonly letter: string
  readonly entry: State
}

/** The states by the alphabet of the language. An Arabic article does not count: الأردن stands under alif for أردن. */
export function statesInOrder({
  library,
  law,
  language,
}: Pick<Reading, 'library' | 'law' | 'language'>): readonly NamedState[] {
  const collator = new Intl.Collator(factsOf(language).locale)
  return [...library.states.values()]
    .map((entry) => {
      const name = law.state(entry.id).text
      return { id: entry.id, region: entry.region, name, entry, sorted: withoutArticle(name) }
    })
    .toSorted((a, b) => collator.compare(a.sorted, b.sorted))
    .map(({ sorted, ...state }) => ({ ...state, letter: plainLetters(sorted).slice(0, 1).toUpperCase() }))
}

function withoutArticle(name: string): string {
  return name.replace(/^ال(?=\p{L}{2})/u, '')
}
