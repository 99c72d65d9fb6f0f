import type { JSX } from 'preact'
import { InsetText } from '../../kit/html/notices.tsx'
import { text } from '../../kit/text/text.ts'
import { DeskPage } from '../../people/workspace/desk-page.tsx'
import type { Answered, SignedInAtDesk } from '../../people/workspace/desk-route.ts'
import { visitorOf } from '../../people/workspace/visitor.ts'
import { worklistAddress } from '../links.ts'
import { type DeskFault, deskFaultFrom } from './faults.ts'
import { textsSent } from './sent.ts'

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
      <Kept title={t('desk.act.kept')} texts={textsSent(at.request)} />
      <p>
        <a class="govuk-link" href={worklistAddress()}>
          {t('desk.case.back')}
        </a>
      </p>
    </DeskPage>
  )
}

/** What somebody had written, to be copied from here. */
export function Kept({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): JSX.Element | null {
  if (texts.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      {texts.map((each) => (
        <InsetText>
          <p class="amparo-words" dir="auto">
            {each}
          </p>
        </InsetText>
      ))}
    </>
  )
}
