import type { JSX } from 'preact'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { sortAnswers } from '../../procedures/answers.ts'
import { fieldsOf } from '../../procedures/form.ts'
import type { House } from '../operations/house.ts'
import { caseAddress } from '../links.ts'
import { openCase, type Reader, staffAsReader } from '../operations/open-case.ts'
import { act } from '../operations/work.ts'
import { refuse } from '../refusals.ts'
import { type ActAtDesk, isFinal } from './act-at-desk.ts'
import { ActPage } from './act-page.tsx'
import { Confirmation } from './confirmation.tsx'
import { deskOf } from './desk.ts'
import { type DeskFault, deskFaultFrom, faultOf } from './faults.ts'
import { hasOwnForm } from './possible-acts.tsx'
import { sent } from './sent.ts'
import { answersSent } from './typed-answers.ts'

/** Which act of which run: the parts of an address, not yet believed. */
export type ActPlace = { readonly root: string; readonly run: string; readonly act: string }

/** `GET /desk/cases/:root/runs/:run/acts/:act`: what the act is, what it asks, or why it cannot be done. */
export async function showAct(at: SignedInAtDesk, house: House, place: ActPlace): Promise<Answered> {
  const { given } = await openAct(at, house, place)
  return pageOf(given)
}

/**
 * `POST` there: does the act. One that cannot be undone is shown once more first, and done when that page is sent.
 * Whatever is refused is shown with everything that was typed.
 */
export async function doAct(at: SignedInAtDesk, house: House, place: ActPlace): Promise<Answered> {
  const { given, reader } = await openAct(at, house, place)
  const step = at.fields.get('do')
  if (step === 'change') return pageOf(given)
  const asks = given.possible.step === 'confirm' ? [] : fieldsOf(given.possible.act)
  const answers = answersSent(asks, given.sent, given.desk.timeZone)
  const { problems } = sortAnswers(asks, answers)
  if (problems.length > 0) return pageOf(given, { ...faultOf('answers-unusable'), problems })
  if (isFinal(given) && step !== 'confirm' && given.possible.obstacles.length === 0) {
    return { page: <Confirmation given={given} answers={answers} /> }
  }
  try {
    const wish = { act: place.act, answers }
    await act(house, reader, { run: place.run, seen: Number(at.fields.get('seen')), wish }, at.now)
    return { goTo: caseAddress(place.root) }
  } catch (error) {
    const fault = deskFaultFrom(error)
    // What is no longer so is shown as it now is.
    const { given: now } = await openAct(at, house, place)
    return pageOf(now, fault)
  }
}

function pageOf(given: ActAtDesk, fault?: DeskFault): Answered {
  const page: JSX.Element = <ActPage given={given} fault={fault} />
  return { page, status: fault?.status ?? (given.possible.obstacles.length > 0 ? 409 : 200) }
}

async function openAct(
  at: SignedInAtDesk,
  house: House,
  place: ActPlace,
): Promise<{ readonly given: ActAtDesk; readonly reader: Reader }> {
  const reader = await staffAsReader(house, at.actor, place.root)
  const seen = await openCase(house, reader, place.root, at.now)
  const read = seen.runs.find(({ file }) => file.id === place.run) ?? refuse('case-not-found')
  const possible = read.possible.find((each) => each.act.id === place.act)
  if (!possible || hasOwnForm(read, place.act)) refuse('case-not-found')
  const desk = await deskOf(at, house)
  return { given: { desk, root: place.root, read, possible, sent: sent(at.request) }, reader }
}
