import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { entryTextsIn, type EntryTexts, type EntryTranslations } from '../../forums/public/entry-texts.ts'
import { sourceLanguage, type Language } from '../../kit/text/language.ts'
import { lawFolder } from '../../law/the-law.ts'
import { ForumTexts, RemedyTexts, RightTexts } from '../../law/translation.ts'
import { readLawFile } from '../../law/yaml-file.ts'

const made = new Map<Language, EntryTexts>()

/** The texts of entries in a language. A translation is read when its entry is first asked for, and then kept. */
export function entryTexts(language: Language): EntryTexts {
  const known = made.get(language)
  if (known) return known
  const texts = entryTextsIn(language, language === sourceLanguage ? undefined : translationsIn(language))
  made.set(language, texts)
  return texts
}

function translationsIn(language: Language): EntryTranslations {
  return {
    forum: reader('forums', language, ForumTexts),
    right: reader('rights', language, RightTexts),
    remedy: reader('remedies', language, RemedyTexts),
  }
}

/** A file that is wrong counts as missing here: the loader of the law names what is wrong with it. */
function reader<Schema extends z.ZodType>(folder: string, language: Language, schema: Schema) {
  const kept = new Map<string, z.output<Schema> | undefined>()
  return (id: string): z.output<Schema> | undefined => {
    if (!kept.has(id)) kept.set(id, read(`${folder}/${id}.${language}.yaml`, schema))
    return kept.get(id)
  }
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
  const path = join(lawFolder, file)
  if (!existsSync(path)) return undefined
  const found = readLawFile(path, `law/${file}`, schema)
  return 'ok' in found ? found.ok.value : undefined
}
