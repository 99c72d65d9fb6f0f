import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findManifest } from './assets.ts'
import { buildAssets } from './build-assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'assets-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('building', () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'app-000000000000.css'), 'of an earlier build')
    await buildAssets(folder)
  })

  it('writes each file under a name with its hash, and what they are called into the manifest', () => {
    const { files } = findManifest(folder) ?? { files: {} }
    expect(Object.keys(files)).toEqual([
      'app.css',
      'app-rtl.css',
      'desk.css',
      'desk-rtl.css',
      'leave-by-key.js',
      'passkey.js',
      'icon.svg',
    ])
    expect(new Set(readdirSync(folder))).toEqual(new Set([...Object.values(files), 'manifest.json']))
  })

  it('does nothing while nothing has changed, and mends what is missing', async () => {
    const { files } = await buildAssets(folder)
    const script = join(folder, files['leave-by-key.js'])
    const before = statSync(script).mtimeMs
    await buildAssets(folder)
    expect(statSync(script).mtimeMs).toBe(before)
    rmSync(script)
    await buildAssets(folder)
    expect(readFileSync(script, 'utf8')).toContain('/leave')
  })

  it('keeps the script of every page under 1 kB, that of passkeys under 2', async () => {
    const { files } = await buildAssets(folder)
    expect(statSync(join(folder, files['leave-by-key.js'])).size).toBeLessThanOrEqual(1024)
    expect(statSync(join(folder, files['passkey.js'])).size).toBeLessThanOrEqual(2048)
  })
})
