import type { z } from 'zod'
import type { Procedure } from './procedure.ts'
import type { Fault, LawFile } from './yaml-file.ts'

/** A procedure as its file declares it. */
export type Declaration = LawFile<z.output<typeof Procedure>>
export type Path = readonly PropertyKey[]
export type Complain = (path: Path, wrong: string, mend: string) => void

/** Collects what is wrong in one file. */
export function complaints(file: Declaration): { readonly faults: readonly Fault[]; readonly complain: Complain } {
  const faults: Fault[] = []
  const complain: Complain = (path, wrong, mend) => {
    faults.push({ file: file.file, line: file.lineOf(path), wrong, mend })
  }
  return { faults, complain }
}
