import { refuse } from '../refusals.ts'
import { decryptSecret } from './cipher.ts'
import type { Point } from './field.ts'
import { joinPoints } from './secret-sharing.ts'
import { parseShare, type Share } from './share.ts'

// 640,000 iterations, about a second. The standard goes on to 330 million, with which a share could keep a node busy.
const highestExponent = 6

/**
 * The secret again, from exactly as many shares as are needed of exactly as many groups as are needed (SLIP-0039,
 * "Combining the shares"). With another passphrase it is another secret, and nothing says so.
 *
 * Refuses `share-unreadable` and `share-slip` as {@link parseShare}; `shares-of-different-sets`;
 * `shares-not-as-many-as-needed`; `shares-do-not-fit` when together they give no secret.
 */
export async function combineShares(mnemonics: readonly string[], passphrase: string): Promise<Uint8Array> {
  const shares = mnemonics.map(parseShare)
  const [first] = shares
  if (!first) refuse('shares-not-as-many-as-needed')
  if (shares.some((share) => !isOfSet(share, first))) refuse('shares-of-different-sets')
  if (first.set.iterationExponent > highestExponent) refuse('share-unreadable')
  const groups = Map.groupBy(shares, (share) => share.group)
  if (groups.size !== first.set.groupsNeeded) refuse('shares-not-as-many-as-needed')
  const points = [...groups].map(([x, members]) => ({ x, y: joinGroup(members) }))
  return await decryptSecret(joinPoints(points, first.set.groupsNeeded), passphrase, first.set)
}

function isOfSet(share: Share, first: Share): boolean {
  return (
    share.value.length === first.value.length &&
    share.set.identifier === first.set.identifier &&
    share.set.extendable === first.set.extendable &&
    share.set.iterationExponent === first.set.iterationExponent &&
    share.set.groupsNeeded === first.set.groupsNeeded &&
    share.set.groups === first.set.groups
  )
}

function joinGroup(members: readonly Share[]): Uint8Array {
  const needed = members[0]?.membersNeeded ?? 0
  if (members.some((share) => share.membersNeeded !== needed)) refuse('shares-of-different-sets')
  const points = new Map<number, Point>(members.map(({ member, value }) => [member, { x: member, y: value }]))
  if (points.size !== needed || members.length !== needed) refuse('shares-not-as-many-as-needed')
  return joinPoints([...points.values()], needed)
}
