import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { sourceOf } from '../failure-memory.ts'
import type { Gate } from '../operations/gate.ts'
import { beginPasskeySignIn, signInWithPasskey } from '../operations/passkey-sign-in.ts'
import { arrive } from './arrive.ts'
import { cookieOf } from './cookies.ts'
import { DeskPage } from './desk-page.tsx'
import type { Answered, AtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { passkeyArrivalAddress, passkeySignInAddress, signInAddress } from './links.ts'
import { PasskeyForm, PasskeyScript } from './passkey-form.tsx'
import { letAskForPasskeys, requirePasskeySite } from './passkey-site.ts'
import type { PeopleServices } from './people-services.ts'

/** `POST /desk/sign-in/passkey`: has the browser ask for any passkey it has here. */
export async function askForPasskey(at: AtDesk, services: PeopleServices, fault?: Fault): Promise<Answered> {
  const site = requirePasskeySite(at.request, services)
  const options = await beginPasskeySignIn(services.database.queries, site, at.now)
  letAskForPasskeys(at.reply)
  return { page: <UsePasskey language={at.language} options={options} fault={fault} />, status: fault?.status ?? 200 }
}

/** `POST /desk/sign-in/passkey/answer`: signs in with what the browser said. */
export async function arriveWithPasskey(at: AtDesk, services: PeopleServices, gate: Gate): Promise<Answered> {
  const { request, fields, now } = at
  const site = requirePasskeySite(request, services)
  const device = cookieOf(request, 'amparo-device')
  const given = {
    site,
    passkey: fields.get('passkey'),
    secret: fields.get('secret'),
    source: sourceOf(request.ip),
    device,
  }
  try {
    const opened = await signInWithPasskey(services.database.queries, services.node, gate, given, now)
    return await arrive(at, services, opened)
  } catch (error) {
    return await askForPasskey(at, services, faultFrom(error))
  }
}

/** The way to it from the page of the passphrase. Browsers without scripts or passkeys are shown nothing. */
export function PasskeyDoor({ language }: { readonly language: Language }): JSX.Element {
  return (
    <>
      <form method="post" action={passkeySignInAddress} data-passkeys="known" hidden>
        <Button kind="secondary">{text(language)('passkeys.use')}</Button>
      </form>
      <PasskeyScript />
    </>
  )
}

type UsePasskeyProps = {
  readonly language: Language
  readonly options: PublicKeyCredentialRequestOptionsJSON
  readonly fault: Fault | undefined
}

function UsePasskey({ language, options, fault }: UsePasskeyProps): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={signInAddress} errors={errorsOf(t, fault, 'main-content')}>
      <h1>{t('passkeys.use-title')}</h1>
      <p>{t('passkeys.use-says')}</p>
      <PasskeyForm
        action={passkeyArrivalAddress}
        options={options}
        atOnce={!fault}
        button={t('passkeys.use')}
        failed={t('passkeys.failed')}
      />
      <p>
        <a class="govuk-link" href={signInAddress}>
          {t('passkeys.otherwise')}
        </a>
      </p>
    </DeskPage>
  )
}
