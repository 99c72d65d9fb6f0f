import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkProcedure } from './procedure-check.ts'
import { findKeptProcedure, isKept, keepProcedure } from './procedure-versions.ts'
import { Procedure } from './procedure.ts'
import { lawFolder, theLaw } from './the-law.ts'
import { readLawFile, type Fault } from './yaml-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-procedures-'))
mkdirSync(join(folder, 'procedures'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The faults of a procedure's file after one edit. */
function faultsAfter(id: string, from: RegExp, to: string): readonly Fault[] {
  const text = readFileSync(join(lawFolder, 'procedures', `${id}.yaml`), 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`The edit changes nothing in ${id}.`)
  const path = join(folder, `${id}.yaml`)
  writeFileSync(path, edited)
  const read = readLawFile(path, `law/procedures/${id}.yaml`, Procedure)
  return 'faults' in read ? read.faults : checkProcedure(read.ok)
}

/** A wrong edit: what it is, the procedure, what is replaced by what, and what the refusal must say. */
type Edit = readonly [what: string, id: string, from: RegExp, to: string, wrong: RegExp]

const shapes: readonly Edit[] = [
  ['a clock without a source', 'intake', /(within: 24 hours[\s\S]*?)\n {4}source: .*/, '$1', /source is missing/],
  ['a duration nobody can count', 'intake', /within: 3 working-days/, 'within: 3 days', /within is not a duration/],
  ['a day without its unit', 'intake', /warn-before: \[1 working-days\]/, 'warn-before: [1]', /warn-before/],
  ['an open field without its reason', 'intake', /open: clock/, 'open: true', /open/],
  ['a kind of answer that does not exist', 'intake', /kind: long-text/, 'kind: essay', /kind/],
  ['an effect that does not exist', 'intake', /effect: lapses/, 'effect: vanishes', /effect/],
  ['a ground without mandatory or optional', 'intake', /mandatory: true, /, '', /mandatory/],
  ['a standing that does not exist', 'intake', /through: \[decision-maker\]/, 'through: [judge]', /through/],
  ['a deed the house does not know', 'erasure', /does: \[erases\]/, 'does: [burns]', /does/],
  ['a misspelt key', 'intake', /four-eyes: true/, 'four-eye: true', /four-eye/],
  ['a name with capital letters', 'intake', /id: acknowledge\n/, 'id: Acknowledge\n', /not a name/],
  ['a weighing that does not exist', 'intake', /weighs: \[safety\]/, 'weighs: [budget]', /weighs/],
  ['no basis at all', 'assignment', /basis:\n(?: {2}.*\n| {4}.*\n)+/, 'basis: []\n', /basis/],
]

const names: readonly Edit[] = [
  ['an act by nobody', 'intake', /by: \[desk, reviewer\]/, 'by: [desk, judge]', /no party "judge"/],
  ['a status that does not exist', 'intake', /to: acknowledged/, 'to: noted', /no status "noted"/],
  ['a start in no status', 'intake', /from: \[filed\]/, 'from: [arrived]', /no status "arrived"/],
  ['a clock that does not exist', 'intake', /starts: \[review\]/, 'starts: [reviewing]', /no clock "reviewing"/],
  ['two acts of one name', 'intake', /id: uphold/, 'id: decline', /decline stands here twice/],
  ['words in the open', 'intake', /kind: long-text, label: What happened,/, 'kind: long-text, open: statistic, label: What happened,', /own words/],
  ['a choice without choices', 'assignment', /kind: yes-no, label: I know/, 'kind: choice, label: I know', /without choices/],
  ['a condition on what is not asked', 'disclosure', /when: \{ field: basis, is: \[court-order/, 'when: { field: reason, is: [court-order', /reason is not asked/],
  ['a condition that no answer meets', 'disclosure', /is: \[consent\]/, 'is: [permission]', /cannot be answered with permission/],
  ['a field that every refusal asks', 'intake', /id: elsewhere,/, 'id: reasons,', /already/],
  ['a refusal that cannot be challenged', 'correction', /\n {4}challenge: .*/, '', /how to challenge/],
  ['something owed without its clock', 'intake', /stops: \[acknowledgement\], starts/, 'starts', /does not stop it/],
  ['a second node that nothing declares', 'referral', /through: \[intake, caseworker, node\] \}/, 'through: [node], node: other }', /second node/],
  ['two nodes without what prevails', 'referral', /\nparties:/, '\nsecond-node: true\nparties:', /what then prevails/],
  ['an act that needs itself', 'erasure', /needs: \[grant\]/, 'needs: [erase]', /needs itself/],
]

const clocks: readonly Edit[] = [
  ['a clock that nothing starts', 'intake', /starts: \[time-to-challenge\]/, 'starts: []', /nothing starts the clock time-to-challenge/],
  ['a clock that nothing ends', 'intake', / {4}clocks: \{ stops: \[danger-look\] \}\n/, '', /nothing ends the clock danger-look/],
  ['a clock without a length', 'intake', /\n {4}within: 24 hours/, '', /either within: or until:/],
  ['a warning before the beginning', 'intake', /warn-before: \[4 hours\]/, 'warn-before: [2 calendar-days]', /warn before it begins/],
  ['an extension without its measure', 'erasure', /\n {4}extension: .*/, '', /by how much/],
  ['a clock that stands still on no source', 'intake', /\n {4}suspension: .*/, '', /suspended on no source/],
  ['a clock that never goes on', 'intake', /resumes: \[decision\] \}([\s\S]*)resumes: \[decision\] \}/, 'starts: [] }$1starts: [] }', /never resumed/],
  ['a lapse that leads nowhere', 'intake', /effect: lapses, to: closed/, 'effect: lapses', /leads nowhere/],
  ['an escalation to nobody', 'intake', /effect: escalate, tells: \[desk, reviewer\]/, 'effect: escalate', /tells nobody/],
  ['an end that nobody says', 'consent', /until: until/, 'until: day', /asks give for day/],
  ['an end that is sealed', 'consent', /required: true, open: clock \}/, 'required: true }', /asks give for until/],
]

const ways: readonly Edit[] = [
  ['a status that is never reached', 'intake', /from: \[declined\]\n {4}to: under-review/, 'from: [declined]\n    to: declined', /under-review is never reached/],
  ['an act that can never be done', 'erasure', /(id: request\n[\s\S]*?)says:/, '$1needs: [erase]\n    says:', /request can never be done/],
  ['an end that nothing leads to', 'assignment', /from: \[assigned, vacant\]\n {4}to: ended/, 'from: [assigned, vacant]\n    to: vacant', /ended is never reached/],
  ['a trap', 'legal-hold', /(id: lifted, .*?), ends: true/, '$1', /from lifted no end is ever reached/],
  ['a procedure that nothing begins', 'correction', /from: \[not-begun\]/, 'from: [requested]', /nothing begins it/],
]

describe.each([
  { group: 'a wrong shape', edits: shapes },
  { group: 'parts that lead nowhere', edits: names },
  { group: 'clocks that cannot run', edits: clocks },
  { group: 'ways that do not lead on', edits: ways },
])('procedures with $group', ({ edits }) => {
  it.each(edits)('are refused for %s, with line, what is wrong and the mend', (_, id, from, to, wrong) => {
    const faults = faultsAfter(id, from, to)
    const fault = faults.find((each) => wrong.test(each.wrong))
    expect(fault, JSON.stringify(faults)).toBeDefined()
    expect(fault?.line).toBeGreaterThan(0)
    expect(fault?.mend.length).toBeGreaterThan(5)
  })
})

describe('a version of a procedure', () => {
  cpSync(join(lawFolder, 'procedures/consent.yaml'), join(folder, 'procedures/consent.yaml'))
  const consent = theLaw().library.procedures.get('consent')
  if (!consent) throw new Error('There is a procedure of consent.')

  it('stays readable after the file has changed', () => {
    expect(isKept(folder, consent)).toBe(false)
    expect(findKeptProcedure(folder, 'consent', consent.digest)).toBeUndefined()
    keepProcedure(folder, consent)
    writeFileSync(join(folder, 'procedures/consent.yaml'), 'id: consent\n')
    expect(findKeptProcedure(folder, 'consent', consent.digest)).toEqual(consent)
  })

  it('is not read when it is no longer what it was', () => {
    const kept = join(folder, 'procedures/versions/consent', `${consent.digest}.yaml`)
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('14 calendar-days', '1 calendar-days'))
    expect(() => findKeptProcedure(folder, 'consent', consent.digest)).toThrow('altered')
  })

  it('is looked for nowhere else', () => {
    expect(findKeptProcedure(folder, '../consent', consent.digest)).toBeUndefined()
    expect(findKeptProcedure(folder, 'consent', '../../consent')).toBeUndefined()
  })
})
