import { organisationsHere } from '../../people/operations/intake.ts'
import { membersWith } from '../../people/register.ts'
import type { House } from '../operations/house.ts'
import type { Desk } from './filing-pages.ts'

/** The desks that can receive a filing now: there are keys to seal it to, and someone to read it. */
export async function desksHere({ database, node }: Pick<House, 'database' | 'node'>): Promise<readonly Desk[]> {
  const registers = await organisationsHere(database.queries, node)
  return registers
    .filter((register) => register.intakes.length > 0 && membersWith(register, 'intake').length > 0)
    .map(({ organisation, name }) => ({ id: organisation, name }))
}
