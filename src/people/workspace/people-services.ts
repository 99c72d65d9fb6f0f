import type { Database, Queries } from '../../database/connect.ts'
import type { VerifyKey } from '../../vault/signature.ts'
import type { Actor } from '../actor.ts'
import type { Keys } from '../keys.ts'

/** What pages for staff need from the house. */
export type PeopleServices = Keys & {
  readonly database: Database
  /** Takes the keys of all files from someone who leaves, signed by whoever removes; what files are, people do not know. */
  readonly leaveFiles: (queries: Queries, administrator: Actor, leaving: VerifyKey) => Promise<void>
  /** The address under which staff reach this node, to which passkeys are bound; without it only one's own machine has any. */
  readonly origin?: string | undefined
}
