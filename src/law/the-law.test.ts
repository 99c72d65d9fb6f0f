import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkExample } from '../forums/examples.ts'
import { isKept } from './procedure-versions.ts'
import { findProcedure, theLaw, lawFolder } from './the-law.ts'
import { loadTranslations, translationsOf } from './translation.ts'

const { library } = theLaw()
const examples = [...library.forums.values()].flatMap((forum) =>
  forum.examples.map((example) => ({ forum, example, title: `${forum.id}: ${example.name}` })),
)

describe('the law', () => {
  it('holds the 59 forums, every state of the United Nations and its observers, and at least 60 kinds of violation', () => {
    expect(library.forums.size).toBe(59)
    const states = [...library.states.values()]
    expect(states.filter((state) => state.un === 'member')).toHaveLength(193)
    expect(states.filter((state) => state.un === 'observer').map((state) => state.id)).toEqual(['PSE', 'VAT'])
    expect(library.rights.size).toBeGreaterThanOrEqual(60)
    expect([...library.remedies.keys()]).toEqual([
      'compensation',
      'guarantees-of-non-repetition',
      'interim-relief',
      'rehabilitation',
      'restitution',
      'satisfaction',
    ])
  })

  it('counts as many parties as the depositaries do', () => {
    const parties = (instrument: string): number =>
      [...library.states.values()].filter((state) => library.participation(state.id, instrument)?.status === 'party').length
    expect(parties('iccpr-op1')).toBe(116)
    expect(parties('rome-statute')).toBe(124)
    expect(parties('african-court-art-34-6')).toBe(7)
  })

  it('gives every forum a rule about time, and says so where nobody knows', () => {
    const without = [...library.forums.values()].filter((forum) => {
      const rules = forum.rules.flatMap((rule) => ('anyOf' in rule ? rule.anyOf.flatMap((branch) => branch.rules) : [rule]))
      const closed = rules.some((rule) => rule.rule === 'forum-operational' && rule.operational !== 'yes')
      return !closed && !rules.some((rule) => rule.rule === 'time-limit')
    })
    expect(without.map((forum) => forum.id)).toEqual([])
  })
})

describe('the examples of the law files', () => {
  it.each(examples)('$title', ({ forum, example }) => {
    expect(checkExample(forum, example, library)).toEqual([])
  })
})

describe('the procedures', () => {
  it('are those of a desk', () => {
    expect([...library.procedures.keys()]).toEqual([
      'assignment',
      'consent',
      'correction',
      'danger-escalation',
      'disclosure',
      'erasure',
      'intake',
      'legal-hold',
      'referral',
      'retaliation-report',
    ])
  })

  it.each([...library.procedures.values()])('are kept in the version in use: $id (else run `amparo law keep`)', (procedure) => {
    expect(isKept(lawFolder, procedure)).toBe(true)
    expect(findProcedure(procedure.id, procedure.digest)).toEqual(procedure)
  })
})

describe('the Arabic of the law', () => {
  const { records, faults } = loadTranslations(lawFolder, 'ar')
  const translations = translationsOf(records)

  it('can be read', () => expect(faults).toEqual([]))

  it('stands beside every forum, right and remedy', () => {
    const missing = (folder: string, translated: ReadonlyMap<string, unknown>): readonly string[] =>
      readdirSync(join(lawFolder, folder))
        .filter((name) => /^[^.]+\.yaml$/.test(name))
        .map((name) => name.replace('.yaml', ''))
        .filter((id) => !translated.has(id))
    expect(missing('forums', translations.forums)).toEqual([])
    expect(missing('rights', translations.rights)).toEqual([])
    expect(missing('remedies', translations.remedies)).toEqual([])
    expect(missing('procedures', translations.procedures)).toEqual([])
    expect([...library.states.keys()].filter((id) => !translations.states.has(id))).toEqual([])
  })

  it.each([...library.forums.values()])('says every rule and list of $id', (forum) => {
    const texts = translations.forums.get(forum.id)
    const names = forum.rules.map((rule) => rule.id ?? ('anyOf' in rule ? 'any-of' : rule.rule))
    expect(texts?.rules.map((rule) => rule.rule)).toEqual(names)
    expect(texts?.evidence).toHaveLength(forum.evidence.length)
    expect(texts?.start).toHaveLength(forum.start.length)
    expect(texts?.warnings).toHaveLength(forum.warnings.length)
    expect(texts?.notAvailable ?? []).toHaveLength(forum.notAvailable?.length ?? 0)
  })

  it.each([...library.rights.values()])('says everything of $id', (right) => {
    const texts = translations.rights.get(right.id)
    expect(texts?.elements).toHaveLength(right.elements.length)
    expect(texts?.standardOfRemedy).toHaveLength(right.standardOfRemedy.length)
    expect(texts?.evidence).toHaveLength(right.evidence.length)
  })

  it.each([...library.procedures.values()])('says every part of $id', (procedure) => {
    const texts = translations.procedures.get(procedure.id)
    const ids = (list: readonly { readonly id: string }[] | undefined): readonly string[] => (list ?? []).map((each) => each.id)
    expect(texts?.basis).toHaveLength(procedure.basis.length)
    expect(ids(texts?.parties)).toEqual(ids(procedure.parties))
    expect(ids(texts?.statuses)).toEqual(ids(procedure.statuses))
    expect(ids(texts?.clocks)).toEqual(ids(procedure.clocks))
    expect(ids(texts?.acts)).toEqual(ids(procedure.acts))
    procedure.acts.forEach((act, index) => {
      const said = texts?.acts[index]
      expect(ids(said?.says)).toEqual(ids(act.says))
      expect(said?.says.map((field) => ids(field.choices))).toEqual(act.says.map((field) => ids(field.choices)))
      expect(ids(said?.grounds)).toEqual(ids(act.refuses?.grounds))
      expect(said?.challenge !== undefined).toBe(act.challenge !== undefined)
    })
  })
})
