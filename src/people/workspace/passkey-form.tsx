import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { assetAddress } from '../../kit/style/assets.ts'
import { passkeySalt } from '../passkeys/lock.ts'

type PasskeyFormProps = {
  /** Where the browser's answer goes. */
  readonly action: string
  readonly options: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON
  /** Asks without waiting for the button. */
  readonly atOnce?: boolean
  readonly button: string
  /** Shown when the browser gave no passkey, as when someone changed their mind. */
  readonly failed: string
  /** Further fields. */
  readonly children?: ComponentChildren
}

/** A form that is filled by the browser: the script asks it for a passkey and sends what it says. */
export function PasskeyForm({ action, options, atOnce, button, failed, children }: PasskeyFormProps): JSX.Element {
  return (
    <>
      <div role="alert" data-failed hidden>
        <p class="govuk-error-message">{failed}</p>
      </div>
      <form
        method="post"
        action={action}
        data-passkey={JSON.stringify(options)}
        data-salt={passkeySalt}
        data-at-once={atOnce ? '' : undefined}
      >
        {children}
        <input type="hidden" name="passkey" />
        <input type="hidden" name="secret" />
        <Button>{button}</Button>
      </form>
      <PasskeyScript />
    </>
  )
}

/** The script, on the few pages that need it. */
export function PasskeyScript(): JSX.Element {
  return <script src={assetAddress('passkey.js')} defer />
}
