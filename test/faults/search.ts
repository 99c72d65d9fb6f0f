import { Buffer } from 'node:buffer'

/** Finds which of many words stand in bytes, as they are or in another dress. */
export type Search = (bytes: Uint8Array) => ReadonlySet<string>

type Needle = { readonly word: string; readonly bytes: Buffer }

const keyBits = 20

/**
 * A search for words of at least eight bytes: in UTF-8, in UTF-16, in hexadecimal, as an address has them, and in base64
 * wherever in a longer text they begin. Reads the bytes once, however many words there are.
 */
export function searchFor(words: Iterable<string>): Search {
  const mayBegin = new Uint8Array(1 << keyBits)
  const byKey = new Map<number, Needle[]>()
  for (const needle of [...words].flatMap(dresses)) {
    const key = needle.bytes.readUInt32BE(0)
    mayBegin[hashOf(key)] = 1
    byKey.set(key, [...(byKey.get(key) ?? []), needle])
  }
  return (bytes) => {
    const found = new Set<string>()
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let key = 0
    for (let at = 0; at < whole.length; at++) {
      key = ((key << 8) | (whole[at] ?? 0)) >>> 0
      if (mayBegin[hashOf(key)] === 0 || at < 3) continue
      const from = at - 3
      for (const { word, bytes: needle } of byKey.get(key) ?? []) {
        if (whole.compare(needle, 0, needle.length, from, Math.min(from + needle.length, whole.length)) === 0) {
          found.add(word)
        }
      }
    }
    return found
  }
}

function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - keyBits)
}

function dresses(word: string): Needle[] {
  const plain = Buffer.from(word)
  if (plain.length < 8) throw new Error('A word this short may stand anywhere by chance.')
  const forms = [
    plain,
    Buffer.from(word.toUpperCase()),
    Buffer.from(word, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    Buffer.from(encodeURIComponent(word)),
    ...[0, 1, 2].map((offset) => insideBase64(plain, offset)),
  ]
  return forms.map((bytes) => ({ word, bytes }))
}

/** What of the word is the same whatever stands before and after it, where it begins so many bytes into a group of three. */
function insideBase64(plain: Buffer, offset: number): Buffer {
  const skipped = (3 - offset) % 3
  const rest = plain.subarray(skipped)
  return Buffer.from(rest.subarray(0, rest.length - (rest.length % 3)).toString('base64'))
}
