import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import { FormToken } from '../../people/workspace/desk-page.tsx'
import { caseAddress } from '../links.ts'
import type { OpenCase } from '../operations/open-case.ts'
import { type Desk, sayWhen } from './desk.ts'
import type { FormSent } from './case-form.ts'
import { OwnWords } from './said.tsx'

type Props = { readonly desk: Desk; readonly seen: OpenCase; readonly form: FormSent | undefined }

/** What both sides wrote to each other, and a reply. */
export function Messages({ desk, seen, form }: Props): JSX.Element {
  const { t } = desk
  return (
    <section id="messages">
      <h2>{t('desk.case.messages')}</h2>
      {seen.messages.length === 0 && <p>{t('desk.case.messages-none')}</p>}
      {seen.messages.map(({ at, from, text, language }) => (
        <article class={`amparo-message amparo-message--${from}`}>
          <p class="amparo-chronicle__when">
            <strong>{t(`desk.side.${from}`)}</strong>, <time dateTime={at}>{sayWhen(desk, at)}</time>
          </p>
          <OwnWords lang={language}>{text}</OwnWords>
        </article>
      ))}
      {seen.conversation && (
        <form class="amparo-screen-only" method="post" action={caseAddress(seen.root)}>
          <FormToken token={desk.at.token} />
          <TextArea
            name="text"
            label={t('desk.case.reply')}
            hint={t('desk.case.reply-hint')}
            value={form?.typed('text')}
            error={form?.fault('message')}
          />
          <Button name="do" value="message">
            {t('desk.case.send')}
          </Button>
        </form>
      )}
    </section>
  )
}
