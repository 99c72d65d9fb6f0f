import type { EpochKeys } from '../vault/epoch-keys.ts'
import type { FileId } from '../vault/file-id.ts'
import type { Identity } from '../vault/identity.ts'
import type { Membership } from '../vault/membership.ts'
import type { Heads } from './entry.ts'
import type { StatementDigests } from './chain.ts'

/**
 * A file of a case: the unit of sealing, membership and chain. A case is a small tree of them, so that what is shared is
 * shared by compartment.
 */
export type CaseFile = {
  readonly id: FileId
  /** The first file of the case. */
  readonly root: FileId
  /** Which part of the case it holds: a code. */
  readonly compartment: string
  readonly organisation: string
  readonly founded: Date
}

/** A file that one of its members has opened: with it she can read and write. It lives in memory only. */
export type OpenFile = CaseFile & {
  readonly membership: Membership
  readonly statements: StatementDigests
  /** The keys of the epochs that were granted to this member, by number. */
  readonly keys: ReadonlyMap<number, EpochKeys>
  /** The member. */
  readonly identity: Identity
  /** The last entry of every lane when the file was opened or last written by this member. */
  readonly heads: Heads
}

/** The epoch in which the next entry is sealed. */
export function currentEpoch({ membership }: Pick<OpenFile, 'membership'>): number {
  return membership.epochs.length
}
