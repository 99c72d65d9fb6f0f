import { checkClocks } from './procedure-check-clocks.ts'
import { checkFields } from './procedure-check-fields.ts'
import { checkWay } from './procedure-check-way.ts'
import { notBegun } from './procedure.ts'
import { complaints, type Complain, type Declaration, type Path } from './procedure-complaints.ts'
import type { Fault } from './yaml-file.ts'

/** What the parts of a declared procedure say of each other: names lead somewhere, nothing is stuck, nothing runs for ever. */
export function checkProcedure(file: Declaration): readonly Fault[] {
  const { faults, complain } = complaints(file)
  const { value } = file
  checkNames(value, complain)
  checkParties(value, complain)
  checkActs(value, complain)
  checkFields(value, complain)
  checkClocks(value, complain)
  // Ways through a procedure whose names lead nowhere would only repeat what was said.
  if (faults.length === 0) checkWay(value, complain)
  return faults
}

function checkNames(procedure: Declaration['value'], complain: Complain): void {
  const lists: readonly (readonly [Path, readonly { readonly id: string }[]])[] = [
    [['parties'], procedure.parties],
    [['statuses'], procedure.statuses],
    [['acts'], procedure.acts],
    [['clocks'], procedure.clocks],
    ...procedure.acts.flatMap((act, index) => [
      [['acts', index, 'says'], act.says] as const,
      [['acts', index, 'refuses', 'grounds'], act.refuses?.grounds ?? []] as const,
    ]),
  ]
  for (const [path, list] of lists) {
    list.forEach(({ id }, index) => {
      const twice = list.findIndex((each) => each.id === id) !== index
      if (twice) complain([...path, index, 'id'], `${id} stands here twice`, 'give each an id of its own')
    })
  }
}

function checkParties(procedure: Declaration['value'], complain: Complain): void {
  procedure.parties.forEach((party, index) => {
    if (party.node === 'other' && !procedure.secondNode) {
      complain(['parties', index, 'node'], `${party.id} sits at a second node, and none takes part`, 'write second-node: true, or node: own')
    }
  })
  if (procedure.secondNode && procedure.crossing.length === 0) {
    complain(['secondNode'], 'two nodes can act at once, and nothing says what then prevails', 'add crossing: with the acts that prevail, first before last')
  }
}

function checkActs(procedure: Declaration['value'], complain: Complain): void {
  const names = namesOf(procedure)
  const known = (path: Path, id: string, what: keyof typeof names): void => {
    if (!names[what].has(id)) complain(path, `there is no ${what} "${id}"`, `correct the id, or add it to ${plural[what]}:`)
  }
  procedure.acts.forEach((act, index) => {
    const at = (...path: Path): Path => ['acts', index, ...path]
    act.by.forEach((id, position) => known(at('by', position), id, 'party'))
    if (act.from !== 'any') act.from.forEach((id, position) => id === notBegun || known(at('from', position), id, 'status'))
    if (act.to !== undefined) known(at('to'), act.to, 'status')
    act.needs.flat().forEach((id) => known(at('needs'), id, 'act'))
    if (act.needs.flat().includes(act.id)) complain(at('needs'), `${act.id} needs itself first`, 'name another act')
    act.otherPersonThan.forEach((id, position) => known(at('otherPersonThan', position), id, 'act'))
    act.tells.forEach((each, position) => {
      known(at('tells', position, 'party'), each.party, 'party')
      if (each.within !== undefined) known(at('tells', position, 'within'), each.within, 'clock')
    })
    if (act.challenge?.act !== undefined) known(at('challenge', 'act'), act.challenge.act, 'act')
    if (act.refuses && !act.challenge) complain(at('refuses'), `${act.id} refuses, and nothing says how to challenge it`, 'add challenge: with plain: and source:')
  })
  procedure.owed.forEach((each, index) => {
    known(['owed', index, 'act'], each.act, 'act')
    if (each.within === undefined) return
    known(['owed', index, 'within'], each.within, 'clock')
    const stops = procedure.acts.find((act) => act.id === each.act)?.clocks.stops ?? []
    if (!stops.includes(each.within)) {
      complain(['owed', index, 'within'], `${each.act} is owed within ${each.within} and does not stop it`, `add ${each.within} to stops: of ${each.act}`)
    }
  })
  procedure.crossing.forEach((id, index) => known(['crossing', index], id, 'act'))
}

const plural = { party: 'parties', status: 'statuses', act: 'acts', clock: 'clocks' }

function namesOf(procedure: Declaration['value']): Readonly<Record<keyof typeof plural, ReadonlySet<string>>> {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map((each) => each.id))
  const { parties, statuses, acts, clocks } = procedure
  return { party: ids(parties), status: ids(statuses), act: ids(acts), clock: ids(clocks) }
}
