import { type Act, weighings } from '../../law/procedure-act.ts'
import type { Procedure } from '../../law/procedure.ts'
import { type FormField, otherGround, weighedField } from '../../procedures/form.ts'
import type { Desk } from './desk.ts'

/** What a field asks: the words of the procedure, or those of the house where every refusal and weighing asks the same. */
export function sayField({ t, law }: Desk, procedure: Procedure, act: Act, { id, label }: FormField): string {
  if (label !== undefined) return law.procedure(procedure).act(act.id).field(id).label.text
  const own = ownFields.find((each) => each === id)
  return own ? t(`desk.field.${own}`) : id
}

const ownFields = ['ground', 'extent', 'consulted', 'reasons', ...weighings.map((each) => weighedField(each))] as const

/** One of the answers that a field offers. */
export function sayChoice({ t, law }: Desk, procedure: Procedure, act: Act, field: FormField, id: string): string {
  const texts = law.procedure(procedure).act(act.id)
  if (field.kind === 'yes-no') return t(id === 'yes' ? 'desk.act.yes' : 'desk.act.no')
  if (field.label !== undefined) return texts.choice(field.id, id).text
  if (field.id === 'extent') return t(id === 'part' ? 'desk.field.part' : 'desk.field.whole')
  return id === otherGround ? t('desk.field.ground-other') : texts.ground(id).name.text
}
