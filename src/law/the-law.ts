import { fileURLToPath } from 'node:url'
import { lawIn, type LawIn } from './law-in.ts'
import { libraryOf, type Library } from './library.ts'
import { loadLaw } from './load.ts'
import { loadTranslations } from './translation.ts'
import type { Fault } from './yaml-file.ts'

/** The folder `law/` of this checkout. */
export const lawFolder = fileURLToPath(new URL('../../law', import.meta.url))

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

let kept: TheLaw | undefined

/** The law of this checkout, read once. Throws {@link LawRefused} when any file is wrong. */
export function theLaw(): TheLaw {
  kept ??= readLaw(lawFolder)
  return kept
}

/** Reads the law of a folder. */
export function readLaw(folder: string): TheLaw {
  const { records, faults } = loadLaw(folder)
  if (records === undefined) throw new LawRefused(faults)
  const library = libraryOf(records)
  const languages = new Map<string, LawIn>([['en', lawIn(library, 'en', undefined)]])
  const inLanguage = (language: string): LawIn => {
    const known = languages.get(language)
    if (known) return known
    const loaded = loadTranslations(folder, language)
    if (loaded.faults.length > 0) throw new LawRefused(loaded.faults)
    const made = lawIn(library, language, loaded.translations)
    languages.set(language, made)
    return made
  }
  return { library, inLanguage }
}
