/** What JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined }

/**
 * The one way to write a value as JSON (RFC 8785), so that the same content has the same bytes, and so the same digest
 * and signature, wherever it is written: no spaces, names in the order of their UTF-16 code units, numbers and strings
 * as ECMAScript writes them. A member that is undefined is left out, as if it were absent.
 *
 * Throws a TypeError for what RFC 8785 cannot write: numbers that are not finite, and strings with half a surrogate pair.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter((member): member is [string, JsonValue] => member[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, content]) => `${canonicalString(name)}:${canonicalJson(content)}`).join(',')}}`
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('JSON text must be well-formed Unicode')
  return JSON.stringify(text)
}

// Array.isArray does not narrow a readonly array.
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
