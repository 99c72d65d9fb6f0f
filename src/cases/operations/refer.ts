import { z } from 'zod'
import type { OpenFile } from '../../chronicle/file.ts'
import { contentOf, draft } from '../../chronicle/kind.ts'
import { append } from '../../chronicle/operations/append.ts'
import { getFilesOfCase } from '../../chronicle/operations/files.ts'
import { foundFile, storeFile } from '../../chronicle/operations/found.ts'
import { getMembers, removeMember } from '../../chronicle/operations/members.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import { readForCopy } from '../../chronicle/operations/read.ts'
import type { ReadEntry } from '../../chronicle/opening.ts'
import type { Queries } from '../../database/connect.ts'
import { intakeOf } from '../../people/operations/intake.ts'
import { openRegister } from '../../people/operations/register.ts'
import { ActEntry } from '../../procedures/act-entry.ts'
import { begin } from '../../procedures/operations/perform.ts'
import { createIdentity, type PublicIdentity } from '../../vault/identity.ts'
import { ContactWay, Message } from '../entries.ts'
import type { Compartment } from '../filing.ts'
import { refuse } from '../refusals.ts'
import { herselfAmong } from '../run-members.ts'
import type { House } from './house.ts'
import { type Reader, unlessAbsent } from './open-case.ts'

const Referring = z.object({ recipient: z.string(), compartments: z.array(z.string()) })

/**
 * Copies the chosen parts of a case to another organisation of this node, as a case of its own: the intake there and she
 * read it, and nobody who sent it does. That she consented to this recipient and these parts, the procedure has made sure.
 *
 * The copy is founded by an identity made for it, which leaves it at once: whoever opens it first makes new keys.
 * Refuses `recipient-cannot-receive`.
 */
export async function refer(
  queries: Queries,
  house: House,
  reader: Reader,
  run: OpenFile,
  said: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<void> {
  const { recipient, compartments } = Referring.parse(said)
  const { engine, node } = house
  const intake = await intakeOf(queries, node, recipient).catch(unlessAbsent)
  if (!intake) refuse('recipient-cannot-receive')
  const founder = await createIdentity(node.suite)
  const others = [intake, ...(await herself(queries, house, run))]
  const parts = await partsOf(queries, house, reader, run, compartments)
  const found = async (compartment: Compartment, root?: string) => {
    const founding = { founder, others, compartment, organisation: recipient, at }
    const founded = await foundFile(engine.chronicle, { ...founding, ...(root !== undefined && { root }) })
    await storeFile(queries, founded)
    return founded.file
  }
  const first = await found('intake')
  const contact = await found('contact', first.id)
  const conversation = await found('conversation', first.id)
  const wish = {
    procedure: 'intake',
    act: 'file',
    answers: { account: parts.account.join('\n\n'), danger: 'not-said', channel: 'referral' },
  }
  const filed = await begin(queries, engine, first, wish, { account: run.id, standings: ['intake'] }, at)
  const crossing = { at, crossing: 'refuse' } as const
  const written = [
    filed.file,
    parts.contact ? await append(queries, engine.chronicle, contact, [parts.contact], crossing) : contact,
    parts.messages.length > 0
      ? await append(queries, engine.chronicle, conversation, parts.messages, crossing)
      : conversation,
  ]
  for (const file of written) await removeMember(queries, engine.chronicle, file, founder.public.verifyKey)
}

async function herself(
  queries: Queries,
  { engine, node }: House,
  { root, organisation }: OpenFile,
): Promise<readonly PublicIdentity[]> {
  const register = await openRegister(queries, node, organisation)
  return herselfAmong(await getMembers(queries, engine.chronicle, root), register)
}

/** What is copied, read for that purpose under the view that the act itself records. */
async function partsOf(queries: Queries, house: House, reader: Reader, run: OpenFile, compartments: readonly string[]) {
  const read = async (compartment: Compartment): Promise<readonly ReadEntry[]> => {
    const files = await getFilesOfCase(queries, run.root)
    const file = files.find((each) => each.compartment === compartment)
    const open = file && (await openFile(queries, house.engine.chronicle, file.id, reader.identity))
    return open ? await readForCopy(queries, house.engine.chronicle, open) : []
  }
  const wants = (part: string, from: Compartment) => (compartments.includes(part) ? read(from) : [])
  const account = (await wants('account', 'intake')).flatMap((each) => {
    if (each.entry.kind !== ActEntry.kind) return []
    const text = contentOf(ActEntry, { ...each.entry, ...each }).sealed['account']
    return typeof text === 'string' ? [text] : []
  })
  const contact = (await wants('contact', 'contact')).findLast((each) => each.entry.kind === ContactWay.kind)
  const messages = (await wants('conversation', 'conversation')).filter((each) => each.entry.kind === Message.kind)
  return {
    account: [await purposeOf(queries, house, run), ...account],
    contact: contact && draft(ContactWay, contentOf(ContactWay, { ...contact.entry, ...contact })),
    messages: messages.map((each) => draft(Message, contentOf(Message, { ...each.entry, ...each }))),
  }
}

/** What the other organisation is asked for, as whoever prepared the referral wrote it. */
async function purposeOf(queries: Queries, { engine }: House, run: OpenFile): Promise<string> {
  const acts = await readForCopy(queries, engine.chronicle, run)
  const prepared = acts.flatMap((each) => {
    const { purpose } = contentOf(ActEntry, { ...each.entry, ...each }).sealed
    return typeof purpose === 'string' ? [purpose] : []
  })
  return prepared.at(-1) ?? ''
}
