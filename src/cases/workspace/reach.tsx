import type { JSX } from 'preact'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import type { OpenCase } from '../operations/open-case.ts'
import type { Desk } from './desk.ts'
import { OwnWords } from './said.tsx'

/** How she may be reached, and how and when not. */
export function Reach({
  desk: { t },
  seen: { contact },
}: {
  readonly desk: Desk
  readonly seen: OpenCase
}): JSX.Element {
  return (
    <section id="reach">
      <h2>{t('desk.case.reach')}</h2>
      {contact ? (
        <>
          <p>
            <strong>{t(`desk.way.${contact.way}`)}</strong>
          </p>
          <SummaryList
            rows={[
              ...(contact.where ? [{ key: t('desk.case.where'), value: <OwnWords>{contact.where}</OwnWords> }] : []),
              ...(contact.care ? [{ key: t('desk.case.care'), value: <OwnWords>{contact.care}</OwnWords> }] : []),
            ]}
          />
          <p>{t('desk.case.reach-never')}</p>
        </>
      ) : (
        <p>{t('desk.case.reach-unknown')}</p>
      )}
    </section>
  )
}
