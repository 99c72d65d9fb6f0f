import { stdout } from 'node:process'
import { stringify } from 'yaml'
import { theLaw } from '../../law/the-law.ts'
import { CommandRefused } from './command-refused.ts'

/** `amparo law show ID`: everything that stands under an id. */
export function lawShow(id: string | undefined): number {
  if (id === undefined) throw new CommandRefused('Say which: amparo law show european-court-of-human-rights')
  const { forums, rights, remedies, states, instruments, procedures } = theLaw().library
  const found = [forums, rights, remedies, states, instruments, procedures]
    .map((each) => each.get(id))
    .find((each) => each !== undefined)
  if (found === undefined) throw new CommandRefused(`Nothing in law/ is called ${id}.`)
  stdout.write(stringify(found))
  return 0
}
