import type { Library } from '../../law/library.ts'

/** Where a source is cited: ids of forums, rights, remedies, procedures and states, in their order. */
export type Citations = Readonly<Record<'forums' | 'rights' | 'remedies' | 'procedures' | 'states', readonly string[]>>

const parts = ['forums', 'rights', 'remedies', 'procedures', 'states'] as const
const none: Citations = { forums: [], rights: [], remedies: [], procedures: [], states: [] }
const known = new WeakMap<Library, ReadonlyMap<string, Citations>>()

/** What rests on a source anywhere in the library. Worked out for all sources at once and kept. */
export function citationsOf(source: string, library: Library): Citations {
  let index = known.get(library)
  if (index === undefined) known.set(library, (index = indexOf(library)))
  return index.get(source) ?? none
}

function indexOf(library: Library): ReadonlyMap<string, Citations> {
  const index = new Map<string, Record<(typeof parts)[number], string[]>>()
  for (const part of parts) {
    for (const [id, entry] of library[part]) {
      for (const source of sourcesIn(entry)) {
        const cited = index.get(source) ?? { forums: [], rights: [], remedies: [], procedures: [], states: [] }
        cited[part].push(id)
        index.set(source, cited)
      }
    }
  }
  return index
}

function sourcesIn(entry: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('instrument' in value && typeof value.instrument === 'string') found.add(value.instrument)
    if ('instruments' in value && Array.isArray(value.instruments)) {
      for (const each of value.instruments) if (typeof each === 'string') found.add(each)
    }
    Object.values(value).forEach(visit)
  }
  visit(entry)
  return found
}
