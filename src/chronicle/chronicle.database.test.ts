import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyDatabase } from '../../test/database.ts'
import { commitTo } from '../vault/commitment.ts'
import { createSecret } from '../vault/identity-lock.ts'
import { createIdentity, type Identity } from '../vault/identity.ts'
import { nodeKeys } from '../vault/node-keys.ts'
import type { Chronicle } from './operations/chronicle.ts'
import { entryHash } from './entry.ts'
import { verifyExport } from './export.ts'
import type { OpenFile } from './file.ts'
import { contentOf, draft, type EntryKind } from './kind.ts'
import { append, appendAsNode } from './operations/append.ts'
import { eraseFile } from './operations/erase.ts'
import { foundFile, storeFile } from './operations/found.ts'
import { addMember, removeAsAdministrator, removeMember } from './operations/members.ts'
import { openFile } from './operations/open.ts'
import { readFile, readViews, takeExport } from './operations/read.ts'
import { rebuild } from './operations/rebuild.ts'
import { causing, projecting } from './reactions.ts'
import { findEntries } from './store.ts'

const database = await emptyDatabase()
const { queries } = database
const organisation = '4f0c2f0e-5a3b-4f2e-9c47-0d6a2a6f1b11'
const at = new Date('2026-11-22T10:00:00Z')

const Message: EntryKind<{ urgent: boolean }, { text: string }> = {
  kind: 'message',
  version: 1,
  open: z.strictObject({ urgent: z.boolean() }),
  sealed: z.strictObject({ text: z.string() }),
}
const message = (text: string, urgent = false) => draft(Message, { open: { urgent }, sealed: { text } })

let her: Identity
let desk: Identity
let adviser: Identity
let administrator: Identity
let chronicle: Chronicle
const reached: string[] = []
beforeAll(async () => {
  const made = await Promise.all(Array.from({ length: 5 }, async () => await createIdentity('classical')))
  ;[her, desk, adviser, administrator] = made as [Identity, Identity, Identity, Identity]
  const node = nodeKeys(createSecret(), made[4] ?? her, 'classical')
  await sql`create table urgency (file uuid primary key, urgent integer not null)`.execute(queries)
  chronicle = {
    node,
    administratorsOf: async () => new Set([administrator.public.verifyKey]),
    foundersOf: async () => new Set(),
    reactions: [
      projecting('message', async (transaction, { file, open }) => {
        const { urgent } = z.object({ urgent: z.boolean() }).parse(open)
        await sql`insert into urgency values (${file}, ${urgent ? 1 : 0})
          on conflict (file) do update set urgent = urgency.urgent + ${urgent ? 1 : 0}`.execute(transaction)
      }),
      causing('message', async (_, { entry }) => void reached.push(entry)),
      projecting('refused', async () => {
        throw new Error('this reaction fails')
      }),
    ],
    projections: [
      {
        name: 'urgency',
        empty: async (transaction) => void (await sql`delete from urgency`.execute(transaction)),
        forget: async (transaction, file) =>
          void (await sql`delete from urgency where file = ${file}`.execute(transaction)),
      },
    ],
  }
})

async function newFile(): Promise<OpenFile> {
  const founding = { founder: her, others: [desk.public], compartment: 'conversation', organisation, at }
  const founded = await foundFile(chronicle, founding)
  await queries.transaction().execute(async (transaction) => await storeFile(transaction, founded))
  return founded.file
}

async function write(file: OpenFile, text: string, crossing: 'refuse' | 'stand' = 'refuse'): Promise<OpenFile> {
  return await queries
    .transaction()
    .execute(async (transaction) => await append(transaction, chronicle, file, [message(text)], { at, crossing }))
}

async function openedBy(identity: Identity, { id }: Pick<OpenFile, 'id'>): Promise<OpenFile> {
  return await openFile(queries, chronicle, id, identity)
}

async function texts(identity: Identity, file: Pick<OpenFile, 'id'>): Promise<string[]> {
  const read = await readFile(database, chronicle, await openedBy(identity, file), { who: 'x', role: 'caseworker' }, at)
  return read
    .filter(({ entry }) => entry.kind === 'message')
    .map((each) => contentOf(Message, { ...each.entry, ...each }).sealed.text)
}

describe('the chronicle of a file', () => {
  it('is read by its members in the order in which it was written, and by nobody else', async () => {
    const file = await write(await write(await newFile(), 'first'), 'second')
    expect(await texts(desk, file)).toEqual(['first', 'second'])
    expect(await texts(her, file)).toEqual(['first', 'second'])
    await expect(openedBy(adviser, file)).rejects.toThrow('not-a-member')
    await expect(openedBy(administrator, file)).rejects.toThrow('not-a-member')
  })

  it('of two writers at once lets one win, and tells the other', async () => {
    const file = await newFile()
    const asDesk = await openedBy(desk, file)
    const results = await Promise.allSettled([write(file, 'hers'), write(asDesk, 'the desk')])
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(String(refused?.reason)).toContain('chronicle-moved-on')
    await Promise.all(['a', 'b', 'c', 'd'].map(async (text) => await write(file, text, 'stand')))
    expect(await texts(her, file)).toHaveLength(5)
  })

  it('records who looked before anything is shown, and does not hold up a writer by it', async () => {
    const file = await newFile()
    const asDesk = await openedBy(desk, file)
    await texts(her, file)
    await texts(desk, file)
    await write(asDesk, 'written after others looked')
    const views = await readViews(database, chronicle, await openedBy(her, file))
    const view = { who: 'x', role: 'caseworker', at: at.toISOString() }
    expect(views).toEqual([view, view])
  })

  it('does not read in a transaction that could be rolled back with its record of the view', async () => {
    const file = await newFile()
    const attempt = queries.transaction().execute(async (transaction) => {
      await readFile({ queries: transaction }, chronicle, file, { who: 'x', role: 'y' }, at)
    })
    await expect(attempt).rejects.toThrow('committed')
  })

  it('takes what the node itself records, sealed to those who read', async () => {
    const file = await write(await newFile(), 'hers')
    await queries.transaction().execute(async (transaction) => {
      await appendAsNode(transaction, chronicle, file.id, [message('the clock ran out', true)], at)
    })
    expect(await texts(desk, file)).toEqual(['hers', 'the clock ran out'])
  })

  it('writes nothing when a reaction fails', async () => {
    const file = await newFile()
    const refused = { ...message('x'), kind: 'refused' }
    const attempt = queries
      .transaction()
      .execute(async (transaction) => await append(transaction, chronicle, file, [refused], { at, crossing: 'refuse' }))
    await expect(attempt).rejects.toThrow('this reaction fails')
    expect(await texts(her, file)).toEqual([])
  })

  it('refuses what is too large for an entry', async () => {
    await expect(write(await newFile(), 'x'.repeat(600_000))).rejects.toThrow('entry-too-large')
  })
})

describe('members of a file', () => {
  const inTransaction = async <Result>(work: (transaction: typeof queries) => Promise<Result>): Promise<Result> =>
    await queries.transaction().execute(work)

  it('are added with everything, or from the present epoch on', async () => {
    const file = await write(await newFile(), 'before')
    const known = await inTransaction(
      async (transaction) => await addMember(transaction, chronicle, file, adviser.public),
    )
    await write(known, 'after')
    expect(await texts(adviser, file)).toEqual(['before', 'after'])
  })

  it('read no further once removed, and those who come later read only what was granted', async () => {
    const file = await write(await newFile(), 'before')
    const without = await inTransaction(
      async (transaction) => await removeMember(transaction, chronicle, file, desk.public.verifyKey),
    )
    await write(without, 'after')
    await expect(openedBy(desk, file)).rejects.toThrow('not-a-member')
    const now = await openedBy(her, file)
    await inTransaction(async (transaction) => await addMember(transaction, chronicle, now, adviser.public, 2))
    expect(await texts(adviser, file)).toEqual(['after'])
    expect(await texts(her, file)).toEqual(['before', 'after'])
  })

  it('cannot be kept on by an old copy of the file: a removed member does not write', async () => {
    const file = await newFile()
    const old = await openedBy(desk, file)
    await inTransaction(async (transaction) => await removeMember(transaction, chronicle, file, desk.public.verifyKey))
    await expect(write(old, 'late', 'stand')).rejects.toThrow('chronicle-moved-on')
  })

  it('make new keys, before anything else, when an administrator removed someone', async () => {
    const file = await write(await newFile(), 'before')
    await inTransaction(
      async (transaction) =>
        await removeAsAdministrator(transaction, chronicle, file.id, desk.public.verifyKey, administrator),
    )
    await expect(write(file, 'with the old keys', 'stand')).rejects.toThrow('chronicle-moved-on')
    const now = await openedBy(her, file)
    expect(now.membership.epochs).toHaveLength(2)
    await write(now, 'after')
    expect(await texts(her, file)).toEqual(['before', 'after'])
    await expect(openedBy(desk, file)).rejects.toThrow('not-a-member')
  })

  it('are not removed by someone who does not administer', async () => {
    const file = await newFile()
    const attempt = inTransaction(
      async (transaction) =>
        await removeAsAdministrator(transaction, chronicle, file.id, desk.public.verifyKey, adviser),
    )
    await expect(attempt).rejects.toThrow('membership-signer-not-entitled')
  })
})

describe('a database that someone altered', () => {
  const tampering: readonly [string, (file: string, other: string) => ReturnType<typeof sql>, string][] = [
    [
      'two sealed bodies were swapped',
      (file) => sql`update entry set sealed = (select e.sealed from entry e where e.file = entry.file and
        e.lane = entry.lane and e.position = 1 - entry.position) where file = ${file} and position < 2 and lane not like '%/views'`,
      'chronicle-broken',
    ],
    [
      'an open field was changed',
      (file) => sql`update entry set open = '{"urgent": true}' where file = ${file} and position = 0`,
      'open-fields-altered',
    ],
    [
      'an entry was taken out',
      (file) => sql`delete from entry where file = ${file} and position = 0 and lane not like '%/views'`,
      'chronicle-broken',
    ],
    [
      'an entry was brought from another file',
      (file, other) => sql`update entry set sealed = (select e.sealed from entry e where e.file = ${other} and
        e.position = 0 and e.lane not like '%/views') where file = ${file} and position = 0`,
      'chronicle-broken',
    ],
    [
      'the instant was changed',
      (file) => sql`update entry set at = at - interval '1 day' where file = ${file} and position = 1`,
      'chronicle-broken',
    ],
    [
      'a statement of membership was changed',
      (file) => sql`update membership_statement set statement = jsonb_set(statement, '{act,members,1,verifyKey}',
        statement->'act'->'members'->0->'verifyKey') where file = ${file} and sequence = 0`,
      'membership-signature-false',
    ],
    [
      'the membership was cut off',
      (file) => sql`delete from membership_statement where file = ${file} and sequence = 1`,
      'chronicle-cut-off',
    ],
    [
      'a wrap was brought from another file',
      (file, other) => sql`update wrap set covered = (select w.covered from wrap w where w.file = ${other} and
        w.member = wrap.member and w.epoch = wrap.epoch) where file = ${file} and member = ${her.public.verifyKey}`,
      'wrap-does-not-open',
    ],
    ['the outer key is gone', (file) => sql`delete from apart.outer_key where file = ${file}`, 'outer-key-gone'],
  ]

  it.each(tampering)('is found out: %s', async (_, tamper, reason) => {
    const other = await write(await newFile(), 'of another case')
    const begun = await write(await newFile(), 'first')
    const file = await queries
      .transaction()
      .execute(async (transaction) => await addMember(transaction, chronicle, begun, adviser.public))
    await write(await write(file, 'second'), 'third')
    expect(await texts(her, file)).toEqual(['first', 'second', 'third'])
    await tamper(file.id, other.id).execute(queries)
    await expect(texts(her, file)).rejects.toThrow(reason)
  })
})

describe('someone who can write the database and make every hash anew', () => {
  it('still cannot change what an author signed as open', async () => {
    const file = await write(await newFile(), 'first')
    const [entry] = await findEntries(queries, file.id, 'acts')
    if (!entry) throw new Error('no entry')
    const { digest, nonce } = commitTo({ urgent: true })
    const forged = { ...entry, commitment: Buffer.from(digest).toString('base64url') }
    const hash = Buffer.from(entryHash(forged, entry.sealedDigest), 'base64url')
    await sql`update entry set open = '{"urgent": true}', nonce = ${nonce}, commitment = ${digest}, hash = ${hash}
      where id = ${entry.entry}`.execute(queries)
    await expect(texts(her, file)).rejects.toThrow('entry-not-as-signed')
  })

  it('cannot pass an entry of his own for one of theirs', async () => {
    const file = await write(await newFile(), 'first')
    const stranger = { ...file, identity: adviser }
    await write(stranger, 'put in by a stranger who got hold of the keys')
    await expect(texts(her, file)).rejects.toThrow('sealed-body-author-unknown')
  })
})

describe('an erased file', () => {
  it('opens for nobody, while its chain still verifies', async () => {
    const file = await write(await newFile(), 'to be forgotten')
    const { rows: before } = await sql`select hash from entry where file = ${file.id} order by lane, position`.execute(
      queries,
    )
    await queries.transaction().execute(async (transaction) => await eraseFile(transaction, chronicle, file.id, at))
    await expect(openedBy(her, file)).rejects.toThrow('file-erased')
    await expect(write(file, 'late', 'stand')).rejects.toThrow('file-not-found')
    const { rows: after } = await sql`select hash from entry where file = ${file.id} order by lane, position`.execute(
      queries,
    )
    expect(after).toEqual(before)
    const { rows } = await sql`select (select count(*) from wrap where file = ${file.id})::int as wraps,
      (select count(*) from apart.outer_key where file = ${file.id})::int as keys,
      (select count(*) from entry where file = ${file.id} and (open is not null or nonce is not null or sealed is not null))::int as full`.execute(
      queries,
    )
    expect(rows).toEqual([{ wraps: 0, keys: 0, full: 0 }])
    const projected = await sql`select 1 from urgency where file = ${file.id}`.execute(queries)
    expect(projected.rows).toEqual([])
  })
})

describe('projections', () => {
  it('are the same when they are made again from the entries, and what reached beyond is not repeated', async () => {
    const files: string[] = []
    for (let each = 0; each < 4; each++) files.push((await write(await write(await newFile(), 'a'), 'b')).id)
    const table = async () =>
      (await sql`select * from urgency where file = any(${files}) order by file`.execute(queries)).rows
    const before = await table()
    const sent = reached.length
    await sql`update urgency set urgent = 99`.execute(queries)
    await queries.transaction().execute(async (transaction) => await rebuild(transaction, chronicle))
    expect(await table()).toEqual(before)
    expect(reached).toHaveLength(sent)
  })
})

describe('an export', () => {
  it('is checked without keys and without the house', async () => {
    const file = await write(await write(await newFile(), 'first'), 'second')
    const taken = await takeExport(database, chronicle, await openedBy(desk, file), { who: 'd', role: 'liaison' }, at)
    const copy: unknown = JSON.parse(JSON.stringify(taken))
    const verified = verifyExport(copy)
    expect(verified).toMatchObject({ members: 2, read: 2, erased: 0 })
    expect(verified.said.map(({ sealed }) => sealed)).toEqual([{ text: 'first' }, { text: 'second' }])
  })

  it.each<[string, (text: string) => string, string]>([
    ['words were changed', (text) => text.replace('first', 'forst'), 'sealed-body-signature-false'],
    ['an open field was changed', (text) => text.replace('"urgent":false', '"urgent":true'), 'open-fields-altered'],
    ['the kind was changed', (text) => text.replace('"kind":"message"', '"kind":"massage"'), 'chronicle-broken'],
  ])('is refused when %s', async (_, alter, reason) => {
    const file = await write(await newFile(), 'first')
    const taken = await takeExport(database, chronicle, await openedBy(desk, file), { who: 'd', role: 'liaison' }, at)
    expect(() => verifyExport(JSON.parse(alter(JSON.stringify(taken))))).toThrow(reason)
  })
})
