import type { Rule, SimpleRule } from '../rules/rule.ts'
import type { Library } from './library.ts'
import { procedureIn, type ProcedureIn } from './procedure-in.ts'
import type { Procedure } from './procedure.ts'
import type { ForumTexts, Translations } from './translation.ts'

/** A text and the language it really is in: where a translation is missing, English. */
export type Said = { readonly text: string; readonly language: string }

/** The names and texts of the law in one language. */
export type LawIn = {
  readonly language: string
  state(code: string): Said
  forum(id: string): Said
  /** A forum or a body beside the forums. */
  body(id: string): Said
  instrument(id: string): Said
  right(id: string): Said
  /** The right as a question that a frightened person recognises. */
  rightAsks(id: string): Said
  remedy(id: string): Said
  /** The text of a rule, found by its name and its own words. */
  ruleText(forum: string, rule: string, text: string): Said
  /** One of several grounds on which a forum can be reached. */
  alternative(forum: string, id: string): Said
  forumText<Key extends TextKey>(forum: string, key: Key): Said | undefined
  forumTexts(forum: string, key: ListKey): readonly Said[]
  /** The texts of a procedure, in whichever version. */
  procedure(procedure: Procedure): ProcedureIn
}

type TextKey = 'plain' | 'basis' | 'bindingNote' | 'interim' | 'followUp' | 'cost' | 'duration' | 'danger'
type ListKey = 'evidence' | 'start' | 'warnings' | 'notAvailable'

const english = (text: string): Said => ({ text, language: 'en' })

/** The law in a language; without translations, in English. */
export function lawIn(library: Library, language: string, translations: Translations | undefined): LawIn {
  const choose = (translated: string | undefined, original: string): Said =>
    translated === undefined ? english(original) : { text: translated, language }
  const bodies = new Map(library.bodies.map((body) => [body.id, body.name]))
  const measures = new Map(
    [...library.remedies.values()].flatMap((remedy) => [
      [remedy.id, remedy.name] as const,
      ...remedy.measures.map((measure) => [measure.id, measure.name] as const),
    ]),
  )
  const translatedMeasures = new Map(
    [...(translations?.remedies ?? [])].flatMap(([id, remedy]) => [
      [id, remedy.name] as const,
      ...remedy.measures.map((measure) => [measure.id, measure.name] as const),
    ]),
  )
  const forum = (id: string): Said => choose(translations?.forums.get(id)?.name, library.forums.get(id)?.name ?? id)
  return {
    language,
    state: (code) => choose(translations?.states.get(code), library.states.get(code)?.name ?? code),
    forum,
    body: (id) =>
      library.forums.has(id) ? forum(id) : choose(translations?.bodies.get(id), bodies.get(id) ?? id),
    instrument: (id) => {
      const instrument = library.instruments.get(id)
      return choose(translations?.instruments.get(id), instrument?.short ?? instrument?.title ?? id)
    },
    right: (id) => choose(translations?.rights.get(id)?.name, library.rights.get(id)?.name ?? id),
    rightAsks: (id) => choose(translations?.rights.get(id)?.asks, library.rights.get(id)?.asks ?? id),
    remedy: (id) => choose(translatedMeasures.get(id), measures.get(id) ?? id),
    ruleText: (id, rule, text) => {
      // Grounds of one forum may have rules of the same name: the text tells them apart, its place finds the translation.
      const originals = library.forums.get(id)?.rules.flatMap(flatten) ?? []
      const place = originals.findIndex((each) => nameOf(each) === rule && each.text === text)
      const translated = translations?.forums.get(id)?.rules.flatMap(flattenTexts)[place]
      return choose(translated?.rule === rule ? translated.text : undefined, text)
    },
    alternative: (id, branch) => {
      const original = library.forums.get(id)?.rules.flatMap((rule) => ('anyOf' in rule ? rule.anyOf : [])).find((each) => each.id === branch)
      const translated = translations?.forums.get(id)?.rules.flatMap((rule) => rule.anyOf ?? []).find((each) => each.id === branch)
      return choose(translated?.name, original?.name ?? branch)
    },
    forumText: (id, key) => {
      const original = originalText(library, id, key)
      return original === undefined ? undefined : choose(translations?.forums.get(id)?.[key], original)
    },
    forumTexts: (id, key) => {
      const translated = translations?.forums.get(id)?.[key]
      return (library.forums.get(id)?.[key] ?? []).map((fact, index) => choose(translated?.[index], fact.text))
    },
    procedure: (procedure) => procedureIn(procedure, language, translations?.procedures.get(procedure.id)),
  }
}

function flatten(rule: Rule): readonly Rule[] {
  return 'anyOf' in rule ? [rule, ...rule.anyOf.flatMap((branch): readonly SimpleRule[] => branch.rules)] : [rule]
}

function flattenTexts(rule: ForumTexts['rules'][number]): readonly { readonly rule: string; readonly text: string }[] {
  return [rule, ...(rule.anyOf?.flatMap((branch) => branch.rules) ?? [])]
}

function nameOf(rule: Rule): string {
  return rule.id ?? ('anyOf' in rule ? 'any-of' : rule.rule)
}

function originalText(library: Library, id: string, key: TextKey): string | undefined {
  const forum = library.forums.get(id)
  if (!forum) return undefined
  switch (key) {
    case 'plain':
      return forum.plain
    case 'basis':
      return forum.basis.text
    case 'bindingNote':
      return forum.bindingNote?.text
    case 'interim':
      return forum.interim.fact?.text
    case 'followUp':
      return forum.followUp?.text
    case 'cost':
      return forum.cost.fact.text
    case 'duration':
      return forum.duration.fact.text
    case 'danger':
      return forum.danger.fact.text
  }
}
