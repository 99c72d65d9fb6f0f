import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { JSX } from 'preact'
import { text } from '../../kit/text/text.ts'
import type { Gate } from '../operations/gate.ts'
import { addPasskey, beginPasskey } from '../operations/passkeys.ts'
import { DeskPage, FormToken } from './desk-page.tsx'
import type { Answered, SignedInAtDesk } from './desk-route.ts'
import { faultFrom } from './faults.ts'
import { passkeyAddAddress, passkeysAddress } from './links.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { letAskForPasskeys, requirePasskeySite } from './passkey-site.ts'
import { showPasskeys } from './passkeys.tsx'
import type { PeopleServices } from './people-services.ts'
import { visitorOf } from './visitor.ts'

/** `POST /desk/passkeys/new`: name and passphrase; then the browser is asked to make one. */
export async function beginNewPasskey(at: SignedInAtDesk, services: PeopleServices, gate: Gate): Promise<Answered> {
  const { actor, fields, now, request, reply } = at
  try {
    const here = { actor, site: requirePasskeySite(request, services) }
    const wish = { name: fields.get('name'), passphrase: fields.get('passphrase').slice(0, 1000) }
    const { options, name } = await beginPasskey(services.database.queries, services, gate, here, wish, now)
    letAskForPasskeys(reply)
    return { page: <MakePasskey at={at} options={options} name={name} /> }
  } catch (error) {
    return await showPasskeys(at, services, faultFrom(error))
  }
}

/** `POST /desk/passkeys/new/answer`: keeps what the browser made. */
export async function keepNewPasskey(at: SignedInAtDesk, services: PeopleServices): Promise<Answered> {
  const { actor, fields, now, request } = at
  try {
    const here = { actor, site: requirePasskeySite(request, services) }
    const given = { name: fields.get('name'), passkey: fields.get('passkey'), secret: fields.get('secret') }
    await addPasskey(services.database.queries, services.node, here, given, now)
    return { goTo: passkeysAddress }
  } catch (error) {
    return await showPasskeys(at, services, faultFrom(error))
  }
}

type MakePasskeyProps = {
  readonly at: SignedInAtDesk
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly name: string
}

function MakePasskey({ at, options, name }: MakePasskeyProps): JSX.Element {
  const t = text(at.language)
  return (
    <DeskPage language={at.language} here={passkeysAddress} visitor={visitorOf(at)}>
      <h1>{t('passkeys.make-title')}</h1>
      <p>{t('passkeys.make-says')}</p>
      <PasskeyForm
        action={passkeyAddAddress}
        options={options}
        button={t('passkeys.make')}
        failed={t('passkeys.not-made')}
      >
        <FormToken token={at.token} />
        <input type="hidden" name="name" value={name} />
      </PasskeyForm>
      <p>
        <a class="govuk-link" href={passkeysAddress}>
          {t('passkeys.back')}
        </a>
      </p>
    </DeskPage>
  )
}
