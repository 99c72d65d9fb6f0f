import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { publishedVectors } from '../vectors/published.ts'
import { combineShares } from './combine.ts'
import { words } from './words.ts'

const Vectors = z.array(z.tuple([z.string(), z.array(z.string()), z.string(), z.string()]))
const folder = publishedVectors('slip39')
const vectors = folder ? Vectors.parse(JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8'))) : []

describe('SLIP-0039', () => {
  it('has the published words', () => {
    const digest = createHash('sha256')
      .update(`${words.join('\n')}\n`)
      .digest('hex')
    expect(digest).toBe('bcc4555340332d169718aed8bf31dd9d5248cb7da6e5d355140ef4f1e601eec3')
  })

  it.skipIf(!folder)('agrees with every published vector (where they are present)', async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(45)
    for (const [name, mnemonics, secret] of vectors) {
      const combined = combineShares(mnemonics, 'TREZOR')
      if (secret) expect(Buffer.from(await combined).toString('hex'), name).toBe(secret)
      else await expect(combined, name).rejects.toMatchObject({ kind: 'invalid' })
    }
  })
})
