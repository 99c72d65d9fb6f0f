import { append } from '../../chronicle/operations/append.ts'
import { draft } from '../../chronicle/kind.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import { Refusal } from '../../kit/refusal.ts'
import { getRun, perform } from '../../procedures/operations/perform.ts'
import type { Wish } from '../../procedures/decide.ts'
import { ContactWay, Message, type Side } from '../entries.ts'
import type { SafeContact } from '../filing.ts'
import type { House } from '../house.ts'
import { refuse } from '../refusals.ts'
import type { OpenCase, Reader } from './open-case.ts'

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
  { identity }: Reader,
  file: string,
  contact: SafeContact,
  at: Date,
): Promise<void> {
  const open = await openFile(database.queries, engine.chronicle, file, identity)
  const entry = draft(ContactWay, { open: {}, sealed: contact })
  await database.queries
    .transaction()
    .execute(async (queries) => await append(queries, engine.chronicle, open, [entry], { at, crossing: 'stand' }))
}

/**
 * Does an act in a run of the case. `seen` is how many acts stood on the page it was decided from: where there are more by
 * now, it is refused (`chronicle-moved-on`), so that nobody acts on what no longer is so. Refuses as the procedure does.
 */
export async function act(
  { database, engine }: House,
  { identity, doer }: Reader,
  { run, seen, wish }: { readonly run: string; readonly seen: number; readonly wish: Wish },
  at: Date,
): Promise<void> {
  const file = await openFile(database.queries, engine.chronicle, run, identity)
  await database.queries.transaction().execute(async (queries) => {
    const { acts } = await getRun(queries, run)
    if (acts.length !== seen) throw new Refusal('conflict', 'chronicle-moved-on')
    await perform(queries, engine, file, wish, doer, at)
  })
}
