import type { Chance } from './matters.ts'

/** What must never come back as it was sent. */
export const markers = [
  '<svg/onload=marker>',
  '"><b marker>',
  "'><i marker='",
  '</textarea><script>marker</script>',
  '&lt;marker',
  '{{marker}}<marker>',
]

/** A marker that came back as markup. */
export const raw = /<svg\/onload=marker>|<b marker>|<i marker=|<script>marker|<marker>/

/** What nobody should have to expect. */
export const strange = [
  '',
  ' ',
  '\u0000',
  '\u202E',
  '٢٠٢٤',
  '-1',
  '1e309',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '../../etc',
  'FRA',
  'yes',
  '🕊️',
  '\uD800',
]

/** The value with one part of it, somewhere, replaced or removed or doubled. */
export function mutated(value: unknown, chance: Chance): unknown {
  if (chance.percent(20) || value === null || typeof value !== 'object') return oddity(value, chance)
  if (Array.isArray(value)) return mutatedList(value, chance)
  const entries: (readonly [string, unknown])[] = Object.entries(value)
  if (entries.length === 0 || chance.percent(8)) return { ...value, [chance.oneOf([...strange, ...markers])]: 1 }
  const at = chance.below(entries.length)
  if (chance.percent(10)) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(entries.map(([name, each], index) => [name, index === at ? mutated(each, chance) : each]))
}

function mutatedList(list: readonly unknown[], chance: Chance): readonly unknown[] {
  if (list.length === 0) return [oddity(undefined, chance)]
  const at = chance.below(list.length)
  if (chance.percent(10)) return [...list, ...list]
  return list.map((each, index) => (index === at ? mutated(each, chance) : each))
}

function oddity(value: unknown, chance: Chance): unknown {
  return chance.oneOf<unknown>([
    null,
    -1,
    1e308,
    true,
    [],
    {},
    [value],
    { from: value },
    'x'.repeat(10_000),
    '0000-01-01',
    '9999-12-31',
    '2024-02-30',
    ...strange,
    ...markers,
  ])
}
