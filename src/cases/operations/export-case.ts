import type { FileExport } from '../../chronicle/export.ts'
import { getFilesOfCase } from '../../chronicle/operations/files.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import { takeExport } from '../../chronicle/operations/read.ts'
import type { House } from './house.ts'
import { refuse } from '../refusals.ts'
import { type Reader, unlessAbsent } from './open-case.ts'

/**
 * Every file of the case that this reader may read, each as an export that anyone can check; recorded as a view of each.
 * Refuses `not-your-case` to who was only asked to take it, `case-not-found` where there is nothing to read.
 */
export async function exportCase(
  { database, engine }: House,
  reader: Reader,
  root: string,
  at: Date,
): Promise<readonly FileExport[]> {
  if (reader.only !== undefined) refuse('not-your-case')
  const exports: FileExport[] = []
  for (const { id } of await getFilesOfCase(database.queries, root)) {
    const file = await openFile(database.queries, engine.chronicle, id, reader.identity).catch(unlessAbsent)
    if (file) exports.push(await takeExport(database, engine.chronicle, file, reader.viewer, at))
  }
  return exports.length > 0 ? exports : refuse('case-not-found')
}
