import type { NodeKeys } from '../vault/node-keys.ts'
import type { SlowHash } from '../vault/slow-hash.ts'

/** What this node has to make, lock and cover identities with. */
export type Keys = { readonly node: NodeKeys; readonly hash: SlowHash }

/** Where the name that colleagues see is covered. */
export const displayNamePlace = (account: string): string => `display-name ${account}`

/** Where the secret of a second factor is covered. */
export const secondFactorPlace = (account: string): string => `second-factor ${account}`
