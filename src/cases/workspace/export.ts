import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import type { House } from '../operations/house.ts'
import { exportCase } from '../operations/export-case.ts'
import { staffAsReader } from '../operations/open-case.ts'
import { labelOf } from './desk.ts'

/** `POST /desk/cases/:root/export`: the case as a file that `amparo verify-export` checks. */
export async function saveExport(at: SignedInAtDesk, house: House, root: string): Promise<Answered> {
  const reader = await staffAsReader(house, at.actor, root)
  const files = await exportCase(house, reader, root, at.now)
  const document = { format: 'amparo/case-export/v1', files }
  return { save: JSON.stringify(document, undefined, 1), type: 'application/json', name: `case-${labelOf(root)}.json` }
}
