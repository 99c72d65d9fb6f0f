import { stdout } from 'node:process'
import { isKept, keepProcedure } from '../../law/procedure-versions.ts'
import { lawFolder, theLaw } from '../../law/the-law.ts'

/** `amparo law keep`: keeps every procedure in the version in use, so that what is decided under it stays readable. */
export function lawKeep(): number {
  const fresh = [...theLaw().library.procedures.values()].filter((procedure) => !isKept(lawFolder, procedure))
  for (const procedure of fresh) {
    keepProcedure(lawFolder, procedure)
    stdout.write(`kept ${procedure.id} ${procedure.digest}\n`)
  }
  if (fresh.length === 0) stdout.write('Every procedure is kept in the version in use.\n')
  return 0
}
