import type { Said } from '../../law/law-in.ts'
import type { Remedy } from '../../law/remedy.ts'
import type { Right } from '../../law/right.ts'
import type { ForumTexts, RemedyTexts, RightTexts } from '../../law/translation.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Fact } from '../../rules/source.ts'

/** The translated texts of single entries; absent where an entry is not translated. */
export type EntryTranslations = {
  forum(id: string): ForumTexts | undefined
  right(id: string): RightTexts | undefined
  remedy(id: string): RemedyTexts | undefined
}

/** The ground of a rule that stands within alternatives. */
export type Ground = { readonly of: string; readonly id: string }

export type RuleTexts = { readonly text: Said; readonly stopsOn: Said | undefined }
export type RightSaid = Readonly<Record<'elements' | 'standardOfRemedy' | 'evidence', readonly Said[]>> & {
  readonly plain: Said
}
export type RemedySaid = {
  readonly plain: Said
  readonly standard: readonly Said[]
  readonly measure: (id: string) => Said
}

/** The texts of entries beyond their names: in the language of the page, or in English where they are not translated. */
export type EntryTexts = {
  /** The text of a rule. Rules of different grounds may have the same name, so the ground is needed to find it. */
  rule(forum: string, rule: Rule, ground?: Ground): RuleTexts
  ground(forum: string, ground: Ground, name: string): Said
  /** What is said of a measure the forum can order, `nth` of those it says of that measure. */
  orderNote(forum: string, measure: string, nth: number, note: string): Said
  right(right: Right): RightSaid
  remedy(remedy: Remedy): RemedySaid
}

/** The texts of entries in a language; what is not translated stays English and says so. */
export function entryTextsIn(language: string, translations: EntryTranslations | undefined): EntryTexts {
  const choose = (translated: string | undefined, original: string): Said =>
    translated === undefined ? { text: original, language: 'en' } : { text: translated, language }
  const chooseAll = (translated: readonly string[] | undefined, originals: readonly string[]): readonly Said[] =>
    originals.map((original, index) => choose(translated?.[index], original))
  const grounds = (forum: string, of: string) =>
    translations?.forum(forum)?.rules.find((each) => each.rule === of)?.anyOf ?? []
  return {
    rule: (forum, rule, ground) => {
      const rules = ground
        ? grounds(forum, ground.of).find((each) => each.id === ground.id)?.rules
        : translations?.forum(forum)?.rules
      const found = rules?.find((each) => each.rule === nameOfRule(rule))
      const stopsOn = 'stopsOn' in rule ? rule.stopsOn : undefined
      return {
        text: choose(found?.text, rule.text),
        stopsOn: stopsOn === undefined ? undefined : choose(found?.stopsOn, stopsOn),
      }
    },
    ground: (forum, { of, id }, name) => choose(grounds(forum, of).find((each) => each.id === id)?.name, name),
    orderNote: (forum, measure, nth, note) => {
      const notes = translations?.forum(forum)?.ordersNotes?.filter((each) => each.measure === measure)
      return choose(notes?.[nth]?.note, note)
    },
    right: (right) => {
      const found = translations?.right(right.id)
      return {
        plain: choose(found?.plain, right.plain),
        elements: chooseAll(found?.elements, textsOf(right.elements)),
        standardOfRemedy: chooseAll(found?.standardOfRemedy, textsOf(right.standardOfRemedy)),
        evidence: chooseAll(found?.evidence, right.evidence),
      }
    },
    remedy: (remedy) => {
      const found = translations?.remedy(remedy.id)
      const plainOf = (id: string): string => remedy.measures.find((each) => each.id === id)?.plain ?? ''
      return {
        plain: choose(found?.plain, remedy.plain),
        standard: chooseAll(found?.standard, textsOf(remedy.standard)),
        measure: (id) => choose(found?.measures.find((each) => each.id === id)?.plain, plainOf(id)),
      }
    },
  }
}

/** What a rule is called in its file: its id, else its kind. */
export function nameOfRule(rule: Rule): string {
  return rule.id ?? ('anyOf' in rule ? 'any-of' : rule.rule)
}

function textsOf(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => fact.text)
}
