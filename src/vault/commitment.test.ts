import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitTo, isCommitmentTo } from './commitment.ts'

const fields = { status: 'filed', danger: 'high', due: '2027-02-28' }

describe('a commitment to open fields', () => {
  it('holds for the same fields in any order', () => {
    const commitment = commitTo(fields)
    expect(isCommitmentTo(commitment, { due: '2027-02-28', danger: 'high', status: 'filed' })).toBe(true)
  })

  it('holds for no other fields', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        const commitment = commitTo(a)
        expect(isCommitmentTo(commitment, a)).toBe(true)
        expect(isCommitmentTo(commitment, b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  it('cannot be found by guessing the fields without the nonce', () => {
    const { digest } = commitTo(fields)
    expect(isCommitmentTo({ digest, nonce: Buffer.alloc(32) }, fields)).toBe(false)
    expect(commitTo(fields).digest).not.toEqual(digest)
  })
})
