import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOfAll, keep } from './keep.ts'
import { lawIn, type LawIn } from './law-in.ts'
import { libraryOf, type LawRecords, type Library } from './library.ts'
import { loadLaw } from './load.ts'
import { loadTranslations, translationsOf, type TranslationRecords } from './translation.ts'
import { findKeptProcedure } from './procedure-versions.ts'
import type { Procedure } from './procedure.ts'
import type { Fault } from './yaml-file.ts'

const home = fileURLToPath(new URL('../..', import.meta.url))

/** The folder `law/` of this checkout. */
export const lawFolder = join(home, 'law')

/** The law cannot be used: every fault, with file, line, what is wrong and the mend. */
export class LawRefused extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(['The law files cannot be used:', ...faults.map(sayFault)].join('\n'))
    this.faults = faults
  }
}

/** `law/forums/x.yaml:12: what is wrong — the mend` */
export function sayFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.wrong} — ${fault.mend}`
}

/** The law and its texts in every language it is read in. */
export type TheLaw = { readonly library: Library; readonly inLanguage: (language: string) => LawIn }

/** The law as it was read: what `read` gives, from the files or from where it was kept when they were read before. */
type Reader = <Records>(name: string, read: () => Records) => Records

let read: TheLaw | undefined

/**
 * The law of this checkout, read once. Reading and checking hundreds of files takes seconds, so what came of it is kept in
 * `.cache/`, for as long as neither the files nor what they are read with changes. Throws {@link LawRefused} when any file
 * is wrong.
 */
export function theLaw(): TheLaw {
  if (read) return read
  const readers = ['src/law', 'src/rules', ...dates, 'package.json'].map((each) => join(home, each))
  const keeping = { folder: join(home, '.cache'), origin: digestOfAll([lawFolder, ...readers]) }
  read = lawFrom(lawFolder, (name, make) => keep(name, keeping, make))
  return read
}

/**
 * The version of a procedure under which something was decided: the one in use, or one that was kept. Absent where this
 * house never had it.
 */
export function findProcedure(id: string, digest: string): Procedure | undefined {
  const current = theLaw().library.procedures.get(id)
  if (current?.digest === digest) return current
  const named = `${id} ${digest}`
  const known = former.get(named) ?? findKeptProcedure(lawFolder, id, digest)
  if (known) former.set(named, known)
  return known
}

const former = new Map<string, Procedure>()

const dates = ['plain-date', 'period', 'interval', 'iso', 'duration', 'reckoning'].map((name) => `src/kit/${name}.ts`)

/** Reads the law of a folder, every file of it. Throws {@link LawRefused} when any is wrong. */
export function readLaw(folder: string): TheLaw {
  return lawFrom(folder, (_, make) => make())
}

function lawFrom(folder: string, reader: Reader): TheLaw {
  const library = libraryOf(reader('law.json', () => recordsIn(folder)))
  const languages = new Map([['en', lawIn(library, 'en', undefined)]])
  const inLanguage = (language: string): LawIn => {
    const known = languages.get(language)
    if (known) return known
    const records = reader(`law.${language}.json`, () => translationsIn(folder, language))
    const made = lawIn(library, language, translationsOf(records))
    languages.set(language, made)
    return made
  }
  return { library, inLanguage }
}

function recordsIn(folder: string): LawRecords {
  const { records, faults } = loadLaw(folder)
  if (records === undefined) throw new LawRefused(faults)
  return records
}

function translationsIn(folder: string, language: string): TranslationRecords {
  const { records, faults } = loadTranslations(folder, language)
  if (faults.length > 0) throw new LawRefused(faults)
  return records
}
