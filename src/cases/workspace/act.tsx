import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import type { House } from '../operations/house.ts'
import { actAddress, caseAddress } from '../links.ts'
import { reassign } from '../operations/assign.ts'
import { openCase, type Reader, staffAsReader } from '../operations/open-case.ts'
import { act, turnDownProposal } from '../operations/work.ts'
import { refuse } from '../refusals.ts'
import { type ActAtDesk, isFinal } from './act-at-desk.ts'
import { Confirmation } from './confirmation.tsx'
import { deskOf, withOrganisations } from './desk.ts'
import { deskFaultFrom } from './faults.ts'
import { askedIn, pageOf } from './first-act.tsx'
import { hasOwnForm } from './possible-acts.tsx'
import { sent } from './sent.ts'

/** Which act of which run: the parts of an address, not yet believed. */
export type ActPlace = { readonly root: string; readonly run: string; readonly act: string }

/** `GET /desk/cases/:root/runs/:run/acts/:act`: what the act is, what it asks, or why it cannot be done. */
export async function showAct(at: SignedInAtDesk, house: House, place: ActPlace): Promise<Answered> {
  const { given } = await openAct(at, house, place)
  return pageOf(given)
}

/**
 * `POST` there: does the act, or turns down what was proposed. An act that cannot be undone is shown once more first, and
 * done when that page is sent. Whatever is refused is shown with everything that was typed.
 */
export async function doAct(at: SignedInAtDesk, house: House, place: ActPlace): Promise<Answered> {
  const { given, reader } = await openAct(at, house, place)
  const step = at.fields.get('do')
  if (step === 'change') return pageOf(given)
  const asked = step === 'turn-down' ? { answers: {} } : askedIn(given)
  if ('fault' in asked) return pageOf(given, asked.fault)
  const { answers } = asked
  if (isFinal(given) && step === 'send' && given.possible.obstacles.length === 0) {
    return { page: <Confirmation given={given} answers={answers} /> }
  }
  try {
    await carryOut(at, house, reader, place, answers)
    return { goTo: caseAddress(place.root) }
  } catch (error) {
    const fault = deskFaultFrom(error)
    // What is no longer so is shown as it now is.
    const { given: now } = await openAct(at, house, place)
    return pageOf(now, fault)
  }
}

async function carryOut(
  { actor, fields, now }: SignedInAtDesk,
  house: House,
  reader: Reader,
  place: ActPlace,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { root, run } = place
  const seen = Number(fields.get('seen'))
  if (fields.get('do') === 'turn-down') return await turnDownProposal(house, reader, { run, seen, act: place.act }, now)
  if (place.act === 'reassign') return await reassign(house, actor, reader, { root, seen, answers }, now)
  await act(house, reader, { run, seen, wish: { act: place.act, answers } }, now)
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
  const desk = await withOrganisations(await deskOf(at, house), house)
  const given: ActAtDesk = {
    desk,
    address: actAddress(place.root, place.run, place.act),
    back: { href: caseAddress(place.root), text: desk.t('desk.act.back') },
    read,
    possible,
    sent: sent(at.request),
  }
  return { given, reader }
}
