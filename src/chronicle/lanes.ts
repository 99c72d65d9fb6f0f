import type { NodeKeys } from '../vault/node-keys.ts'
import type { Lane } from './entry.ts'

/** Whose lanes. */
type Writer = { readonly node: NodeKeys }

/** The lane of this node for acts. */
export function actsLane({ node }: Writer): Lane {
  return node.identity.public.verifyKey
}

/** The lane of this node for views. */
export function viewsLane({ node }: Writer): Lane {
  return `${node.identity.public.verifyKey}/views`
}

export function isViewsLane(lane: Lane): boolean {
  return lane.endsWith('/views')
}
