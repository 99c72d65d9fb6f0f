import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { testNode } from '../../test/node.ts'
import { type Person, type TestOrganisation, testOrganisation } from '../../test/organisation.ts'
import { getFilesOfCase } from '../chronicle/operations/files.ts'
import { Refusal } from '../kit/refusal.ts'
import type { Actor } from '../people/actor.ts'
import { openIntakeIfDue } from '../people/operations/intake.ts'
import { returnWithCode } from '../people/operations/receipts.ts'
import { findHolder } from '../people/operations/sessions.ts'
import { Role } from '../people/role.ts'
import { listRuns } from '../procedures/operations/runs.ts'
import { createReceiptCode, type ReceiptCode, receiptCodeGroups } from '../vault/receipt-code.ts'
import { handBack, offerCase, passCase, reassign, takeCase } from './operations/assign.ts'
import { beginRun, recordHold } from './operations/begin-run.ts'
import { exportCase } from './operations/export-case.ts'
import { fileCase } from './operations/file-case.ts'
import type { House } from './operations/house.ts'
import { getOwnCase, listViews, openCase, type Reader, staffAsReader } from './operations/open-case.ts'
import { act, changeContact, writeMessage } from './operations/work.ts'
import { listParts, offeredCases, worklist } from './operations/worklist.ts'

const database = await emptyDatabase()
const { queries } = database

/** How someone stands to a case of the desk of the north. */
const standings = ['a stranger to it', 'asked to take it', 'responsible for it', 'of another organisation'] as const
type Standing = (typeof standings)[number]

const everyone = Role.options
const nobody: readonly Role[] = []
const workers: readonly Role[] = everyone.filter((role) => !['intake', 'monitor', 'administrator'].includes(role))
const holding: readonly Role[] = ['legal-adviser', 'decision-maker']
const responsible: readonly Role[] = ['caseworker', 'legal-adviser', 'liaison', 'decision-maker']

/** Who may do what: for each operation and standing, the roles in which one may. Everyone else is refused. */
const may: Readonly<Record<Operation, Readonly<Record<Standing, readonly Role[]>>>> = {
  'list their cases': row(workers, responsible, responsible, workers),
  'list the intake': row(['intake'], nobody, nobody, ['intake']),
  'list what waits for them in cases of others': row(workers, responsible, responsible, workers),
  'list what is offered': row(['intake'], nobody, nobody, ['intake']),
  'find the case': row(['intake'], responsible, responsible, nobody),
  'read her account': row(['intake'], nobody, responsible, nobody),
  'read how to reach her': row(['intake'], nobody, responsible, nobody),
  'see who opened what they may read': row(['intake'], responsible, responsible, nobody),
  'export it': row(['intake'], nobody, responsible, nobody),
  'write to her': row(['intake'], nobody, responsible, nobody),
  'change how to reach her': row(['intake'], nobody, responsible, nobody),
  'acknowledge it': row(['intake'], nobody, ['caseworker'], nobody),
  'begin a procedure in it': row(['intake'], nobody, ['caseworker', 'legal-adviser'], nobody),
  'order that it is kept': row(holding, holding, holding, nobody),
  'ask a colleague to take it': row(['intake'], nobody, nobody, nobody),
  'take it from who was asked': row(nobody, nobody, nobody, nobody),
  'take it': row(nobody, responsible, nobody, nobody),
  'say no to it': row(nobody, responsible, nobody, nobody),
  'hand it back': row(nobody, nobody, responsible, nobody),
}

function row(stranger: readonly Role[], asked: readonly Role[], taken: readonly Role[], elsewhere: readonly Role[]) {
  return {
    'a stranger to it': stranger,
    'asked to take it': asked,
    'responsible for it': taken,
    'of another organisation': elsewhere,
  }
}

type Case = { readonly root: string; readonly contact: string; readonly run: string }
type Asking = { readonly actor: Actor; readonly reader: Reader; readonly seen: Case }

/** Each operation as someone would do it who goes past the pages; what it gives must not be empty. */
const operations = {
  'list their cases': async ({ actor }: Asking) => await worklist(queries, actor, 'mine'),
  'list the intake': async ({ actor }: Asking) => await worklist(queries, actor, 'intake'),
  'list what waits for them in cases of others': async ({ actor }: Asking) => await listParts(queries, actor),
  'list what is offered': async ({ actor }: Asking) => await offeredCases(queries, actor),
  'find the case': async ({ actor, seen }: Asking) => await staffAsReader(house, actor, seen.root),
  'read her account': async ({ reader, seen }: Asking) =>
    (await openCase(house, reader, seen.root, desk.now())).runs.find(({ file }) => file.compartment === 'intake'),
  'read how to reach her': async ({ reader, seen }: Asking) =>
    (await openCase(house, reader, seen.root, desk.now())).contact,
  'see who opened what they may read': async ({ reader, seen }: Asking) =>
    (await listViews(house, reader, seen.root)).find(({ role }) => role !== 'never'),
  'export it': async ({ reader, seen }: Asking) => await exportCase(house, reader, seen.root, desk.now()),
  'write to her': async ({ reader, seen }: Asking) => {
    const open = await openCase(house, reader, seen.root, desk.now())
    await writeMessage(house, open, { from: 'desk', text: 'x', language: 'en' }, desk.now())
    return 'written'
  },
  'change how to reach her': async ({ reader, seen }: Asking) => {
    await changeContact(house, reader, seen.contact, { way: 'return', where: '', care: '' }, desk.now())
    return 'changed'
  },
  'acknowledge it': async ({ reader, seen }: Asking) => {
    const wish = { act: 'acknowledge', answers: { message: 'x' } }
    await act(house, reader, { run: seen.run, seen: 1, wish }, desk.now())
    return 'done'
  },
  'begin a procedure in it': async ({ reader, seen }: Asking) => {
    const answers = { recipient: elsewhere.organisation, compartments: ['account'], use: 'support', explained: 'x' }
    return await beginRun(house, reader, seen.root, { procedure: 'consent', act: 'ask', answers }, desk.now())
  },
  'order that it is kept': async ({ actor, seen }: Asking) =>
    await recordHold(
      house,
      actor,
      seen.root,
      { authority: 'court', ground: 'x', until: '2028-01-01', embargo: false },
      desk.now(),
    ),
  'ask a colleague to take it': async ({ actor, reader, seen }: Asking) => {
    await offerCase(house, actor, reader, { root: seen.root, assignee: colleague.account }, desk.now())
    return 'asked'
  },
  'take it from who was asked': async ({ actor, reader, seen }: Asking) => {
    const answers = { why: 'x', 'weighed-safety': 'x' }
    await reassign(house, actor, reader, { root: seen.root, seen: 1, answers }, desk.now())
    return 'proposed'
  },
  'take it': async ({ actor, reader, seen }: Asking) => {
    await takeCase(house, actor, reader, seen.root, desk.now())
    return 'taken'
  },
  'say no to it': async ({ actor, reader, seen }: Asking) => {
    await passCase(house, actor, reader, seen.root, desk.now())
    return 'passed'
  },
  'hand it back': async ({ actor, reader, seen }: Asking) => {
    await handBack(house, actor, reader, { root: seen.root, handover: 'x' }, desk.now())
    return 'handed back'
  },
}
type Operation = keyof typeof operations
const names = Object.keys(operations) as Operation[]

let house: House
let desk: TestOrganisation
let elsewhere: TestOrganisation
let colleague: Person
const staff = new Map<string, Person>()
beforeAll(async () => {
  const keys = await testNode()
  house = { database, ...keys }
  desk = await testOrganisation(queries, keys)
  elsewhere = await testOrganisation(queries, keys, 'Desk of the South')
  colleague = await desk.hire('Colleague', 'caseworker')
  for (const role of everyone) {
    staff.set(`here ${role}`, await desk.hire(role, role))
    staff.set(`there ${role}`, await elsewhere.hire(role, role))
  }
  for (const [organisation, place] of [
    [desk, 'here'],
    [elsewhere, 'there'],
  ] as const) {
    const { actor } = await organisation.signIn(one(place, 'intake'))
    await queries.transaction().execute(async (each) => openIntakeIfDue(each, keys.node, actor, organisation.now()))
  }
}, 120_000)

function one(place: 'here' | 'there', role: Role): Person {
  const person = staff.get(`${place} ${role}`)
  if (!person) throw new Error('nobody was hired for this role')
  return person
}

async function fileOne(): Promise<Case & { readonly code: ReceiptCode }> {
  const code = createReceiptCode()
  const contact = { way: 'telephone', where: '1', care: '' } as const
  const filing = {
    organisation: desk.organisation,
    by: 'survivor',
    account: 'x',
    danger: 'soon',
    contact,
    language: 'en',
  } as const
  await fileCase(house, { filing, code, source: 'x' }, desk.now())
  const { root } = await getOwnCase(house, await holder(code))
  const files = await getFilesOfCase(queries, root)
  const [run] = await listRuns(queries, root)
  return {
    root,
    contact: files.find(({ compartment }) => compartment === 'contact')?.id ?? '',
    run: run?.run ?? '',
    code,
  }
}

async function holder(code: ReceiptCode) {
  const cookie = await returnWithCode(queries, house.hash, receiptCodeGroups(code).join(''), 'x', desk.now())
  const found = await findHolder(queries, cookie, desk.now())
  if (!found) throw new Error('nobody came back')
  return found
}

/** A new case to which someone of this role stands so; absent where nobody of the role can. */
async function meet(role: Role, standing: Standing): Promise<Asking | undefined> {
  const seen = await fileOne()
  const place = standing === 'of another organisation' ? elsewhere : desk
  const { actor } = await place.signIn(one(place === desk ? 'here' : 'there', role))
  if (standing === 'asked to take it' || standing === 'responsible for it') {
    const { actor: intake } = await desk.signIn(one('here', 'intake'))
    const reader = await staffAsReader(house, intake, seen.root)
    try {
      await offerCase(house, intake, reader, { root: seen.root, assignee: actor.account }, desk.now())
    } catch (error) {
      expect(error).toMatchObject({ reason: 'assignee-unknown' })
      return undefined
    }
    if (standing === 'responsible for it')
      await takeCase(house, actor, await staffAsReader(house, actor, seen.root), seen.root, desk.now())
  }
  return { actor, reader: await readerOf(actor, seen.root), seen }
}

/** As the house lets them read it; where it does not, as they would pretend to be let. */
async function readerOf(actor: Actor, root: string): Promise<Reader> {
  const pretended = {
    identity: actor.identity,
    doer: { account: actor.account, standings: actor.roles },
    viewer: { who: actor.account, role: 'pretended' },
  }
  return await staffAsReader(house, actor, root).catch(() => pretended)
}

async function outcome(operation: Operation, asking: Asking | undefined): Promise<'may' | 'refused'> {
  if (!asking) return 'refused'
  try {
    return (await operations[operation](asking)) === undefined ? 'refused' : 'may'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return 'refused'
  }
}

describe.each(standings)('someone who is %s', (standing) => {
  test.each(everyone)(
    'and works as %s',
    async (role) => {
      const changing: readonly Operation[] = names.slice(names.indexOf('acknowledge it'))
      const same = await meet(role, standing)
      const found = new Map<Operation, string>()
      for (const name of names) {
        const asking = changing.includes(name) && same ? await meet(role, standing) : same
        found.set(name, await outcome(name, asking))
      }
      const expected = names.map((name) => [name, may[name][standing].includes(role) ? 'may' : 'refused'] as const)
      // Lists belong to the role, not to a case: they are asked of whoever could be made to stand so.
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
    },
    60_000,
  )
})

describe('someone who filed', () => {
  test('reads, answers and exports her own case and no other', async () => {
    const [hers, other] = [await fileOne(), await fileOne()]
    const { reader } = await getOwnCase(house, await holder(hers.code))
    const { contact } = await openCase(house, reader, hers.root, desk.now())
    expect(contact?.where).toBe('1')
    expect(await exportCase(house, reader, hers.root, desk.now())).toHaveLength(3)
    await expect(openCase(house, reader, other.root, desk.now())).rejects.toThrow('case-not-found')
    await expect(exportCase(house, reader, other.root, desk.now())).rejects.toThrow('case-not-found')
    await expect(
      changeContact(house, reader, other.contact, { way: 'return', where: '', care: '' }, desk.now()),
    ).rejects.toThrow(Refusal)
    const wish = { act: 'withdraw', answers: {} }
    await expect(act(house, reader, { run: other.run, seen: 1, wish }, desk.now())).rejects.toThrow(Refusal)
    expect(await listViews(house, reader, other.root)).toEqual([])
  })

  test('cannot do what is for the desk', async () => {
    const { run, code } = await fileOne()
    const { reader } = await getOwnCase(house, await holder(code))
    const wish = { act: 'acknowledge', answers: { message: 'x' } }
    await expect(act(house, reader, { run, seen: 1, wish }, desk.now())).rejects.toThrow('wrong-party')
  })
})
