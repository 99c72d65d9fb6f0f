import type { Act } from './procedure-act.ts'
import type { Complain, Declaration, Path } from './procedure-complaints.ts'
import { wordyKinds, type Field } from './procedure-field.ts'

/** Names of fields that every refusal and every weighing brings with it. */
const brought = /^(ground|extent|reasons|consulted|weighed-.*)$/

/** Fields: choices where one chooses, no words in the open, conditions on choices that come before. */
export function checkFields(procedure: Declaration['value'], complain: Complain): void {
  procedure.acts.forEach((act, index) => {
    act.says.forEach((field, position) => checkField(field, act.says.slice(0, position), ['acts', index, 'says', position], complain))
    act.requires.forEach(({ when }, position) => {
      if (when) checkWhen(when, act.says, ['acts', index, 'requires', position, 'when'], complain)
    })
    checkBrought(act, ['acts', index, 'says'], complain)
  })
}

function checkField(field: Field, before: readonly Field[], path: Path, complain: Complain): void {
  const chooses = field.kind === 'choice' || field.kind === 'choices'
  if (chooses && !field.choices) complain(path, `${field.id} is a ${field.kind} without choices`, 'add choices: with at least two')
  if (!chooses && field.choices) complain([...path, 'choices'], `${field.id} has choices and is of kind ${field.kind}`, 'write kind: choice, or remove the choices')
  if (field.open !== undefined && wordyKinds.includes(field.kind)) {
    complain([...path, 'open'], `${field.id} is open and could hold a person's own words`, 'remove open:, or make it a choice, date or reference')
  }
  if (field.when) checkWhen(field.when, before, [...path, 'when'], complain)
}

function checkWhen(when: NonNullable<Field['when']>, fields: readonly Field[], path: Path, complain: Complain): void {
  const asked = fields.find((each) => each.id === when.field)
  if (!asked) {
    complain(path, `${when.field} is not asked before`, 'name a choice of the same act that stands above')
    return
  }
  const answers = asked.kind === 'yes-no' ? ['yes', 'no'] : (asked.choices ?? []).map((each) => each.id)
  for (const answer of when.is) {
    if (!answers.includes(answer)) complain(path, `${when.field} cannot be answered with ${answer}`, `write one of: ${answers.join(', ')}`)
  }
}

function checkBrought(act: Act, path: Path, complain: Complain): void {
  if (!act.refuses && act.weighs.length === 0) return
  act.says.forEach(({ id }, position) => {
    if (brought.test(id)) complain([...path, position, 'id'], `${id} is asked in every refusal or weighing already`, 'remove it, or call it something else')
  })
}
