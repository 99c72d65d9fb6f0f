import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLaw } from './load.ts'
import { lawFolder } from './the-law.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-law-'))
cpSync(lawFolder, folder, { recursive: true, filter: (path) => !path.endsWith('.ar.yaml') })
afterAll(() => rmSync(folder, { recursive: true }))

const court = 'forums/european-court-of-human-rights.yaml'
const eacj = 'forums/east-african-court.yaml'
const committee = 'forums/human-rights-committee.yaml'
const iachr = 'forums/inter-american-commission.yaml'
const torture = 'rights/torture.yaml'

/** A wrong edit: what it is, the file, what is replaced by what, and what the refusal must say. */
type Edit = readonly [what: string, file: string, from: RegExp, to: string, wrong: RegExp]

const brokenYaml: readonly Edit[] = [
  ['a tab for indentation', eacj, /\n {2}- rule:/, '\n\t- rule:', /./],
  ['an unclosed quote', iachr, /name: (.*)/, 'name: "$1', /./],
  ['a key that stands twice', torture, /(name: .*\n)/, '$1$1', /./],
]

const wrongShapes: readonly Edit[] = [
  ['a misspelt key', court, /\n {4}kinds: \[state\]/, '\n    kind: [state]', /kind/],
  ['a rule without its text', court, /\n {4}text: The Court takes applications.*\n/, '\n', /text/],
  ['a check status nobody knows', court, /article: "35\(3\)\(b\)", status: verified/, 'article: "35(3)(b)", status: sure', /status/],
  ['a period that is none', court, /period: P4M/, 'period: 4 months', /period/],
  ['a date that does not exist', court, /until: 2022-02-01/, 'until: 2022-02-30', /date/],
  ['a yes without quotes made a truth', court, /binding: "yes"\nrules/, 'binding: true\nrules', /binding/],
  ['a family that does not exist', court, /family: regional-court/, 'family: court', /family/],
  ['a danger that does not exist', court, /for: \[removal,/, 'for: [deportation,', /for/],
  ['a rule kind that does not exist', eacj, /rule: respondent-kind/, 'rule: respondent-sort', /rule/],
  ['a rule without a source', eacj, /\n {4}source: (?:\{.*\}|\n(?: {6}.*\n?)+)/, '', /source/],
  ['no evidence at all', eacj, /\nevidence:\n(?: {2}.*\n)+/, '\nevidence: []\n', /evidence/],
  ['an id that is not the file name', committee, /^id: .*/m, 'id: hrc', /the id is hrc/],
  ['a level of cost nobody knows', iachr, /cost:([\s\S]*?)level: \w+/, 'cost:$1level: cheap', /cost/],
  ['an anchor that does not exist', iachr, /anchor: final-domestic-decision/, 'anchor: last-decision', /anchor/],
  ['a confidence nobody knows', 'states/FRA.yaml', /confidence: high/, 'confidence: certain', /confidence/],
  ['a state code in small letters', 'states/DEU.yaml', /id: DEU/, 'id: deu', /id/],
  ['a group of rights that does not exist', torture, /group: life-and-liberty/, 'group: life', /group/],
  ['a source read on no day', 'sources/echr.yaml', /read: \S+/, 'read: yesterday', /read/],
  ['a form of remedy without measures', 'remedies/restitution.yaml', /measures:\n[\s\S]*/, 'measures: []\n', /measures/],
  ['a body of unknown nature', 'bodies.yaml', /nature: political/, 'nature: clubby', /nature/],
]

const wrongNames: readonly Edit[] = [
  ['a source that does not exist', court, /source: \{ instrument: echr, article: "34"/, 'source: { instrument: ehcr, article: "34"', /no source "ehcr"/],
  ['a measure that does not exist', court, /measure: moral-damage/, 'measure: moral-damages', /no measure "moral-damages"/],
  ['a forum that does not exist', court, /working-group-on-arbitrary-detention, ilo/, 'working-group-on-detention, ilo', /no forum or body "working-group-on-detention"/],
  ['two rules of one name', court, /id: six-months/, 'id: four-months', /two rules/],
  ['a fixed limit without a period', eacj, /\n {4}period: P2M/, '', /period/],
  ['a reservation rule without its instrument', committee, /(bars-where-reserved)\n {4}reservations: iccpr-op1/,
    '$1', /reservations/],
  ['a withdrawal without its meaning', 'states/BLR.yaml', /\n {4}withdrawal: filing/, '', /withdrawal/],
  ['an acceptance that stands twice', 'states/FRA.yaml', /(participations:\n)( {2}- instrument: (\S+)\n(?: {4}.*\n)+)/, '$1$2$2', /twice/],
  ['an instrument nobody can have accepted', 'states/DEU.yaml', /instrument: iccpr\n/, 'instrument: iccpr-xx\n', /no source "iccpr-xx"/],
  ['a remedy that does not exist', torture, /(remedies:[\s\S]*?)([a-z-]+)(?=[,\]\n])/, '$1gold', /no measure "[^"]*gold"/],
]

/** All edits of a group are made at once: the loader must name every one of them. */
function faultsAfter(edits: readonly Edit[]) {
  const originals = new Map<string, string>()
  for (const [what, file, from, to] of edits) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    originals.set(path, originals.get(path) ?? text)
    const edited = text.replace(from, to)
    if (edited === text) throw new Error(`The edit for ${what} changes nothing in ${file}.`)
    writeFileSync(path, edited)
  }
  try {
    const { records, faults } = loadLaw(folder)
    expect(records).toBeUndefined()
    return faults
  } finally {
    for (const [path, text] of originals) writeFileSync(path, text)
  }
}

describe.each([
  { group: 'broken YAML', edits: brokenYaml },
  { group: 'a wrong shape', edits: wrongShapes },
  { group: 'names that lead nowhere', edits: wrongNames },
])('law files with $group', ({ edits }) => {
  const faults = faultsAfter(edits)

  it.each(edits)('are refused for %s, with file, line, what is wrong and the mend', (_, file, _from, _to, wrong) => {
    const fault = faults.find((each) => each.file === `law/${file}` && wrong.test(each.wrong))
    expect(fault, JSON.stringify(faults.filter((each) => each.file === `law/${file}`))).toBeDefined()
    expect(fault?.line).toBeGreaterThan(0)
    expect(fault?.mend.length).toBeGreaterThan(5)
  })
})
