import type { JSX } from 'preact'
import { NotificationBanner } from '../../kit/html/notices.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { RecoveryNotice } from '../operations/recovery-request.ts'
import { recoveryAddress } from './links.ts'

type RecoveryNoticesProps = { readonly language: Language; readonly notices: readonly RecoveryNotice[] }

/** Tells on every page that recovery is under way, so that it cannot happen unseen. */
export function RecoveryNotices({ language, notices }: RecoveryNoticesProps): JSX.Element | null {
  if (notices.length === 0) return null
  const t = text(language)
  return (
    <NotificationBanner id="recovery-notice">
      {notices.map((notice) => (
        <p>{t(`recovery.notice.${notice}`)}</p>
      ))}
      <p>
        <a class="govuk-link" href={recoveryAddress}>
          {t('recovery.notice.see')}
        </a>
      </p>
    </NotificationBanner>
  )
}
