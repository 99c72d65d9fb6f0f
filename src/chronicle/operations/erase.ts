import type { Queries } from '../../database/connect.ts'
import type { FileId } from '../../vault/file-id.ts'
import type { Chronicle } from './chronicle.ts'
import { refuse } from '../refusals.ts'
import { emptyFile, lockFile } from '../store.ts'

/**
 * Erases a file: destroys its outer key, wraps, sealed bytes, open fields and nonces. What remains is a chain of hashes that
 * still verifies and tells nothing; an old backup opens nothing either, since no backup holds the outer key. In the
 * caller's transaction, which has made sure that nothing forbids it: a legal hold does.
 */
export async function eraseFile(
  queries: Queries,
  { projections }: Pick<Chronicle, 'projections'>,
  file: FileId,
  at: Date,
): Promise<void> {
  if (!(await lockFile(queries, file))) refuse('file-not-found')
  for (const projection of projections) await projection.forget(queries, file)
  await emptyFile(queries, file, at)
}
