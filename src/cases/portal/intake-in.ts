import type { LawIn } from '../../law/law-in.ts'
import type { ProcedureIn } from '../../law/procedure-in.ts'
import { theLaw } from '../../law/the-law.ts'

/** The words of the intake that is in force, in a language. */
export function intakeIn(law: LawIn): ProcedureIn {
  const intake = theLaw().library.procedures.get('intake')
  if (!intake) throw new Error('There is no law/procedures/intake.yaml, by which filings are received.')
  return law.procedure(intake)
}

/** An answer to how great the danger is. */
export function dangerIn(law: LawIn, danger: string): string {
  return intakeIn(law).act('file').choice('danger', danger).text
}
