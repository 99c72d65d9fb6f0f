import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ProcedureTexts } from './procedure-texts.ts'
import { readLawFile, type Fault } from './yaml-file.ts'

const texts = z.array(z.string())

const RuleText = z.strictObject({ rule: z.string(), text: z.string(), stopsOn: z.string().optional() })

/** The texts of a forum in another language; lists in the order of the original. */
export const ForumTexts = z.strictObject({
  name: z.string(),
  short: z.string().optional(),
  plain: z.string(),
  basis: z.string().optional(),
  bindingNote: z.string().optional(),
  rules: z.array(
    RuleText.extend({
      anyOf: z.array(z.strictObject({ id: z.string(), name: z.string(), rules: z.array(RuleText) })).optional(),
    }),
  ),
  ordersNotes: z.array(z.strictObject({ measure: z.string(), note: z.string() })).optional(),
  notAvailable: texts.optional(),
  interim: z.string().optional(),
  followUp: z.string().optional(),
  evidence: texts,
  start: texts,
  cost: z.string(),
  duration: z.string(),
  danger: z.string(),
  warnings: texts,
})
export type ForumTexts = z.infer<typeof ForumTexts>

export const RightTexts = z.strictObject({
  name: z.string(),
  asks: z.string(),
  plain: z.string(),
  elements: texts,
  standardOfRemedy: texts,
  evidence: texts,
})
export type RightTexts = z.infer<typeof RightTexts>

export const RemedyTexts = z.strictObject({
  name: z.string(),
  plain: z.string(),
  standard: texts,
  measures: z.array(z.strictObject({ id: z.string(), name: z.string(), plain: z.string() })),
})
export type RemedyTexts = z.infer<typeof RemedyTexts>

const Names = z.array(z.strictObject({ id: z.string(), name: z.string() }))

type ById<Texts> = readonly (readonly [id: string, texts: Texts])[]

/** All that stands in `law/` in one language beside English, as it was read. */
export type TranslationRecords = {
  readonly forums: ById<ForumTexts>
  readonly rights: ById<RightTexts>
  readonly remedies: ById<RemedyTexts>
  readonly states: ById<string>
  readonly instruments: ById<string>
  readonly bodies: ById<string>
  readonly procedures: ById<ProcedureTexts>
}

/** The same, to be asked by id. */
export type Translations = {
  readonly [Part in keyof TranslationRecords]: ReadonlyMap<string, TranslationRecords[Part][number][1]>
}

/** Indexes the translations of a language. */
export function translationsOf(records: TranslationRecords): Translations {
  const { forums, rights, remedies, states, instruments, bodies, procedures } = records
  return {
    forums: new Map(forums),
    rights: new Map(rights),
    remedies: new Map(remedies),
    states: new Map(states),
    instruments: new Map(instruments),
    bodies: new Map(bodies),
    procedures: new Map(procedures),
  }
}

/** Reads the translations of a language. What is missing is shown in English and marked; what is wrong is a fault. */
export function loadTranslations(root: string, language: string): { readonly records: TranslationRecords; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined => {
    if (!existsSync(join(root, file))) return undefined
    const found = readLawFile(join(root, file), `law/${file}`, schema)
    if ('ok' in found) return found.ok.value
    faults.push(...found.faults)
    return undefined
  }
  const folder = <Schema extends z.ZodType>(name: string, schema: Schema): ById<z.output<Schema>> =>
    translatedIds(root, name, language).flatMap((id) => {
      const value = read(`${name}/${id}.${language}.yaml`, schema)
      return value === undefined ? [] : [[id, value] as const]
    })
  const names = (file: string): ById<string> => (read(file, Names) ?? []).map(({ id, name }) => [id, name])
  const records = {
    forums: folder('forums', ForumTexts),
    rights: folder('rights', RightTexts),
    remedies: folder('remedies', RemedyTexts),
    states: names(`states/states.${language}.yaml`),
    instruments: names(`sources/sources.${language}.yaml`),
    bodies: names(`bodies.${language}.yaml`),
    procedures: folder('procedures', ProcedureTexts),
  }
  return { records, faults }
}

function translatedIds(root: string, folder: string, language: string): readonly string[] {
  const ending = `.${language}.yaml`
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted()
}
