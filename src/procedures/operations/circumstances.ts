import { z } from 'zod'
import { listOpenActs } from '../../chronicle/operations/files.ts'
import type { Queries } from '../../database/connect.ts'
import type { Circumstance } from '../../law/procedure-act.ts'
import { placedActs } from '../act-entry.ts'
import type { Answers } from '../answers.ts'
import { lifecycle } from '../lifecycle.ts'
import { runsOfCase } from '../store.ts'

/**
 * What other runs of the case put in force, as far as it concerns what is said here. Consent counts only for the very
 * recipient and for parts that it covers; a legal hold counts for everything.
 */
export async function circumstancesOf(
  queries: Queries,
  root: string,
  said: Readonly<Record<string, unknown>>,
): Promise<ReadonlySet<Circumstance>> {
  const runs = await runsOfCase(queries, root)
  const holding = new Set<Circumstance>()
  if (runs.some((run) => run.inForce.includes('holds'))) holding.add('legal-hold')
  const wanted = Sharing.safeParse(said)
  if (!wanted.success) return holding
  for (const { run, inForce } of runs) {
    if (!inForce.includes('grants-consent')) continue
    const { done } = lifecycle(run, placedActs(await listOpenActs(queries, run)))
    const given = Sharing.safeParse(Object.assign({}, ...done.map((each): Answers => each.open)))
    if (given.success && covers(given.data, wanted.data)) holding.add('consent')
  }
  return holding
}

const Sharing = z.object({ recipient: z.string(), compartments: z.array(z.string()).min(1) })
type Sharing = z.infer<typeof Sharing>

function covers(given: Sharing, wanted: Sharing): boolean {
  return given.recipient === wanted.recipient && wanted.compartments.every((part) => given.compartments.includes(part))
}
