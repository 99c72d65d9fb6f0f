import type { Queries } from '../../src/database/connect.ts'
import { openIntakeIfDue } from '../../src/people/operations/intake.ts'
import type { Keys } from '../../src/people/keys.ts'
import { testOrganisation } from '../organisation.ts'
import { openOwnNode } from './own-node.ts'

/** Founds an organisation that can receive filings. */
export async function openDesk(queries: Queries, keys: Keys): Promise<string> {
  const desk = await testOrganisation(queries, keys)
  const { actor } = await desk.signIn(await desk.hire('Ines', 'intake'))
  await queries
    .transaction()
    .execute(async (transaction) => await openIntakeIfDue(transaction, keys.node, actor, desk.now()))
  return desk.organisation
}

/** Leaves a node in the folder, stopped, whose desk can receive filings. Gives the id of its organisation. */
export async function makeReadyNode(folder: string): Promise<string> {
  const house = await openOwnNode(folder)
  try {
    return await openDesk(house.database.queries, house)
  } finally {
    await house.database.close()
  }
}
