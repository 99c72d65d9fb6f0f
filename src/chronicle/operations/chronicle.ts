import type { Queries } from '../../database/connect.ts'
import type { NodeKeys } from '../../vault/node-keys.ts'
import type { VerifyKey } from '../../vault/signature.ts'
import type { Projection, Reaction } from '../reactions.ts'

/** What the chronicle of this node is given when the house is put together. */
export type Chronicle = {
  readonly node: NodeKeys
  readonly reactions: readonly Reaction[]
  readonly projections: readonly Projection[]
  /** Who may sign that someone is removed from the files of an organisation. */
  readonly administratorsOf: (queries: Queries, organisation: string) => Promise<ReadonlySet<VerifyKey>>
  /** Who may found such a file in any case of the organisation, besides those who read the case. Nobody, mostly. */
  readonly foundersOf: (queries: Queries, organisation: string, compartment: string) => Promise<ReadonlySet<VerifyKey>>
}
