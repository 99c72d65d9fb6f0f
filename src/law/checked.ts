import type { CheckStatus } from '../rules/source.ts'
import type { Library } from './library.ts'

/** How many facts of a file or folder were read in their source. */
export type CheckCount = { readonly name: string; readonly verified: number; readonly partly: number; readonly unverified: number }

/** Counts every source reference of the law by how it was checked, and lists the rules that nobody has read. */
export function countChecks(library: Library): {
  readonly folders: readonly CheckCount[]
  readonly forums: readonly CheckCount[]
  readonly unverified: readonly { readonly file: string; readonly what: string }[]
} {
  const folders = { forums: library.forums, rights: library.rights, remedies: library.remedies, states: library.states, procedures: library.procedures }
  return {
    folders: Object.entries(folders).map(([name, entries]) => count(`law/${name}`, [...entries.values()])),
    forums: [...library.forums.values()].map((forum) => count(forum.id, forum)),
    unverified: [...library.forums.values()].flatMap((forum) =>
      forum.rules
        .flatMap((rule) => ('anyOf' in rule ? rule.anyOf.flatMap((branch) => branch.rules) : [rule]))
        .filter((rule) => rule.source.status === 'unverified')
        .map((rule) => ({ file: `law/forums/${forum.id}.yaml`, what: rule.id ?? rule.rule })),
    ),
  }
}

function count(name: string, value: unknown): CheckCount {
  const statuses = sourcesIn(value)
  const of = (status: CheckStatus): number => statuses.filter((each) => each === status).length
  return { name, verified: of('verified'), partly: of('partly-verified'), unverified: of('unverified') }
}

function sourcesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'instrument' in value && 'status' in value && !('confidence' in value) ? [value.status] : []
  return [...own, ...Object.values(value).flatMap(sourcesIn)]
}
