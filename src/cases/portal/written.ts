import type { Text } from '../../kit/text/text.ts'
import type { LawIn, Said } from '../../law/law-in.ts'
import type { ActIn } from '../../law/procedure-in.ts'
import type { Answers } from '../../procedures/answers.ts'
import { fieldsOf, type FormField } from '../../procedures/form.ts'
import { partiesOf } from '../../procedures/permitted-acts.ts'
import type { ReadAct, ReadMessage, ReadRun } from '../operations/open-case.ts'

/** Something one side wrote or did, as she reads it. */
export type Written = {
  readonly at: string
  readonly isHers: boolean
  /** What was done; absent for a message. */
  readonly done?: Said
  /** What was said in it, a paragraph each. */
  readonly words: readonly string[]
}

type LegibleRun = Pick<ReadRun, 'run' | 'acts'>
type Legible = { readonly messages: readonly ReadMessage[]; readonly runs: readonly LegibleRun[] }

/** Messages and acts together, the newest first: what she did, and what whoever acted has to tell her. */
export function writtenIn(seen: Legible, receipt: string, law: LawIn, t: Text): readonly Written[] {
  const messages = seen.messages.map(({ at, from, text }): Written => ({
    at,
    isHers: from === 'survivor',
    words: [text],
  }))
  const acts = seen.runs.flatMap((run) => actsIn(run, receipt, law, t))
  return [...messages, ...acts].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function actsIn(run: LegibleRun, receipt: string, law: LawIn, t: Text): readonly Written[] {
  const { procedure, state } = run.run
  const hers = partiesOf(procedure, ['survivor', 'representative'])
  const words = law.procedure(procedure)
  return run.acts.flatMap((each): Written[] => {
    const { recorded } = each
    const act = procedure.acts.find(({ id }) => id === recorded.act)
    const isHers = recorded.actor === receipt
    const isTold = act?.tells.some(({ party }) => hers.includes(party)) ?? false
    const hasEffect = recorded.step === 'done' || recorded.step === 'confirmed'
    const overtaken = state.done.some((done) => done.overtaken && done.act === recorded.act && done.at === recorded.at)
    if (!act || !hasEffect || overtaken || !(isHers || isTold)) return []
    const said = saidIn(each, run.acts)
    const lines = fieldsOf(act).flatMap((field) => sayAnswer(field, said, words.act(act.id), t))
    return [{ at: recorded.at, isHers, done: words.act(act.id).done, words: lines }]
  })
}

/** Under four eyes the words are in what was proposed; who confirms only says yes. */
function saidIn({ recorded, said }: ReadAct, acts: readonly ReadAct[]): Answers {
  if (recorded.step === 'done') return { ...recorded.open, ...said }
  const proposed = acts.findLast(
    (each) =>
      each.recorded.act === recorded.act && each.recorded.step === 'proposed' && each.recorded.at <= recorded.at,
  )
  return { ...recorded.open, ...proposed?.said }
}

/** Her own words, and what she is told, stand for themselves; a ground of refusal is said in words. The rest is for files. */
function sayAnswer(field: FormField, said: Answers, act: ActIn, t: Text): readonly string[] {
  const answer = said[field.id]
  if (typeof answer !== 'string' || answer === '' || field.id.startsWith('weighed-')) return []
  if (field.id === 'ground') return [act.ground(answer).plain.text].filter((each) => each !== '')
  if (field.id === 'extent') return answer === 'part' ? [t('procedures.extents.part')] : []
  if (field.kind === 'text' || field.kind === 'long-text') return [answer]
  if (field.kind !== 'choice' || field.open === 'statistic') return []
  return [`${act.field(field.id).label.text}: ${act.choice(field.id, answer).text}`]
}
