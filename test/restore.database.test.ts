import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Filing } from '../src/cases/filing.ts'
import { fileCase } from '../src/cases/operations/file-case.ts'
import type { House } from '../src/cases/operations/house.ts'
import { getOwnCase, openCase, type Reader } from '../src/cases/operations/open-case.ts'
import { eraseFile } from '../src/chronicle/operations/erase.ts'
import { getFilesOfCase } from '../src/chronicle/operations/files.ts'
import { openFile } from '../src/chronicle/operations/open.ts'
import { rebuild } from '../src/chronicle/operations/rebuild.ts'
import { mirrorKeys, restoreKeys } from '../src/database/backup/key-mirror.ts'
import { makeBackup } from '../src/database/backup/make-backup.ts'
import { restoreBackup } from '../src/database/backup/restore-backup.ts'
import type { Database } from '../src/database/connect.ts'
import type { Holder } from '../src/people/actor.ts'
import { openIntakeIfDue } from '../src/people/operations/intake.ts'
import { returnWithCode } from '../src/people/operations/receipts.ts'
import { findHolder } from '../src/people/operations/sessions.ts'
import { engineFor } from '../src/surfaces/engine.ts'
import { backupJudge, backupSigner } from '../src/vault/backup-keys.ts'
import { openNodeKeys } from '../src/vault/node-keys-at-rest.ts'
import { createReceiptCode, type ReceiptCode, receiptCodeGroups } from '../src/vault/receipt-code.ts'
import { emptyDatabase, newDatabase } from './database.ts'
import { quickHash } from './node.ts'
import { type TestOrganisation, testOrganisation } from './organisation.ts'

const scratch = mkdtempSync(join(tmpdir(), 'amparo-restore-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const backup = join(scratch, 'backup')
const mirror = join(scratch, 'mirror')
const secretFile = join(scratch, 'secret')

const source = await emptyDatabase()
const node = await openNodeKeys(source.queries, { secretFile, mayMakeSecret: true })
const judge = backupJudge(readFileSync(secretFile))
const engine = engineFor(node, { timeZone: 'Europe/Berlin', restDays: [6, 7], holidays: new Set<string>() })
const houseOn = (database: Database): House => ({ database, node, hash: quickHash, engine })

let desk: TestOrganisation
let restored: Database
let kept: ReceiptCode
let erased: ReceiptCode
let before: Projections
beforeAll(async () => {
  desk = await testOrganisation(source.queries, { node, hash: quickHash })
  const { actor } = await desk.signIn(await desk.hire('Ines', 'intake'))
  await source.queries.transaction().execute((to) => openIntakeIfDue(to, node, actor, desk.now()))
  kept = await file('She kept the ticket.')
  erased = await file('He wants nothing to remain.')

  const signer = await backupSigner(source.queries, node)
  await makeBackup(source.address, backup, signer, desk.now())
  const { root } = await asHer(source, erased)
  await source.queries.transaction().execute(async (to) => {
    for (const { id } of await getFilesOfCase(to, root)) await eraseFile(to, engine.chronicle, id, desk.now())
  })
  before = await projections(source)
  await mirrorKeys(source.address, mirror, signer, desk.now())

  restored = await newDatabase()
  await restoreBackup(restored, backup, judge)
  await restoreKeys(restored.address, mirror, judge)
})

async function file(account: string): Promise<ReceiptCode> {
  const code = createReceiptCode()
  const contact = { way: 'return', where: '', care: '' } as const
  const { organisation } = desk
  const filing: Filing = { organisation, by: 'survivor', account, danger: 'soon', contact, language: 'en' }
  await fileCase(houseOn(source), { filing, code, source: 'x' }, desk.now())
  return code
}

async function asHer(database: Database, code: ReceiptCode): Promise<{ holder: Holder; reader: Reader; root: string }> {
  const typed = receiptCodeGroups(code).join('')
  const cookie = await returnWithCode(database.queries, quickHash, typed, 'x', desk.now())
  const holder = await findHolder(database.queries, cookie, desk.now())
  if (!holder) throw new Error('nobody came back')
  return { holder, ...(await getOwnCase(houseOn(database), holder)) }
}

type Projections = Readonly<Record<'cases' | 'runs' | 'clocks', readonly unknown[]>>

/** The worklist, the runs, and the clocks that are set. */
async function projections({ queries }: Database): Promise<Projections> {
  const { rows: cases } = await sql`select * from case_in_work order by root`.execute(queries)
  const { rows: runs } = await sql`select * from procedure_run order by run`.execute(queries)
  const { rows: clocks } = await sql`select name, data, start_after from jobs.job
    where data ->> 'run' in (select run::text from procedure_run) order by data::text, start_after`.execute(queries)
  return { cases, runs, clocks }
}

describe('a database restored from a backup', () => {
  test('has the worklist and the clocks of what was not erased, once they were made again from the entries', async () => {
    expect([before.cases.length, before.clocks.length > 0]).toEqual([1, true])
    const { rows } = await sql`select from jobs.job`.execute(restored.queries)
    expect(rows).toEqual([])
    const heard: number[] = []
    for (let times = 0; times < 2; times++) {
      await restored.queries.transaction().execute((to) => rebuild(to, engine.chronicle, (files) => heard.push(files)))
      expect(await projections(restored)).toEqual(before)
    }
    expect(Math.max(...heard)).toBeGreaterThan(2)
  })

  test('opens what was not erased', async () => {
    const { reader, root } = await asHer(restored, kept)
    const seen = await openCase(houseOn(restored), reader, root, desk.now())
    expect(seen.runs[0]?.acts[0]?.said).toMatchObject({ account: 'She kept the ticket.' })
  })

  test('opens nothing that was erased after the backup, although sealed bytes and wraps are all there', async () => {
    const { holder, reader, root } = await asHer(restored, erased)
    const { queries } = restored
    const files = await getFilesOfCase(queries, root)
    expect(files.length).toBeGreaterThan(0)
    for (const { id } of files) {
      await expect(openFile(queries, engine.chronicle, id, holder.identity)).rejects.toThrow('outer-key-gone')
    }
    const opening = openCase(houseOn(restored), reader, root, desk.now())
    await expect(opening).rejects.toThrow('case-not-found')
    const { rows } = await sql<{ sealed: boolean; covered: number }>`
      select bool_and(sealed is not null) as sealed,
        (select count(*)::int from wrap where file = any (${files.map(({ id }) => id)})) as covered
      from entry where file = any (${files.map(({ id }) => id)})`.execute(queries)
    expect(rows).toMatchObject([{ sealed: true }])
    expect(rows[0]?.covered).toBeGreaterThan(0)
  })
})
