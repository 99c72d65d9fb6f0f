import type { JSX } from 'preact'
import { Button } from '../../kit/html/button.tsx'
import { Panel, WarningText } from '../../kit/html/notices.tsx'
import { TextArea } from '../../kit/html/text-input.tsx'
import { instantInWords } from '../../kit/text/instants.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import { sourceOf } from '../failure-memory.ts'
import { type Awaited, findRecovery, recover } from '../operations/recover.ts'
import { trustees } from '../recovery/log.ts'
import { refuse } from '../refusals.ts'
import { createSecondFactor, parseSecondFactor, type SecondFactor } from '../second-factor.ts'
import { CodeForm } from './code-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Answered, AtDesk } from './desk-route.ts'
import { errorsOf, type Fault, faultFrom } from './faults.ts'
import { recoverAddress, recoverFinishAddress, signInAddress } from './links.ts'
import { PassphraseInput } from './passphrase-input.tsx'
import type { PeopleServices } from './people-services.ts'
import { SecondDevice } from './second-device.tsx'

/** `GET /desk/recover`: for someone who lost the passphrase and has the code of a request. */
export async function showRecover({ language }: AtDesk): Promise<Answered> {
  return { page: <EnterCode language={language} code="" /> }
}

/** `POST /desk/recover`: the code; then how long it still takes, or what it takes. */
export async function checkRecover({ fields, language, now }: AtDesk, services: PeopleServices): Promise<Answered> {
  const code = fields.get('code').slice(0, 300)
  try {
    const awaited = await findRecovery(services.database.queries, services.node, code, now)
    if (!awaited.isDue) return { page: <NotYet language={language} awaited={awaited} /> }
    return { page: <Return language={language} typed={{ code, lists: [], secondFactor: createSecondFactor() }} /> }
  } catch (error) {
    const fault = faultFrom(error)
    return { page: <EnterCode language={language} code={code} fault={fault} />, status: fault.status }
  }
}

/** `POST /desk/recover/finish`: the lists, a new passphrase, a new second device. What was typed stays, except the passphrase. */
export async function finishRecover(at: AtDesk, services: PeopleServices): Promise<Answered> {
  const { fields, language, now } = at
  const typed = {
    code: fields.get('code').slice(0, 300),
    lists: listFields.map((name) => fields.get(name).slice(0, 1000)),
    secondFactor: fields.get('second-factor'),
  }
  try {
    parseSecondFactor(typed.secondFactor)
    const passphrase = fields.get('passphrase')
    if (passphrase !== fields.get('passphrase-again')) refuse('passphrases-differ')
    const source = sourceOf(at.request.ip)
    const given = { ...typed, passphrase, firstCode: fields.get('first-code'), source }
    await recover(services.database.queries, services, given, now)
    return { page: <Recovered language={language} /> }
  } catch (error) {
    const fault = faultFrom(error)
    const page = endsHere.has(fault.reason) ? (
      <EnterCode language={language} code={typed.code} fault={fault} />
    ) : (
      <Return language={language} typed={typed} fault={fault} />
    )
    return { page, status: fault.status }
  }
}

/** Refusals after which nothing on the page of the lists can be mended. */
const endsHere: ReadonlySet<Fault['reason']> = new Set<Fault['reason']>([
  'recovery-code-unreadable',
  'recovery-code-unknown',
  'recovery-stopped',
  'recovery-used',
  'recovery-too-early',
  'second-factor-unfit',
])

type EnterCodeProps = { readonly language: Language; readonly code: string; readonly fault?: Fault }

function EnterCode({ language, code, fault }: EnterCodeProps): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={recoverAddress} errors={errorsOf(t, fault, 'code')}>
      <h1>{t('recovery.return.title')}</h1>
      <p>{t('recovery.return.says')}</p>
      <CodeForm t={t} action={recoverAddress} name="code" label={t('recovery.return.code')} code={code} fault={fault} />
    </DeskPage>
  )
}

function NotYet({ language, awaited }: { readonly language: Language; readonly awaited: Awaited }): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={recoverAddress}>
      <h1>{t('recovery.return.not-yet')}</h1>
      <p>{t('recovery.not-before', { at: instantInWords(language, awaited.notBefore, 'UTC') })}</p>
      <p>{t('recovery.return.meanwhile')}</p>
    </DeskPage>
  )
}

type Typed = { readonly code: string; readonly lists: readonly string[]; readonly secondFactor: SecondFactor }
type ReturnProps = { readonly language: Language; readonly typed: Typed; readonly fault?: Fault }

function Return({ language, typed, fault }: ReturnProps): JSX.Element {
  const t = text(language)
  const field = fault && fieldOf(fault)
  const errorAt = (name: string) => (fault && field === name ? t(`people.refused.${fault.reason}`) : undefined)
  return (
    <DeskPage language={language} here={recoverAddress} errors={errorsOf(t, fault, field ?? '')}>
      <h1>{t('recovery.return.title')}</h1>
      <form method="post" action={recoverFinishAddress}>
        <input type="hidden" name="code" value={typed.code} />
        <input type="hidden" name="second-factor" value={typed.secondFactor} />
        <h2>{t('recovery.return.lists')}</h2>
        <p>{t('recovery.return.lists-says')}</p>
        {listFields.map((name, at) => (
          <TextArea
            name={name}
            label={t('recovery.return.list', { number: at + 1 })}
            value={typed.lists[at] ?? ''}
            rows={4}
            autocomplete="off"
            spellcheck={false}
            error={errorAt(name)}
          />
        ))}
        <h2>{t('recovery.return.passphrase')}</h2>
        <PassphraseInput
          name="passphrase"
          label={t('recovery.return.passphrase')}
          hint={t('people.join.passphrase-hint')}
          error={errorAt('passphrase')}
          isNew
        />
        <PassphraseInput name="passphrase-again" label={t('people.join.repeat')} isNew />
        <SecondDevice language={language} secondFactor={typed.secondFactor} error={errorAt('first-code')} />
        <WarningText>{t('recovery.return.then')}</WarningText>
        <Button>{t('recovery.return.go')}</Button>
      </form>
    </DeskPage>
  )
}

const listFields = Array.from({ length: trustees.needed }, (_, at) => `list-${at + 1}`)

function fieldOf({ reason }: Fault): string {
  if (reason === 'code-wrong') return 'first-code'
  return reason.startsWith('passphrase') ? 'passphrase' : 'list-1'
}

function Recovered({ language }: { readonly language: Language }): JSX.Element {
  const t = text(language)
  return (
    <DeskPage language={language} here={recoverAddress}>
      <Panel title={t('recovery.return.done')} />
      <p>{t('recovery.return.done-says')}</p>
      <p>
        <a class="govuk-link" href={signInAddress}>
          {t('people.sign-in.title')}
        </a>
      </p>
    </DeskPage>
  )
}
