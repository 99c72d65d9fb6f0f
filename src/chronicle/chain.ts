import { isCommitmentTo } from '../vault/commitment.ts'
import { entryHash, sealedDigestOf, type Head, type Heads, type Lane, type StoredEntry } from './entry.ts'
import { refuse } from './refusals.ts'

/** The digests of the statements of membership, in order. */
export type StatementDigests = readonly string[]

/**
 * Verifies what needs no key, from all entries of the given lanes in order of position, and returns the heads.
 *
 * Refuses `chronicle-broken` when an entry was altered, left out, doubled, moved, or names a head that is not there;
 * `chronicle-cut-off` when the membership is shorter than entries had seen; `open-fields-altered` when open fields are
 * not those committed to. What was erased is absent as a whole, and its chain still holds. A lane cut off at its end is
 * a valid lane: hold the heads against a receipt, another lane, or a witness.
 */
export function verifyChain(entries: readonly StoredEntry[], statements: StatementDigests): Heads {
  const heads = new Map<Lane, Head>()
  const hashes = new Map<Lane, string[]>()
  for (const entry of entries) {
    const { position, hash } = heads.get(entry.lane) ?? { position: -1, hash: null }
    if (entry.position !== position + 1 || entry.previous !== hash) refuse('chronicle-broken')
    if (entryHash(entry, entry.sealedDigest) !== entry.hash) refuse('chronicle-broken')
    verifyContent(entry)
    if (statements[entry.membership.statements - 1] !== entry.membership.digest) refuse('chronicle-cut-off')
    heads.set(entry.lane, { position: entry.position, hash: entry.hash })
    const lane = hashes.get(entry.lane)
    if (lane) lane.push(entry.hash)
    else hashes.set(entry.lane, [entry.hash])
  }
  for (const { seen } of entries) for (const lane in seen) verifySeen(seen[lane], hashes.get(lane))
  return Object.fromEntries(heads)
}

/** What was seen of a lane that is at hand must stand there. */
function verifySeen(head: Head | undefined, lane: readonly string[] | undefined): void {
  if (head && lane && lane[head.position] !== head.hash) refuse('chronicle-broken')
}

function verifyContent({ open, nonce, sealed, sealedDigest, commitment }: StoredEntry): void {
  if (sealed && sealedDigestOf(sealed) !== sealedDigest) refuse('chronicle-broken')
  if (open === undefined && nonce === undefined && sealed === undefined) return
  const digest = Buffer.from(commitment, 'base64url')
  if (open === undefined || !nonce || !isCommitmentTo({ digest, nonce }, open)) refuse('open-fields-altered')
}
