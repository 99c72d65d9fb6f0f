import type { JSX } from 'preact'
import { z } from 'zod'
import { Button } from '../../kit/html/button.tsx'
import { BackLink } from '../../kit/html/navigation.tsx'
import type { View } from '../../chronicle/operations/read.ts'
import { DeskPage, FormToken } from '../../people/workspace/desk-page.tsx'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { visitorOf } from '../../people/workspace/visitor.ts'
import type { House } from '../operations/house.ts'
import { caseAddress, exportAddress, worklistAddress } from '../links.ts'
import { handBack, offerCase, passCase, takeCase } from '../operations/assign.ts'
import { listViews, type OpenCase, openCase, type Reader, staffAsReader } from '../operations/open-case.ts'
import { writeMessage } from '../operations/work.ts'
import { Begin } from './begin.tsx'
import { CaseFacts } from './case-facts.tsx'
import { type Deed, deeds, fieldOf, type FormSent, formSent } from './case-form.ts'
import { Chronicle, type Order } from './chronicle.tsx'
import { type Desk, deskOf, withOrganisations, labelOf, nameOf, sayWhen } from './desk.ts'
import { type DeskFault, deskFaultFrom, faultOf } from './faults.ts'
import { HerWords } from './her-words.tsx'
import { Messages } from './messages.tsx'
import { OpenedBy } from './opened-by.tsx'
import { PossibleActs } from './possible-acts.tsx'
import { Reach } from './reach.tsx'
import { Responsibility } from './responsibility.tsx'

/** `GET /desk/cases/:root`; also after a form of the page was refused, with what was typed. */
export async function showCase(
  at: SignedInAtDesk,
  house: House,
  root: string,
  refused?: { readonly deed: Deed; readonly fault: DeskFault },
): Promise<Answered> {
  const reader = await staffAsReader(house, at.actor, root)
  const seen = await openCase(house, reader, root, at.now)
  const desk = await withOrganisations(await deskOf(at, house), house)
  const form = refused && formSent(desk.t, at, refused.deed, refused.fault)
  const status = refused?.fault.status ?? 200
  if (reader.only !== undefined) return { page: <Offered desk={desk} seen={seen} form={form} />, status }
  const views = await listViews(house, reader, root)
  const page = <Case desk={desk} seen={seen} reader={reader} views={views} order={orderAsked(at)} form={form} />
  return { page, status }
}

/** `POST /desk/cases/:root`: writes to her, or changes who is responsible. */
export async function changeCase(at: SignedInAtDesk, house: House, root: string): Promise<Answered> {
  const deed = deeds.find((each) => each === at.fields.get('do'))
  if (!deed) return { goTo: caseAddress(root) }
  const reader = await staffAsReader(house, at.actor, root)
  try {
    const missing = missingIn(at, deed)
    if (missing) return await showCase(at, house, root, { deed, fault: missing })
    return { goTo: await change(at, house, { deed, reader, root }) }
  } catch (error) {
    return await showCase(at, house, root, { deed, fault: deskFaultFrom(error) })
  }
}

/** What the operations take for granted, because only a page can ask for it. */
function missingIn({ fields }: SignedInAtDesk, deed: Deed): DeskFault | undefined {
  if (deed === 'take' && fields.get('no-conflict') !== 'yes') return faultOf('no-conflict-missing')
  if (deed === 'hand-back' && fields.get('handover').trim() === '') return faultOf('handover-missing')
  return undefined
}

type Change = { readonly deed: Deed; readonly reader: Reader; readonly root: string }

/** Does it, and says where to go on: whoever gave the case away cannot read it any more. */
async function change(at: SignedInAtDesk, house: House, { deed, reader, root }: Change): Promise<string> {
  const { actor, fields, now, language } = at
  switch (deed) {
    case 'message': {
      const seen = await openCase(house, reader, root, now)
      await writeMessage(house, seen, { from: 'desk', text: fields.get('text'), language }, now)
      return `${caseAddress(root)}#messages`
    }
    case 'offer':
      await offerCase(house, actor, reader, { root, assignee: fields.get('assignee') }, now)
      return caseAddress(root)
    case 'take':
      await takeCase(house, actor, reader, root, now)
      return caseAddress(root)
    case 'pass':
      await passCase(house, actor, reader, root, now)
      return worklistAddress()
    case 'hand-back':
      await handBack(house, actor, reader, { root, handover: fields.get('handover') }, now)
      return worklistAddress()
  }
}

const Asked = z.object({ order: z.enum(['newest', 'oldest']).catch('newest') })

function orderAsked({ request }: SignedInAtDesk): Order {
  return Asked.parse(request.query).order
}

type CaseProps = {
  readonly desk: Desk
  readonly seen: OpenCase
  readonly form: FormSent | undefined
}

function Case({ desk, seen, form, ...shown }: CaseProps & Shown): JSX.Element {
  const { t } = desk
  return (
    <CasePage desk={desk} seen={seen} form={form}>
      <h1>{t('desk.case.title', { label: labelOf(seen.root) })}</h1>
      <CaseFacts desk={desk} seen={seen} />
      <div class="amparo-case">
        <div class="amparo-case__reading">
          <HerWords desk={desk} seen={seen} />
          <Messages desk={desk} seen={seen} form={form} />
          <Chronicle desk={desk} seen={seen} order={shown.order} />
        </div>
        <div class="amparo-case__beside">
          <Reach desk={desk} seen={seen} />
          <PossibleActs desk={desk} seen={seen} />
          <Begin desk={desk} seen={seen} reader={shown.reader} />
          <Responsibility desk={desk} seen={seen} form={form} />
          <OpenedBy desk={desk} views={shown.views} />
          <Export desk={desk} root={seen.root} />
        </div>
      </div>
    </CasePage>
  )
}

type Shown = { readonly reader: Reader; readonly views: readonly View[]; readonly order: Order }

/** For someone who was asked to take the case: only the question, until it is answered. */
function Offered({ desk, seen, form }: CaseProps): JSX.Element {
  const { t } = desk
  return (
    <CasePage desk={desk} seen={seen} form={form}>
      <h1>{t('desk.case.offered-title')}</h1>
      <p>{t('desk.case.offered-says')}</p>
      <CaseFacts desk={desk} seen={seen} />
      <Responsibility desk={desk} seen={seen} form={form} />
    </CasePage>
  )
}

function CasePage({ desk, seen, form, children }: CaseProps & { readonly children: JSX.Element[] }): JSX.Element {
  const { at, language, t } = desk
  const error = form?.fault(form.deed)
  return (
    <DeskPage
      language={language}
      here={caseAddress(seen.root)}
      visitor={visitorOf(at)}
      errors={form && error !== undefined ? [{ text: error, field: fieldOf[form.deed] }] : []}
      wide
    >
      <BackLink to={{ href: worklistAddress() }}>{t('desk.case.back')}</BackLink>
      <p class="amparo-print-only">
        {t('desk.case.printed', { time: sayWhen(desk, at.now), name: nameOf(desk, at.actor.account) })}
      </p>
      {children}
    </DeskPage>
  )
}

function Export({ desk: { at, t }, root }: { readonly desk: Desk; readonly root: string }): JSX.Element {
  return (
    <section id="export" class="amparo-screen-only">
      <h2>{t('desk.case.export')}</h2>
      <p>{t('desk.case.export-says')}</p>
      <form method="post" action={exportAddress(root)}>
        <FormToken token={at.token} />
        <Button kind="secondary">{t('desk.case.export-go')}</Button>
      </form>
      <p>{t('desk.case.print-says')}</p>
    </section>
  )
}
