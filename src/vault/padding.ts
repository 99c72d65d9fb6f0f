import { refuse } from './refusals.ts'

const kibibyte = 1024
const steps = [1 * kibibyte, 4 * kibibyte, 16 * kibibyte, 64 * kibibyte]
const lengthBytes = 4

/**
 * How many bytes `length` bytes become: 1, 4, 16 or 64 KiB, above that Padmé, which adds at most 12 % and lets a size
 * leak only O(log log n) bits (Nikitin et al., PETS 2019, "Reducing Metadata Leakage from Encrypted Files", section 4).
 */
export function paddedLength(length: number): number {
  const needed = length + lengthBytes
  const step = steps.find((size) => needed <= size)
  if (step !== undefined) return step
  const exponent = Math.floor(Math.log2(needed))
  const keptBits = Math.floor(Math.log2(exponent)) + 1
  const unit = 2 ** (exponent - keptBits)
  return Math.ceil(needed / unit) * unit
}

/** The content with its length before it and zeros behind, in one of the few sizes of {@link paddedLength}. Under 4 GiB. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = Buffer.alloc(paddedLength(content.length))
  padded.writeUInt32BE(content.length)
  padded.set(content, lengthBytes)
  return padded
}

/** The content again, as a view of the padded bytes. Refuses (`padding-malformed`) anything that {@link pad} would not have written. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < lengthBytes) refuse('padding-malformed')
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0)
  if (paddedLength(length) !== padded.length) refuse('padding-malformed')
  const end = lengthBytes + length
  for (let at = end; at < padded.length; at++) if (padded[at] !== 0) refuse('padding-malformed')
  return padded.subarray(lengthBytes, end)
}
