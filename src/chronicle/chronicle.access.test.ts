import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyDatabase } from '../../test/database.ts'
import { createSecret } from '../vault/identity-lock.ts'
import { createIdentity, type Identity } from '../vault/identity.ts'
import { nodeKeys } from '../vault/node-keys.ts'
import type { OpenFile } from './file.ts'
import { draft } from './kind.ts'
import { append } from './operations/append.ts'
import type { Chronicle } from './operations/chronicle.ts'
import { foundFile, storeFile } from './operations/found.ts'
import { addMember, removeAsAdministrator, removeMember } from './operations/members.ts'
import { openFile } from './operations/open.ts'
import { readFile, readViews, takeExport } from './operations/read.ts'

const database = await emptyDatabase()
const { queries } = database
const organisation = '4f0c2f0e-5a3b-4f2e-9c47-0d6a2a6f1b11'
const at = new Date('2026-11-22T10:00:00Z')

const people = [
  'founder',
  'member',
  'former member',
  'administrator',
  'administrator elsewhere',
  'member of another file',
  'node',
] as const
type Person = (typeof people)[number]

const identities = new Map<Person, Identity>()
let newcomer: Identity
let chronicle: Chronicle
beforeAll(async () => {
  for (const person of people) identities.set(person, await createIdentity('classical'))
  newcomer = await createIdentity('classical')
  const administrators: Readonly<Record<string, Person>> = { [organisation]: 'administrator' }
  chronicle = {
    node: nodeKeys(createSecret(), identityOf('node'), 'classical'),
    reactions: [],
    projections: [],
    administratorsOf: async (_, of) =>
      new Set([identityOf(administrators[of] ?? 'administrator elsewhere').public.verifyKey]),
    foundersOf: async () => new Set(),
  }
})

function identityOf(person: Person): Identity {
  const identity = identities.get(person)
  if (!identity) throw new Error(`Nobody is ${person}.`)
  return identity
}

const note = draft(
  { kind: 'note', version: 1, open: z.strictObject({}), sealed: z.strictObject({ text: z.string() }) },
  { open: {}, sealed: { text: 'hers' } },
)

/** A file with a founder, a member, and someone who was a member until the second epoch. */
async function newFile(): Promise<OpenFile> {
  const others = [identityOf('member').public, identityOf('former member').public]
  const founded = await foundFile(chronicle, {
    founder: identityOf('founder'),
    others,
    compartment: 'conversation',
    organisation,
    at,
  })
  return await queries.transaction().execute(async (transaction) => {
    await storeFile(transaction, founded)
    const written = await append(transaction, chronicle, founded.file, [note], { at, crossing: 'refuse' })
    return await removeMember(transaction, chronicle, written, identityOf('former member').public.verifyKey)
  })
}

const operations = {
  open: async (identity, { id }) => await openFile(queries, chronicle, id, identity),
  read: async (identity, { id }) =>
    await readFile(database, chronicle, await openFile(queries, chronicle, id, identity), viewer, at),
  'see who looked': async (identity, { id }) =>
    await readViews(database, chronicle, await openFile(queries, chronicle, id, identity)),
  export: async (identity, { id }) =>
    await takeExport(database, chronicle, await openFile(queries, chronicle, id, identity), viewer, at),
  write: async (identity, file) =>
    await queries.transaction().execute(
      async (transaction) =>
        await append(transaction, chronicle, { ...file, identity, keys: await keysFor(identity, file) }, [note], {
          at,
          crossing: 'stand',
        }),
    ),
  'let someone in': async (identity, file) =>
    await queries
      .transaction()
      .execute(async (transaction) => await addMember(transaction, chronicle, { ...file, identity }, newcomer.public)),
  'remove someone': async (identity, file) =>
    await queries
      .transaction()
      .execute(
        async (transaction) =>
          await removeMember(transaction, chronicle, { ...file, identity }, identityOf('member').public.verifyKey),
      ),
  'remove someone as an administrator': async (identity, { id }) =>
    await queries
      .transaction()
      .execute(
        async (transaction) =>
          await removeAsAdministrator(transaction, chronicle, id, identityOf('founder').public.verifyKey, identity),
      ),
} as const satisfies Record<string, (identity: Identity, file: OpenFile) => Promise<unknown>>

const viewer = { who: 'someone', role: 'someone' }

async function keysFor(identity: Identity, { id }: OpenFile): Promise<OpenFile['keys']> {
  return (await openFile(queries, chronicle, id, identity)).keys
}

/** Who may do what. Everyone not named is refused. */
const may: Readonly<Record<keyof typeof operations, readonly Person[]>> = {
  open: ['founder', 'member'],
  read: ['founder', 'member'],
  'see who looked': ['founder', 'member'],
  export: ['founder', 'member'],
  write: ['founder', 'member'],
  'let someone in': ['founder', 'member'],
  // A member who removes himself leaves the keys to those who stay.
  'remove someone': ['founder', 'member'],
  'remove someone as an administrator': ['founder', 'member', 'administrator'],
}

describe.each(Object.keys(operations) as readonly (keyof typeof operations)[])('to %s', (operation) => {
  test.each(people)('a file: %s', async (person) => {
    const file = await newFile()
    const tried = operations[operation](identityOf(person), file)
    if (may[operation].includes(person)) await expect(tried).resolves.not.toThrow()
    else await expect(tried).rejects.toThrow(/not-a-member|membership-signer-not-entitled/)
  })
})
