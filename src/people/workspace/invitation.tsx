import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { WarningText } from '../../kit/html/notices.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { sourceOf } from '../failure-memory.ts'
import { acceptInvitation, openInvitation } from '../operations/join.ts'
import { refuse } from '../refusals.ts'
import { createSecondFactor, parseSecondFactor, type SecondFactor } from '../second-factor.ts'
import { CodeForm } from './code-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Answered, AtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { Fingerprint } from './fingerprint.tsx'
import { acceptAddress, joinAddress } from './links.ts'
import { PassphraseInput } from './passphrase-input.tsx'
import type { PeopleServices } from './people-services.ts'
import { SecondDevice } from './second-device.tsx'

/** `GET /desk/invitation`, and `GET /desk/invitation/:code`, which fills the code in and uses nothing up. */
export async function showInvitation({ language }: AtDesk, code: string): Promise<Answered> {
  return { page: <EnterCode language={language} code={code} /> }
}

/** `POST /desk/invitation`: the code; then what a new account needs. */
export async function checkInvitation(at: AtDesk, { database, node }: PeopleServices): Promise<Answered> {
  const code = at.fields.get('invitation').slice(0, 300)
  try {
    const { organisation } = await openInvitation(database.queries, node, code, at.now)
    const secondFactor = createSecondFactor()
    return { page: <Join language={at.language} typed={{ ...nothing, code, secondFactor, organisation }} /> }
  } catch (error) {
    const fault = faultFrom(error)
    return { page: <EnterCode language={at.language} code={code} fault={fault} />, status: fault.status }
  }
}

/** `POST /desk/invitation/accept`: makes the account. What was typed stays, except the passphrase. */
export async function accept(at: AtDesk, services: PeopleServices): Promise<Answered> {
  const { fields, language, now } = at
  const typed = {
    code: fields.get('invitation').slice(0, 300),
    displayName: fields.get('display-name').slice(0, 300),
    signInName: fields.get('sign-in-name').slice(0, 200),
    secondFactor: fields.get('second-factor'),
  }
  let organisation = ''
  try {
    organisation = (await openInvitation(services.database.queries, services.node, typed.code, now)).organisation
    parseSecondFactor(typed.secondFactor)
    const passphrase = fields.get('passphrase')
    if (passphrase !== fields.get('passphrase-again')) refuse('passphrases-differ')
    const given = {
      ...typed,
      passphrase,
      firstCode: fields.get('first-code'),
      language,
      source: sourceOf(at.request.ip),
    }
    const { fingerprint } = await acceptInvitation(services.database.queries, services, given, now)
    return { page: <Accepted language={language} fingerprint={fingerprint} /> }
  } catch (error) {
    const fault = faultFrom(error)
    const begun =
      organisation !== '' && fault.reason !== 'second-factor-unfit' && !fault.reason.startsWith('invitation-')
    const page = begun ? (
      <Join language={language} typed={{ ...typed, organisation }} fault={fault} />
    ) : (
      <EnterCode language={language} code={typed.code} fault={fault} />
    )
    return { page, status: fault.status }
  }
}

type EnterCodeProps = { readonly language: Language; readonly code: string; readonly fault?: Fault }

function EnterCode({ language, code, fault }: EnterCodeProps): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={joinAddress} errors={errorsOf(t, fault, 'invitation')}>
      <h1>{t('people.join.title')}</h1>
      <CodeForm t={t} action={joinAddress} name="invitation" label={t('people.join.code')} code={code} fault={fault} />
    </DeskPage>
  )
}

type Typed = {
  readonly organisation: string
  readonly code: string
  readonly displayName: string
  readonly signInName: string
  readonly secondFactor: SecondFactor
}

const nothing = { displayName: '', signInName: '' }

type JoinProps = { readonly language: Language; readonly typed: Typed; readonly fault?: Fault }

function Join({ language, typed, fault }: JoinProps): JSX.Element {
  const t = text(language)
  const field = fault && fieldOf(fault)
  const errorAt = (name: string) => (fault && field === name ? t(`people.refused.${fault.reason}`) : undefined)
  return (
    <DeskPage language={language} here={joinAddress} errors={errorsOf(t, fault, field ?? '')}>
      <h1>{t('people.join.title')}</h1>
      <p>{t('people.join.about', { organisation: typed.organisation })}</p>
      <form method="post" action={acceptAddress}>
        <input type="hidden" name="invitation" value={typed.code} />
        <input type="hidden" name="second-factor" value={typed.secondFactor} />
        <TextInput
          name="display-name"
          label={t('people.join.display-name')}
          hint={t('people.join.display-name-hint')}
          value={typed.displayName}
          autocomplete="name"
          error={errorAt('display-name')}
        />
        <TextInput
          name="sign-in-name"
          label={t('people.sign-in.name')}
          hint={t('people.join.sign-in-name-hint')}
          value={typed.signInName}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          error={errorAt('sign-in-name')}
        />
        <PassphraseInput
          name="passphrase"
          label={t('people.sign-in.passphrase')}
          hint={t('people.join.passphrase-hint')}
          error={errorAt('passphrase')}
          isNew
        />
        <PassphraseInput name="passphrase-again" label={t('people.join.repeat')} isNew />
        <WarningText>{t('people.join.warning')}</WarningText>
        <SecondDevice language={language} secondFactor={typed.secondFactor} error={errorAt('first-code')} />
        <Button>{t('people.join.go')}</Button>
      </form>
    </DeskPage>
  )
}

function fieldOf({ reason }: Fault): string {
  if (reason === 'name-missing') return 'display-name'
  if (reason.startsWith('sign-in-name')) return 'sign-in-name'
  return reason === 'code-wrong' ? 'first-code' : 'passphrase'
}

type AcceptedProps = { readonly language: Language; readonly fingerprint: readonly string[] }

function Accepted({ language, fingerprint }: AcceptedProps): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={joinAddress}>
      <h1>{t('people.join.done-title')}</h1>
      <p>{t('people.fingerprint.own')}</p>
      <Fingerprint groups={fingerprint} />
      <p>{t('people.fingerprint.then')}</p>
    </DeskPage>
  )
}
