import { z } from 'zod'
import { NotificationBanner } from '../../kit/html/notices.tsx'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { theLaw } from '../../law/the-law.ts'
import { possibility } from '../../procedures/permitted-acts.ts'
import { beginning } from '../../procedures/state.ts'
import { partiesOf } from '../../procedures/permitted-acts.ts'
import { holdsAddress, worklistAddress } from '../links.ts'
import { holdRecorder, recordHold } from '../operations/begin-run.ts'
import type { House } from '../operations/house.ts'
import { refuse } from '../refusals.ts'
import type { ActAtDesk } from './act-at-desk.ts'
import { deskOf } from './desk.ts'
import { answerAct, pageOf } from './first-act.tsx'
import { sent } from './sent.ts'

/** `GET /desk/holds`: the form on which an order to keep the files of a case is recorded by who does not read the case. */
export async function showHolds(at: SignedInAtDesk, house: House): Promise<Answered> {
  const given = await openHold(at, house)
  const isDone = Asked.parse(at.request.query).done !== undefined
  const notice = isDone && <NotificationBanner text={given.desk.t('desk.holds.done')} />
  return pageOf(notice ? { ...given, notice } : given)
}

/** `POST` there. A case that is not there and one of another organisation are answered alike. */
export async function holdFiles(at: SignedInAtDesk, house: House): Promise<Answered> {
  const given = await openHold(at, house)
  return await answerAct(at, {
    given,
    begin: async (answers) => {
      const root = z.uuid().safeParse(at.fields.get('case').trim().toLowerCase()).data ?? refuse('case-not-found')
      await recordHold(house, at.actor, root, answers, at.now)
      return `${holdsAddress}?done=1`
    },
  })
}

const Asked = z.object({ done: z.literal('1').optional().catch(undefined) })

async function openHold(at: SignedInAtDesk, house: House): Promise<ActAtDesk> {
  const { doer } = holdRecorder(at.actor)
  const desk = await deskOf(at, house)
  const procedure = theLaw().library.procedures.get('legal-hold') ?? refuse('case-not-found')
  const act = procedure.acts.find((each) => each.id === 'record') ?? refuse('case-not-found')
  const run = { procedure, state: beginning(''), acts: [] }
  const asking = {
    parties: partiesOf(procedure, doer.standings),
    account: doer.account,
    at: at.now,
    circumstances: new Set<never>(),
  }
  return {
    desk,
    address: holdsAddress,
    back: { href: worklistAddress(), text: desk.t('desk.case.back') },
    read: { run, acts: [] },
    possible: possibility(procedure, run.state, act, asking),
    sent: sent(at.request),
    asksCase: true,
  }
}
