import { randomInt } from 'node:crypto'
import { refuse } from '../refusals.ts'
import { encryptSecret } from './cipher.ts'
import { splitIntoPoints } from './secret-sharing.ts'
import { type ShareSet, writeShare } from './share.ts'

/** Among whom a secret is split: `groupsNeeded` of the groups give it back, each by `needed` of its members. */
export type Sharing = {
  readonly groupsNeeded: number
  readonly groups: readonly { readonly needed: number; readonly members: number }[]
  /** Printable ASCII; empty for none. */
  readonly passphrase: string
}

/**
 * Splits a secret of 16 to 64 bytes (an even number) by SLIP-0039: one list of shares for each group, each share some
 * words. The shares are extendable, and the encryption takes 20,000 iterations. Refuses `passphrase-not-ascii`.
 */
export async function splitSecret(secret: Uint8Array, sharing: Sharing): Promise<string[][]> {
  requirePossible(secret, sharing)
  if (!/^[ -~]*$/.test(sharing.passphrase)) refuse('passphrase-not-ascii')
  const { groupsNeeded, groups } = sharing
  const identifier = randomInt(2 ** 15)
  const set: ShareSet = { identifier, extendable: true, iterationExponent: 1, groupsNeeded, groups: groups.length }
  const encrypted = await encryptSecret(secret, sharing.passphrase, set)
  const groupPoints = splitIntoPoints(encrypted, groupsNeeded, groups.length)
  return groups.map(({ needed, members }, group) =>
    splitIntoPoints(groupPoints[group]?.y ?? encrypted, needed, members).map(({ x, y }) =>
      writeShare({ set, group, member: x, membersNeeded: needed, value: y }),
    ),
  )
}

// These come from the program, not from a person: a mistake here is ours.
function requirePossible(secret: Uint8Array, { groupsNeeded, groups }: Sharing): void {
  const possible = (needed: number, count: number) => needed >= 1 && needed <= count && count <= 16
  const pointless = groups.some(({ needed, members }) => needed === 1 && members > 1)
  if (secret.length < 16 || secret.length > 64 || secret.length % 2 !== 0)
    throw new RangeError('secret of 16 to 64 bytes')
  if (!possible(groupsNeeded, groups.length)) throw new RangeError('groups needed and groups do not fit')
  if (pointless || !groups.every(({ needed, members }) => possible(needed, members))) {
    throw new RangeError('members needed and members do not fit')
  }
}
