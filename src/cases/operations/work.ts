import { append } from '../../chronicle/operations/append.ts'
import { draft } from '../../chronicle/kind.ts'
import { lockForWriting } from '../../chronicle/operations/files.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import { Refusal } from '../../kit/refusal.ts'
import { getRun, perform, turnDownProposed } from '../../procedures/operations/perform.ts'
import type { Wish } from '../../procedures/decide.ts'
import { ContactWay, Message, type Side } from '../entries.ts'
import type { SafeContact } from '../filing.ts'
import type { House } from './house.ts'
import { refuse } from '../refusals.ts'
import { carryOut } from './deeds.ts'
import { letInTold } from './let-in.ts'
import { isShown, type OpenCase, type Reader } from './open-case.ts'

/** Writes to the other side. Refuses `message-empty`, and `case-not-found` where the reader has no part in the conversation. */
export async function writeMessage(
  { database, engine }: House,
  { conversation }: Pick<OpenCase, 'conversation'>,
  message: { readonly from: Side; readonly text: string; readonly language: string },
  at: Date,
): Promise<void> {
  const text = message.text.trim()
  if (text === '') refuse('message-empty')
  if (!conversation) refuse('case-not-found')
  const entry = draft(Message, { open: { from: message.from }, sealed: { text, language: message.language } })
  await database.queries
    .transaction()
    .execute(
      async (queries) => await append(queries, engine.chronicle, conversation, [entry], { at, crossing: 'stand' }),
    )
}

/** Says anew how she can safely be reached. */
export async function changeContact(
  { database, engine }: House,
  reader: Reader,
  file: string,
  contact: SafeContact,
  at: Date,
): Promise<void> {
  const open = await openFile(database.queries, engine.chronicle, file, reader.identity)
  if (!isShown(open, reader)) refuse('case-not-found')
  const entry = draft(ContactWay, { open: {}, sealed: contact })
  await database.queries
    .transaction()
    .execute(async (queries) => await append(queries, engine.chronicle, open, [entry], { at, crossing: 'stand' }))
}

/** Acts of an assignment move keys between people; `assign.ts` does them. */
const ofAssignment: ReadonlySet<string> = new Set(['offer', 'take', 'pass', 'hand-back', 'reassign'])

/**
 * Does an act in a run of the case, with everything that follows from it: those it tells can read it, and what it does
 * (erasing, cutting access, referring) is done in the same transaction, or nothing is.
 *
 * `seen` is how many acts stood on the page it was decided from: where there are more by now, it is refused
 * (`chronicle-moved-on`), so that nobody acts on what no longer is so. Refuses as the procedure does.
 */
export async function act(
  house: House,
  reader: Reader,
  { run, seen, wish }: { readonly run: string; readonly seen: number; readonly wish: Wish },
  at: Date,
): Promise<void> {
  const { database, engine } = house
  const file = await openFile(database.queries, engine.chronicle, run, reader.identity)
  if (!isShown(file, reader)) refuse('case-not-found')
  await database.queries.transaction().execute(async (queries) => {
    // One act at a time in a case: a hold and an erasure must not pass each other.
    await lockForWriting(queries, file.root)
    const { acts, procedure } = await getRun(queries, run)
    if (acts.length !== seen) throw new Refusal('conflict', 'chronicle-moved-on')
    if (procedure.id === 'assignment' && ofAssignment.has(wish.act)) refuse('not-your-case')
    const { file: written, recorded } = await perform(queries, engine, file, wish, reader.doer, at)
    await letInTold(queries, house, written, procedure, wish.act)
    await carryOut(queries, house, reader, { file: written, recorded }, at)
  })
}

/**
 * Turns down what somebody proposed, so that it can be proposed anew; who proposed it can take it back in the same way.
 * Refuses `nothing-proposed`, `wrong-party`, and `chronicle-moved-on` as {@link act}.
 */
export async function turnDownProposal(
  { database, engine }: House,
  reader: Reader,
  { run, seen, act: proposed }: { readonly run: string; readonly seen: number; readonly act: string },
  at: Date,
): Promise<void> {
  const file = await openFile(database.queries, engine.chronicle, run, reader.identity)
  if (!isShown(file, reader)) refuse('case-not-found')
  await database.queries.transaction().execute(async (queries) => {
    await lockForWriting(queries, file.root)
    const { acts } = await getRun(queries, run)
    if (acts.length !== seen) throw new Refusal('conflict', 'chronicle-moved-on')
    await turnDownProposed(queries, engine, file, proposed, reader.doer, at)
  })
}
