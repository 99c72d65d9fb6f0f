import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  actAddress,
  beginAddress,
  caseAddress,
  exportAddress,
  holdsAddress,
  worklistAddress,
} from '../../cases/links.ts'
import { refuse } from '../../cases/refusals.ts'
import { doAct, showAct } from '../../cases/workspace/act.tsx'
import { beginAtDesk, showBeginning } from '../../cases/workspace/begin.tsx'
import { changeCase, showCase } from '../../cases/workspace/case.tsx'
import { saveExport } from '../../cases/workspace/export.ts'
import { holdFiles, showHolds } from '../../cases/workspace/holds.tsx'
import { orRefused } from '../../cases/workspace/refused.tsx'
import { changeWorklist, showWorklist } from '../../cases/workspace/worklist.tsx'
import { type Answered, deskRoute, type SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import type { App, Services } from '../server/app.ts'

type Handle = (at: SignedInAtDesk, house: Services) => Promise<Answered>

/** The pages on which the desk works on cases. */
export function offerDesk(app: App, services: Services): void {
  const desk = (handle: Handle) => deskRoute(services, async (at) => orRefused(at, () => handle(at, services)))
  const written = { config: { sendAgain: true } } as const

  app.get(worklistAddress(), desk(showWorklist))
  app.post(worklistAddress(), desk(changeWorklist))

  const ofCase = (handle: (at: SignedInAtDesk, house: Services, root: string) => Promise<Answered>) =>
    desk((at, house) => handle(at, house, placeIn(at.request, CasePlace).root))
  app.get(caseAddress(':root'), ofCase(showCase))
  app.post(caseAddress(':root'), written, ofCase(changeCase))
  app.post(exportAddress(':root'), ofCase(saveExport))

  app.get(holdsAddress, desk(showHolds))
  app.post(holdsAddress, written, desk(holdFiles))

  for (const begin of [beginAddress(':root', ':procedure'), beginAddress(':root', ':procedure', ':act')]) {
    app.get(
      begin,
      desk((at, house) => showBeginning(at, house, placeIn(at.request, BeginPlace))),
    )
    app.post(
      begin,
      written,
      desk((at, house) => beginAtDesk(at, house, placeIn(at.request, BeginPlace))),
    )
  }

  const act = actAddress(':root', ':run', ':act')
  app.get(
    act,
    desk((at, house) => showAct(at, house, placeIn(at.request, ActPlace))),
  )
  app.post(
    act,
    written,
    desk((at, house) => doAct(at, house, placeIn(at.request, ActPlace))),
  )
}

const CasePlace = z.object({ root: z.uuid() })
const BeginPlace = CasePlace.extend({ procedure: z.string().max(60), act: z.string().max(60).optional() })
const ActPlace = CasePlace.extend({ run: z.uuid(), act: z.string().max(60) })

/** The place that an address names. Refuses what cannot be one just as what is not there. */
function placeIn<Place>({ params }: FastifyRequest, schema: z.ZodType<Place>): Place {
  return schema.safeParse(params).data ?? refuse('case-not-found')
}
