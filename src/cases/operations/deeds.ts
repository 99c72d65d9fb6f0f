import { z } from 'zod'
import type { OpenFile } from '../../chronicle/file.ts'
import { eraseFile } from '../../chronicle/operations/erase.ts'
import { getFilesOfCase } from '../../chronicle/operations/files.ts'
import { getMembers, removeAsAdministrator, removeMember } from '../../chronicle/operations/members.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import type { Queries } from '../../database/connect.ts'
import type { Deed } from '../../law/procedure-consequence.ts'
import { openRegister } from '../../people/operations/register.ts'
import { findMember } from '../../people/register.ts'
import { getRun, type Performed } from '../../procedures/operations/perform.ts'
import { type OpenlySaid, openlySaid } from '../kept-apart.ts'
import { refuse } from '../refusals.ts'
import type { House } from './house.ts'
import { type Reader, unlessAbsent } from './open-case.ts'
import { refer } from './refer.ts'

type Carry = (
  queries: Queries,
  house: House,
  reader: Reader,
  run: OpenFile,
  said: OpenlySaid,
  at: Date,
) => Promise<void>

/**
 * Does what an act does beyond being recorded, in the act's own transaction. Consent and holds are in force by being
 * recorded; a disclosure is the export that whoever decided it takes.
 */
export async function carryOut(
  queries: Queries,
  house: House,
  reader: Reader,
  { file, recorded }: Performed,
  at: Date,
): Promise<void> {
  for (const deed of recorded.does) {
    const { state } = await getRun(queries, file.id)
    await carriers[deed]?.(queries, house, reader, file, openlySaid(state), at)
  }
}

const carriers: Partial<Record<Deed, Carry>> = {
  erases: async (queries, { engine }, _reader, run, _said, at) => {
    for (const file of await getFilesOfCase(queries, run.root)) {
      if (file.id !== run.id) await eraseFile(queries, engine.chronicle, file.id, at)
    }
  },
  'cuts-access': async (queries, house, reader, run, said) => await cutAccess(queries, house, reader, run, said),
  refers: async (queries, house, reader, run, said, at) => await refer(queries, house, reader, run, said, at),
}

/**
 * Takes the keys of the case from someone who is suspected. Of files that the reader cannot open it takes an administrator
 * to remove anyone (`cut-needs-administrator`), and all is cut or nothing. An intake worker who reads through the intake
 * loses it together with the whole intake, so the case must be somebody's first (`assign-first`).
 */
async function cutAccess(
  queries: Queries,
  { engine: { chronicle }, node }: House,
  { identity }: Reader,
  run: OpenFile,
  said: OpenlySaid,
): Promise<void> {
  const { suspect } = z.object({ suspect: z.string() }).parse(said)
  const register = await openRegister(queries, node, run.organisation)
  const suspected = findMember(register, suspect) ?? refuse('assignee-unknown')
  const own = identity.public.verifyKey
  const leaving = new Set([suspected.identity.verifyKey])
  if (suspected.roles.includes('intake')) for (const intake of register.intakes) leaving.add(intake.verifyKey)
  if (leaving.has(own)) refuse('assign-first')
  for (const { id } of await getFilesOfCase(queries, run.root)) {
    const members = await getMembers(queries, chronicle, id)
    const suspects = members.filter(({ verifyKey }) => leaving.has(verifyKey))
    if (suspects.length === 0) continue
    const isAlone = suspects.length === members.length
    let file = await openFile(queries, chronicle, id, identity).catch(unlessAbsent)
    if (!file && (isAlone || !register.administrators.has(own))) refuse('cut-needs-administrator')
    for (const { verifyKey } of suspects) {
      if (file) file = await removeMember(queries, chronicle, file, verifyKey)
      else await removeAsAdministrator(queries, chronicle, id, verifyKey, identity)
    }
  }
}
