const generator = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120,
]

/** How many words of a share are its checksum. */
export const checksumLength = 3

/** The three numbers that make a share whole: RS1024, which finds any slip in up to three words (SLIP-0039, "Checksum"). */
export function checksumOf(numbers: readonly number[], extendable: boolean): number[] {
  const sum = polymod([...purpose(extendable), ...numbers, 0, 0, 0]) ^ 1
  return [(sum >>> 20) & 1023, (sum >>> 10) & 1023, sum & 1023]
}

/** Whether the numbers end in their checksum. */
export function checksumHolds(numbers: readonly number[], extendable: boolean): boolean {
  return polymod([...purpose(extendable), ...numbers]) === 1
}

function polymod(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => {
    const top = sum >>> 20
    const shifted = ((sum & 0xfffff) << 10) ^ number
    return generator.reduce((next, term, bit) => ((top >>> bit) & 1 ? next ^ term : next), shifted)
  }, 1)
}

function purpose(extendable: boolean): Uint8Array {
  return Buffer.from(extendable ? 'shamir_extendable' : 'shamir')
}
