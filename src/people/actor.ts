import type { Identity } from '../vault/identity.ts'
import type { Role } from './role.ts'

/** A member of staff who is signed in. Roles and keys are those of the organisation's verified register. */
export type Actor = {
  readonly account: string
  readonly organisation: string
  readonly roles: readonly Role[]
  readonly identity: Identity
}

/** Someone who came back with a receipt code. */
export type Holder = { readonly receipt: string; readonly identity: Identity }
