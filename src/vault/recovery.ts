import { createSecret } from './identity-lock.ts'
import { deriveBytes } from './derive-key.ts'
import { combineShares } from './slip39/combine.ts'
import { splitSecret } from './slip39/split.ts'

/**
 * How a staff identity is recovered when its passphrase is lost: some of the trustees bring their words, and the node
 * adds a factor that it gives only after a delay. Trustees who conspire cannot do it without the node, nor unseen.
 */
export type RecoveryPlan = {
  /** Locks the identity, and is then forgotten. */
  readonly secret: Uint8Array
  /** The words of one trustee each: shown once, kept nowhere. */
  readonly shares: readonly string[]
  /** Kept by the node. */
  readonly nodeFactor: Uint8Array
}

/** How many trustees there are, and how many of them it takes. */
export type Trustees = { readonly needed: number; readonly all: number }

/** A fresh plan. */
export async function planRecovery(trustees: Trustees): Promise<RecoveryPlan> {
  const trusted = createSecret()
  const nodeFactor = createSecret()
  const group = { needed: trustees.needed, members: trustees.all }
  const [shares = []] = await splitSecret(trusted, { groupsNeeded: 1, groups: [group], passphrase: '' })
  const secret = recoverySecret(trusted, nodeFactor)
  trusted.fill(0)
  return { secret, shares, nodeFactor }
}

/** A recovery under way. `notBefore` was fixed when the owner was told and the log entry was made. */
export type RecoveryRequest = { readonly sharesBrought: number; readonly notBefore: Date }

/** Whether the node gives its factor, and if not, what is missing. */
export type Release =
  { readonly released: true } | { readonly released: false; readonly sharesMissing: number; readonly notBefore: Date }

/** Decides whether the node gives its factor: never before the instant, and never for too few trustees. */
export function decideRelease(request: RecoveryRequest, trustees: Trustees, now: Date): Release {
  const sharesMissing = Math.max(0, trustees.needed - request.sharesBrought)
  const released = sharesMissing === 0 && now.getTime() >= request.notBefore.getTime()
  return released ? { released } : { released, sharesMissing, notBefore: request.notBefore }
}

/**
 * The secret of the plan again, from exactly as many shares as are needed and the factor the node released. Refuses as
 * {@link combineShares}; with another factor it gives another secret, which opens nothing.
 */
export async function recoverSecret(shares: readonly string[], nodeFactor: Uint8Array): Promise<Uint8Array> {
  const trusted = await combineShares(shares, '')
  const secret = recoverySecret(trusted, nodeFactor)
  trusted.fill(0)
  return secret
}

function recoverySecret(trusted: Uint8Array, nodeFactor: Uint8Array): Uint8Array {
  const both = Buffer.concat([trusted, nodeFactor])
  const secret = deriveBytes(both, 'recovery-secret')
  both.fill(0)
  return secret
}
