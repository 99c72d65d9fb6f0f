import type { Queries } from '../database/connect.ts'
import type { NodeKeys } from '../vault/node-keys.ts'
import type { VerifyKey } from '../vault/signature.ts'
import type { Lane } from './entry.ts'
import type { Projection, Reaction } from './reactions.ts'

/** What the chronicle of this node is given when the house is put together. */
export type Chronicle = {
  readonly node: NodeKeys
  readonly reactions: readonly Reaction[]
  readonly projections: readonly Projection[]
  /** Who may sign that someone is removed from the files of an organisation. */
  readonly administratorsOf: (queries: Queries, organisation: string) => Promise<ReadonlySet<VerifyKey>>
}

/** The lane of this node for acts. */
export function actsLane({ node }: Pick<Chronicle, 'node'>): Lane {
  return node.identity.public.verifyKey
}

/** The lane of this node for views. */
export function viewsLane({ node }: Pick<Chronicle, 'node'>): Lane {
  return `${node.identity.public.verifyKey}/views`
}

export function isViewsLane(lane: Lane): boolean {
  return lane.endsWith('/views')
}
