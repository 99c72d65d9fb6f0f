import type { JSX } from 'preact'
import type { Text } from '../../kit/text/text.ts'
import type { SafeContact } from '../filing.ts'

/** How the desk may reach her, as she last said it. */
export function ContactInWords({
  t,
  contact = { way: 'return', where: '', care: '' },
}: {
  readonly t: Text
  readonly contact: SafeContact | undefined
}): JSX.Element {
  return (
    <>
      <p class="govuk-body">
        {t(`filing.contact.${contact.way}`)}
        {contact.where !== '' && (
          <>
            {': '}
            <bdi>{contact.where}</bdi>
          </>
        )}
      </p>
      {contact.care !== '' && (
        <p class="govuk-body amparo-her-words" dir="auto">
          {contact.care}
        </p>
      )}
    </>
  )
}
