import { beforeAll, describe, expect, it } from 'vitest'
import { createIdentity, type Identity } from './identity.ts'
import { createSecret, lockBySecret, unlockBySecret } from './identity-lock.ts'
import { decideRelease, planRecovery, type RecoveryPlan, recoverSecret } from './recovery.ts'

const trustees = { needed: 3, all: 5 }
const notBefore = new Date('2027-03-04T12:00:00Z')
const before = new Date('2027-03-04T11:59:59.999Z')

let identity: Identity
let plan: RecoveryPlan
let lock: Uint8Array
beforeAll(async () => {
  identity = await createIdentity('classical')
  plan = await planRecovery(trustees)
  lock = lockBySecret(identity, plan.secret, 'recovery-lock')
})

describe('recovery', () => {
  it('opens the identity for three of five trustees and the factor of the node', async () => {
    const secret = await recoverSecret(
      [1, 4, 2].map((at) => plan.shares[at] ?? ''),
      plan.nodeFactor,
    )
    expect((await unlockBySecret(lock, secret, 'recovery-lock', identity.public)).public).toEqual(identity.public)
  })

  it('opens nothing for all trustees together without the factor', async () => {
    const secret = await recoverSecret(plan.shares.slice(0, 3), createSecret())
    await expect(unlockBySecret(lock, secret, 'recovery-lock', identity.public)).rejects.toThrow('secret-wrong')
  })

  it('opens nothing for the factor with too few trustees', async () => {
    await expect(recoverSecret(plan.shares.slice(0, 2), plan.nodeFactor)).rejects.toThrow(
      'shares-not-as-many-as-needed',
    )
  })
})

describe('the factor of the node', () => {
  it.each([
    [3, before, { released: false, sharesMissing: 0, notBefore }],
    [5, before, { released: false, sharesMissing: 0, notBefore }],
    [2, notBefore, { released: false, sharesMissing: 1, notBefore }],
    [3, notBefore, { released: true }],
  ])('for %i trustees at %o', (sharesBrought, now, release) => {
    expect(decideRelease({ sharesBrought, notBefore }, trustees, now)).toEqual(release)
  })
})
