import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { type Person, type Present, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import type { Queries } from '../database/connect.ts'
import type { Actor } from './actor.ts'
import type { Keys } from './keys.ts'
import { askedWords, confirmPlan, makePlan, ownPlan } from './operations/recovery-plan.ts'
import {
  chooseRecoveryDelay,
  openRecovery,
  recoverable,
  recoveriesUnderWay,
  recoveryNotices,
  stopRecovery,
} from './operations/recovery-request.ts'
import { openRegister } from './operations/register.ts'
import { may, type Permission } from './permissions.ts'
import { Role } from './role.ts'

const { queries } = await emptyDatabase()

let keys: Keys
let own: TestOrganisation
let other: TestOrganisation
let stranger: Present
let concerned: Person
const present = new Map<Role, Present>()

const inTransaction = async (work: (transaction: Queries) => Promise<unknown>): Promise<unknown> =>
  await queries.transaction().execute(work)

async function plan(actor: Actor): Promise<void> {
  const { lists, asked } = await makePlan(queries, keys.node, actor, own.now())
  const words = lists.map((list, at) => list[(asked[at] ?? 0) - 1] ?? '')
  await inTransaction((to) => confirmPlan(to, keys.node, actor, words, own.now()))
}

beforeAll(async () => {
  keys = await testNode()
  own = await testOrganisation(queries, keys, 'Desk of the North')
  other = await testOrganisation(queries, keys, 'Desk of the South')
  stranger = await other.signIn(other.administrator)
  concerned = await own.hire('Concerned', 'caseworker')
  await plan(stranger.actor)
  await plan((await own.signIn(concerned)).actor)
  for (const role of Role.options) present.set(role, await own.signIn(await own.hire(`Someone ${role}`, role)))
})

type Operation = (actor: Actor, account: string) => Promise<unknown>

/** Every operation about recovery of someone who is signed in, and the permission it needs. */
const operations: readonly (readonly [string, Permission, Operation])[] = [
  ['make lists', 'plan-recovery', (actor) => makePlan(queries, keys.node, actor, own.now())],
  ['be asked for words of the own lists', 'plan-recovery', (actor) => askedWords(queries, keys.node, actor)],
  [
    'confirm the own lists',
    'plan-recovery',
    (actor) => inTransaction((to) => confirmPlan(to, keys.node, actor, [], own.now())),
  ],
  ['see whether the own lists hold', 'plan-recovery', (actor) => ownPlan(queries, keys.node, actor)],
  ['see for whom recovery can be asked', 'decide-recovery', (actor) => recoverable(queries, actor)],
  [
    'ask for the recovery of a colleague',
    'decide-recovery',
    (actor, account) => inTransaction((to) => openRecovery(to, keys.node, actor, account, own.now())),
  ],
  [
    'stop the recovery of a colleague',
    'stop-recovery',
    (actor, account) => inTransaction((to) => stopRecovery(to, keys.node, actor, account, own.now())),
  ],
  ['choose the delay', 'set-recovery-delay', (actor) => chooseRecoveryDelay(queries, keys.node, actor, 1)],
]

async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  )
}

const elsewhere = () => [other.administrator.account, randomUUID(), 'not an id']

describe.each(Role.options)('a member of staff as %s', (role) => {
  const actor = (): Actor => present.get(role)?.actor ?? stranger.actor

  test.each(operations.filter(([, permission]) => !may({ roles: [role] }, permission)))(
    'may not %s',
    async (_name, _permission, operation) => {
      for (const account of [concerned.account, ...elsewhere()]) {
        expect(await outcomeOf(operation(actor(), account))).toBe('not-allowed: not-entitled')
      }
    },
  )

  test.each(operations.filter(([, permission]) => may({ roles: [role] }, permission)))(
    'may %s, but not of another organisation',
    async (name, _permission, operation) => {
      const onlyOwn = name.includes('a colleague') ? ['not-found: account-unknown'] : undefined
      for (const account of elsewhere()) {
        const outcome = await outcomeOf(operation(actor(), account))
        const usual = ['done', 'invalid: recovery-word-wrong', 'invalid: recovery-delay-unfit']
        expect(onlyOwn ?? usual).toContain(outcome)
      }
    },
  )

  test('is told of a colleague’s request only with a role that can ask or stop', async () => {
    const asker = await own.signIn(own.administrator)
    await inTransaction((to) => openRecovery(to, keys.node, asker.actor, concerned.account, own.now()))
    const register = await openRegister(queries, keys.node, own.organisation)
    const isTold = may(actor(), 'decide-recovery') || may(actor(), 'stop-recovery')
    const there = { actor: actor(), register }
    expect((await recoveriesUnderWay(queries, keys.node, there)).map(({ account }) => account)).toEqual(
      isTold ? [concerned.account] : [],
    )
    expect(await recoveryNotices(queries, keys.node, there)).toEqual(isTold ? ['colleague'] : [])
    const theirs = { actor: stranger.actor, register: await openRegister(queries, keys.node, other.organisation) }
    expect(await recoveryNotices(queries, keys.node, theirs)).toEqual([])
    await inTransaction((to) => stopRecovery(to, keys.node, asker.actor, concerned.account, own.now()))
  })

  test('can stop the own recovery, whatever the role', async () => {
    const mine = actor()
    await plan(mine)
    const asker = await own.signIn(own.administrator)
    await inTransaction((to) => openRecovery(to, keys.node, asker.actor, mine.account, own.now()))
    expect(await outcomeOf(inTransaction((to) => stopRecovery(to, keys.node, mine, mine.account, own.now())))).toBe(
      'done',
    )
  })
})
