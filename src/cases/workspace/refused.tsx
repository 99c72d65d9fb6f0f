import type { JSX } from 'preact'
import { text } from '../../kit/text/text.ts'
import { DeskPage } from '../../people/workspace/desk-page.tsx'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { Kept, textsWritten } from '../../people/workspace/kept.tsx'
import { visitorOf } from '../../people/workspace/visitor.ts'
import { worklistAddress } from '../links.ts'
import { type DeskFault, deskFaultFrom } from './faults.ts'

/** Runs a page; what it refuses as a whole becomes a page of its own, with everything that was typed. */
export async function orRefused(at: SignedInAtDesk, run: () => Promise<Answered>): Promise<Answered> {
  try {
    return await run()
  } catch (error) {
    const fault = deskFaultFrom(error)
    return { page: <Refused at={at} fault={fault} />, status: fault.status }
  }
}

function Refused({ at, fault }: { readonly at: SignedInAtDesk; readonly fault: DeskFault }): JSX.Element {
  const t = text(at.language)
  return (
    <DeskPage language={at.language} here={worklistAddress()} visitor={visitorOf(at)}>
      <h1>{t('desk.refused.title')}</h1>
      <p>{t(`desk.refused.${fault.reason}`)}</p>
      <Kept language={at.language} texts={textsWritten(at.request)} />
      <p>
        <a class="govuk-link" href={worklistAddress()}>
          {t('desk.case.back')}
        </a>
      </p>
    </DeskPage>
  )
}
