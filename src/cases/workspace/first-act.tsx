import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { sortAnswers } from '../../procedures/answers.ts'
import { fieldsOf } from '../../procedures/form.ts'
import { type ActAtDesk, isFinal } from './act-at-desk.ts'
import { ActPage } from './act-page.tsx'
import { Confirmation } from './confirmation.tsx'
import { type DeskFault, deskFaultFrom, faultOf } from './faults.ts'
import { answersSent } from './typed-answers.ts'

/** The form of an act with which a run begins, and what begins it: it gives where to go on. */
export type FirstAct = {
  readonly given: ActAtDesk
  readonly begin: (answers: Readonly<Record<string, unknown>>) => Promise<string>
}

/** Takes the form of a first act: asks again for what cannot be used, shows once more what cannot be undone, then begins. */
export async function answerAct({ fields }: SignedInAtDesk, { given, begin }: FirstAct): Promise<Answered> {
  const step = fields.get('do')
  if (step === 'change') return pageOf(given)
  const asked = askedIn(given)
  if ('fault' in asked) return pageOf(given, asked.fault)
  if (isFinal(given) && step !== 'confirm' && given.possible.obstacles.length === 0)
    return { page: <Confirmation given={given} answers={asked.answers} /> }
  try {
    return { goTo: await begin(asked.answers) }
  } catch (error) {
    return pageOf(given, deskFaultFrom(error))
  }
}

/** The answers of the form as it was sent, or what is wrong with them. */
export function askedIn(
  given: ActAtDesk,
): { readonly answers: Readonly<Record<string, unknown>> } | { readonly fault: DeskFault } {
  const asks = given.possible.step === 'confirm' ? [] : fieldsOf(given.possible.act)
  const answers = answersSent(asks, given.sent, given.desk.timeZone)
  const { problems } = sortAnswers(asks, answers)
  return problems.length > 0 ? { fault: { ...faultOf('answers-unusable'), problems } } : { answers }
}

/** The page of an act, also after it was refused. */
export function pageOf(given: ActAtDesk, fault?: DeskFault): Answered {
  const page = <ActPage given={given} fault={fault} />
  return { page, status: fault?.status ?? (given.possible.obstacles.length > 0 ? 409 : 200) }
}
