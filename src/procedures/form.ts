import type { Act, Weighing } from '../law/procedure-act.ts'
import type { Field } from '../law/procedure-field.ts'

/** A field as it is asked. What every refusal and weighing asks has no label in the file; its words are the house's own. */
export type FormField = Omit<Field, 'label'> & { readonly label?: string }

const sealedText = (id: string): FormField => ({ id, kind: 'long-text', required: true })

/** Everything an act asks: its own fields, then what its refusal is made of, then what it must weigh. */
export function fieldsOf(act: Pick<Act, 'says' | 'refuses' | 'weighs'>): readonly FormField[] {
  return [
    ...act.says,
    ...refusalFields(act.refuses),
    ...act.weighs.map((weighing) => sealedText(weighedField(weighing))),
  ]
}

/** The field in which a weighing is written down. */
export function weighedField<W extends Weighing>(weighing: W): `weighed-${W}` {
  return `weighed-${weighing}`
}

/** The ground of an open list that is none of those named. */
export const otherGround = 'other'

function refusalFields(refuses: Act['refuses']): readonly FormField[] {
  if (!refuses) return []
  const grounds = refuses.grounds.map(({ id, name }) => ({ id, name }))
  const other = refuses.list === 'open' ? [{ id: otherGround, name: '' }] : []
  const consult = refuses.grounds.filter((ground) => ground.consultFirst).map((ground) => ground.id)
  return [
    { id: 'ground', kind: 'choice', required: true, open: 'statistic', choices: [...grounds, ...other] },
    ...(refuses.inPart
      ? [{ id: 'extent', kind: 'choice', required: true, open: 'statistic', choices: extents } as const]
      : []),
    ...(consult.length > 0
      ? [
          {
            id: 'consulted',
            kind: 'yes-no',
            required: true,
            open: 'permission',
            when: { field: 'ground', is: consult },
          } as const,
        ]
      : []),
    sealedText('reasons'),
  ]
}

const extents = [
  { id: 'whole', name: '' },
  { id: 'part', name: '' },
]
