import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { createIdentity } from './identity.ts'
import { openNodeKeys } from './node-keys-at-rest.ts'

const { queries } = await emptyDatabase()
const folder = mkdtempSync(join(tmpdir(), 'amparo-node-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
let secretFile: string
beforeEach(async () => {
  secretFile = join(folder, String(count++), 'secret', 'node')
  await queries.deleteFrom('node').execute()
})

const open = (more: object = {}) => openNodeKeys(queries, { secretFile, mayMakeSecret: true, ...more })

describe('a node', () => {
  it('makes its secret and its identity at its first start, and has them again at the next', async () => {
    const first = await open()
    expect(statSync(secretFile).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(secretFile)).mode & 0o777).toBe(0o700)
    const second = await open()
    expect(second.identity.public).toEqual(first.identity.public)
    expect(second.blind('device', 'x')).toEqual(first.blind('device', 'x'))
  })

  it('is one, however many processes start at once', async () => {
    const nodes = await Promise.all(Array.from({ length: 8 }, () => open()))
    expect(new Set(nodes.map((node) => node.identity.public.verifyKey)).size).toBe(1)
  })

  it('keeps nothing readable in the database', async () => {
    const { identity } = await open()
    const row = await queries.selectFrom('node').selectAll().executeTakeFirstOrThrow()
    expect(row.lock.includes(identity.readingKey)).toBe(false)
  })

  it('stays with the suite it began with', async () => {
    expect((await open({ suite: 'hybrid' })).identity.public.recipient).toMatch(/^age1pq/)
    expect((await open()).suite).toBe('hybrid')
    await expect(open({ suite: 'classical' })).rejects.toThrow('began with hybrid keys')
  })
})

describe('a secret file', () => {
  it('of another database is refused', async () => {
    await open()
    writeFileSync(secretFile, Buffer.alloc(32, 1))
    await expect(open()).rejects.toThrow('does not belong to this database')
  })

  it('that others may read or change is refused', async () => {
    await open()
    for (const mode of [0o604, 0o620, 0o666]) {
      chmodSync(secretFile, mode)
      await expect(open()).rejects.toThrow('read or changed by others')
    }
  })

  it('of a node that has begun is never made anew', async () => {
    await open()
    rmSync(secretFile)
    await expect(open()).rejects.toThrow('is not there')
  })

  it('is not made where someone must keep it', async () => {
    await expect(open({ mayMakeSecret: false })).rejects.toThrow('is not there')
  })

  it('of another length is refused', async () => {
    await open()
    writeFileSync(secretFile, 'a passphrase')
    await expect(open()).rejects.toThrow('must hold 32 random bytes')
  })
})

it('refuses a node whose public key was replaced in the database', async () => {
  await open()
  const stranger = await createIdentity('classical')
  await queries.updateTable('node').set({ verify_key: stranger.public.verifyKey }).execute()
  await expect(open()).rejects.toThrow('were replaced')
})
