import type { Forum } from '../../law/forum.ts'
import type { Library } from '../../law/library.ts'
import type { Right } from '../../law/right.ts'
import type { Language } from '../../kit/text/language.ts'
import { entryAddress } from '../links.ts'

/** What is known of a measure in the whole library. */
export type MeasureUse = { readonly forums: readonly Forum[]; readonly rights: readonly Right[] }

/** Which forums can bring a measure about, and which violations it fits. */
export function usesOf(measure: string, library: Library): MeasureUse {
  return {
    forums: [...library.forums.values()].filter((forum) => forum.orders.some((order) => order.measure === measure)),
    rights: [...library.rights.values()].filter((right) => right.remedies.includes(measure)),
  }
}

/** Where a measure is explained: at its place on the page of its form of remedy. */
export function measureAddress(measure: string, library: Library, language: Language): string {
  const form = [...library.remedies.values()].find((remedy) => remedy.measures.some((each) => each.id === measure))
  return `${entryAddress(language, 'remedies', form?.id ?? measure)}#${measure}`
}
