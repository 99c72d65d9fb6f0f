import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets } from '../../src/kit/style/build-assets.ts'
import type { Started } from './crash.ts'
import { untilSaid } from './crash.ts'
import { drawCode, hiddenFields, sendFiling, typedFiling } from './filing-page.ts'
import { makeReadyNode } from './ready-node.ts'
import { type Visitor, visitor } from './visitor.ts'

const scratch = mkdtempSync(join(tmpdir(), 'amparo-disk-'))
const [made, disk] = [join(scratch, 'made'), join(scratch, 'disk')]
mkdirSync(disk)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

// A disk of its own needs a mount, which most machines allow to root only. Elsewhere this is not tested.
const mount = `mount -t tmpfs -o size=128m,mode=700 amparo ${disk}`
const mayMount = spawnSync('unshare', ['--mount', 'sh', '-c', mount]).status === 0

/** Serves a copy of the node on a small disk that nobody else sees. */
function serveOnSmallDisk(): Started {
  const server = join(import.meta.dirname, '..', '..', 'src', 'surfaces', 'server', 'start.ts')
  const script = `${mount} && cp -a ${made}/. ${disk} && exec "$@"`
  const words = ['--mount', 'sh', '-c', script, 'sh', execPath, '--import', import.meta.resolve('tsx'), server]
  const env = { ...process.env, AMPARO_DATA: disk, DATABASE_URL: '', AMPARO_SECRET_FILE: '', PORT: '0' }
  const child = spawn('unshare', words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, complaints] = ['', '']
  child.stdout.on('data', (text) => (said += String(text)))
  child.stderr.on('data', (text) => (complaints += String(text)))
  return { child, said: () => said, complaints: () => complaints, ended: once(child, 'close') }
}

describe.runIf(mayMount)('when the disk is full', () => {
  let server: Started
  let origin: string
  let she: Visitor
  beforeAll(async () => {
    await buildAssets()
    await makeReadyNode(made)
    server = serveOnSmallDisk()
    await untilSaid(server, 'Amparo is at')
    origin = /http:\/\/\S+/.exec(server.said())?.[0] ?? ''
    she = visitor(origin)
  }, 120_000)
  afterAll(async () => {
    server.child.kill('SIGTERM')
    await server.ended
  })

  test(
    'she is told that nothing was kept, has all she typed, and sends it once there is room',
    { timeout: 120_000 },
    async () => {
      // The disk as the server sees it.
      const seen = `/proc/${server.child.pid}/root${disk}`
      const filler = join(seen, 'filler')
      const { bavail, bsize } = statfsSync(seen)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
      expect(statfsSync(seen).bavail).toBe(0)

      const kept: [string, string][] = []
      let refused:
        { readonly typed: Readonly<Record<string, string>>; readonly code: string; readonly body: string } | undefined
      // What is there already has some room left: it takes a few filings to need more.
      for (let count = 0; count < 60 && !refused; count++) {
        const typed = typedFiling(
          `What happened, number ${count}.\nThe second line with "quotes" & <brackets>. ${'x'.repeat(9000)}`,
        )
        const code = await drawCode(she, typed)
        const { status, body } = await sendFiling(she, typed, code)
        if (status === 200) kept.push([code, typed['account'] ?? ''])
        else {
          expect(status).toBe(503)
          refused = { typed, code, body }
        }
      }
      if (!refused) throw new Error('The disk never was full.')
      expect(refused.body).toContain('Nothing you wrote is lost')
      const again = hiddenFields(refused)
      expect(again).toMatchObject({ ...refused.typed, code: refused.code })
      expect(server.complaints()).toContain('"database":"full"')
      expect(server.complaints()).not.toMatch(/"event":"bug"|What happened/)
      expect((await she.post('/en/return', { code: refused.code })).status).not.toBe(200)

      rmSync(filler)
      await sleep(100)
      const sent = await she.post('/en/file', again)
      expect(sent.status, sent.body.slice(0, 2000)).toBe(200)
      for (const [code, account] of [...kept, [refused.code, refused.typed['account'] ?? '']] as const) {
        const back = visitor(origin)
        expect((await back.post('/en/return', { code })).location).toBe('/en/my-case')
        expect((await back.get('/en/my-case')).body).toContain(account.split('\n')[0])
      }
    },
  )
})

test.runIf(!mayMount)('a full disk is not tested here: nothing may be mounted', () => {
  expect(mayMount).toBe(false)
})
