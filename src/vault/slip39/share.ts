import { refuse } from '../refusals.ts'
import { checksumHolds, checksumLength, checksumOf } from './checksum.ts'
import { numberOfWord, words } from './words.ts'

/** What all shares of one set have in common. Counts are as people count, from 1. */
export type ShareSet = {
  /** 15 random bits by which shares of one set are known. */
  readonly identifier: number
  /** Whether further sets of the same secret may be made later; the identifier then does not season the encryption. */
  readonly extendable: boolean
  /** The secret is encrypted with 10,000 × 2^this iterations. */
  readonly iterationExponent: number
  readonly groupsNeeded: number
  readonly groups: number
}

/** One person's share (SLIP-0039, "Format of the share mnemonic"). Group and member are counted from 0. */
export type Share = {
  readonly set: ShareSet
  readonly group: number
  readonly member: number
  readonly membersNeeded: number
  readonly value: Uint8Array
}

const headerLength = 4
const shortestShare = 20
const longestShare = 80

/** The share as words. */
export function writeShare({ set, group, member, membersNeeded, value }: Share): string {
  const numbers = [
    set.identifier >> 5,
    ((set.identifier & 31) << 5) | (Number(set.extendable) << 4) | set.iterationExponent,
    (group << 6) | ((set.groupsNeeded - 1) << 2) | ((set.groups - 1) >> 2),
    (((set.groups - 1) & 3) << 8) | (member << 4) | (membersNeeded - 1),
    ...numbersOf(value),
  ]
  return [...numbers, ...checksumOf(numbers, set.extendable)].map((number) => words[number]).join(' ')
}

/** Reads a share. Refuses `share-unreadable` (a word that is not in the list, a length that no share has) and `share-slip` (the checksum fails). */
export function parseShare(text: string): Share {
  const numbers = text.trim().split(/\s+/, longestShare).map(numberOrRefuse)
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers
  const extendable = Boolean((second >> 4) & 1)
  if (numbers.length < shortestShare) refuse('share-unreadable')
  if (!checksumHolds(numbers, extendable)) refuse('share-slip')
  const set = {
    identifier: (first << 5) | (second >> 5),
    extendable,
    iterationExponent: second & 15,
    groupsNeeded: ((third >> 2) & 15) + 1,
    groups: (((third & 3) << 2) | (fourth >> 8)) + 1,
  }
  if (set.groupsNeeded > set.groups) refuse('share-unreadable')
  const value = bytesOf(numbers.slice(headerLength, -checksumLength))
  return { set, group: third >> 6, member: (fourth >> 4) & 15, membersNeeded: (fourth & 15) + 1, value }
}

function numberOrRefuse(word: string): number {
  return numberOfWord(word) ?? refuse('share-unreadable')
}

// The bits of the bytes in groups of ten, with zero bits before the first so that the groups come out even.
function numbersOf(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let pending = 0
  let count = (10 - ((bytes.length * 8) % 10)) % 10
  for (const byte of bytes) {
    pending = (pending << 8) | byte
    count += 8
    if (count < 10) continue
    count -= 10
    numbers.push(pending >> count)
    pending &= (1 << count) - 1
  }
  return numbers
}

// Secrets are a multiple of 16 bits, which tells how many of the first bits are padding; they are few, and zero.
function bytesOf(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = []
  const padding = (numbers.length * 10) % 16
  let pending = 0
  let count = -padding
  for (const number of numbers) {
    pending = (pending << 10) | number
    count += 10
    while (count >= 8) {
      count -= 8
      bytes.push(pending >> count)
      pending &= (1 << count) - 1
    }
  }
  if (padding > 8 || bytes.some((byte) => byte > 255)) refuse('share-unreadable')
  return Uint8Array.from(bytes)
}
