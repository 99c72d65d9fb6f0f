/** Puts parts one behind the other, each with its length before it, so that no two lists of parts give the same bytes. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts.flatMap((part) => [lengthOf(part), part]))
}

/** The parts again, as views of the given bytes; absent unless the bytes are exactly that many parts. */
export function splitParts(bytes: Uint8Array, count: number): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = []
  let at = 0
  while (at + 4 <= bytes.length) {
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return undefined
    parts.push(bytes.subarray(at + 4, end))
    at = end
  }
  return at === bytes.length && parts.length === count ? parts : undefined
}

function lengthOf(part: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}
