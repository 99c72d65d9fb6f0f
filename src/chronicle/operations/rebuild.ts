import type { Queries } from '../../database/connect.ts'
import type { Chronicle } from './chronicle.ts'
import { inCausalOrder } from '../order.ts'
import { runReactions } from '../reactions.ts'
import { filesAfter, findPublished } from '../store.ts'

const beforeAll = '00000000-0000-0000-0000-000000000000'
const atOnce = 500

/**
 * Makes every projection again from the open fields of the entries, all or none, in constant memory. Files without their
 * outer key are passed over: after a restore, the keys come first. What reached beyond (messages to others) is not sent
 * again. In the caller's transaction; `progress` hears how many files are done.
 */
export async function rebuild(
  queries: Queries,
  { reactions, projections }: Pick<Chronicle, 'reactions' | 'projections'>,
  progress: (files: number) => void = () => {},
): Promise<void> {
  const again = reactions.filter((reaction) => reaction.is === 'projection')
  for (const projection of projections) await projection.empty(queries)
  let done = 0
  let last = { root: beforeAll, id: beforeAll }
  for (;;) {
    const files = await filesAfter(queries, last, atOnce)
    for (const { id } of files) await runReactions(queries, again, inCausalOrder(await findPublished(queries, id)))
    done += files.length
    progress(done)
    const end = files.at(-1)
    if (end === undefined) return
    last = end
  }
}
