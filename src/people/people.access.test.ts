import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { type Person, type Present, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import { passkeyDevice } from '../../test/passkey-device.ts'
import type { Queries } from '../database/connect.ts'
import { languages } from '../kit/text/language.ts'
import { text } from '../kit/text/text.ts'
import type { Actor } from './actor.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Keys } from './keys.ts'
import { openIntakeIfDue, openIntakes, shareIntake, workersWithoutIntake } from './operations/intake.ts'
import { createGate } from './operations/gate.ts'
import { addPasskey, beginPasskey, listOwnPasskeys, removePasskey } from './operations/passkeys.ts'
import { endOtherSessions, endOwnSession, findActor, listOwnSessions } from './operations/sessions.ts'
import { admit, changeRoles, invite, listStaff, removeStaff, withdrawInvitation } from './operations/staff.ts'
import { may, type Permission, permissions } from './permissions.ts'
import { Role } from './role.ts'

const { queries } = await emptyDatabase()
const site = { id: 'desk.example', origin: 'https://desk.example' }

let keys: Keys
let own: TestOrganisation
let other: TestOrganisation
let stranger: Present
let colleague: Person
const present = new Map<Role, Present>()

beforeAll(async () => {
  keys = await testNode()
  own = await testOrganisation(queries, keys, 'Desk of the North')
  other = await testOrganisation(queries, keys, 'Desk of the South')
  stranger = await other.signIn(other.administrator)
  await giveStrangerPasskey()
  colleague = await own.hire('Colleague', 'intake')
  for (const role of Role.options) present.set(role, await own.signIn(await own.hire(`Someone ${role}`, role)))
})

async function giveStrangerPasskey(): Promise<void> {
  const [{ actor }, now] = [stranger, other.now()]
  const wish = { name: 'telephone', passphrase: other.administrator.passphrase }
  const { options, name } = await beginPasskey(queries, keys, createGate(), { actor, site }, wish, now)
  await addPasskey(queries, keys.node, { actor, site }, { name, ...passkeyDevice().make(options) }, now)
}

const inTransaction = async (work: (transaction: Queries) => Promise<unknown>): Promise<unknown> =>
  await queries.transaction().execute(work)

type Operation = (actor: Actor, target: string) => Promise<unknown>

/** Every operation of people on the actor's organisation, the permission it needs, and what it is done to. */
const operations: readonly (readonly [string, Permission, Operation])[] = [
  ['list the staff', 'see-staff', (actor) => listStaff(queries, keys.node, actor)],
  ['invite', 'invite', (actor) => invite(queries, keys.node, actor, ['monitor'], own.now())],
  ['take an invitation back', 'invite', (actor) => withdrawInvitation(queries, actor, randomUUID())],
  [
    'admit',
    'admit',
    (actor, account) => {
      const fingerprint = fingerprintOf(actor.identity.public).join(' ')
      return inTransaction((to) => admit(to, keys.node, actor, { account, fingerprint, roles: ['monitor'] }, own.now()))
    },
  ],
  [
    'change roles',
    'change-roles',
    (actor, account) =>
      inTransaction((to) => changeRoles(to, keys.node, actor, { account, roles: ['intake'] }, own.now())),
  ],
  [
    'remove staff',
    'remove-staff',
    (actor, account) => inTransaction((to) => removeStaff(to, keys.node, actor, account, own.now())),
  ],
  [
    'open the intake',
    'open-intake',
    (actor) => inTransaction((to) => openIntakeIfDue(to, keys.node, actor, own.now())),
  ],
  ['open filings', 'read-intake-queue', (actor) => openIntakes(queries, keys.node, actor)],
  ['see who lacks the intake', 'share-intake', (actor) => workersWithoutIntake(queries, keys.node, actor)],
  ['share the intake', 'share-intake', (actor, account) => shareIntake(queries, keys.node, actor, account)],
  ['end an own session', 'see-own-sessions', (actor) => endOwnSession(queries, actor, 'none')],
  ['see the own passkeys', 'keep-passkeys', (actor) => listOwnPasskeys(queries, keys.node, actor)],
  [
    'begin to add a passkey',
    'keep-passkeys',
    (actor) =>
      beginPasskey(
        queries,
        keys,
        createGate(),
        { actor, site },
        { name: 'telephone', passphrase: own.administrator.passphrase },
        own.now(),
      ),
  ],
  [
    'add a passkey',
    'keep-passkeys',
    (actor) => addPasskey(queries, keys.node, { actor, site }, { name: 'x', passkey: '{}', secret: '' }, own.now()),
  ],
  ['remove a passkey', 'keep-passkeys', (actor) => removePasskey(queries, actor, randomUUID())],
]

async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  )
}

describe.each(Role.options)('a member of staff as %s', (role) => {
  const actor = (): Actor => present.get(role)?.actor ?? stranger.actor

  test.each(operations.filter(([, permission]) => !may({ roles: [role] }, permission)))(
    'may not %s',
    async (_name, _permission, operation) => {
      for (const target of [colleague.account, other.administrator.account, randomUUID()]) {
        expect(await outcomeOf(operation(actor(), target))).toBe('not-allowed: not-entitled')
      }
    },
  )

  // What does not exist, or belongs to others, is refused for that reason: the permission itself is there.
  test.each(operations.filter(([, permission]) => may({ roles: [role] }, permission)))(
    'may %s, but not to those of another organisation',
    async (_name, _permission, operation) => {
      const outcome = await outcomeOf(operation(actor(), other.administrator.account))
      const usual = ['done', 'not-found: account-unknown', 'not-found: invitation-unknown', 'invalid: passkey-unfit']
      expect(usual).toContain(outcome)
      const { members } = (await listStaff(queries, keys.node, stranger.actor)).register
      expect(members).toEqual([expect.objectContaining({ account: other.administrator.account })])
    },
  )

  test('sees and removes no passkey but their own', async () => {
    const [theirs] = await listOwnPasskeys(queries, keys.node, stranger.actor)
    expect(theirs?.name).toBe('telephone')
    const mine = present.get(role) ?? stranger
    expect(await listOwnPasskeys(queries, keys.node, mine.actor)).toEqual([])
    await removePasskey(queries, mine.actor, theirs?.id ?? '')
    expect(await listOwnPasskeys(queries, keys.node, stranger.actor)).toEqual([theirs])
  })

  test('sees and ends no session but their own', async () => {
    const mine = present.get(role) ?? stranger
    const listed = await listOwnSessions(queries, mine.actor, mine.cookie, own.now())
    expect(listed.map((each) => each.isThisOne)).toEqual([true])
    const [theirs] = await listOwnSessions(queries, stranger.actor, stranger.cookie, other.now())
    await endOwnSession(queries, mine.actor, theirs?.id ?? '')
    await endOtherSessions(queries, mine.actor, mine.cookie)
    expect(await findActor(queries, keys.node, stranger.cookie, other.now())).toBeDefined()
  })
})

describe('an administrator', () => {
  test('sees no invitation of another organisation, and cannot admit or withdraw there', async () => {
    const mine = await own.signIn(own.administrator)
    const { id } = await invite(queries, keys.node, stranger.actor, ['monitor'], other.now())
    const { invitations } = await listStaff(queries, keys.node, mine.actor)
    expect(invitations.map((each) => each.id)).not.toContain(id)
    await expect(withdrawInvitation(queries, mine.actor, id)).rejects.toThrow('invitation-unknown')
  })

  test('who lost the role meanwhile signs nothing any more', async () => {
    const second = await own.hire('Second', 'administrator')
    const { actor } = await own.signIn(second)
    const change = { account: second.account, roles: ['monitor'] as const }
    const mine = await own.signIn(own.administrator)
    await inTransaction((to) => changeRoles(to, keys.node, mine.actor, change, own.now()))
    const removal = inTransaction((to) => removeStaff(to, keys.node, actor, colleague.account, own.now()))
    await expect(removal).rejects.toThrow('not-entitled')
  })
})

describe('the table of permissions', () => {
  test('says each permission in a sentence, in every language', () => {
    for (const language of languages) {
      for (const permission of Object.keys(permissions)) {
        if (!isPermission(permission)) continue
        expect(text(language)(`people.permission.${permission}`)).toMatch(/\.$/)
      }
    }
  })

  test('gives an administrator nothing of a case, and a monitor figures only', () => {
    const all = Object.keys(permissions).filter(isPermission)
    const of = (role: Role) => all.filter((each) => may({ roles: [role] }, each))
    const ofCases = ['read-intake-queue', 'assign', 'work-on-case', 'order-legal-hold'] as const
    for (const role of ['administrator', 'monitor'] as const) {
      expect(of(role).filter((each) => ofCases.some((forbidden) => forbidden === each))).toEqual([])
    }
    const beyondEveryone = of('monitor').filter((each) => !of('interpreter').includes(each))
    expect(beyondEveryone).toEqual(['read-metrics'])
  })
})

function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name)
}
