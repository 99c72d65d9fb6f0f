import { z } from 'zod'
import type { OpenFile } from '../../chronicle/file.ts'
import { eraseFile } from '../../chronicle/operations/erase.ts'
import { getFilesOfCase } from '../../chronicle/operations/files.ts'
import { removeMember } from '../../chronicle/operations/members.ts'
import { openFile } from '../../chronicle/operations/open.ts'
import type { Queries } from '../../database/connect.ts'
import type { Deed } from '../../law/procedure-consequence.ts'
import { openRegister } from '../../people/operations/register.ts'
import { findMember } from '../../people/register.ts'
import { getRun, type Performed } from '../../procedures/operations/perform.ts'
import { refuse } from '../refusals.ts'
import type { House } from './house.ts'
import { type Reader, unlessAbsent } from './open-case.ts'
import { refer } from './refer.ts'

type Carry = (queries: Queries, house: House, reader: Reader, run: OpenFile, said: Said, at: Date) => Promise<void>

/** What the acts of the run have said openly, the last word on each. */
type Said = Readonly<Record<string, unknown>>

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
    const said = Object.assign({}, ...state.done.map((each) => each.open)) as Said
    await carriers[deed]?.(queries, house, reader, file, said, at)
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
 * Takes the keys of the case from someone who is suspected, in every file that the reader can open. An intake worker who
 * reads through the intake loses it together with the whole intake, so the case must be somebody's first
 * (`assign-first`).
 */
async function cutAccess(queries: Queries, house: House, reader: Reader, run: OpenFile, said: Said): Promise<void> {
  const { suspect } = z.object({ suspect: z.string() }).parse(said)
  const { engine, node } = house
  const register = await openRegister(queries, node, run.organisation)
  const suspected = findMember(register, suspect) ?? refuse('assignee-unknown')
  const intakes = register.intakes.map((each) => each.verifyKey)
  const own = reader.identity.public.verifyKey
  const leaving = new Set([suspected.identity.verifyKey])
  if (suspected.roles.includes('intake')) for (const intake of intakes) leaving.add(intake)
  if (leaving.has(own)) refuse('assign-first')
  for (const { id } of await getFilesOfCase(queries, run.root)) {
    let file = await openFile(queries, engine.chronicle, id, reader.identity).catch(unlessAbsent)
    for (const { verifyKey } of file?.membership.members ?? []) {
      if (file && leaving.has(verifyKey)) file = await removeMember(queries, engine.chronicle, file, verifyKey)
    }
  }
}
