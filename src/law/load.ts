import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { Bodies } from './body.ts'
import { crossCheck } from './cross-check.ts'
import { Forum } from './forum.ts'
import { Instrument } from './instrument.ts'
import type { LawRecords } from './library.ts'
import { checkProcedure } from './procedure-check.ts'
import { digestOfFile } from './procedure-versions.ts'
import { Procedure } from './procedure.ts'
import { Remedy } from './remedy.ts'
import { Right } from './right.ts'
import { State } from './state.ts'
import { readLawFile, type Fault, type LawFile } from './yaml-file.ts'

/** The law, or every fault that keeps it from being used. */
export type Loaded =
  | { readonly records: LawRecords; readonly faults: readonly [] }
  | { readonly records: undefined; readonly faults: readonly Fault[] }

/** All files of one kind, and what was wrong with the rest. */
type Folder<Value> = { readonly files: readonly LawFile<Value>[]; readonly faults: readonly Fault[] }

/** Reads all of `law/`. Refuses it whole when one file is wrong, and names every fault with file, line and mend. */
export function loadLaw(root: string): Loaded {
  const forums = readFolder(root, 'forums', Forum)
  const rights = readFolder(root, 'rights', Right)
  const remedies = readFolder(root, 'remedies', Remedy)
  const states = readFolder(root, 'states', State)
  const instruments = readFolder(root, 'sources', Instrument)
  const bodies = readOne(root, 'bodies.yaml', Bodies)
  const procedures = readFolder(root, 'procedures', Procedure)
  const folders = { forums: forums.files, rights: rights.files, remedies: remedies.files, states: states.files, instruments: instruments.files, bodies: bodies.files, procedures: procedures.files }
  const faults = [forums, rights, remedies, states, instruments, bodies, procedures].flatMap((each) => each.faults)
  const all = faults.length > 0 ? faults : [...crossCheck(folders), ...procedures.files.flatMap(checkProcedure)]
  if (all.length > 0) return { records: undefined, faults: all }
  const values = <Value>(files: readonly LawFile<Value>[]): readonly Value[] => files.map((each) => each.value)
  return {
    faults: [],
    records: {
      digest: digestOf(root),
      forums: values(forums.files),
      rights: values(rights.files),
      remedies: values(remedies.files),
      states: values(states.files),
      instruments: values(instruments.files),
      bodies: bodies.files.flatMap((each) => each.value),
      procedures: values(procedures.files).map((each) => ({ ...each, digest: digestOfFile(join(root, 'procedures', `${each.id}.yaml`)) })),
    },
  }
}

/** The law files of a folder; translations (`x.ar.yaml`) stand beside them and are read elsewhere. */
export function lawFilesIn(root: string, folder: string): readonly string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => /^[^.]+\.yaml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

function readFolder<Schema extends z.ZodType<{ id: string }>>(
  root: string,
  folder: string,
  schema: Schema,
): Folder<z.output<Schema>> {
  const files: LawFile<z.output<Schema>>[] = []
  const faults: Fault[] = []
  for (const file of lawFilesIn(root, folder)) {
    const read = readLawFile(join(root, file), `law/${file}`, schema)
    if ('faults' in read) {
      faults.push(...read.faults)
    } else if (read.ok.value.id !== basename(file, '.yaml')) {
      faults.push({
        file: `law/${file}`,
        line: read.ok.lineOf(['id']),
        wrong: `the id is ${read.ok.value.id}, the file is ${basename(file)}`,
        mend: 'give both the same name',
      })
    } else {
      files.push(read.ok)
    }
  }
  return { files, faults }
}

function readOne<Schema extends z.ZodType>(root: string, file: string, schema: Schema): Folder<z.output<Schema>> {
  const read = readLawFile(join(root, file), `law/${file}`, schema)
  return 'faults' in read ? { files: [], faults: read.faults } : { files: [read.ok], faults: [] }
}

function digestOf(root: string): string {
  const hash = createHash('sha256')
  const files = ['forums', 'rights', 'remedies', 'states', 'sources', 'procedures'].flatMap((folder) => lawFilesIn(root, folder))
  for (const file of [...files, 'bodies.yaml']) hash.update(file).update('\0').update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
