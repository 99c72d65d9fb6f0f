import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { TextInput } from '../../kit/html/text-input.tsx'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { sourceOf } from '../failure-memory.ts'
import type { Gate } from '../operations/gate.ts'
import { endSession, findRunning } from '../operations/sessions.ts'
import { beginSignIn, confirmCode } from '../operations/sign-in.ts'
import { arrive } from './arrive.ts'
import { clearCookie, cookieOf, setCookie } from './cookies.ts'
import { DeskPage } from './desk-page.tsx'
import type { Answered, AtDesk, SignedInAtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { Fingerprint } from './fingerprint.tsx'
import { codeAddress, deskAddress, joinAddress, recoverAddress, signInAddress } from './links.ts'
import { PassphraseInput } from './passphrase-input.tsx'
import { PasskeyDoor } from './passkey-sign-in.tsx'
import { passkeySite } from './passkey-site.ts'
import type { PeopleServices } from './people-services.ts'

/** `GET /desk/sign-in` */
export async function showSignIn(at: AtDesk, services: PeopleServices): Promise<Answered> {
  return { page: <SignIn at={at} services={services} /> }
}

/** `POST /desk/sign-in`: name and passphrase. */
export async function signIn(at: AtDesk, services: PeopleServices, gate: Gate): Promise<Answered> {
  const { request, reply, language, fields } = at
  const name = fields.get('name').slice(0, 200)
  const door = { name, passphrase: fields.get('passphrase').slice(0, 1000), source: sourceOf(request.ip) }
  try {
    const device = cookieOf(request, 'amparo-device')
    const opened = await beginSignIn(services.database.queries, services, gate, { ...door, device }, at.now)
    if ('awaiting' in opened) return { page: <Awaiting language={language} fingerprint={opened.awaiting} /> }
    setCookie(request, reply, 'amparo-desk', opened.cookie)
    return { goTo: codeAddress }
  } catch (error) {
    const fault = faultFrom(error)
    return { page: <SignIn at={at} services={services} name={name} fault={fault} />, status: fault.status }
  }
}

/** `GET /desk/sign-in/code` */
export async function showCode({ request, language, now }: AtDesk, { database }: PeopleServices): Promise<Answered> {
  const session = await findRunning(database.queries, 'account', cookieOf(request, 'amparo-desk'), now)
  if (!session) return { goTo: signInAddress }
  return session.codes_tried === null ? { goTo: deskAddress } : { page: <Code language={language} /> }
}

/** `POST /desk/sign-in/code`: the code of the second device. */
export async function signInWithCode(at: AtDesk, services: PeopleServices, gate: Gate): Promise<Answered> {
  const { request, language, fields, now } = at
  const { database, node } = services
  const given = { cookie: cookieOf(request, 'amparo-desk'), code: fields.get('code') }
  try {
    return await arrive(at, services, await confirmCode(database.queries, node, gate, given, now))
  } catch (error) {
    const fault = faultFrom(error)
    const again = fault.reason === 'code-wrong'
    const page = again ? (
      <Code language={language} fault={fault} />
    ) : (
      <SignIn at={at} services={services} fault={fault} />
    )
    return { page, status: fault.status }
  }
}

/** `POST /desk/sign-out` */
export async function signOut(at: SignedInAtDesk, { database }: PeopleServices): Promise<Answered> {
  await endSession(database.queries, at.cookie)
  clearCookie(at.request, at.reply, 'amparo-desk')
  return { goTo: signInAddress }
}

type SignInProps = {
  readonly at: AtDesk
  readonly services: PeopleServices
  readonly name?: string
  readonly fault?: Fault
}

function SignIn({ at, services, name = '', fault }: SignInProps): JSX.Element {
  const { language } = at
  const t = text(language)
  return (
    <DeskPage language={language} here={signInAddress} errors={errorsOf(t, fault, 'name')}>
      <h1>{t('people.sign-in.title')}</h1>
      <form method="post" action={signInAddress}>
        <TextInput
          name="name"
          label={t('people.sign-in.name')}
          value={name}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          error={fault && t(`people.refused.${fault.reason}`)}
        />
        <PassphraseInput name="passphrase" label={t('people.sign-in.passphrase')} />
        <Button>{t('people.sign-in.go')}</Button>
      </form>
      {passkeySite(at.request, services) && <PasskeyDoor language={language} />}
      <p>{t.rich('people.sign-in.invited', { a: joinAddress })}</p>
      <p>{t.rich('people.sign-in.lost', { a: recoverAddress })}</p>
    </DeskPage>
  )
}

function Code({ language, fault }: { readonly language: Language; readonly fault?: Fault }): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={codeAddress} errors={errorsOf(t, fault, 'code')}>
      <form method="post" action={codeAddress}>
        <h1>{t('people.sign-in.code-title')}</h1>
        <TextInput
          name="code"
          label={t('people.sign-in.code')}
          hint={t('people.sign-in.code-hint')}
          inputmode="numeric"
          autocomplete="one-time-code"
          width={10}
          error={fault && t(`people.refused.${fault.reason}`)}
        />
        <Button>{t('people.sign-in.go')}</Button>
      </form>
    </DeskPage>
  )
}

type AwaitingProps = { readonly language: Language; readonly fingerprint: readonly string[] }

function Awaiting({ language, fingerprint }: AwaitingProps): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={signInAddress}>
      <h1>{t('people.sign-in.awaiting-title')}</h1>
      <p>{t('people.fingerprint.own')}</p>
      <Fingerprint groups={fingerprint} />
      <p>{t('people.fingerprint.then')}</p>
    </DeskPage>
  )
}
