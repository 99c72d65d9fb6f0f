import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createReadingKey, decryptWith, encryptTo, recipientOf, suiteOf } from './reading-key.ts'
import { publishedVectors } from './vectors/published.ts'

const folder = publishedVectors('age')

/** One case of the published test kit: lines that say what to expect, an empty line, an age file. */
function caseOf(name: string) {
  const bytes = readFileSync(join(folder ?? '', name))
  const end = bytes.indexOf('\n\n')
  const lines = bytes.subarray(0, end).toString().split('\n')
  const said = (field: string) => lines.find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2)
  const body = bytes.subarray(end + 2)
  return { name, said, file: said('compressed') ? inflateSync(body) : body }
}

describe('a reading key', () => {
  it.each(['classical', 'hybrid'] as const)(
    'opens what was encrypted to its %s recipient, and nobody else does',
    async (suite) => {
      const key = await createReadingKey(suite)
      const recipient = await recipientOf(key)
      expect(suiteOf(recipient)).toBe(suite)
      const file = await encryptTo(recipient, Buffer.from('words'))
      expect(Buffer.from((await decryptWith(key, file)) ?? []).toString()).toBe('words')
      expect(await decryptWith(await createReadingKey(suite), file)).toBeUndefined()
      expect(await decryptWith(key, file.subarray(0, -1))).toBeUndefined()
      expect(await decryptWith(key, Buffer.from('not an age file'))).toBeUndefined()
    },
  )

  it.skipIf(!folder)('agrees with the published age test kit (where it is present)', async () => {
    const cases = readdirSync(folder ?? '').map(caseOf)
    const ours = cases.filter(({ said }) => said('identity') && !said('passphrase') && !said('armored'))
    expect(ours.length).toBeGreaterThan(50)
    for (const { name, said, file } of ours) {
      const opened = await decryptWith(said('identity') ?? '', file)
      const digest = opened && createHash('sha256').update(opened).digest('hex')
      expect(digest, name).toBe(said('expect') === 'success' ? said('payload') : undefined)
    }
  })
})
