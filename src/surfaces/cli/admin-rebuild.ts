import { stderr, stdout } from 'node:process'
import { rebuild } from '../../chronicle/operations/rebuild.ts'
import { engineFor } from '../engine.ts'
import { placeOfNode } from '../server/settings.ts'
import { takeNothing, withNode } from './admin-node.ts'

/** `amparo admin rebuild`: makes every projection again from the entries, and with them the jobs of clocks. */
export async function adminRebuild(words: readonly string[]): Promise<void> {
  takeNothing(words)
  const count = await withNode(async ({ queries }, node) => {
    const { chronicle } = engineFor(node, placeOfNode(process.env))
    let done = 0
    const progress = (files: number): void => {
      done = files
      if (stderr.isTTY) stderr.write(`\r${files} files`)
    }
    await queries.transaction().execute((transaction) => rebuild(transaction, chronicle, progress))
    if (stderr.isTTY) stderr.write('\r\u{1B}[K')
    return done
  })
  stdout.write(`Made the worklist and the clocks again from ${count} files.\n`)
}
