import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'

const around = join(import.meta.dirname, '..', '..', '..', '..')

/**
 * A folder of published test vectors. They are the data of others and no part of the product: they lie where
 * AMPARO_VECTORS says, or in a folder `vectors` of a neighbour of this checkout. Undefined when they are not there;
 * tests that use them then say so, and those with cases of our own run all the same.
 */
export function publishedVectors(name: string): string | undefined {
  const named = env['AMPARO_VECTORS']
  const places = named ? [named] : globSync('*/vectors', { cwd: around }).map((place) => join(around, place))
  return places.map((place) => join(place, name)).find((folder) => existsSync(folder))
}
