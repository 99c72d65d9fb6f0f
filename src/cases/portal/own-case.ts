import type { House } from '../operations/house.ts'
import { getOwnCase, openCase, type OpenCase, type Reader } from '../operations/open-case.ts'
import type { AtOwnCase } from './portal-route.ts'

/** Her case, opened for this request. */
export type OwnCase = { readonly reader: Reader; readonly seen: OpenCase }

/** Opens her case; that she looked is recorded like every view. Refuses `case-not-found`. */
export async function openOwnCase(house: House, { holder, now }: Pick<AtOwnCase, 'holder' | 'now'>): Promise<OwnCase> {
  const { root, reader } = await getOwnCase(house, holder)
  return { reader, seen: await openCase(house, reader, root, now) }
}
